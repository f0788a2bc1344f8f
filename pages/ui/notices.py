"""What stands in the place of a figure that cannot be shown: a sentence, what to do."""

import html

import streamlit as st

from data_access.messages.ways import FIRST_STEPS
from pages.ui.mode import is_meeting
from pages.ui.page_switch import ask_for

_STYLE = """<style>.zj-notice{border:1px solid;border-left-width:6px;
 border-radius:8px;padding:.5rem .9rem;overflow-wrap:anywhere}</style>"""


def empty_store(*, may_import: bool) -> None:
    """Say that the store has nothing yet, and the way to fill it."""
    if may_import:
        st.info(
            "数据库里还没有数据。三步就有自己的地图：① 下载示例或模板　"
            "② 填好，放进来　③ 看地图。",
            icon=":material/inbox:",
        )
        st.button("去数据导入", type="primary", on_click=ask_for, args=("data_import",))
        return
    st.info(FIRST_STEPS, icon=":material/inbox:")


def failure(sentence: str) -> None:
    """Say what happened, what still works, what to do."""
    st.error(sentence, icon=":material/warning:")


def nothing(sentence: str) -> None:
    """Say why a figure is empty."""
    st.info(sentence, icon=":material/info:")


def remark(sentence: str) -> None:
    """Say in small letters what has to be known; 会议模式 leaves out captions only."""
    if is_meeting():
        st.markdown(sentence)
    else:
        st.caption(sentence)


def not_found(sentence: str) -> None:
    """Say what was not found; what strangers wrote in it stays letters."""
    text = html.escape(sentence)
    st.html(f'{_STYLE}<div class="zj-notice" role="status">{text}</div>')
