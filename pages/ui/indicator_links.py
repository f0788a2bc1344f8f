"""The row under an indicator that says where it is used, and leads there."""

import streamlit as st

from pages.ui.indicator_pages import uses_of
from pages.ui.page_switch import ask_for


def used_in(indicator_id: str) -> None:
    """Draw the pages that show an indicator, each a way there."""
    uses = uses_of(indicator_id)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if not uses:
            st.markdown("**用在**　还没有页面用到", width="content")
            return
        st.markdown("**用在**", width="content")
        for use in uses:
            words = f"{use.title}・{use.part}" if use.part else use.title
            st.button(
                words,
                key=f"used-{indicator_id}-{use.page}",
                type="tertiary",
                on_click=ask_for,
                args=(use.page,),
            )
