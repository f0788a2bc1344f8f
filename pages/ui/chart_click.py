"""The only way to draw a chart: described in words, its bars lead a level deeper."""

from collections.abc import Callable
from typing import Any, Literal

import streamlit as st

from pages.ui.enlarged_chart import sized
from pages.ui.picture_facts import description


def draw_chart(
    spec: dict[str, Any],
    *,
    key: str,
    go: Callable[[str], None] | None = None,
    width: Literal["stretch", "content"] = "stretch",
) -> None:
    """Draw a Vega-Lite chart; a click on a bar hands the bar's `key` to `go`.

    `key` names the level too, so that each level starts unselected. What a reader of
    the screen hears of it is what the figure around it is about.
    """
    st.vega_lite_chart(
        {**sized(spec), "description": description()},
        key=key,
        theme=None,
        width=width,
        on_select=(lambda: _follow(key, go)) if go else "ignore",
    )


def _follow(key: str, go: Callable[[str], None]) -> None:
    if target := picked_key(st.session_state.get(key)):
        go(target)


def picked_key(state: Any) -> str:
    """Return the key of the bar that a chart's selection points at, or nothing.

    A chart has one selection; its name is the chart's own business.
    """
    selection = state.get("selection") if hasattr(state, "get") else None
    for bars in (selection or {}).values():
        if bars:
            return str(bars[0].get("key") or "")
    return ""
