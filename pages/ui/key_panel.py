"""What the keys do, as a panel that `?` opens; scripts/keys.js answers the keys."""

import html

import streamlit as st

KEYS = "按键"
IN_MEETING = (
    ("PageDown　空格　→", "往下一屏；到底再按，换到下一页"),
    ("PageUp　←", "往上一屏；到顶再按，换到上一页"),
    ("↑　U　退格", "回到上一级（学校 → 乡镇 → 区县 → 全市）"),
    ("K", "口径：这一页主要数字怎么算的"),
    ("P", "暂停：翻页键不起作用，再按一次恢复"),
)
ALWAYS = (
    ("/", "搜索学校、区域、指标、页面"),
    ("F", "全屏；再按一次退出"),
    ("?", "打开或关上这张表"),
    ("Esc", "关上打开的窗口"),
    ("Tab　回车", "走到下一个按钮、打开它"),
    (
        "不用鼠标",
        "名单里用 ↑ ↓ 选一行，回车打开；地图上的学校用 / 搜索打开；"
        "会议模式里名单的每一行都是按钮",
    ),
)
USUAL = (("U", "回到上一级"), *ALWAYS)
NOTE = "翻页笔的“下一页”“上一页”就是 PageDown、PageUp。输入文字时，按键只用来输入。"
USUAL_NOTE = "打开会议模式后，还可以用翻页键和翻页笔一屏一屏地讲。"
PAUSED = "已暂停　按 P 恢复"
CLOSE = "关上"


_STYLE = """
.zj-panel{margin:auto;max-width:min(92vw,60rem);max-height:88vh;overflow:auto;
 padding:1.2rem 1.6rem;
 border:1px solid var(--zj-line);border-radius:8px;color:var(--zj-text);
 background:var(--zj-ground)}
.zj-panel::backdrop{background:rgba(0,0,0,.5)}
.zj-panel h2{font-size:1.3rem;margin:0 0 .6rem;padding:0}
.zj-panel p{margin:.25rem 0;line-height:1.5}
.zj-panel section+section{margin-top:.9rem;padding-top:.7rem;
 border-top:1px solid var(--zj-line)}
.zj-panel :is(th,td){padding:.25rem 1.4rem .25rem 0;text-align:left;border:0;
 font-weight:400}
.zj-panel th{font-weight:700;white-space:nowrap}
.zj-close{float:right;font:inherit;padding:.2rem 1rem;cursor:pointer;
 color:inherit;background:none;border:1px solid var(--zj-line);
 border-radius:8px}
.zj-paused{display:none;position:fixed;right:1rem;bottom:1rem;z-index:9;
 padding:.4rem 1rem;border-radius:8px;background:var(--zj-text);
 color:var(--zj-ground)}
.zj-still .zj-paused{display:block}
.zj-still *{animation-play-state:paused!important;transition:none!important}
[data-testid="stLayoutWrapper"]:has(>.st-key-steps){display:none}
"""
_COLOURS = {
    "ground": "backgroundColor",
    "line": "borderColor",
    "text": "textColor",
}


def key_panel(*, is_meeting: bool, is_dark: bool) -> None:
    """Draw the panel, closed, and the words that stand on the screen while paused."""
    rows = (*IN_MEETING, *ALWAYS) if is_meeting else USUAL
    lines = "".join(
        f"<tr><th>{html.escape(key)}</th><td>{html.escape(what)}</td></tr>"
        for key, what in rows
    )
    note = NOTE if is_meeting else USUAL_NOTE
    st.html(
        f"<style>{_colours(is_dark=is_dark)}{_STYLE}</style>"
        + panel("keys", KEYS, f"<table>{lines}</table><p>{html.escape(note)}</p>")
        + f'<div class="zj-paused" role="status">{PAUSED}</div>'
    )


def _colours(*, is_dark: bool) -> str:
    theme = "dark" if is_dark else "light"
    values = (
        f"--zj-{name}:{st.get_option(f'theme.{theme}.{option}')}"
        for name, option in _COLOURS.items()
    )
    return f":is(.zj-panel,.zj-paused){{{';'.join(values)}}}"


def panel(name: str, title: str, content: str) -> str:
    """Return a panel that a key opens, closed; `content` is escaped already."""
    return (
        f'<dialog class="zj-panel" id="zj-{name}" aria-label="{html.escape(title)}">'
        f'<button type="button" class="zj-close" data-zj="close">{CLOSE}</button>'
        f"<h2>{html.escape(title)}</h2>{content}"
        "</dialog>"
    )


def panel_button(name: str, label: str) -> None:
    """Draw the button that opens a panel, for boards without a keyboard."""
    st.html(
        f'<button type="button" class="zj-tool" data-zj="{name}">{label}</button>',
        width="content",
    )
