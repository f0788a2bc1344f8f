"""Where a number of the 讲稿 leads: its 口径, its reasons, its list, its page."""

from collections.abc import Callable, Mapping

import streamlit as st

from pages.ui.any_definition import open_definition
from pages.ui.page_switch import ask_for
from pages.ui.speech_pieces import Piece, Way
from pages.ui.view import View, go_to_area, open_school
from pages.ui.worklist import change_dialog, gap_dialog

_ASKED, _FOLLOWED = "_speech_asked", "_speech_followed"
_DIALOGS: Mapping[Way, Callable[[str, View], None]] = {
    Way.DEFINITION: open_definition,
    Way.CAUSES: change_dialog,
    Way.GAP: gap_dialog,
}
_PLACES: Mapping[Way, Callable[[str], None]] = {
    Way.AREA: go_to_area,
    Way.SCHOOL: open_school,
    Way.PAGE: ask_for,
}


def follow(piece: Piece, view: View) -> None:
    """Note where a number leads (a callback); the 讲稿 then closes."""
    assert piece.way is not None
    st.session_state[_FOLLOWED] = True
    if piece.way in _PLACES:
        _PLACES[piece.way](piece.key)
    else:
        st.session_state[_ASKED] = (piece.way, piece.key, view)


def is_followed() -> bool:
    """Tell within the 讲稿 whether one of its numbers was clicked."""
    return _FOLLOWED in st.session_state


def open_asked() -> None:
    """Open the dialog that a number led to, once; called outside of the 讲稿."""
    st.session_state.pop(_FOLLOWED, None)
    asked = st.session_state.pop(_ASKED, None)
    if asked is not None:
        way, key, view = asked
        _DIALOGS[way](key, view)
