"""What stands in the place of a figure that cannot be shown: a sentence, what to do."""

import streamlit as st

from pages.ui.page_switch import ask_for


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
    st.info(
        "数据库里还没有数据。三步开始：\n\n"
        "1. 取模板：`python -m data_access template -o 模板.xlsx`\n"
        "2. 按模板填写（至少填“行政区划”和“学校”两张表）\n"
        "3. 导入：`python -m data_access import 模板.xlsx`\n\n"
        "想先看看样子：`python -m data_access demo` 装入模拟示范区。",
        icon=":material/inbox:",
    )


def failure(sentence: str) -> None:
    """Say what happened, what still works, what to do."""
    st.error(sentence, icon=":material/warning:")


def nothing(sentence: str) -> None:
    """Say why a figure is empty."""
    st.info(sentence, icon=":material/info:")
