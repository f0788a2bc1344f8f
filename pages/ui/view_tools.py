"""The small buttons at the right of a page's head line, of what is in view.

To add one: its call in `view_tools`, in the order they stand in.
"""

import streamlit as st

from pages.ui.full_screen import full_screen_button
from pages.ui.key_panel import KEYS, panel_button
from pages.ui.main_numbers_panel import TITLE
from pages.ui.mode import is_meeting, mode_switch
from pages.ui.paper import print_button
from pages.ui.share import share_button
from pages.ui.speech import speech_tool
from pages.ui.view import View
from pages.ui.window import listen_to_window


def view_tools(view: View | None) -> None:
    """Draw the buttons; without a view those that are about no figures."""
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        key="view-tools",
        width="content",
        gap="small",
    ):
        if view is not None:
            speech_tool(view)
            share_button()
            mode_switch()
            if is_meeting():
                panel_button("definition", TITLE)
            else:
                print_button()
        panel_button("keys", KEYS)
        full_screen_button()
    if is_meeting():
        listen_to_window()
