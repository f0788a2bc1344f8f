"""A link that was sent at another state of the data: it says so, and shows either."""

import logging
import re

import streamlit as st

from data_access.catalogue.sheets.cells import day_text
from data_access.data_state import DataState
from data_access.errors import NotKept
from data_access.kept_views import KeptView, day_of, keep_view
from data_access.messages import sentence
from data_access.settings import is_public_only
from pages.ui import address, cached, served
from pages.ui.share_link import AS_OF, THEN, YES

LOGGER = logging.getLogger(__name__)
_MISSED = "_link_not_kept"
_STATE = re.compile(r"([0-9]{1,9})(?:-([0-9a-f]{8}))?")


def begin(*, is_shared: bool) -> None:
    """Begin the run of a page: read at which state of the data its link was sent."""
    if address.is_new_page():
        address.choose(**{AS_OF: "", THEN: ""})
    text = address.take(AS_OF, "", lambda one: not one or bool(_STATE.fullmatch(one)))
    wanted = address.take(THEN, "", ("", YES).__contains__)
    address.give(AS_OF, "")
    address.give(THEN, "")
    then = _other(text) if wanted and not is_public_only() else None
    served.begin(is_shared=is_shared and then is None, then=then)


def _other(text: str) -> DataState | None:
    """Return the state of a link, if it is not the present one."""
    found = _STATE.fullmatch(text)
    if found is None:
        return None
    now = cached.data_key()
    then = DataState(now.store, int(found[1]), found[2] or "")
    is_other = then != now if then.mark else then.version < now.version
    return then if is_other else None


def gives_up(error: BaseException) -> bool:
    """Go on with the present if what failed is the past: it was not kept as it is read.

    A view that an earlier program kept may be read and still not be drawn.
    """
    if not isinstance(error, NotKept):
        if served.state_shown() is None:
            return False
        LOGGER.error("kept view %s", served.state_shown(), exc_info=error)
    st.session_state[_MISSED] = True
    address.choose(**{THEN: ""})
    return True


def link_note() -> None:
    """Say that the data have changed since the link was sent; offer both states."""
    if st.session_state.pop(_MISSED, False):
        st.warning(str(served.not_kept()), icon=":material/history:")
        return
    then = _other(str(st.session_state.get(AS_OF, "")))
    if then is None:
        return
    day = day_of(then)
    is_then = served.state_shown() is not None
    said = {"version": then.version, "day": day_text(day) if day else "日期未留"}
    with st.container(horizontal=True, vertical_alignment="center", key="link-note"):
        st.info(sentence(_code(then), said), icon=":material/history:", width=520)
        if not is_then and day and not is_public_only():
            _button("看当时", THEN, {THEN: YES})
        _button("看现在", "now", {AS_OF: "", THEN: ""})


def _code(then: DataState) -> str:
    if served.state_shown() is not None:
        return "link_now_then"
    is_older = then.version < cached.data_key().version
    return "link_is_older" if is_older else "link_is_other"


def _button(label: str, key: str, wanted: dict[str, str]) -> None:
    st.button(label, key=f"link-{key}", on_click=address.choose, kwargs=wanted)


def keep_this_view() -> str:
    """Keep what the run was drawn from; return the sentence on how long."""
    if served.state_shown() is not None:
        return ""
    kept = keep_view(cached.data_key(), served.noted())
    return _words(kept)


def _words(kept: KeptView) -> str:
    if kept.until is None:
        return sentence(kept.problem)
    return sentence("link_kept", {"day": day_text(kept.until)})
