"""The page of the teachers: headline numbers, then one of four questions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS, Form
from data_access.catalogue.numbers import change_text, full_text, unit_text, value_text
from data_access.catalogue.states import MET, state_of
from data_access.catalogue.teachers import SMALLEST_GROUP
from data_access.period import previous
from data_access.request import SCHOOL
from pages.ui import address, notices, teacher_data
from pages.ui import teacher_tables as tables
from pages.ui import teacher_words as words
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.frame import is_dark
from pages.ui.view import View, go_to_area, open_school
from pages.ui.window import watch_window
from pages.ui.worklist import work_buttons

PART = "part"


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, bars as specs."""

    show: Callable[..., None]
    rates: Callable[[str, pd.DataFrame, float | None, bool], dict[str, Any]]
    counts: Callable[[str, pd.DataFrame], dict[str, Any]]


def draw(view: View, charts: Charts) -> None:
    """Draw the headline numbers and the question that was chosen."""
    if not teacher_data.has_teachers():
        notices.nothing(words.NO_DATA)
        return
    part = address.take(PART, "hours", lambda text: text in _PARTS)
    row = teacher_data.row_of(view, teacher_data.HOURS, view.period)
    st.markdown(f"#### {words.hours_title(row)}")
    _headlines(view)
    choose_one("看什么", words.PART_LABELS, PART, part)
    _PARTS[part](view, charts)
    st.caption(words.PRIVACY)
    watch_window()
    address.give(PART, "hours")


def _headlines(view: View) -> None:
    card_style()
    names = teacher_data.CARDS
    for column, name in zip(st.columns(len(names), gap="small"), names, strict=True):
        with column, st.container(key=f"card-{name}", height="stretch"):
            card(_card(view, name), is_dark=is_dark())
            definition_button(name, view, "card")
            if _is_judged(view, name):
                work_buttons(name, view, "card")


def _card(view: View, name: str) -> Card:
    indicator = INDICATORS[name]
    now = teacher_data.row_of(view, name, view.period)
    if _is_small(name, now):
        return Card(name, indicator.label, "—", way=words.TOO_FEW)
    before = teacher_data.row_of(view, name, previous(view.period))["value"]
    target = target_of(name, view)
    change = change_text(indicator, now["value"], before)
    is_known = now["value"] == now["value"]
    return Card(
        key=name,
        label=indicator.label,
        value=value_text(indicator, now["value"]),
        unit=unit_text(indicator) if is_known else "",
        state=state_of(now["value"], target, indicator.direction),
        target=f"目标 {full_text(indicator, target)}" if target is not None else "",
        change=f"较上期{change}" if is_known and before == before else "",
        way=words.behind(now),
    )


def _is_judged(view: View, name: str) -> bool:
    row = teacher_data.row_of(view, name, view.period)
    return target_of(name, view) is not None and not _is_small(name, row)


def _is_small(name: str, row: dict[str, float]) -> bool:
    is_share = INDICATORS[name].form is Form.SHARE
    return is_share and 0 < row["denominator"] < SMALLEST_GROUP


def _hours(view: View, charts: Charts) -> None:
    left, right = st.columns([6, 4], gap="medium")
    with left:
        _by_area(view, charts)
    with right:
        _spread(view, charts)


def _by_area(view: View, charts: Charts) -> None:
    name = teacher_data.HOURS
    rows = tables.below_rows(view, name)
    if rows.empty:
        notices.nothing("这个范围和时间没有应报学校。")
        return
    target = target_of(name, view)
    go = open_school if view.child_by == SCHOOL else go_to_area

    def picture() -> None:
        spec = charts.rates(name, rows, target, True)
        draw_chart(spec, key=f"teachers-{name}-{view.node.key}", go=go)

    title = f"各{view.child_label}满25＋25学时的教师"
    charts.show(view, "hours", title, tables.below_table(view), picture)


def _spread(view: View, charts: Charts) -> None:
    rows = tables.spread_rows(view)

    def picture() -> None:
        draw_chart(charts.counts("spread", rows), key="teachers-spread")

    table = tables.spread_table(rows)
    charts.show(view, "spread", words.spread_title(rows), table, picture)


def _helpers(view: View, charts: Charts) -> None:
    row = teacher_data.row_of(view, teacher_data.HELPERS, view.period)
    if not row["denominator"] > 0:
        notices.nothing("这个范围本学年没有登记互助小组成员。")
        return
    if _is_small(teacher_data.HELPERS, row):
        own = teacher_data.schools(view, teacher_data.HELPERS)
        notices.nothing(words.few_helpers(int((own["denominator"] > 0).sum())))
        return
    rows = tables.helper_rows(view)

    def picture() -> None:
        colour = rows.assign(light=MET.light, dark=MET.dark)
        draw_chart(charts.rates("helpers", colour, 1.0, False), key="teachers-helpers")

    title = words.helper_title(row)
    charts.show(view, "helpers", title, tables.helper_table(rows), picture)


def _events(view: View, charts: Charts) -> None:
    rows = teacher_data.months(view)

    def picture() -> None:
        bars = tables.month_rows(rows)
        draw_chart(charts.counts("events", bars), key="teachers-events")

    title = words.events_title(rows)
    charts.show(view, "events", title, tables.month_table(rows), picture)


def _results(view: View, charts: Charts) -> None:
    title = "骨干教师、课题、晒课、荣誉和社团"
    charts.show(view, "results", title, tables.result_table(view))


_PARTS: dict[str, Callable[[View, Charts], None]] = {
    "hours": _hours,
    "helpers": _helpers,
    "events": _events,
    "results": _results,
}
