"""The four numbers above 考核得分: mean, who was assessed, grades, points added."""

import streamlit as st

from data_access.catalogue.assessment import SHOWN_DECIMALS
from data_access.catalogue.indicators import DERIVED_INDICATORS
from data_access.catalogue.numbers import full_text, plain
from data_access.catalogue.reporting_share import thin_note
from data_access.catalogue.states import NO_TARGET, state_of
from data_access.queries.assessed import Assessed
from data_access.queries.assessment import YEAR
from pages.ui import score_data
from pages.ui.any_definition import any_definition
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.frame import is_dark
from pages.ui.notices import remark
from pages.ui.score_data import AreaScore
from pages.ui.score_words import absence_words, grade_words
from pages.ui.view import View

GRADE = "asm_year_grade"


def draw_cards(view: View, found: Assessed, own: AreaScore) -> None:
    """Draw how the area came out; each number has its 口径."""
    score = score_data.INDICATOR_OF[found.scheme]
    cards = (
        (score, _mean(view, found, own)),
        (score, _assessed(found, own)),
        (GRADE, _grades(found)),
        ("", _entries(view, found, own)),
    )
    card_style()
    for column, (name, item) in zip(st.columns(4), cards, strict=True):
        with column, st.container(key=f"card-score-{item.key}"):
            card(item, is_dark=is_dark())
            if name:
                any_definition(name, view, f"score-{item.key}")
    out = absence_words(found) or "无"
    remark(f"等次：{grade_words(found)}。未参评：{out}。")


def _mean(view: View, found: Assessed, own: AreaScore) -> Card:
    score = score_data.INDICATOR_OF[found.scheme]
    one = DERIVED_INDICATORS[score]
    target = None if found.scheme == YEAR else target_of(score, view)
    is_known = own.value is not None
    return Card(
        "mean",
        "平均得分",
        plain(own.value, SHOWN_DECIMALS) if is_known else "未参评",
        "分" if is_known else "",
        state=state_of(own.value, target, one.direction) if target else NO_TARGET,
        target=f"目标 {full_text(one, target)}" if target else "",
        warning=thin_note(own.assessed, own.due, "参评"),
    )


def _assessed(found: Assessed, own: AreaScore) -> Card:
    return Card(
        "assessed",
        "参评学校／应参评",
        f"{own.assessed}/{own.due}",
        "所",
    )


def _grades(found: Assessed) -> Card:
    best = int((found.schools["grade"] == "excellent").sum())
    return Card("grades", "90分及以上", str(best), "所")


def _entries(view: View, found: Assessed, own: AreaScore) -> Card:
    entries = score_data.entries_in(view, found)
    added = int((entries["points"] > 0).sum())
    taken = int((entries["points"] < 0).sum())
    own_words = f"区域本身{own.adjustment:+g}分" if own.adjustment else ""
    way = f"加分{added}条、减分{taken}条"
    return Card("entries", "加减分", str(len(entries)), "条", change=own_words, way=way)
