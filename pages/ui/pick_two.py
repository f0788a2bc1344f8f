"""Two areas or schools picked beside a picture, compared on the page that compares."""

import streamlit as st

from pages.ui import address, cached
from pages.ui.compare_choice import ITEMS, LEVEL, PLACES, SCHOOLS, SHOWN, TABLE, joined
from pages.ui.page_switch import ask_for
from pages.ui.view import View

WORD, HOW, GO = "选两个比一比", "点两个，再点“去对比”", "去对比"
FEWEST = 2
SCHOOL_LEVEL = "school"


def pick_two(view: View, names: dict[str, str], indicator_id: str) -> None:
    """Offer to compare some of what lies below: names by key of an area or school."""
    if len(names) < FEWEST:
        return
    with st.popover(WORD, key=f"pick-two-{view.node.key}"):
        chosen = st.pills(
            HOW,
            list(names),
            selection_mode="multi",
            format_func=lambda key: names[key],
            key=f"picked-two-{view.node.key}",
        )
        st.button(
            GO,
            key="pick-two-go",
            type="primary",
            disabled=len(chosen) < FEWEST,
            on_click=_compare,
            args=(tuple(chosen), view, indicator_id),
        )


def _compare(keys: tuple[str, ...], view: View, indicator_id: str) -> None:
    picked = {SHOWN: TABLE, ITEMS: indicator_id}
    if view.has_child_areas:
        depth = cached.tree().children(view.node)[0].depth
        picked |= {LEVEL: f"area-{depth}", PLACES: joined(keys), SCHOOLS: ""}
    else:
        picked |= {LEVEL: SCHOOL_LEVEL, SCHOOLS: joined(keys), PLACES: ""}
    address.choose(**picked)
    ask_for("compare")
