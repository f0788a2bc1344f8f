"""What has to be known is told in 会议模式 as well, where captions are left out."""

import pytest
from streamlit.testing.v1 import AppTest

SAID = "没有登记目标"


def page(mode: str) -> None:
    import streamlit as st

    from pages.ui.notices import remark

    st.session_state["mode"] = mode
    remark("没有登记目标")


@pytest.mark.parametrize("mode", ["", "meeting"])
def test_a_remark_is_a_caption_only_where_captions_are_seen(mode: str) -> None:
    app = AppTest.from_function(page, kwargs={"mode": mode}).run()

    said = app.markdown if mode else app.caption
    assert [one.value for one in said] == [SAID]
