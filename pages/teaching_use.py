"""教学应用: are the terminals online, are the screens used, what runs on platforms."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.request import SCHOOL
from pages.charts.day_grid import day_grid
from pages.charts.shades import number_shades
from pages.charts.share_bars import share_bars
from pages.charts.theme import palette
from pages.charts.trend import trend
from pages.documents.downloads import downloads_of
from pages.ui import (
    address,
    lesson_data,
    lesson_tables,
    lesson_words,
    map_view,
    notices,
    use_data,
    use_words,
)
from pages.ui import use_tables as tables
from pages.ui.area_target import target_of
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.frame import is_dark
from pages.ui.origin import origin_of_tables
from pages.ui.school_list import school_list
from pages.ui.strong_rows import for_room
from pages.ui.use_cards import draw_cards
from pages.ui.view import View, current_view, go_to_area, open_school
from pages.ui.window import is_narrow, watch_window
from pages.ui.worklist import work_buttons

PART = "part"
HEADS = {
    use_data.ONLINE: ("在线（台·天）", "应在线（台·天）"),
    use_data.USE: ("使用（节）", "应开（节）"),
}
GRID_WORDS = ("多媒体使用率", "周（周一的日期）", "日期")


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    if not use_data.has_use():
        notices.nothing(
            "还没有教学应用的数据。请从监测系统和各平台导出“多媒体使用月报”"
            "“平台应用月报”等表，在“数据导入”页放进来；"
            "学校不用填。"
        )
        return
    part = address.take(PART, "monitor", lambda text: text in _PARTS)
    online = lesson_data.total_of(view, use_data.ONLINE, view.period)
    use = lesson_data.total_of(view, use_data.USE, view.period)
    is_holiday = use_data.is_holiday(view)
    if not is_holiday:
        st.markdown(f"### {use_words.headline(online, use)}")
    draw_cards(view)
    notices.remark(use_words.teaching_time(view))
    choose_one("看什么", use_words.PART_LABELS, PART, part)
    if is_holiday and part == "monitor":
        notices.nothing(use_words.holiday(view))
    else:
        _PARTS[part](view)
    watch_window()
    address.give(PART, "monitor")


def _monitor(view: View) -> None:
    """Terminals first; then use, of the schools whose terminals can tell it."""
    left, right = st.columns(2, gap="medium")
    with left:
        _rates(view, use_data.ONLINE)
    with right:
        _rates(view, use_data.USE)
    rows = tables.school_rows(view)
    _unjudged(view, rows[~rows["is_judged"]])
    _judged(view, rows[rows["is_judged"]])


def _rates(view: View, name: str) -> None:
    target = target_of(name, view)
    measured = lesson_data.children_of(view, name)
    rows = lesson_tables.rate_rows(view, measured, target)
    if view.child_by == SCHOOL:
        rows = rows[rows["denominator"] > 0]
    if rows.empty:
        notices.nothing(f"这个范围和时间没有学校报送{INDICATORS[name].label}。")
        return
    go = open_school if view.child_by == SCHOOL else go_to_area
    shown = for_room(rows, target)

    def draw() -> None:
        bars = shown.assign(colour=shown["dark" if is_dark() else "light"])
        # Two stand side by side: the notes take more of the width.
        spec = share_bars(bars, target, is_dark=is_dark(), is_narrow=True)
        draw_chart(spec, key=f"use-{name}-{view.node.key}", go=go)

    title = lesson_words.rates_title(name, view.child_label, rows, target)
    table = lesson_tables.rate_table(view, rows, HEADS[name])
    form = {"unit": view.child_unit}
    _show(view, f"by-{name}", title, table, draw, named=len(shown), **form)


def _unjudged(view: View, rows: pd.DataFrame) -> None:
    title = use_words.unjudged_title(rows)
    if rows.empty:
        notices.remark(title)
        return
    table = tables.unjudged_table(rows)
    _list(view, "unjudged", title, table, list(rows["code"]))


def _judged(view: View, rows: pd.DataFrame) -> None:
    title = use_words.judged_title(rows)
    if rows.empty:
        notices.nothing(title)
        return
    _list(view, "judged", title, tables.judged_table(rows), list(rows["code"]))
    st.caption(f"课均使用时长{use_words.MORE_IS_NOT_BETTER}")


def _list(
    view: View, name: str, title: str, table: pd.DataFrame, codes: list[str]
) -> None:
    def listing() -> None:
        school_list(table, codes, key=f"use-{name}-{view.node.key}")

    _show(view, name, title, table, listing, has_table=False)


def _days(view: View) -> None:
    """The heat map, the periods of the day, the teachers of each month."""
    rows = tables.day_rows(view)
    title = use_words.days_title(rows, view)
    if rows["value"].isna().all():
        notices.nothing(f"{title}，只有月报合计。请从监测系统导出“多媒体使用日报”。")
    else:
        _grid(view, title, rows)
    _periods(view)
    _months(view)


def _grid(view: View, title: str, rows: pd.DataFrame) -> None:
    def draw() -> None:
        form = {"is_dark": is_dark(), "is_narrow": is_narrow()}
        known = [float(value) for value in rows["value"].dropna()]
        shades = number_shades(known, is_dark(), is_lower_better=False)
        spec = day_grid(rows, GRID_WORDS, shades, **form)
        draw_chart(spec, key=f"use-days-{view.node.key}")
        map_view.shade_legend(INDICATORS[use_data.USE], shades.classes)
        notices.remark("“假”为无教学日，不是0；“—”为未报送。")

    _show(view, "days", title, tables.day_table(rows), draw)


def _periods(view: View) -> None:
    rows = tables.period_rows(view)
    if rows.empty or rows["value"].isna().all():
        return
    colour = palette(is_dark()).accent
    form = {"is_dark": is_dark(), "is_narrow": is_narrow(), "leads": False}

    def draw() -> None:
        spec = share_bars(rows.assign(colour=colour), None, **form)
        draw_chart(spec, key=f"use-periods-{view.node.key}")

    table = tables.period_table(rows)
    _show(view, "periods", use_words.periods_title(rows), table, draw)
    st.caption(use_words.INTERNAL)


def _months(view: View) -> None:
    rows = tables.month_rows(view)
    if rows.empty or rows["value"].isna().all():
        return
    colours = dict(
        zip(dict.fromkeys(rows["group"]), palette(is_dark()).series, strict=False)
    )
    lines = tables.month_lines(rows)

    def draw() -> None:
        spec = trend(
            lines,
            colours,
            target=None,
            is_share=True,
            target_word="",
            is_dark=is_dark(),
        )
        draw_chart(spec, key=f"use-months-{view.node.key}")

    teachers = tables.teachers_of_months(rows)
    title = use_words.months_title(teachers, view)
    _show(view, "months", title, tables.month_table(rows), draw)


def _platforms(view: View) -> None:
    """Each platform's building and use side by side, then the spaces."""
    rows = tables.platform_rows(view)
    if rows.empty:
        notices.nothing(
            "还没有“平台名录”和“平台应用月报”。请由平台或教育局导出后，在“数据导入”页放进来。"
        )
        return
    title = use_words.platforms_title(rows, view)
    wide = {"平台": st.column_config.Column(width=170)}
    _show(view, "platforms", title, tables.platform_table(rows), column_config=wide)
    st.caption("“—”为平台没有报送这一项，不是0；在册、注册、开通取期内最后一个月。")
    for name in use_data.SPACES:
        _numbers_below(view, name)


