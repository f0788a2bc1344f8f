"""Keep what the reader chose and the browser's address in step.

Streamlit's own bind= breaks with switch_page and links (platform-notes A0.2). Here a
parameter is a session value with the name of its address key; `take` reads the
address when it changed (a link, Back, Forward), `give` notes it after the widgets,
`write` brings all that was noted into the address in one step.
"""

from collections.abc import Callable

import streamlit as st

_SEEN = "_address_seen"
_PAGE = "_address_page"
_CHANGED = "_address_page_changed"
_WANTED = "_address_wanted"
_CHOSEN = "_address_chosen"
_TOLD_LATE, _IS_LATE = "_address_told_late", "_address_is_late"


def begin(page: str) -> None:
    """Note which page is drawn; the address is emptied when the page changes."""
    state = st.session_state
    state[_CHANGED] = state.get(_PAGE) not in (None, page)
    state[_PAGE] = page
    state[_IS_LATE] = state.pop(_TOLD_LATE, False)
    state.pop(_WANTED, None)
    state[_CHOSEN] = {}


def is_page_changed() -> bool:
    """Tell whether this run is the first one of another page."""
    return bool(st.session_state.get(_CHANGED))


def expect_late() -> None:
    """Say, from a callback, that the next run may come with an older address.

    What the browser tells by itself (its size) may be on its way while a choice is
    written into the address: the choice stands, the address follows it.
    """
    st.session_state[_TOLD_LATE] = True


def take(key: str, default: str, is_valid: Callable[[str], bool]) -> str:
    """Bring a parameter from the address into the session and return it.

    A bad value becomes the default. After a page change the value chosen before
    stays, as the address of the new page does not have it yet.
    """
    state = st.session_state
    seen = state.setdefault(_SEEN, {})
    given = st.query_params.get(key)
    is_same = given == seen.get(key) or (given is None and state.get(_CHANGED))
    if key in state and (is_same or state.get(_IS_LATE)):
        # Writing it again keeps a widget's value while the widget is not drawn.
        state[key] = state[key]
        if is_valid(str(state[key])):
            return str(state[key])
    value = given if given is not None and is_valid(given) else default
    state[key] = value
    seen[key] = given
    return value


def held(key: str) -> str:
    """Return a parameter that was taken in this run, "" where none was."""
    return str(st.session_state.get(key, ""))


def give(key: str, default: str) -> None:
    """Note a parameter for the address; the default stays out of it."""
    value = st.session_state.get(key)
    wanted = None if value in (None, default) else str(value)
    st.session_state.setdefault(_WANTED, {})[key] = wanted
    if value not in (None, ""):
        st.session_state.setdefault(_CHOSEN, {})[key] = str(value)


def is_new_page() -> bool:
    """Tell whether the reader has just come from another page."""
    return bool(st.session_state.get(_CHANGED))


def page() -> str:
    """Return the name of the page that is drawn; the first one has none."""
    return str(st.session_state.get(_PAGE) or "")


def whole() -> dict[str, str]:
    """Return all that a link has to say of the view: the defaults as well.

    A default is left out of the address, but what it is may change with the data.
    """
    chosen: dict[str, str] = st.session_state.get(_CHOSEN, {})
    return chosen | st.query_params.to_dict()


def drop_unused(key: str) -> None:
    """Take a parameter of other pages out of the address, unless this one gave it."""
    st.session_state.setdefault(_WANTED, {}).setdefault(key, None)


def write() -> None:
    """Write what was noted into the address, all at once.

    Each writing is a step of the browser's history: Back has to undo one click, not
    one parameter.
    """
    state = st.session_state
    noted = state.pop(_WANTED, {})
    held = st.query_params.to_dict()
    kept = {key: text for key, text in held.items() if key not in noted}
    wanted = kept | {key: text for key, text in noted.items() if text is not None}
    if wanted != held:
        st.query_params.from_dict(wanted)
    state.setdefault(_SEEN, {}).update(noted)


def choose(**values: str) -> None:
    """Set parameters, from a callback: the next run draws and addresses them."""
    for key, value in values.items():
        st.session_state[key] = value
