"""总览: the zone at a glance, against its targets."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.balance import ALIASES
from data_access.catalogue.indicators import INDICATORS, Form, Indicator
from data_access.catalogue.main_numbers import CARDS, TWELVE
from data_access.catalogue.states import NOT_REPORTED, STATES, Direction
from pages.charts.area_map import area_map
from pages.charts.map_frame import Canvas
from pages.charts.map_json import MapText
from pages.charts.map_layers import Category
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.rank_bars import rank_bars
from pages.charts.reference_lines import beside_trend
from pages.charts.shades import Shades, number_shades, share_shades
from pages.documents.downloads import TableFile, downloads_of
from pages.ui import address, cached, map_view, overview_data, overview_tables
from pages.ui.benchmark_part import benchmark_part
from pages.ui.cards import card, card_style
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one, switch
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.hover_words import dot_lines, standing_lines, with_standing
from pages.ui.map_data import child_rows, outline_rows, school_rows
from pages.ui.notices import nothing, remark
from pages.ui.origin import origin_of
from pages.ui.overview_compare import is_unfinished, unfinished_note
from pages.ui.overview_data import Series
from pages.ui.overview_need_part import needs_part
from pages.ui.overview_states import Reading, reading_of
from pages.ui.overview_words import indicators_title, map_title
from pages.ui.pick_two import pick_two
from pages.ui.published import (
    no_schools_below,
    published,
    published_cards,
    published_table,
)
from pages.ui.school_list import HEAD, ROW, area_list, fit_rows, school_list
from pages.ui.strong_rows import for_room
from pages.ui.view import View, current_view
from pages.ui.window import map_size, watch_window
from pages.ui.worklist import work_buttons

SHOWN, MORE = "show", "more"
LEFT, RIGHT = 6, 4  # parts of the width: the map, the list
ABOVE_MAP = 420  # pixels of the first screen that are not the map
BELOW_MAP = 60  # the map's corner and legend, beside the list's end


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    card_style()
    found = overview_data.headlines(view) if view.node.school_count else []
    if found:
        watch_window()
        _cards(view, found)
        _places(view, found)
        needs_part(view, partial(_files, view))
        _indicators(view)
        benchmark_part(view, TWELVE, beside_trend, _files)
    _published(view, has_schools=bool(found))


def _cards(view: View, found: list[Series]) -> None:
    for column, one in zip(st.columns(CARDS, gap="small"), found, strict=False):
        name = f"card-{one.indicator_id}"
        with column, st.container(key=name, height="stretch"):
            card(overview_tables.card_of(one, view), is_dark=is_dark())
            definition_button(one.indicator_id, view, "card")
            if one.value is not None:
                work_buttons(one.indicator_id, view, "card")
    if is_unfinished(view):
        remark(unfinished_note(view))


def _places(view: View, found: list[Series]) -> None:
    """Draw the map and the list of what lies below, by one of the headline numbers."""
    ids = [one.indicator_id for one in found]
    shown = address.take(SHOWN, ids[0], lambda text: text in ids)
    indicator = INDICATORS[shown]
    rates = overview_data.children_rates(shown, view)
    rows = overview_tables.named_rows(view, indicator, rates)
    table = overview_tables.places_table(view, indicator, rows)
    left, right = st.columns([LEFT, RIGHT], gap="medium")
    with left:
        _map(view, indicator, rates, rows, table)
    with right:
        labels = {name: INDICATORS[name].short_label for name in ids}
        choose_one("地图和名单看哪个指标", labels, SHOWN, shown)
        keys = [str(key) for key in rows["key"]]
        named = overview_tables.strong_places(view, indicator, rows)
        _list(view, table, keys, shown, named)
        pick_two(view, dict(zip(keys, rows["name"], strict=True)), shown)
    address.give(SHOWN, ids[0])


def _list(
    view: View, table: pd.DataFrame, keys: list[str], shown: str, named: int
) -> None:
    widget = f"list-{view.node.key}-{shown}"
    if table.empty:
        nothing("这个时间没有应报学校。")
        return
    height = map_size(ABOVE_MAP, LEFT / (LEFT + RIGHT))[1] + BELOW_MAP
    if view.has_child_areas:
        rows, row_height = fit_rows(len(table), height)
        area_list(
            table, keys, key=widget, rows=rows, row_height=row_height, named=named
        )
        go = f"点一行，下到这个{view.child_label}。"
        counted = f"{len(table):,}个"
    else:
        rows = (height - HEAD) // ROW
        school_list(table, keys, key=widget, rows=rows, named=named)
        go, counted = "点一行，打开这所学校的档案。", f"{len(table):,}所"
    st.caption(go if len(table) <= rows else f"共{counted}，下滑看其余。{go}")


def _map(
    view: View,
    indicator: Indicator,
    rates: pd.DataFrame,
    rows: pd.DataFrame,
    table: pd.DataFrame,
) -> None:
    schools = school_rows(view, overview_data.open_schools(view))
    shapes: Shapes = cached.remember_spec(
        "shapes_overview",
        (view.scope, view.period),
        lambda: build_shapes(outline_rows(view), schools, view.node.area_id),
    )
    shades = _shades(indicator, rates)
    size = map_size(ABOVE_MAP, LEFT / (LEFT + RIGHT))
    key = (view.scope, view.period, indicator.id, is_dark(), size)
    spec = cached.remember_spec(
        "overview_map",
        key,
        lambda: _map_spec(view, indicator, rates, schools, shapes, shades, size),
    )

    def draw() -> None:
        if spec is None:
            _bars(view, indicator, rows)
            return
        note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
        place = f"map-overview-{view.node.key}"
        map_view.draw_map(spec, key=place, height=size[1], note=note)
        if view.has_child_areas:
            map_view.shade_legend(indicator, shades.classes)

    title = map_title(view, indicator, rows)
    caption = origin_of((indicator.id,), view.period).line
    downloads = _files(view, table, title, caption, indicator.short_label)
    figure(title, table, caption, downloads, key="overview-map", draw=draw)


def _bars(view: View, indicator: Indicator, rows: pd.DataFrame) -> None:
    target = reading_of(indicator, view).target
    shown = for_room(rows, target, indicator.direction)
    told = with_standing(shown, indicator.id, view, target)
    bars = overview_tables.bar_rows(told, indicator)
    nothing("学校没有经纬度，也没有区域边界，画不出地图，改用条形图。")
    spec = rank_bars(bars, indicator.short_label, is_dark=is_dark())
    draw_chart(spec, key=f"bars-{indicator.id}")


def _shades(indicator: Indicator, rates: pd.DataFrame) -> Shades:
    if indicator.form is Form.SHARE:
        return share_shades(is_dark())
    is_lower_better = indicator.direction is Direction.LOWER
    return number_shades(list(rates["value"]), is_dark(), is_lower_better)


def _map_spec(
    view: View,
    indicator: Indicator,
    rates: pd.DataFrame,
    schools: pd.DataFrame,
    shapes: Shapes,
    shades: Shades,
    size: tuple[int, int],
) -> MapText | None:
    """Shade the areas below; at the lowest level draw the schools by state."""
    by_key = rates.set_index("group_key")
    areas = child_rows(view)
    mine = by_key.reindex(areas["area_id"])
    reading = reading_of(indicator, view)
    areas = areas.assign(
        colour=[shades.colour(value) for value in mine["value"]],
        line1=_named_values(reading, mine),
        line2=standing_lines(mine, indicator.id, view, reading.target),
    )
    dots = schools.head(0) if view.has_child_areas else schools
    single = by_key.reindex(dots["school_id"])
    states = [reading.state(row) for row in single.to_dict("records")]
    dots = dots.assign(
        category=[state.code for state in states],
        line1=_named_values(reading, single),
        line2=dot_lines(single, states, indicator.id, view, reading.target),
    )
    return area_map(
        shapes,
        areas,
        dots,
        _categories(),
        canvas=Canvas(*size),
        metric_words=map_view.METRIC_WORDS,
        is_dark=is_dark(),
    )


def _named_values(reading: Reading, rows: pd.DataFrame) -> list[str]:
    name = reading.indicator.short_label
    return [f"{name} {reading.full(row)}" for row in rows.to_dict("records")]


def _categories() -> list[Category]:
    """Draw what is not known below what is."""
    return [
        Category(
            state.code, state.dark if is_dark() else state.light, state is NOT_REPORTED
        )
        for state in reversed(STATES)
    ]


def _indicators(view: View) -> None:
    """Show twelve indicators; the others only when asked for."""
    known = {one.indicator_id: None for one in overview_data.headlines(view)}
    # What stands large stands here too, with its target and its year before.
    names = list(dict.fromkeys([*overview_data.available(TWELVE), *known]))
    found = [
        overview_data.series(name, view, is_brief=name not in known) for name in names
    ]
    table = overview_tables.indicator_table(found, view)
    caption = origin_of(tuple(names), view.period).line
    title = indicators_title(view, table)
    downloads = _files(view, table, title, caption, "主要指标")
    figure(title, table, caption, downloads, key="overview-indicators")
    if not switch("更多指标", MORE):
        return
    others = overview_data.available(
        [n for n in INDICATORS if n not in (*names, *ALIASES)]
    )
    found = [overview_data.series(name, view, is_brief=True) for name in others]
    table = overview_tables.indicator_table(found, view)
    caption = origin_of(tuple(others), view.period).line
    title = indicators_title(view, table)
    downloads = _files(view, table, title, caption, "更多指标")
    figure(title, table, caption, downloads, key="overview-more")


def _published(view: View, *, has_schools: bool) -> None:
    """Show totals published for the area, beside what schools reported."""
    found = published(view.node)
    if found.is_empty:
        if not has_schools:
            nothing(f"{view.node.name}还没有数据。请导入学校填报的表格，或换一个区域。")
        return
    if not has_schools:
        for column, one in zip(
            st.columns(CARDS, gap="small"),
            published_cards(found.own, CARDS),
            strict=False,
        ):
            with column, st.container(key=f"card-{one.key}", height="stretch"):
                card(one, is_dark=is_dark())
        no_schools_below(view.node)
    rows = pd.concat([found.own, found.below] if not has_schools else [found.own])
    if rows.empty:
        return
    title = f"公开报道了{len(rows):,}项总量（与学校上报的数不相加）"
    table = published_table(rows)
    caption = "来源：" + "、".join(dict.fromkeys(rows["source"]))
    downloads = _files(view, table, title, caption, "公开总量")
    figure(title, table, caption, downloads, key="overview-published")


def _files(
    view: View, table: pd.DataFrame, title: str, caption: str, name: str
) -> list[TableFile]:
    note = unfinished_note(view)
    lines = export_lines(view, caption, *([note] if note else []))
    return downloads_of(table, title, lines, file_stem(view, name))


if __name__ == "__main__":
    from app import main

    main()
