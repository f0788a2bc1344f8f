"""分享: the view's exact link, its figures to copy, a QR code for telephones."""

import html
from base64 import b64encode
from pathlib import Path
from typing import Any

import streamlit as st

from data_access.catalogue.zone import SIMULATED, SIMULATED_DARK, SIMULATED_LIGHT
from data_access.messages import sentence
from data_access.public_address import address_problem
from data_access.settings import public_address
from pages.ui import cached
from pages.ui.frame import is_dark
from pages.ui.qr_picture import qr_svg
from pages.ui.share_link import is_at_this_machine, link_at, link_here
from pages.ui.share_text import CopiedTable, copied_table
from pages.ui.share_then import keep_this_view
from pages.ui.shown_figures import ShownFigure, shown_figures
from pages.ui.view import View

_WANTED = "_share_wanted"
_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "components"
_SCRIPTS = ("share_copy.js", "share_picture.js", "share.js")
_FONT = "/assets/fonts/NotoSansSC-Regular.woff2"
_ROWS = 16  # of a table drawn as a picture, its heading among them
WORDS = {
    "link": "这个画面的链接",
    "copy": "复制链接",
    "picture": "复制为图片",
    "table": "复制表格",
    "copied": "链接已复制。",
    "tableCopied": "表格已复制，可粘贴到表格软件或文档里。",
    "byHand": "浏览器不让复制：请点住上面的链接，手工选中后复制；表格可在图下下载。",
    "drawing": "正在画图…",
    "pictureCopied": "图片已复制，可直接粘贴；也可存成文件。",
    "toSave": "浏览器在这个地址上不让直接复制图片：请点“保存图片”，"
    "或在下面的图上按右键复制。",
    "save": "保存图片（PNG）",
}


def share_button() -> None:
    """Draw the button; the dialog opens when the whole view has been drawn."""
    st.button(
        "分享",
        key="share",
        type="tertiary",
        on_click=_want,
    )


def _want() -> None:
    st.session_state[_WANTED] = True


def is_wanted() -> bool:
    """Tell whether this run is to end with the dialog."""
    return bool(st.session_state.get(_WANTED))


def open_share(title: str, view: View) -> None:
    """Open the dialog if it was asked for, at the end of the run; keep the view."""
    if st.session_state.pop(_WANTED, False):
        _dialog(title, view, keep_this_view())


@st.dialog("分享这个画面", width="large")
def _dialog(title: str, view: View, kept: str) -> None:
    left, right = st.columns([3, 2], gap="large")
    with left:
        chosen = _chosen_figure(shown_figures())
        _copying(f"{title}　{view.words}", chosen)
        if kept:
            st.caption(kept)
        if is_at_this_machine():
            st.caption("这个链接是本机地址，只在这台电脑上打得开。")
    with right:
        _for_telephones()


def _chosen_figure(figures: tuple[ShownFigure, ...]) -> ShownFigure | None:
    """Let the reader say which figure is meant; at first the first picture."""
    if not figures:
        return None
    pictures = [n for n, one in enumerate(figures) if one.has_picture]
    if len(figures) == 1:
        return figures[0]
    place = st.selectbox(
        "复制哪张图、哪张表",
        range(len(figures)),
        index=pictures[0] if pictures else 0,
        format_func=lambda n: figures[n].title,
        filter_mode=None,  # its words for "nothing found" are English
    )
    return figures[place]


def _copying(title: str, chosen: ShownFigure | None) -> None:
    component = st.components.v2.component("zhijiao_share", **_parts())
    component(key="share-copy", data=_data(title, chosen), width="stretch")


def _parts() -> dict[str, Any]:
    read = [(_FOLDER / name).read_text("utf-8") for name in _SCRIPTS]
    return {
        "html": (_FOLDER / "share.html").read_text("utf-8"),
        "css": (_FOLDER / "share.css").read_text("utf-8"),
        "js": "\n".join(read),
    }


def _data(title: str, chosen: ShownFigure | None) -> dict[str, Any]:
    """Return what the buttons copy; the tag goes with everything."""
    is_simulated = bool(cached.zone().get("is_simulated"))
    table = copied_table(chosen.as_csv()) if chosen and chosen.as_csv else None
    text = table.text if table else ""
    tag = SIMULATED if is_simulated else ""
    headline = chosen.title if chosen else ""
    return {
        "words": WORDS,
        "link": link_here(),
        "text": text,
        "html": table.html if table else "",
        "figure": chosen.key if chosen else "",
        "title": title,
        "headline": headline,
        "tag": tag,
        "tagColour": SIMULATED_DARK if is_dark() else SIMULATED_LIGHT,
        "lines": _lines(table, headline, tag),
        "rows": [list(row) for row in table.rows[:_ROWS]] if table else [],
        "cut": _cut_words(table),
        "font": _FONT,
        "file": f"{title}.png",
    }


def _cut_words(table: CopiedTable | None) -> str:
    """Say of a table drawn as a picture that it goes on."""
    count = len(table.rows) - 1 if table else 0
    return f"共{count:,}行，图中是前{_ROWS - 1}行。" if count >= _ROWS else ""


def _lines(table: CopiedTable | None, *said: str) -> list[str]:
    """Return what stands below a picture: where, as of when, source; nothing twice."""
    return [line for line in (table.lines if table else ()) if line not in said]


def _for_telephones() -> None:
    """Show the QR code of the public view, or say how to switch it on."""
    given = public_address()
    problem = address_problem(given)
    st.markdown("**手机扫码看公开视图**")
    st.caption("只读：没有教师、原始记录和未报送名单。")
    if problem:
        st.info(sentence(problem, {"given": given}), icon=":material/qr_code:")
        return
    link = link_at(given)
    picture = b64encode(qr_svg(link).encode()).decode()
    st.html(
        f'<img class="zj-qr" width="240" height="240" alt="公开视图的二维码"'
        f' src="data:image/svg+xml;base64,{picture}">'
        f'<div class="zj-note zj-qr-link" style="overflow-wrap:anywhere">'
        f"{html.escape(link)}</div>"
    )
    st.caption("手机要和这台服务器在同一个网里。")
