"""The page of the three classrooms: headline numbers, then one of five questions."""

from collections.abc import Callable, Mapping

import streamlit as st

from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.coverage import ALL_KINDS, INDICATOR_OF_KIND
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import (
    change_text,
    full_text,
    unit_text,
    value_text,
)
from data_access.catalogue.states import state_of
from data_access.period import previous
from pages.ui import address, lesson_data, notices
from pages.ui import lesson_words as words
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.causes_part import BEFORE
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.frame import is_dark
from pages.ui.lesson_coverage_part import coverage_part, pairs_part
from pages.ui.lesson_events_part import events_part
from pages.ui.lesson_opening_part import opening_part, people_part
from pages.ui.lesson_pictures import Charts
from pages.ui.lesson_subject_part import subject_part
from pages.ui.view import View
from pages.ui.window import watch_window
from pages.ui.worklist import work_buttons

KIND, PART = "kind", "part"
# They show the holidays among the months.
MONTHLY_PARTS = ("opening", "people", "events")


def draw(view: View, charts: Charts) -> None:
    """Draw the headline numbers and the question that was chosen."""
    if not lesson_data.has_lessons():
        if not charts.published(view):
            notices.nothing(words.no_lessons())
        return
    part = address.take(PART, "coverage", lambda text: text in _PARTS)
    kind = address.take(KIND, ALL_KINDS, lambda text: text in INDICATOR_OF_KIND)
    _headlines(view, kind)
    with st.container(horizontal=True, vertical_alignment="center"):
        choose_one("看什么", words.PART_LABELS, PART, part)
        if part in ("coverage", "pairs"):
            kinds = {code: words.kind_label(code) for code in INDICATOR_OF_KIND}
            choose_one("课堂类型", kinds, KIND, kind)
    reason = _not_judged(view, part)
    if reason:
        notices.nothing(reason)
    if part in MONTHLY_PARTS or not reason:
        _PARTS[part](view, kind, charts)
    watch_window()
    address.give(PART, "coverage")
    address.give(KIND, ALL_KINDS)


def _not_judged(view: View, part: str) -> str:
    """Say why a part judges nobody in the period in view, "" where it does."""
    if lesson_data.is_holiday(view):
        return words.holiday(view.period)
    if part == "coverage" and lesson_data.is_short(view):
        return words.few_days(view.period, lesson_data.days_in(view))
    return ""


def _headlines(view: View, kind: str) -> None:
    names = (
        lesson_data.indicator_of(kind),
        lesson_data.OPEN_RATE,
        lesson_data.GAP_RATE,
        lesson_data.PERSON_TIMES,
    )
    card_style()
    for column, name in zip(st.columns(len(names), gap="small"), names, strict=True):
        with column, st.container(key=f"card-{name}"):
            card(_card(view, name), is_dark=is_dark())
            definition_button(name, view, "card")
            if not _not_judged(view, "coverage"):
                work_buttons(name, view, "card", BEFORE)


def _card(view: View, name: str) -> Card:
    indicator = INDICATORS[name]
    if lesson_data.is_holiday(view):
        return Card(
            key=name, label=indicator.label, value=words.HOLIDAY, way=words.NO_TEACHING
        )
    now = lesson_data.total_of(view, name, view.period)
    way = _why_no_value(view, name, now)
    if way:
        return Card(key=name, label=indicator.label, value="—", way=way)
    return _judged(view, name, now)


def _why_no_value(view: View, name: str, now: Mapping[str, float]) -> str:
    """Say why schools that reported have no such number, "" where they have."""
    if not now["reported"]:
        return ""
    if name in lesson_data.AT_DELIVERER:
        received = lesson_data.only_received(view, (view.period,))
        if received is not None:
            return words.received_words(name, received)
    is_missing = now["value"] != now["value"]
    return words.NONE_DUE.get(name, words.NONE_IN_RANGE) if is_missing else ""


def _judged(view: View, name: str, now: Mapping[str, float]) -> Card:
    indicator = INDICATORS[name]
    before = lesson_data.total_of(view, name, previous(view.period))["value"]
    is_short = lesson_data.lacks_days(name, view)
    target = None if is_short else target_of(name, view)
    change = change_text(indicator, now["value"], before)
    return Card(
        key=name,
        label=indicator.label,
        value=value_text(indicator, now["value"]),
        unit=unit_text(indicator) if now["value"] == now["value"] else "",
        state=state_of(now["value"], target, indicator.direction),
        target=f"目标 {full_text(indicator, target)}" if target is not None else "",
        change=since(PREVIOUS, change) if before == before else "",
        way=words.behind(name, now),
        warning=words.FEW_DAYS if is_short else "",
    )


_PARTS: dict[str, Callable[[View, str, Charts], None]] = {
    "coverage": coverage_part,
    "pairs": pairs_part,
    "opening": opening_part,
    "subjects": subject_part,
    "people": people_part,
    "events": events_part,
}
