"""How a page is shown: as usual, or 会议模式, large enough for a room to read."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.ui import address
from pages.ui.paper import paper

MODE, MEETING, USUAL = "mode", "meeting", ""
_CHOSEN = "_mode_chosen"


def take_mode() -> None:
    """Read the mode from the address, before anything of a page is drawn.

    Streamlit notes a bare address between two pages; a Back that ends there leaves
    the room's letters as they are.
    """
    if _is_kept():
        st.session_state[MODE] = MEETING
    else:
        address.take(MODE, USUAL, lambda text: text in (MEETING, USUAL))


def give_mode() -> None:
    """Note the mode for the address; a bare one that Back led to stays as it is."""
    is_chosen = st.session_state.pop(_CHOSEN, False)
    if is_chosen or address.is_page_changed() or not _is_kept():
        address.give(MODE, USUAL)


def _is_kept() -> bool:
    is_bare = st.query_params.get(MODE) is None
    return is_bare and st.session_state.get(MODE) == MEETING


def _choose(mode: str) -> None:
    address.choose(**{MODE: mode})
    st.session_state[_CHOSEN] = True


def is_meeting() -> bool:
    """Tell whether the page is shown to a room: large type, few numbers.

    A page laid out for paper is not, whatever the room was shown before; nor is what
    is drawn outside of a page.
    """
    if get_script_run_ctx(suppress_warning=True) is None:
        return False
    return str(st.session_state.get(MODE, USUAL)) == MEETING and paper() is None


def mode_switch() -> None:
    """Draw the switch of the head line between both modes."""
    is_on = is_meeting()
    st.button(
        "普通模式" if is_on else "会议模式",
        key="tool-mode",
        type="tertiary",
        on_click=_choose,
        args=(USUAL if is_on else MEETING,),
    )
