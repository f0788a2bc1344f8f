"""Parts of the page of the teachers: the helper group, and trainings by kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import MET
from data_access.request import SCHOOL
from pages.ui import notices, teacher_data
from pages.ui import teacher_more_tables as more
from pages.ui import teacher_tables as tables
from pages.ui import teacher_words as words
from pages.ui.area_target import target_of
from pages.ui.chart_click import draw_chart
from pages.ui.definition import definition_button
from pages.ui.school_list import school_list
from pages.ui.strong_rows import for_room, strong_first
from pages.ui.view import View, go_to_area, open_school


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, bars as specs."""

    show: Callable[..., None]
    rates: Callable[[View, str, pd.DataFrame, float | None, bool], dict[str, Any]]
    counts: Callable[[View, str, pd.DataFrame], dict[str, Any]]


def by_area(view: View, name: str, key: str, title: str, charts: Charts) -> None:
    """Draw an indicator of what lies just below; a bar leads there."""
    rows = tables.below_rows(view, name)
    if rows.empty:
        notices.nothing("这个范围和时间没有应报学校。")
        return
    target = target_of(name, view)
    go = open_school if view.child_by == SCHOOL else go_to_area
    shown = for_room(rows, target, INDICATORS[name].direction)

    def picture() -> None:
        spec = charts.rates(view, name, shown, target, True)
        draw_chart(spec, key=f"teachers-{name}-{view.node.key}-{view.stage}", go=go)

    is_hours = name == teacher_data.HOURS
    table = tables.below_table(view) if is_hours else tables.rate_table(view, rows)
    table = strong_first(table, set(shown["label"]))
    form = {"unit": view.child_unit}
    charts.show(view, key, title, table, picture, named=len(shown), **form)


def helpers(view: View, charts: Charts) -> None:
    """Draw the three lines of a helper's year, areas, then school by school."""
    row = teacher_data.row_of(view, teacher_data.HELPERS, view.period)
    if not row["denominator"] > 0:
        notices.nothing(words.NO_HELPERS)
        return
    if teacher_data.is_small(teacher_data.HELPERS, row):
        count = len(more.helper_schools(view))
        notices.nothing(words.few_helpers(count))
        return
    left, right = st.columns([5, 5], gap="medium")
    with left:
        _lines(view, row, charts)
    with right:
        if view.has_child_areas:
            _areas(view, charts)
    _schools(view, charts)


def _areas(view: View, charts: Charts) -> None:
    below = teacher_data.below(view, (teacher_data.HELPERS,))
    if below["value"].isna().all():
        notices.nothing(words.ONLY_FEW)
        return
    title = f"各{view.child_label}互助小组任务完成率"
    by_area(view, teacher_data.HELPERS, "helper-areas", title, charts)


def _lines(view: View, row: dict[str, float], charts: Charts) -> None:
    rows = tables.helper_rows(view)

    def picture() -> None:
        colour = rows.assign(light=MET.light, dark=MET.dark)
        spec = charts.rates(view, "helpers", colour, 1.0, False)
        draw_chart(spec, key="teachers-helpers")

    title = words.helper_title(row)
    charts.show(view, "helpers", title, tables.helper_table(rows), picture)
    with st.container(horizontal=True, vertical_alignment="center"):
        for name, label in words.LINES.items():
            st.caption(label, width="content")
            definition_button(name, view, "line")


def _schools(view: View, charts: Charts) -> None:
    rows = more.helper_schools(view)
    table, codes = more.helper_school_table(rows), list(rows["code"])

    def listing() -> None:
        key = f"teachers-helper-schools-{view.node.key}-{view.stage}"
        school_list(table, codes, key=key)

    title = words.helper_schools_title(rows)
    charts.show(view, "helper-schools", title, table, listing, has_table=False)
    st.caption(words.HELPER_SCHOOLS)


def events(view: View, charts: Charts) -> None:
    """Draw the trainings of the period by kind, then twelve months of them."""
    left, right = st.columns(2, gap="medium")
    with left:
        _kinds(view, charts)
    with right:
        _months(view, charts)


def _kinds(view: View, charts: Charts) -> None:
    rows = more.kind_rows(view)
    title = words.kinds_title(rows, view)
    if not rows["event_count"].sum():
        notices.nothing(f"{title}。承办学校在“培训活动”表里每次填一行。")
        return

    def picture() -> None:
        draw_chart(charts.counts(view, "kinds", rows), key="teachers-kinds")

    charts.show(view, "kinds", title, more.kind_table(rows), picture)
    st.caption(words.kinds_note(rows))
    with st.container(horizontal=True, vertical_alignment="center"):
        for name, label in words.COUNTS.items():
            st.caption(label, width="content")
            definition_button(name, view, "events")


def _months(view: View, charts: Charts) -> None:
    rows = teacher_data.months(view)

    def picture() -> None:
        bars = tables.month_rows(rows)
        draw_chart(charts.counts(view, "events", bars), key="teachers-events")

    title = words.events_title(rows)
    charts.show(view, "events", title, tables.month_table(rows), picture)
