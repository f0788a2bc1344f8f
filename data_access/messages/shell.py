"""What is said around the pages: by the document and its scripts."""

from collections.abc import Mapping

TITLE = "智教一张图"
NO_SCRIPT = (
    "这个浏览器关闭了 JavaScript，页面画不出来。"
    "请在浏览器的设置里允许本网站运行 JavaScript，再刷新；不会改的，请找信息人员。"
)

# The words of each script of assets/scripts, by the script's name.
SCRIPT_WORDS: Mapping[str, Mapping[str, str]] = {}
