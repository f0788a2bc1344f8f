"""What a newcomer is told: the three steps from an empty store to a map."""

import streamlit as st

from pages.ui import cached
from pages.ui.import_templates import blank_download, example_download


def first_steps() -> None:
    """Say how to begin, while the store is empty or shows the demonstration."""
    if cached.zone().get("is_simulated"):
        st.info(
            "现在看到的是模拟示范区。放入带有“行政区划”或“学校”的文件并确认导入后，"
            "它会让位给您的数据。",
            icon=":material/info:",
        )
    elif cached.tree().root is None:
        with st.container(border=True):
            st.markdown(
                "**数据库里还没有数据，三步开始**　① 下载示例（试一遍）或空白模板　"
                "② 填好，放进来　③ 看地图"
            )
            with st.container(horizontal=True):
                example_download("import-first-example")
                blank_download("import-first-blank")
