"""The button that fills the screen with the page: boards have no F11.

The browser allows it only to a click in the page, so the script
assets/scripts/fullscreen.js answers it and nothing is asked of the server.
"""

import streamlit as st

ENTER, LEAVE = "全屏", "退出全屏"


def full_screen_button() -> None:
    """Draw the button; the style shows the words for what a click does."""
    st.html(
        '<button type="button" class="zj-tool" data-zj="full-screen">'
        f'<span class="zj-enter">{ENTER}</span>'
        f'<span class="zj-leave">{LEAVE}</span></button>',
        width="content",
    )
