"""What is said around the pages: by the document, its scripts, unknown addresses."""

from collections.abc import Mapping

from data_access.messages.streamlit_words import PATTERNS, WORDS

TITLE = "智教一张图"
NO_SCRIPT = (
    "这个浏览器关闭了 JavaScript，页面画不出来。"
    "请在浏览器的设置里允许本网站运行 JavaScript，再刷新；不会改的，请找信息人员。"
)
NO_SUCH_PAGE = (
    "没有“{name}”这个页面，已转到总览。请从上面的菜单选择；"
    "如果是别人发来的链接，请核对有没有少复制或多复制了字。"
)
NO_SUCH_FILE = "没有这个文件。"

_CONNECTION: Mapping[str, str] = {
    "lost": "与服务器的连接断开{time}了，画面停在断开之前。正在自动重连，"
    "连上后画面自己更新，不用刷新。",
    "absent": "连不上服务器，已经等了{time}。正在自动重试，连上后画面自己出来，"
    "不用刷新；很久不好的，请告诉信息人员。",
    "blocked": "网页打开了，但浏览器与服务器之间的 WebSocket 连接建不起来，"
    "已经等了{time}，画面出不来。请把下面的话转给网络（nginx）管理员：\n"
    "请放行本站地址 {address} 的 WebSocket（路径以 _stcore/stream 结尾）："
    "代理要用 HTTP/1.1，并转发 Host、Upgrade、Connection 三个请求头；"
    "防火墙、上网行为管理、杀毒软件不要拦截 WebSocket。"
    "写法见部署说明（docs/deploy.md）。放行后画面自己出来，不用刷新。",
    "seconds": " {seconds} 秒",
    "minutes": " {minutes} 分 {seconds} 秒",
}

# The oldest browsers the page opens in: what decides is in docs/decisions.md.
OLDEST_CHROME, OLDEST_FIREFOX = 98, 94
_OLD_BROWSER: Mapping[str, str] = {
    "sentence": f"浏览器内核过旧，需 ≥ {OLDEST_CHROME}\n"
    f"本系统要用 Chrome 内核 {OLDEST_CHROME} 或更新（Chrome、Edge、360、QQ、搜狗等），"
    f"或 Firefox {OLDEST_FIREFOX} 或更新；现在的是 {{found}}。\n"
    "1. 360、QQ、搜狗等双核浏览器：点地址栏右端的“兼容模式”，换成“极速模式”。\n"
    "2. 还不行的，升级这个浏览器，或请信息人员安装新版的 Edge、Chrome、Firefox。"
    "Windows 7 能装的最后版本（Chrome 109、Firefox 115）也够用。\n"
    "3. 换好以后，用它重新打开这个地址。",
    "unknown": "不认识的浏览器",
}

_PROGRESS: Mapping[str, str] = {"turning": "正在打开……", "running": "正在更新……"}

# The words of each script of assets/scripts, by the script's name.
SCRIPT_WORDS: Mapping[str, Mapping[str, str]] = {
    "translate": WORDS,
    "translate_patterns": PATTERNS,
    "old_browser": _OLD_BROWSER,
    "connection": _CONNECTION,
    "progress": _PROGRESS,
}
