"""设备装备: stock against need, areas and schools, ages, additions kept apart."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import INDICATORS, Form, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.states import MISSED, NEAR, NOT_REPORTED, Direction
from data_access.messages.ways import TO_FILL_IN
from pages.charts.age_pyramid import age_pyramid
from pages.charts.reference_lines import beside_trend
from pages.charts.share_bars import share_bars
from pages.charts.theme import palette
from pages.charts.value_dots import value_dots
from pages.documents.downloads import downloads_of
from pages.ui import address, equipment_data, equipment_tables, overview_data
from pages.ui import equipment_words as words
from pages.ui.benchmark_part import benchmark_part
from pages.ui.cards import card, card_style
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_from_list, choose_one
from pages.ui.definition import definition_button
from pages.ui.equipment_data import STAGED, STAGES_WITH_LINES, Stock, line_of
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.hover_words import with_standing
from pages.ui.notices import nothing
from pages.ui.origin import origin_of, origin_of_tables
from pages.ui.overview_tables import card_of, named_rows
from pages.ui.published import (
    EQUIPMENT_FACTS,
    published,
    published_caption,
    published_part,
    published_table,
)
from pages.ui.school_list import download_row, school_list
from pages.ui.strong_rows import for_room
from pages.ui.view import View, current_view, go_to_area, open_school
from pages.ui.window import is_narrow, watch_window
from pages.ui.worklist import work_buttons

PART, ITEM, SHOWN, STAGE = "part", "item", "dev", "stage"
LEFT, RIGHT = 6, 4  # parts of the width: the picture, the list
LIST_ROWS = 8
AGE_WORDS = ("购置年份", "终端", "台数", "到期")
AGE_AXIS = "← 学生终端（台）　　教师终端（台） →"


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    found = [
        overview_data.series(name, view)
        for name in overview_data.available(equipment_data.CARDS)
    ]
    known = [one for one in found if one.value is not None]
    stocks = equipment_data.stocks(view) if view.node.school_count else []
    if not known and not stocks:
        _without_schools(view)
        return
    st.markdown(f"### {words.headline(known, stocks)}")
    if found:
        _cards(view, found)
    part = address.take(PART, words.NEED, words.PARTS.__contains__)
    choose_one("看什么", words.PARTS, PART, part)
    if part == words.NEED:
        _needs(view, stocks)
    else:
        _PARTS[part](view)
    benchmark_part(view, equipment_data.CARDS, beside_trend, _files)
    watch_window()
    address.give(PART, words.NEED)


def _without_schools(view: View) -> None:
    def files(title: str, table: pd.DataFrame, caption: str) -> list[Download]:
        return _files(view, table, title, caption, "公开报道的设备")

    if not published_part(view.node, EQUIPMENT_FACTS, files, key="equipment"):
        nothing(
            f"{view.node.name}还没有设备与功能室的数据。请学校填报“设备存量”“功能室”"
            f"“年度基数”表：{TO_FILL_IN}"
        )


def _cards(view: View, found: list[overview_data.Series]) -> None:
    card_style()
    for column, one in zip(st.columns(len(found), gap="small"), found, strict=True):
        with column, st.container(key=f"card-{one.indicator_id}", height="stretch"):
            card(card_of(one, view), is_dark=is_dark())
            definition_button(one.indicator_id, view, "card")
            if one.value is not None:
                work_buttons(one.indicator_id, view, "card")


def _needs(view: View, stocks: list[Stock]) -> None:
    """Show how much of each need is met, and who lacks what."""
    if not stocks:
        nothing("还没有同时报送存量和教室、学生、教师数的学校，不能与需要相比。")
        return
    left, right = st.columns([LEFT, RIGHT], gap="medium")
    with left:
        bars = equipment_tables.need_bars(stocks, is_dark=is_dark())
        # Its notes are long: they take as much room as on a telephone.
        form = _form() | {"is_narrow": True}
        spec = share_bars(bars, 1.0, **form, leads=False)
        table = equipment_tables.need_table(stocks)
        title = words.needs_title(stocks)
        name = f"needs-{view.node.key}"
        _figure(view, title, table, "设备存量与需要", name, lambda: _chart(spec, name))
        st.caption(words.HOW_NEEDS_ARE_MET)
    with right:
        _lacking(view, stocks)


def _lacking(view: View, stocks: list[Stock]) -> None:
    by_item = {one.need.indicator: one for one in stocks}
    first = max(stocks, key=lambda one: len(one.schools)).need.indicator
    item = address.take(ITEM, first, by_item.__contains__)
    choose_one("看哪样", {k: v.need.label for k, v in by_item.items()}, ITEM, item)
    one = by_item[item]
    title = words.list_title(one)
    st.markdown(f"##### {title}")
    table, codes = equipment_tables.lacking_schools(one, view)
    if table.empty:
        nothing("报送的学校都够用。")
    else:
        key = f"lacking-{view.node.key}-{item}"
        school_list(table, codes, key=key, rows=LIST_ROWS)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(f"{words.rule_words(one)}。点一行，打开这所学校的档案。")
            definition_button(item, view, "need")
        caption = origin_of((item,), view.period).line
        download_row(_files(view, table, title, caption, title), f"lacking-{item}")
    address.give(ITEM, first)


def _areas(view: View) -> None:
    """Show one indicator by area or school, of a stage where lines differ."""
    shown = equipment_data.shown_by_area()
    name = address.take(SHOWN, shown[0], lambda text: text in shown)
    labels = {one: words.list_label(INDICATORS[one]) for one in shown}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        choose_from_list(f"看哪个指标（共{len(shown)}项）", labels, SHOWN, name)
        stage = _stage() if name in STAGED else None
    indicator, target = INDICATORS[name], line_of(name, view, stage)
    rows = named_rows(view, indicator, equipment_data.rates(name, view, stage))
    rows = rows[rows["expected"] > 0]
    address.give(SHOWN, shown[0])
    if rows.empty:
        nothing("这个时间没有应报学校。")
        return
    title = words.areas_title(indicator, rows, target, view.child_label)
    table = equipment_tables.area_table(indicator, rows, target, view.child_label)
    key = f"areas-{view.node.key}-{name}-{stage}"
    go = go_to_area if view.has_child_areas else open_school

    told = with_standing(rows, name, replace(view, stage=stage), target)
    bars = for_room(told, target, indicator.direction)

    def draw() -> None:
        _chart(_area_spec(indicator, bars, target), key, go)

    form = {"named": len(bars), "unit": view.child_unit}
    _figure(view, title, table, indicator.short_label, key, draw, (name,), **form)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(indicator.denominator_note)
        definition_button(name, view, "areas")


def _stage() -> str:
    stage = address.take(STAGE, STAGES_WITH_LINES[0], STAGES_WITH_LINES.__contains__)
    stages = {code: STAGES.label(code) for code in STAGES_WITH_LINES}
    choose_one("学段", stages, STAGE, stage)
    address.give(STAGE, STAGES_WITH_LINES[0])
    return stage


def _area_spec(
    indicator: Indicator, rows: pd.DataFrame, target: float | None
) -> dict[str, object]:
    bars = equipment_tables.area_bars(indicator, rows, target, is_dark=is_dark())
    if indicator.form is Form.SHARE:
        return share_bars(bars, target, **_form())
    is_lower = indicator.direction is Direction.LOWER
    axis = f"{indicator.short_label}（{indicator.unit}）"
    if indicator.id in equipment_data.RATIOS:
        axis = words.PEOPLE_PER_TERMINAL
    elif is_lower:
        axis += "（越小越好）"
    if target is not None:
        axis += f"，竖线为目标{full_text(indicator, target)}"
    return value_dots(bars, axis, target, is_reversed=is_lower, **_form())


def _ages(view: View) -> None:
    """Show terminals by year of purchase and what falls due."""
    found = equipment_data.ages(view)
    if found.empty:
        nothing("还没有学校报送终端的存量。")
        return
    year = view.period.end.year
    rows = equipment_tables.age_rows(found, year)
    title, table = words.age_title(found, year), equipment_tables.age_table(rows, year)
    dark = is_dark()
    classes = [
        (equipment_tables.OLD, MISSED.dark if dark else MISSED.light),
        (equipment_tables.DUE, NEAR.dark if dark else NEAR.light),
        (equipment_tables.YOUNG, palette(dark).accent),
        (equipment_tables.UNKNOWN, NOT_REPORTED.dark if dark else NOT_REPORTED.light),
    ]
    users = equipment_tables.USERS
    spec = age_pyramid(rows, classes, users, AGE_AXIS, words=AGE_WORDS, is_dark=dark)
    key = f"ages-{view.node.key}"
    aged = ("dev_over_age_rate",)
    _figure(view, title, table, "终端年龄", key, lambda: _chart(spec, key), aged)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption("使用满6年算已满年限：本地自定，待核，不是国家标准。")
        definition_button(aged[0], view, "ages")


def _added(view: View) -> None:
    """Show what programmes added and what was published, apart from the stock."""
    st.info(words.NOT_STOCK, icon=":material/info:")
    rows = equipment_data.additions(view)
    if rows.empty:
        nothing("没有学校报送项目新增；在“设备存量”表里填“项目名称”即可。")
    else:
        table, title = equipment_tables.added_table(rows), words.added_title(rows)
        caption = origin_of_tables(("device_stock",), view.period).line
        files = _files(view, table, title, caption, "项目新增")
        figure(title, table, caption, files, key=f"added-{view.node.key}")
    totals = published(view.node).own
    totals = totals[totals["fact"].isin(EQUIPMENT_FACTS)]
    if not totals.empty:
        table, caption = published_table(totals), published_caption(totals)
        title = f"公开报道的原文（{len(totals):,}项，与上报的数不相加）"
        files = _files(view, table, title, caption, "公开报道的设备")
        figure(title, table, caption, files, key=f"totals-{view.node.key}")


_PARTS: dict[str, Callable[[View], None]] = {
    words.AREAS: _areas,
    words.AGE: _ages,
    words.ADDED: _added,
}


def _figure(
    view: View,
    title: str,
    table: pd.DataFrame,
    name: str,
    key: str,
    draw: Callable[[], None],
    sources: tuple[str, ...] = (),
    **more: Any,
) -> None:
    found = origin_of(sources, view.period) if sources else None
    caption = (found or origin_of_tables(equipment_data.TABLES, view.period)).line
    files = _files(view, table, title, caption, name)
    figure(title, table, caption, files, key=key, draw=draw, **more)


def _chart(
    spec: dict[str, object], key: str, go: Callable[[str], None] | None = None
) -> None:
    draw_chart(spec, key=f"chart-{key}", go=go)


def _files(
    view: View, table: pd.DataFrame, title: str, caption: str, name: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, name)
    return [*downloads_of(table, title, lines, stem)]


def _form() -> dict[str, bool]:
    return {"is_dark": is_dark(), "is_narrow": is_narrow()}


if __name__ == "__main__":
    from app import main

    main()
