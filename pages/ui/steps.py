"""Where the keys lead: the page before, the page after, up a level.

Buttons that nobody sees: scripts/keys.js presses them, so that a step is a run of the
page and not a new document.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.ui import address, cached
from pages.ui.page_switch import ask_for
from pages.ui.view import SCHOOL_KEY, View, go_to_area

BACK, ON, UP = "上一页", "下一页", "上一级"
RECORD, FIRST = "school", "overview"


def step_buttons(page: str, order: Sequence[str], view: View | None) -> None:
    """Draw the hidden buttons of a page that stands in an order of pages."""
    at = order.index(page) if page in order else 0
    with st.container(key="steps"):
        _button("step-back", BACK, ask_for, order[at - 1] if at else "")
        after = order[at + 1] if at + 1 < len(order) else ""
        _button("step-on", ON, ask_for, after)
        if view is not None:
            _up(page, view)


def _up(page: str, view: View) -> None:
    path = cached.tree().path(view.node)
    if page == RECORD and st.session_state.get(SCHOOL_KEY):
        st.button(UP, key="step-up", on_click=_leave_school)
    else:
        above = path[-2].key if len(path) > 1 else ""
        _button("step-up", UP, go_to_area, above)


def _leave_school() -> None:
    """Go from a school's record to the area it lies in."""
    found = cached.schools()
    code = str(st.session_state.get(SCHOOL_KEY))
    rows = found[found["school_code"] == code]
    nodes = {node.area_id: node.key for node in cached.tree().all}
    key = nodes.get(int(rows["area_id"].iloc[0])) if len(rows) else None
    address.choose(**{SCHOOL_KEY: ""})
    if key is not None:
        go_to_area(key)
    ask_for(FIRST)


def _button(key: str, label: str, go: Callable[[str], None], target: str) -> None:
    if target:
        st.button(label, key=key, on_click=go, args=(target,))
