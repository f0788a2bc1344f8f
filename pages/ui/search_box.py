"""The search box in the head of every page: finds anything and goes there."""

import html

import streamlit as st

from data_access.catalogue.topics import TOPICS
from data_access.messages import finding
from data_access.search import Entry, find_grouped
from pages.ui import address
from pages.ui.indicator_place import place_of
from pages.ui.notices import remark
from pages.ui.page_switch import ask_for
from pages.ui.search_index import everything
from pages.ui.view import View, go_to_area, open_school

TYPED = "_scope_search"
_GOES = "_search_goes"
_STYLE = """
<style>
.st-key-search-box{position:relative}
.st-key-search-results{position:absolute;top:2.6rem;left:0;z-index:100;
 width:30rem!important;max-width:92vw!important;
 max-height:70vh;overflow:auto;gap:.1rem;padding:.5rem .8rem;
 border:1px solid rgba(128,140,160,.5);border-radius:8px;
 box-shadow:0 6px 20px rgba(0,0,0,.18)}
.st-key-search-box:not(:focus-within) .st-key-search-results{display:none}
.st-key-search-results button{justify-content:flex-start;min-height:1.7rem}
.st-key-search-results .zj-kind{font-size:.78rem;opacity:.75;padding-top:.2rem}
</style>
"""


def search_box(view: View) -> None:
    """Draw the box; a key draws its hits anew, not the page."""
    # A hit chosen in this very run needs no other one.
    st.session_state.pop(_GOES, None)
    with st.container(key="search-box", width=250):
        _box(view)


@st.fragment
def _box(view: View) -> None:
    if _GOES in st.session_state:
        st.rerun()  # of the whole page, which takes the mark away
    typed = st.text_input(
        finding.LABEL,
        key=TYPED,
        placeholder=finding.PLACEHOLDER,
        label_visibility="collapsed",
        live=True,
    )
    if typed:
        _results(view, typed)


def _results(view: View, typed: str) -> None:
    found = find_grouped(everything(), typed, finding.MOST)
    ground = st.get_option(f"theme.{st.context.theme.type or 'light'}.backgroundColor")
    ground_style = f"<style>.st-key-search-results{{background:{ground}}}</style>"
    with st.container(key="search-results"):
        # The script of the box opens the first hit only of what was typed last.
        st.html(
            f"{_STYLE}{ground_style}"
            f'<span data-search-of="{html.escape(typed, quote=True)}"></span>'
        )
        if not found:
            remark(finding.nothing_found(typed))
        for kind, entries in found.items():
            st.html(f'<div class="zj-kind">{finding.KINDS[kind]}</div>')
            for entry in entries:
                _hit(view, entry)


def _hit(view: View, entry: Entry) -> None:
    st.button(
        f"{entry.label}　{entry.detail}".strip("　"),
        key=f"found-{entry.kind}-{entry.key}",
        type="tertiary",
        wrap=False,
        on_click=_go,
        args=(entry, view),
    )


def _go(entry: Entry, view: View) -> None:
    st.session_state[TYPED] = ""
    st.session_state[_GOES] = True
    _WAYS[entry.kind](entry.key, view)


def _to_indicator(indicator_id: str, view: View) -> None:
    place = place_of(indicator_id, view)
    address.choose(**place.chosen)
    ask_for(place.page)


def _to_topic(number: str, _: View) -> None:
    topic = TOPICS[int(number)]
    address.choose(**topic.chosen)
    ask_for(topic.page)


_WAYS = {
    finding.TOPIC: _to_topic,
    finding.AREA: lambda key, _: go_to_area(key),
    finding.SCHOOL: lambda key, _: open_school(key),
    finding.PAGE: lambda key, _: ask_for(key),
    finding.INDICATOR: _to_indicator,
}
