"""The page of the alliances: headline numbers, map and list, who is complete."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from data_access.area_tree import AreaNode
from data_access.catalogue.alliances import MEMBER_STATES
from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import change_text, full_text, unit_text, value_text
from data_access.catalogue.reporting_share import note_of, reported_words
from data_access.catalogue.states import NOT_APPLICABLE, state_of
from data_access.period import previous
from pages.ui import address, map_view, notices
from pages.ui import alliance_data as data
from pages.ui import alliance_tables as tables
from pages.ui import alliance_words as words
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card, card_style
from pages.ui.causes_part import BEFORE
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.folded_names import EVERYBODY
from pages.ui.frame import is_dark
from pages.ui.school_list import school_list
from pages.ui.strong_rows import for_room
from pages.ui.view import View
from pages.ui.window import map_size, rows_in, watch_window
from pages.ui.worklist import work_buttons

ALLIANCE, ALL = "alliance", "all"
MAP, LIST = 55, 45  # parts of the width
ABOVE_MAP = 450  # pixels of the first screen that are not the map


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, the map as JSON, charts as specs."""

    show: Callable[..., None]
    published: Callable[[View], bool]
    spider: Callable[[View, str, pd.DataFrame], map_view.FlatMap | None]
    shapes: Callable[[View], Any]
    rates: Callable[[View, pd.DataFrame, float | None], dict[str, Any]]
    months: Callable[[View, pd.DataFrame], dict[str, Any]]


def draw(view: View, charts: Charts) -> None:
    """Draw the page, or say why there is nothing to draw."""
    if not data.has_alliances():
        if not charts.published(view):
            notices.nothing(words.no_alliances())
        return
    nodes = data.nodes_in_view(view)
    if not nodes:
        notices.nothing(words.none_here(view, data.areas_with_alliances()))
        return
    keys = {node.key: node for node in nodes}
    chosen = address.take(ALLIANCE, ALL, lambda text: text == ALL or text in keys)
    members = tables.member_rows(view)
    events = {
        kind: data.total_of(view, name, view.period)["value"]
        for kind, name in data.OF_KIND.items()
    }
    st.markdown(f"### {words.headline(view, members, events)}")
    _cards(view)
    node = keys.get(chosen) or (nodes[0] if len(nodes) == 1 else None)
    if len(nodes) > 1:
        options = {ALL: words.ALL, **{key: one.short_name for key, one in keys.items()}}
        choose_one("哪个联合体", options, ALLIANCE, chosen)
    _map_and_list(view, node, members, charts)
    if len(nodes) > 1:
        _rates(view, charts)
    _months(view, charts)
    if len(nodes) > 1:
        _alliances(view, charts)
    watch_window()
    address.give(ALLIANCE, ALL)


def _cards(view: View) -> None:
    card_style()
    columns = st.columns(len(data.CARDS), gap="small")
    for column, name in zip(columns, data.CARDS, strict=True):
        with column, st.container(key=f"card-{name}"):
            card(_card(view, name), is_dark=is_dark())
            definition_button(name, view, "card")
            if _line(view, name) is not None:
                work_buttons(name, view, "card", BEFORE)


def _card(view: View, name: str) -> Card:
    indicator = INDICATORS[name]
    now = data.total_of(view, name, view.period)
    before = data.total_of(view, name, previous(view.period))["value"]
    target = _line(view, name)
    is_known = now["value"] == now["value"]
    change = change_text(indicator, now["value"], before) if is_known else ""
    row = {"indicator": name, **now}
    why = "" if is_known else words.why_none(now)
    return Card(
        key=name,
        label=indicator.label,
        value=value_text(indicator, now["value"]) if is_known else "—",
        unit=unit_text(indicator) if is_known else "",
        state=NOT_APPLICABLE
        if why
        else state_of(now["value"], target, indicator.direction),
        target=f"目标 {full_text(indicator, target)}" if target is not None else "",
        change=since(PREVIOUS, change) if change and before == before else "",
        way=words.MONTH_TOO_SHORT
        if _is_early(view, name)
        else why or reported_words(now["reported"], now["expected"]),
        warning=note_of(row),
    )


