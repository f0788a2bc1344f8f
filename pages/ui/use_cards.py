"""The headline numbers of teaching use: whether terminals were online comes first."""

from collections.abc import Mapping

import streamlit as st

from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import change_text, full_text, unit_text, value_text
from data_access.catalogue.states import NO_TARGET, Direction, state_of
from data_access.period import previous
from pages.ui import lesson_data, lesson_words, use_data, use_words
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.causes_part import BEFORE
from pages.ui.definition import definition_button
from pages.ui.frame import is_dark
from pages.ui.view import View
from pages.ui.worklist import work_buttons

WIDTHS = (1.55, 1.1, 1.0, 1.0, 1.0)
# What platforms tell stands in holiday months too.
OF_LESSONS = frozenset(
    {
        use_data.ONLINE,
        use_data.USE,
        use_data.TEACHERS,
        use_data.MINUTES,
        use_data.EXPERIMENTS,
    }
)


def draw_cards(view: View) -> None:
    """Draw the numbers at the top, the first of them the largest."""
    card_style()
    columns = st.columns(list(WIDTHS), gap="small")
    for column, name in zip(columns, use_data.CARDS, strict=True):
        with column, st.container(key=f"card-{name}"):
            card(use_card(view, name), is_dark=is_dark())
            definition_button(name, view, "card")
            if _is_judged(view, name):
                work_buttons(name, view, "card", BEFORE)


def _is_judged(view: View, name: str) -> bool:
    if name in OF_LESSONS and use_data.is_holiday(view):
        return False
    return target_of(name, view) is not None


def use_card(view: View, name: str) -> Card:
    """Return one number with its state, halves and reporting schools."""
    indicator = INDICATORS[name]
    if name in OF_LESSONS and use_data.is_holiday(view):
        words = use_words.NO_TEACHING_DAY
        way = lesson_words.NO_TEACHING
        return Card(key=name, label=indicator.label, value=words, way=way)
    now = lesson_data.total_of(view, name, view.period)
    if now["reported"] and now["value"] != now["value"]:
        return Card(
            key=name, label=indicator.label, value="—", way="报送了，没有应开的课"
        )
    return _judged(view, name, now)


def _judged(view: View, name: str, now: Mapping[str, float]) -> Card:
    indicator = INDICATORS[name]
    before = lesson_data.total_of(view, name, previous(view.period))["value"]
    is_short = lesson_data.lacks_days(name, view)
    target = None if is_short else target_of(name, view)
    is_known = now["value"] == now["value"]
    is_watched = indicator.direction is Direction.NEUTRAL
    change = change_text(indicator, now["value"], before)
    state = state_of(now["value"], target, indicator.direction)
    return Card(
        key=name,
        label=indicator.label,
        value=value_text(indicator, now["value"]),
        unit=unit_text(indicator) if is_known else "",
        state=NO_TARGET if is_watched else state,
        target=_beside(indicator, target),
        change=since(PREVIOUS, change) if before == before and is_known else "",
        way=lesson_words.behind(name, now),
        warning=lesson_words.FEW_DAYS if is_short else "",
    )


def _beside(indicator: Indicator, target: float | None) -> str:
    """Return what stands beside the state: the target, or that there is none."""
    if indicator.direction is Direction.NEUTRAL:
        return use_words.NOT_RANKED
    return f"目标 {full_text(indicator, target)}" if target is not None else ""
