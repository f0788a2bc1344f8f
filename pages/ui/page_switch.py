"""Ways to another page that a part of a page may ask for: app.py then goes there."""

import streamlit as st

from pages.ui.view import AREA, PERIOD

_WANTED = "_wanted_page"


def ask_for(page: str) -> None:
    """Ask for a page by its name (a callback)."""
    st.session_state[_WANTED] = page


def ask_for_map() -> None:
    """Ask for the map of the whole zone at its newest period (a callback)."""
    for key in (AREA, PERIOD):
        st.session_state.pop(key, None)
    ask_for("overview")


def wanted_page() -> str | None:
    """Tell once which page was asked for."""
    found = st.session_state.pop(_WANTED, None)
    return str(found) if found else None
