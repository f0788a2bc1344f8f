"""The head of a school's record: who it is, and its headline numbers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import (
    COORDINATE_SYSTEMS,
    FOUNDERS,
    SCHOOL_STATUSES,
    SCHOOL_TYPES,
    SETTLEMENT_CODES,
    SETTLEMENT_TYPES,
    STAGES,
    STAGES_OF_TYPE,
)
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.states import (
    NO_TARGET,
    NOT_APPLICABLE,
    STATES,
    State,
    state_of,
)
from data_access.ranking import Position
from pages.ui import bandwidth_data, cached, record_data
from pages.ui.definition import definition_button
from pages.ui.frame import is_dark
from pages.ui.record_data import Peers, SchoolView
from pages.ui.record_words import mbps_text
from pages.ui.view import go_to_area

# What stands large, in this order; the second part counts over the school year.
NOW = (
    "net_bw_mbps",
    "dev_stu_per_terminal",
    "dev_tea_per_terminal",
    "dev_mmroom_ratio",
    "use_online_rate",
    "use_lesson_rate",
)
THIS_YEAR = ("res_per_teacher", "tea_award_points_per100t")
NOT_HELD = "没有这项数据"
BANDWIDTH = "net_bw_mbps"
_UNCLEAR = replace(NO_TARGET, label="看不出是否达标")
SECTION_NAMES = {
    "bandwidth": "带宽",
    "base": "年度基数",
    "devices": "设备",
    "rooms": "功能室",
    "lessons": "三个课堂",
    "partners": "结对学校",
    "subjects": "学科",
    "not-held": "未开的课",
    "use": "多媒体使用",
    "resources": "资源",
    "awards": "获奖",
    "projects": "课题",
    "reports": "报送情况",
}
_ROLES = {
    "is_town_center_up": "乡镇中心小学及以上",
    "is_teaching_point": "教学点",
    "is_boarding": "寄宿制",
    "needs_delivery": "应参与专递课堂",
}


def identity(school: Mapping[str, Any]) -> None:
    """Draw the school's name, codes, kind, place, life and origin."""
    names = record_data.history("other_names", int(school["school_id"]))
    codes = record_data.history("former_codes", int(school["school_id"]))
    tree = cached.tree()
    path = tree.path(tree.get(int(school["area_id"])))
    st.markdown(f"### {_plain(school['name'])}　:gray-badge[{_status(school)}]")
    with st.container(horizontal=True, vertical_alignment="center"):
        for node in path:
            st.button(
                f"{node.name} ›",
                key=f"record-area-{node.key}",
                type="tertiary",
                on_click=go_to_area,
                args=(node.key,),
            )
        st.caption(_position(school))
    lines = [_codes(school, codes), _kinds(school), _life(school), _names(names)]
    st.markdown("　|　".join(line for line in lines if line))
    row = school["source_row"]
    where = f"第 {int(row)} 行" if row is not None and row == row else "行号未记"
    st.caption(f"基本信息来自：{school['file_name']}，{where}")


def _plain(text: object) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#+-!|~$:" else c for c in str(text))


def _status(school: Mapping[str, Any]) -> str:
    return SCHOOL_STATUSES.label(school["status"])


def _codes(school: Mapping[str, Any], codes: pd.DataFrame) -> str:
    former = "、".join(codes["former_code"])
    more = f"（曾用 {former}）" if former else ""
    return f"学校标识码 {_plain(school['school_code'])}{more}"


def _kinds(school: Mapping[str, Any]) -> str:
    kind = school["school_type"]
    stages = "、".join(STAGES.label(s) for s in STAGES_OF_TYPE.get(kind or "", ()))
    parts = [
        SCHOOL_TYPES.label(kind) if kind else "类型未报送",
        f"学段：{stages}" if stages else "",
        _settlement(school),
        FOUNDERS.label(school["founder"]) if school["founder"] else "",
        *(label for key, label in _ROLES.items() if school[key] == 1),
    ]
    return "・".join(part for part in parts if part)


def _settlement(school: Mapping[str, Any]) -> str:
    code, kind = school["settlement_code"], school["settlement_type"]
    if isinstance(code, str):
        return SETTLEMENT_CODES.label(code)
    return SETTLEMENT_TYPES.label(kind) if isinstance(kind, str) else "城乡未报送"


def _life(school: Mapping[str, Any]) -> str:
    opened, closed = school["open_date"], school["close_date"]
    parts = []
    if isinstance(opened, str) or (opened is not None and opened == opened):
        parts.append(f"{str(opened)[:10]} 建校")
    if closed is not None and closed == closed:
        parts.append(f"{str(closed)[:10]} 撤并")
    parent = school["parent_name"]
    if isinstance(parent, str):
        parts.append(f"中心校（并入校）：{_plain(parent)}")
    return "，".join(parts)