def _teaching(view: View) -> None:
    """Experiments, textbooks and analytics; pupils' results of the area only."""
    for name in use_data.TEACHING:
        _numbers_below(view, name)
    rows = use_data.assessments_of(view)
    title = use_words.assessments_title(rows)
    if rows.empty:
        notices.nothing(f"{title}。区级统一填报“学生测评（区域合计）”，学校不填。")
        return
    _show(view, "assessments", title, tables.assessment_table(rows))


def _numbers_below(view: View, name: str) -> None:
    """Draw a rate of what lies below, with its 口径; nothing where nobody told it."""
    indicator, target = INDICATORS[name], target_of(name, view)
    measured = lesson_data.children_of(view, name)
    rows = lesson_tables.rate_rows(view, measured, target)
    rows = rows[rows["reported"] > 0]
    if rows.empty:
        notices.remark(f"{indicator.label}：未报送。")
        return
    go = open_school if view.child_by == SCHOOL else go_to_area
    shown = for_room(rows, target, indicator.direction)

    def draw() -> None:
        colours = shown["dark" if is_dark() else "light"]
        plain = palette(is_dark()).accent  # without a target nobody is judged
        bars = shown.assign(colour=plain if target is None else colours)
        spec = share_bars(bars, target, is_dark=is_dark(), is_narrow=is_narrow())
        draw_chart(spec, key=f"use-{name}-{view.node.key}", go=go)

    assert indicator.denominator is not None
    halves = (indicator.numerator, indicator.denominator)
    heads = tuple(f"{half.label}（{half.unit}）" for half in halves)
    total = lesson_data.total_of(view, name, view.period)
    title = use_words.rate_title(indicator.label, total, rows, view.child_label)
    table = lesson_tables.rate_table(view, rows, (heads[0], heads[1]))
    form = {"unit": view.child_unit}
    _show(view, f"by-{name}", title, table, draw, named=len(shown), **form)
    definition_button(name, view, "part")
    if target is not None:
        work_buttons(name, view, "part")


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    draw: Callable[[], None] | None = None,
    **more: Any,
) -> None:
    sources = use_data.sources_of(key)
    caption = origin_of_tables(sources, view.period).line
    lines, stem = export_lines(view, caption), file_stem(view, f"教学应用-{key}")
    downloads = [*downloads_of(table, title, lines, stem)]
    figure(title, table, caption, downloads, key=f"use-{key}", draw=draw, **more)


_PARTS: dict[str, Callable[[View], None]] = {
    "monitor": _monitor,
    "days": _days,
    "platforms": _platforms,
    "teaching": _teaching,
}


if __name__ == "__main__":
    from app import main

    main()
