"""The page of the three classrooms: headline numbers, then one of five questions."""

from collections.abc import Callable

import streamlit as st

from data_access.catalogue.coverage import ALL_KINDS, INDICATOR_OF_KIND
from data_access.catalogue.numbers import plain
from data_access.period import previous
from pages.ui import address, lesson_data, notices
from pages.ui import lesson_words as words
from pages.ui.frame import is_dark
from pages.ui.headline import Headline, headlines
from pages.ui.lesson_coverage_part import coverage_part, pairs_part
from pages.ui.lesson_opening_part import opening_part, people_part
from pages.ui.lesson_pictures import Charts, choice
from pages.ui.lesson_subject_part import subject_part
from pages.ui.view import View

KIND, PART = "kind", "part"


def draw(view: View, charts: Charts) -> None:
    """Draw the headline numbers and the question that was chosen."""
    if not lesson_data.has_lessons():
        notices.nothing(words.no_lessons())
        return
    part = address.take(PART, "coverage", lambda text: text in _PARTS)
    kind = address.take(KIND, ALL_KINDS, lambda text: text in INDICATOR_OF_KIND)
    _headlines(view, kind)
    with st.container(horizontal=True, vertical_alignment="center"):
        choice("看什么", words.PART_LABELS, PART)
        if part in ("coverage", "pairs"):
            kinds = {code: words.kind_label(code) for code in INDICATOR_OF_KIND}
            choice("课堂类型", kinds, KIND)
    _PARTS[part](view, kind, charts)
    address.give(PART, "coverage")
    address.give(KIND, ALL_KINDS)


def _headlines(view: View, kind: str) -> None:
    names = (
        lesson_data.indicator_of(kind),
        lesson_data.OPEN_RATE,
        lesson_data.GAP_RATE,
        lesson_data.PERSON_TIMES,
    )
    headlines([_headline(view, name) for name in names], view, is_dark=is_dark())


def _headline(view: View, name: str) -> Headline:
    now = lesson_data.total_of(view, name, view.period)
    before = lesson_data.total_of(view, name, previous(view.period))
    counts = ""
    if now["denominator"] == now["denominator"]:
        numbers = f"{plain(now['numerator'])}/{plain(now['denominator'])}"
        counts = f"{numbers}{words.half_unit(name)}"
    if name == lesson_data.GAP_RATE:
        # A register: who has no subject missing has nothing to report.
        now = now | {"expected": 0.0}
    return Headline(
        name,
        now["value"],
        before["value"],
        lesson_data.target_of(view, name),
        counts,
        int(now["reported"]),
        int(now["expected"]),
    )


_PARTS: dict[str, Callable[[View, str, Charts], None]] = {
    "coverage": coverage_part,
    "pairs": pairs_part,
    "opening": opening_part,
    "subjects": subject_part,
    "people": people_part,
}
