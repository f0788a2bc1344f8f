"""Keep what the reader chose and the browser's address in step.

Streamlit's own bind= breaks with switch_page and links (platform-notes A0.2). Here a
parameter is a session value with the name of its address key; `take` reads the
address when it changed (a link, Back, Forward), `give` writes it after the widgets.
"""

from collections.abc import Callable

import streamlit as st

_SEEN = "_address_seen"
_PAGE = "_address_page"
_CHANGED = "_address_page_changed"


def begin(page: str) -> None:
    """Note which page is drawn; the address is emptied when the page changes."""
    state = st.session_state
    state[_CHANGED] = state.get(_PAGE) not in (None, page)
    state[_PAGE] = page


def take(key: str, default: str, is_valid: Callable[[str], bool]) -> str:
    """Bring a parameter from the address into the session and return it.

    A bad value becomes the default. After a page change the value chosen before
    stays, as the address of the new page does not have it yet.
    """
    state = st.session_state
    seen = state.setdefault(_SEEN, {})
    given = st.query_params.get(key)
    is_same = given == seen.get(key) or (given is None and state.get(_CHANGED))
    if key in state and is_same:
        # Writing it again keeps a widget's value while the widget is not drawn.
        state[key] = state[key]
        if is_valid(str(state[key])):
            return str(state[key])
    value = given if given is not None and is_valid(given) else default
    state[key] = value
    seen[key] = given
    return value


def give(key: str, default: str) -> None:
    """Write a parameter into the address; the default stays out of it."""
    state = st.session_state
    seen = state.setdefault(_SEEN, {})
    value = state.get(key)
    wanted = None if value in (None, default) else str(value)
    if wanted != st.query_params.get(key):
        if wanted is None:
            st.query_params.pop(key, None)
        else:
            st.query_params[key] = wanted
    seen[key] = wanted


def choose(**values: str) -> None:
    """Set parameters, from a callback: the next run draws and addresses them."""
    for key, value in values.items():
        st.session_state[key] = value
