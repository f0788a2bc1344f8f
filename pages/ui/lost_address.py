"""An address that is no page: the reader stands on the first page and is told so."""

import time

import streamlit as st

from data_access.messages.shell import NO_SUCH_PAGE
from pages.ui import notices
from pages.ui.plain_text import shown

MISSING = "missing"  # as pages/shell/middleware.py writes it
_TOLD = "_missing_address"
SECONDS_TO_REWRITE = 0.3  # until the browser has run a script; 0.1 is sent at once
# The address is cleaned in place: sent on or gone back to, it is the page's own.
_CLEAN = """<script>{
const here = new URL(location.href)
here.searchParams.delete("missing")
history.replaceState({}, "", here)
}</script>"""


def tell_missing(*, is_first_page: bool) -> None:
    """Say what was not found, until the reader goes to a page of his choice."""
    if not is_first_page:
        st.session_state.pop(_TOLD, None)
        return
    if MISSING in st.query_params:
        st.session_state[_TOLD] = shown(st.query_params[MISSING], 60)
        st.html(_CLEAN, unsafe_allow_javascript=True)
        time.sleep(SECONDS_TO_REWRITE)  # else Streamlit writes a step of history
        del st.query_params[MISSING]
    if _TOLD in st.session_state:
        notices.not_found(NO_SUCH_PAGE.format(name=st.session_state[_TOLD]))
