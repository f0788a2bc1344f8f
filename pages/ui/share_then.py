"""A link that was sent at an earlier data version: it says so, and shows either."""

from datetime import date

import streamlit as st

from data_access.kept_views import KeptView, day_of, keep_view
from data_access.messages import sentence
from data_access.settings import is_public_only
from pages.ui import address, cached, served
from pages.ui.share_link import AS_OF, THEN, YES

_MISSED = "_link_not_kept"


def begin(*, is_shared: bool) -> None:
    """Begin the run of a page: read which data version its link was sent at."""
    if address.is_new_page():
        address.choose(**{AS_OF: "", THEN: ""})
    text = address.take(AS_OF, "", lambda one: one == "" or _is_version(one))
    then = address.take(THEN, "", ("", YES).__contains__)
    address.give(AS_OF, "")
    address.give(THEN, "")
    is_older = _older(text) is not None
    version = int(text) if is_older and then and not is_public_only() else None
    served.begin(is_shared=is_shared and version is None, then=version)


def _is_version(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 9


def _older(text: str) -> int | None:
    """Return the version of a link, if the data have changed since."""
    version = int(text) if text else cached.data_key()[1]
    return version if version < cached.data_key()[1] else None


def give_up() -> None:
    """Go on with the present: a result of then was not kept."""
    st.session_state[_MISSED] = True
    address.choose(**{THEN: ""})


def link_note() -> None:
    """Say that the data have changed since the link was sent; offer both states."""
    if st.session_state.pop(_MISSED, False):
        st.warning(str(served.not_kept()), icon=":material/history:")
        return
    version = _older(str(st.session_state.get(AS_OF, "")))
    if version is None:
        return
    day = day_of(cached.data_key()[0], version)
    is_then = served.version_shown() is not None
    code = "link_now_then" if is_then else "link_is_older"
    said = {"version": version, "day": _day_text(day) if day else "日期未留"}
    with st.container(horizontal=True, vertical_alignment="center", key="link-note"):
        st.info(sentence(code, said), icon=":material/history:", width=520)
        if not is_then and day and not is_public_only():
            _button("看当时", THEN, {THEN: YES})
        _button("看现在", "now", {AS_OF: "", THEN: ""})


def _button(label: str, key: str, wanted: dict[str, str]) -> None:
    st.button(label, key=f"link-{key}", on_click=address.choose, kwargs=wanted)


def keep_this_view() -> str:
    """Keep what the run was drawn from; return the sentence on how long."""
    if served.version_shown() is not None:
        return ""
    kept = keep_view(*cached.data_key(), served.noted())
    return _words(kept)


def _words(kept: KeptView) -> str:
    if kept.until is None:
        return sentence(kept.problem)
    return sentence("link_kept", {"day": _day_text(kept.until)})


def _day_text(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
