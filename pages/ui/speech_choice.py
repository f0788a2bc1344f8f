"""Which indicators a page is about, for the speaker; the one chosen there first."""

from collections.abc import Mapping

import streamlit as st

from data_access.catalogue.balance import BALANCE_SEVEN, ITEM_IDS
from data_access.catalogue.indicators import find_indicator
from data_access.catalogue.indicators.funds import (
    BUDGET,
    PER_STUDENT,
    SPENT,
    SPENT_RATE,
)
from data_access.catalogue.main_numbers import CARDS, HEADLINES
from pages.ui import (
    alliance_data,
    equipment_data,
    overview_data,
    teacher_data,
    use_data,
)
from pages.ui.compare_choice import BETWEEN, USUAL_ITEMS
from pages.ui.record_head import NOW, THIS_YEAR
from pages.ui.view import View

FIRST, SCHOOL = "overview", "school"
# Page → what it is about. A page that is missing here is about no figures.
SPOKEN: Mapping[str, tuple[str, ...]] = {
    FIRST: HEADLINES[:CARDS],
    "systems": (
        "net_access_rate",
        "dev_bbt_full_rate",
        "res_space_tea_rate",
        "res_space_stu_rate",
        "plat_clouds_open_rate",
        "use_install_rate",
    ),
    "bandwidth": (
        "net_bw_target_rate",
        "net_bw100_rate",
        "net_gigabit_rate",
        "net_wifi_rate",
        "net_access_rate",
    ),
    "equipment": equipment_data.CARDS,
    "funds": (SPENT_RATE, BUDGET, SPENT, PER_STUDENT),
    "three_classrooms": (
        "c3_open_rate",
        "c3_school_cover_rate",
        "c3_recv_lessons",
        "c3_gap_filled_rate",
        "c3_person_times",
    ),
    "teaching_use": use_data.CARDS,
    "alliances": alliance_data.CARDS,
    "leaderboard": (
        "res_total",
        "res_per_teacher",
        "tea_award_items",
        "tea_award_points_per100t",
        "asm_month_score",
    ),
    "teachers": (*teacher_data.CARDS, "tea_training_persons"),
    "balance": tuple(ITEM_IDS),
    SCHOOL: (*NOW, *THIS_YEAR),
    "compare": tuple(USUAL_ITEMS.split(BETWEEN)),
    "data_quality": ("asm_report_rate",),
}
# Where a page keeps the indicator that the reader chose there.
_CHOSEN: Mapping[str, str] = {
    FIRST: "show",
    "bandwidth": "shade",
    "equipment": "dev",
    "balance": "item",
    "compare": "items",
    "definitions": "indicator",
}


def spoken_on(page: str, view: View) -> list[str]:
    """Return the indicators to speak of on a page, the chosen one first."""
    name = page or FIRST
    usual = SPOKEN.get(name, ())
    if name == FIRST:
        shown = [one.indicator_id for one in overview_data.headlines(view)]
        usual = tuple(shown) or usual
    if name == "compare" and _chosen(name):
        usual = ()
    return list(dict.fromkeys([*_chosen(name), *usual]))


def _chosen(page: str) -> list[str]:
    key = _CHOSEN.get(page)
    text = str(st.session_state.get(key) or "") if key else ""
    names = [BALANCE_SEVEN.get(name, name) for name in text.split(BETWEEN)]
    return [name for name in names if name and find_indicator(name)]