def _line(view: View, name: str) -> float | None:
    """Return what a number is held against; a month is too short for all kinds."""
    return None if _is_early(view, name) else target_of(name, view)


def _is_early(view: View, name: str) -> bool:
    return name == data.FULL_RATE and data.is_month(view)


def picture_size() -> tuple[int, int]:
    """Return width and height of the page's map in the reader's window."""
    return map_size(ABOVE_MAP, MAP / (MAP + LIST))


def _map_and_list(
    view: View, node: AreaNode | None, members: pd.DataFrame, charts: Charts
) -> None:
    shown = members if node is None else members[members["area_id"] == node.area_id]
    left, right = st.columns([MAP, LIST], gap="medium")
    with left:
        _map(view, node, shown, charts)
    with right:
        if node is None:
            _short_list(view)
        else:
            _members(view, node, shown, charts)


def _map(
    view: View, node: AreaNode | None, members: pd.DataFrame, charts: Charts
) -> None:
    total = data.total_of(view, data.FULL_RATE, view.period)
    title = words.full_title(total)
    if node is not None:
        title = words.members_title(node.short_name, members)

    def picture() -> None:
        _legend(members)
        key = node.key if node else ALL
        spec = charts.spider(view, key, members)
        if spec is None:
            notices.nothing("学校没有经纬度，这里也没有边界，画不了地图；请看表。")
            return
        shapes = charts.shapes(view)
        note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
        name = f"map-alliances-{view.node.key}-{key}"
        map_view.draw_map(spec, key=name, height=picture_size()[1], note=note)
        st.caption(words.LINE_LEGEND)

    charts.show(view, "map", title, tables.member_table(members), picture)


def _legend(members: pd.DataFrame) -> None:
    one = members.drop_duplicates("school_id")
    counts = one["state"].value_counts()
    parts = []
    for state in MEMBER_STATES:
        colour = state.dark if is_dark() else state.light
        mark = f'<b style="color:{colour}">{state.sign}</b>'
        parts.append(f"{mark} {state.label} {int(counts.get(state.code, 0)):,}")
    st.html(f'<div style="font-size:.85rem">{"　".join(parts)}</div>')


def _short_list(view: View) -> None:
    rows = tables.alliance_rows(view)
    st.markdown("##### 点一个联合体，看它的成员校")
    table = tables.short_alliance_table(rows)
    key = f"alliances-{view.node.key}"
    keys = list(rows["key"])
    school_list(table, keys, key=key, follow=_choose, named=EVERYBODY)
    st.caption(words.person_note(rows))


def _choose(key: str) -> None:
    address.choose(**{ALLIANCE: key})


def _members(view: View, node: AreaNode, rows: pd.DataFrame, charts: Charts) -> None:
    table = tables.member_table(rows)
    key = f"members-{view.node.key}-{node.key}"

    def listing() -> None:
        beside = rows_in(picture_size()[1])
        shown = table.drop(columns=tables.LAST)  # it stands in the table of the map
        codes = list(rows["code"])
        school_list(shown, codes, key=key, rows=beside, named=EVERYBODY)
        st.caption(words.MARKS)

    charts.show(view, "members", "成员校", table, listing, has_table=False)


def _rates(view: View, charts: Charts) -> None:
    target = _line(view, data.FULL_RATE)
    rows = tables.rate_rows(view, target)
    shown = for_room(rows, target)

    def picture() -> None:
        spec = charts.rates(view, shown, target)
        draw_chart(spec, key=f"alliance-rates-{view.node.key}", go=_choose)

    title = words.rates_title(rows)
    table = tables.rate_table(rows)
    charts.show(view, "rates", title, table, picture, named=len(shown))


def _months(view: View, charts: Charts) -> None:
    rows = tables.month_rows(view)

    def picture() -> None:
        spec = charts.months(view, rows)
        draw_chart(spec, key="alliance-months")

    title = words.months_title(rows, data.members_of_view(view))
    charts.show(view, "months", title, tables.month_table(rows), picture)


def _alliances(view: View, charts: Charts) -> None:
    rows = tables.alliance_rows(view)
    title = f"{len(rows)} 个联合体的四同步台账"
    charts.show(view, "ledger", title, tables.alliance_table(rows))
    st.caption(words.person_note(rows))
