"""How a page is shown: as usual, or 会议模式, large enough for a room to read."""

import streamlit as st

from pages.ui import address
from pages.ui.paper import paper

MODE, MEETING, USUAL = "mode", "meeting", ""


def take_mode() -> None:
    """Read the mode from the address, before anything of a page is drawn."""
    address.take(MODE, USUAL, lambda text: text in (MEETING, USUAL))


def give_mode() -> None:
    """Note the mode for the address."""
    address.give(MODE, USUAL)


def is_meeting() -> bool:
    """Tell whether the page is shown to a room: large type, few numbers.

    A page laid out for paper is not, whatever the room was shown before.
    """
    return str(st.session_state.get(MODE, USUAL)) == MEETING and paper() is None


def mode_switch() -> None:
    """Draw the switch of the head line between both modes."""
    is_on = is_meeting()
    st.button(
        "普通模式" if is_on else "会议模式",
        key="tool-mode",
        type="tertiary",
        on_click=address.choose,
        kwargs={MODE: USUAL if is_on else MEETING},
    )
