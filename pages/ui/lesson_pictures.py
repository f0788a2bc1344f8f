"""What the parts of the page of the three classrooms share: the page's pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import full_text
from data_access.request import SCHOOL
from pages.ui import lesson_data, map_view, notices
from pages.ui import lesson_tables as tables
from pages.ui.view import View, go_to_area, open_school

MAP_HEIGHT = 410


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, maps as JSON, charts as specs."""

    show: Callable[..., None]
    coverage_map: Callable[[View, str, str, pd.DataFrame], str | None]
    pair_map: Callable[[View, str, pd.DataFrame], str | None]
    shapes: Callable[[View], Any]
    rates: Callable[[View, str, pd.DataFrame, float | None], dict[str, Any]]
    reasons: Callable[[View, pd.DataFrame], dict[str, Any]]
    months: Callable[[View, pd.DataFrame], dict[str, Any]]
    matrix: Callable[[View, pd.DataFrame, list[str]], dict[str, Any]]
    people: Callable[[View, pd.DataFrame], dict[str, Any]]


def choice(label: str, options: dict[str, str], name: str) -> None:
    """Draw a choice whose value is an address parameter."""
    st.segmented_control(
        label,
        list(options),
        required=True,
        format_func=lambda code: options[code],
        key=name,
        label_visibility="collapsed",
    )


def draw_map(view: View, charts: Charts, spec: str | None, name: str) -> None:
    """Draw a finished map, or say why there is none."""
    if spec is None:
        notices.nothing("学校没有经纬度，这里也没有边界，画不了地图；请看表。")
        return
    shapes = charts.shapes(view)
    note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
    key = f"map-c3-{name}-{view.node.key}"
    map_view.draw_map(spec, key=key, height=MAP_HEIGHT, note=note)


def draw_rates(view: View, name: str, heads: tuple[str, str], charts: Charts) -> None:
    """Draw an indicator of what lies below as bars with n/N and the target."""
    target = lesson_data.target_of(view, name)
    rows = tables.rate_rows(view, lesson_data.children_of(view, name), target)
    if view.child_by == SCHOOL:
        rows = rows[rows["denominator"] > 0]
    if rows.empty:
        return
    indicator = INDICATORS[name]
    text = "" if target is None else f"（竖线为目标{full_text(indicator, target)}）"

    def picture() -> None:
        st.vega_lite_chart(
            charts.rates(view, name, rows, target),
            key=f"c3-rates-{name}-{view.node.key}",
            theme=None,
            width="stretch",
            on_select=lambda: _follow(view, f"c3-rates-{name}-{view.node.key}"),
        )

    title = f"各{view.child_label}{indicator.label}{text}"
    charts.show(
        view, f"by-{name}", title, tables.rate_table(view, rows, heads), picture
    )


def _follow(view: View, widget: str) -> None:
    state = st.session_state.get(widget) or {}
    picked = (state.get("selection") or {}).get("picked") or []
    if not picked:
        return
    go = open_school if view.child_by == SCHOOL else go_to_area
    go(str(picked[0]["key"]))
