"""The page of the teachers: headline numbers, then one of four questions."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import change_text, full_text, unit_text, value_text
from data_access.catalogue.states import state_of
from data_access.period import previous
from pages.ui import address, notices, teacher_data
from pages.ui import teacher_tables as tables
from pages.ui import teacher_words as words
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.causes_part import BEFORE
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.frame import is_dark
from pages.ui.teacher_more_parts import Charts, by_area, events, helpers
from pages.ui.teacher_words import ALL
from pages.ui.view import View
from pages.ui.window import watch_window
from pages.ui.worklist import work_buttons

PART, OF_STAGE = "part", "of_stage"


def draw(view: View, charts: Charts) -> None:
    """Draw the headline numbers and the question that was chosen."""
    if not teacher_data.has_teachers():
        notices.nothing(words.NO_DATA)
        return
    part = address.take(PART, "hours", lambda text: text in _PARTS)
    stage = address.take(OF_STAGE, ALL, words.STAGE_LABELS.__contains__)
    shown = replace(view, stage=None if stage == ALL else stage)
    row = teacher_data.row_of(shown, teacher_data.HOURS, view.period)
    st.markdown(f"### {words.hours_title(row, stage)}")
    _headlines(shown)
    with st.container(horizontal=True, vertical_alignment="center"):
        choose_one("看什么", words.PART_LABELS, PART, part)
        choose_one("学段", words.STAGE_LABELS, OF_STAGE, stage)
    _PARTS[part](shown, charts)
    st.caption(words.privacy(stage))
    watch_window()
    address.give(PART, "hours")
    address.give(OF_STAGE, ALL)


def _headlines(view: View) -> None:
    card_style()
    names = teacher_data.CARDS
    for column, name in zip(st.columns(len(names), gap="small"), names, strict=True):
        with column, st.container(key=f"card-{name}", height="stretch"):
            card(_card(view, name), is_dark=is_dark())
            definition_button(name, view, "card")
            if _is_judged(view, name):
                work_buttons(name, view, "card", BEFORE)


def _card(view: View, name: str) -> Card:
    indicator = INDICATORS[name]
    now = teacher_data.row_of(view, name, view.period)
    if teacher_data.is_small(name, now):
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
        change=since(PREVIOUS, change) if is_known and before == before else "",
        way=words.behind(now),
    )


def _is_judged(view: View, name: str) -> bool:
    row = teacher_data.row_of(view, name, view.period)
    return target_of(name, view) is not None and not teacher_data.is_small(name, row)


def _hours(view: View, charts: Charts) -> None:
    left, right = st.columns([6, 4], gap="medium")
    with left:
        title = f"各{view.child_label}满25＋25学时的教师"
        by_area(view, teacher_data.HOURS, "hours", title, charts)
    with right:
        _spread(view, charts)


def _spread(view: View, charts: Charts) -> None:
    rows = tables.spread_rows(view)

    def picture() -> None:
        draw_chart(charts.counts(view, "spread", rows), key="teachers-spread")

    table = tables.spread_table(rows)
    charts.show(view, "spread", words.spread_title(rows), table, picture)


def _results(view: View, charts: Charts) -> None:
    title = "骨干教师、课题、晒课、荣誉和社团"
    charts.show(view, "results", title, tables.result_table(view))


_PARTS: dict[str, Callable[[View, Charts], None]] = {
    "hours": _hours,
    "helpers": helpers,
    "events": events,
    "results": _results,
}