def _names(names: pd.DataFrame) -> str:
    former = names[names["name_kind"] == "former"]
    alias = names[names["name_kind"] == "alias"]["name"]
    parts = [
        f"{name}（至{str(until)[:10]}）" if until is not None else name
        for name, until in zip(former["name"], former["until_date"], strict=True)
    ]
    texts = [f"曾用名：{_plain('、'.join(parts))}" if parts else ""]
    texts.append(f"简称：{_plain('、'.join(alias))}" if len(alias) else "")
    return "　".join(text for text in texts if text)


def _position(school: Mapping[str, Any]) -> str:
    longitude, latitude = school["longitude"], school["latitude"]
    if longitude is None or longitude != longitude:
        return "没有坐标，只列在表里，不上图"
    point = f"{longitude:.4f}, {latitude:.4f}"
    system = school["coordinate_system"]
    if not isinstance(system, str):
        return f"示意位置 {point}（填报时没有写明坐标系）"
    return f"位置 {point}（填报坐标系 {COORDINATE_SYSTEMS.label(system)}）"


def cards(view: SchoolView, year: SchoolView, peers: Peers) -> None:
    """Draw the headline numbers, each against its line and its peers."""
    lines = record_data.lines_of(view.school_id)
    names = [*((name, view) for name in NOW), *((name, year) for name in THIS_YEAR)]
    for start in range(0, len(names), 4):
        for column, (name, own) in zip(
            st.columns(4), names[start : start + 4], strict=False
        ):
            with column.container(
                border=True, height="stretch", gap="xxsmall", key=f"fact-{name}"
            ):
                _card(INDICATORS[name], own, peers, lines.get(name))


def measured(view: SchoolView, names: tuple[str, ...], peers: Peers) -> pd.DataFrame:
    """Return the measures of the school and its peers in the view's period."""
    return record_data.peer_measures(names, view.period, peers, view.school_id)


def _card(
    indicator: Indicator, view: SchoolView, peers: Peers, line: float | None
) -> None:
    names = NOW if indicator.id in NOW else THIS_YEAR
    value, place = cached.remember(
        "card",
        (indicator.id, view.school_id, view.period),
        lambda: _standing(indicator, view, measured(view, names, peers)),
    )
    if indicator.id == BANDWIDTH:
        words, state = bandwidth_card(view)
    else:
        words, state = _value_words(indicator, value, line)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.caption(indicator.short_label + ("（今年）" if names is THIS_YEAR else ""))
        definition_button(indicator.id, view, "record")
    st.html(f'<b style="font-size:1.7rem;line-height:1.2">{words}</b>')
    st.html(_state_line(indicator, state, line))
    if words != NOT_HELD:
        st.caption(peer_words(place, indicator))


def bandwidth_card(view: SchoolView) -> tuple[str, State]:
    """Return a school's bandwidth, a range as it was reported, and how it stands.

    A range meets its line where its lower end does.
    """
    found = bandwidth_data.contracted(view.scope, view.period).to_dict("records")
    if not found:
        return NOT_APPLICABLE.label, NOT_APPLICABLE
    own = found[0]
    states = {state.code: state for state in STATES}
    words = mbps_text(own["low"], own["high"])
    if own["low"] == own["high"]:
        words = full_text(INDICATORS[BANDWIDTH], own["low"])
    return words, states.get(own["standing"], _UNCLEAR)


def _value_words(
    indicator: Indicator, value: float | None, line: float | None
) -> tuple[str, State]:
    if not record_data.is_held(indicator):
        return NOT_HELD, replace(NO_TARGET, label="")
    if value is None:
        return NOT_APPLICABLE.label, NOT_APPLICABLE
    return full_text(indicator, value), state_of(value, line, indicator.direction)


def _standing(
    indicator: Indicator, view: SchoolView, rows: pd.DataFrame
) -> tuple[float | None, Position]:
    """Return a school's value (None: it had nothing to report) and its place."""
    is_own = (rows["indicator"] == indicator.id) & (rows["group_key"] == view.school_id)
    own = rows.loc[is_own, "value"]
    value = float(own.iloc[0]) if len(own) else None
    return value, record_data.place_among(rows, indicator, view.school_id)


def _state_line(indicator: Indicator, state: State, line: float | None) -> str:
    colour = state.dark if is_dark() else state.light
    target = f"（线 {full_text(indicator, line)}）" if line is not None else ""
    text = f"{state.sign} {state.label}{target}" if state.label else ""
    return f'<span style="color:{colour};font-size:.9rem">{text}</span>'


def peer_words(place: Position, indicator: Indicator) -> str:
    """Say the peers' median, and the rank only in the better half."""
    if place.count < 2:
        return "没有可比的同组学校"
    middle = f"同组中位 {full_text(indicator, place.median)}"
    if place.rank is None or not place.is_upper_half:
        return f"{middle}（{place.count} 所）"
    return f"{middle}・{place.count} 所中第 {place.rank}"
