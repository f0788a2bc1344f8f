"""What a leaderboard shows, chosen by its controls and kept in the address."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.catalogue.boards import (
    AWARDS,
    BOARDS,
    POINTS,
    RESOURCES,
    SUBJECT_LABELS,
    Board,
    boards_of,
)
from data_access.catalogue.peers import peer_group_label, peer_group_order
from data_access.period import Period, PeriodKind, period_of
from data_access.request import SCHOOL
from pages.ui import address, cached
from pages.ui.board_words import PEER, PER_TEACHER, basis_labels
from pages.ui.school_picker import give_school, school_of, take_school
from pages.ui.view import View, period_text

# The parts of 排行榜 in its address; other pages lead to them.
PART, BOARDS_PART, SCORES_PART = "board_part", "boards", "scores"
PARTS = {BOARDS_PART: "成果排行", SCORES_PART: "考核得分"}
TOPS = ("10", "20", "50")
AREA, BY_VALUE, BY_REGION = "area", "value", "region"
ORDER_LABELS = {BY_VALUE: "按数值", BY_REGION: "按区划顺序"}
THIS_YEAR, AS_CHOSEN = "year", "period"
_DEFAULTS = {
    "board": AWARDS,
    "kind": POINTS,
    "basis": PER_TEACHER,
    "unit": SCHOOL,
    "top": TOPS[0],
    "order": BY_VALUE,
    "span": THIS_YEAR,
}
# Select boxes are as tall as the switches beside them.
_STYLE = """
<style>
.st-key-board-bar [data-testid="stSelectbox"]>div:last-child,
.st-key-board-bar [data-testid="stSelectbox"]>div:last-child>div{
 height:2rem;min-height:2rem}
</style>
"""
_LAST_PERIOD, _LAST_SCHOOL = "_board_period", "_board_school"


@dataclass(frozen=True)
class Choice:
    """What the reader chose to see ranked."""

    board: Board
    basis: str
    unit: str
    top: int
    order: str
    period: Period
    peer: str | None
    school: dict[str, Any] | None


def chosen_part() -> str:
    """Draw the switch between the parts of 排行榜; return the one chosen."""
    address.take(PART, BOARDS_PART, PARTS.__contains__)
    part = st.segmented_control(
        "看什么",
        list(PARTS),
        required=True,
        format_func=PARTS.__getitem__,
        key=PART,
        label_visibility="collapsed",
    )
    address.give(PART, BOARDS_PART)
    assert part is not None  # required
    return part


def board_choice(view: View) -> Choice:
    """Draw the controls and return what they say; the address follows."""
    code = take_school()
    school = school_of(code)
    groups = _peer_groups()
    default_peer = _default_peer(school, groups)
    _take_all(view, groups, default_peer, code)
    st.html(_STYLE)
    with st.container(horizontal=True, vertical_alignment="bottom", key="board-bar"):
        board = _board_controls()
        _basis_control(board, groups)
        _unit_controls(view)
        _span_control(view)
    for key, default in _DEFAULTS.items():
        address.give(key, default)
    address.give("peer", default_peer)
    give_school()
    return _choice(view, board, school)


def _choice(view: View, board: Board, school: dict[str, Any] | None) -> Choice:
    state = st.session_state
    unit = state["unit"] if view.has_child_areas else SCHOOL
    period = view.period if state["span"] == AS_CHOSEN else _this_year(view.period)
    peer = state["peer"] if state["basis"] == PEER else None
    order = state["order"] if unit == AREA else BY_VALUE
    top = int(state["top"])
    return Choice(board, state["basis"], unit, top, order, period, peer, school)


def _this_year(period: Period) -> Period:
    return period_of(period.last_month, PeriodKind.SCHOOL_YEAR)


def _take_all(view: View, groups: list[str], default_peer: str, code: str) -> None:
    kinds = [board.id for board in boards_of(AWARDS)]
    allowed: dict[str, Callable[[str], bool]] = {
        "board": SUBJECT_LABELS.__contains__,
        "kind": kinds.__contains__,
        "basis": basis_labels(BOARDS[POINTS]).__contains__,
        "unit": (SCHOOL, AREA).__contains__,
        "top": TOPS.__contains__,
        "order": ORDER_LABELS.__contains__,
        "span": (THIS_YEAR, AS_CHOSEN).__contains__,
    }
    for key, is_valid in allowed.items():
        address.take(key, _DEFAULTS[key], is_valid)
    address.take("peer", default_peer, groups.__contains__)
    state = st.session_state
    # Whoever picks another time in the bar above wants to see that time.
    if state.get(_LAST_PERIOD, view.period.key) != view.period.key:
        state["span"] = AS_CHOSEN
    if state.get(_LAST_SCHOOL, code) != code:
        state["peer"] = default_peer
    state[_LAST_PERIOD], state[_LAST_SCHOOL] = view.period.key, code


def _board_controls() -> Board:
    subject = st.segmented_control(
        "榜单",
        list(SUBJECT_LABELS),
        required=True,
        format_func=SUBJECT_LABELS.__getitem__,
        key="board",
    )
    if subject == RESOURCES:
        return BOARDS[RESOURCES]
    kind = st.selectbox(
        "奖项",
        [board.id for board in boards_of(AWARDS)],
        format_func=lambda name: BOARDS[name].label,
        key="kind",
        width=190,
        help="各类奖项单位不同，一次看一类；积分按积分表折算。",
    )
    return BOARDS[kind]


def _basis_control(board: Board, groups: list[str]) -> None:
    labels = basis_labels(board)
    st.segmented_control(
        "怎么比",
        list(labels),
        required=True,
        format_func=labels.__getitem__,
        key="basis",
        help="默认按教师人数平均，大校小校可比；同组＝学段与城乡相同的学校。",
    )
    if st.session_state["basis"] == PEER:
        st.selectbox(
            "同组",
            groups,
            format_func=peer_group_label,
            key="peer",
            width=150,
        )


def _unit_controls(view: View) -> None:
    if view.has_child_areas:
        labels = {SCHOOL: SCHOOL_LABEL, AREA: view.child_label}
        st.segmented_control(
            "排谁",
            list(labels),
            required=True,
            format_func=labels.__getitem__,
            key="unit",
        )
    if view.has_child_areas and st.session_state["unit"] == AREA:
        st.segmented_control(
            "次序",
            list(ORDER_LABELS),
            required=True,
            format_func=ORDER_LABELS.__getitem__,
            key="order",
        )
    else:
        st.segmented_control(
            "显示前几名",
            TOPS,
            required=True,
            format_func="前{}".format,
            key="top",
        )


def _span_control(view: View) -> None:
    if view.period.kind is PeriodKind.SCHOOL_YEAR:
        return
    year = _this_year(view.period)
    is_now = year == _this_year(view.default_period)
    labels = {
        THIS_YEAR: f"今年（{period_text(year)}）" if is_now else period_text(year),
        AS_CHOSEN: period_text(view.period),
    }
    st.segmented_control(
        "时间",
        list(labels),
        required=True,
        format_func=labels.__getitem__,
        key="span",
    )


def _peer_groups() -> list[str]:
    found = cached.schools()["peer_group"].dropna().unique()
    return sorted((str(group) for group in found), key=peer_group_order)


def _default_peer(school: dict[str, Any] | None, groups: list[str]) -> str:
    own = str(school["peer_group"]) if school else ""
    return own if own in groups else (groups[0] if groups else "")
