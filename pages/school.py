"""学校档案: everything known about one school, down to the raw rows."""

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import full_text
from data_access.catalogue.report_states import REPORT_STATES
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.states import Direction
from data_access.period import Period, PeriodKind, period_of
from pages.charts.peer_strip import Strip, peer_strips
from pages.charts.report_grid import report_grid
from pages.charts.school_trend import trend_bars, trend_lines
from pages.documents.downloads import downloads_of
from pages.documents.tables import Notes, as_workbook
from pages.ui import (
    address,
    cached,
    notices,
    record_all,
    record_data,
    record_head,
)
from pages.ui.cards import card_style
from pages.ui.chart_click import draw_chart
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.folded_names import EVERYBODY
from pages.ui.frame import is_dark
from pages.ui.origin import origin_of, origin_of_tables
from pages.ui.record_data import Peers, SchoolView
from pages.ui.record_every import every_part
from pages.ui.record_section import GRID, LINES, STACKED, Section, in_rows
from pages.ui.record_systems import systems_part
from pages.ui.record_tables import labelled
from pages.ui.school_list import school_list
from pages.ui.school_picker import (
    choose_school,
    give_school,
    school_picker,
    take_school,
)
from pages.ui.view import View, current_view, period_text
from pages.ui.window import is_narrow, watch_window

RECORD = "record"
BELOW = "越靠右越好"


def render() -> None:
    """Draw the record of the school in the address, or let the reader choose one."""
    view = current_view()
    assert view is not None
    code = take_school()
    school = record_data.head(code) if code else None
    if school is None:
        _choose(view, code)
    else:
        _record(view, school)
        watch_window()
    give_school()


def _choose(view: View, code: str) -> None:
    if code:
        notices.nothing(
            f"没有找到学校标识码“{code}”。可能是别的示范区的链接，或学校还没有导入；"
            "请在下面按名称、曾用名或拼音首字母重新找。"
        )
    inside = record_data.schools_in(view)
    if inside.empty:
        notices.nothing(
            f"{view.node.name}还没有学校数据，没有档案可看。"
            "请填报“学校”表后导入；已有的公开总量见“总览”。"
        )
        return
    st.markdown("##### 看哪一所学校？")
    school_picker(RECORD, "校名、曾用名、简称、学校标识码、拼音或首字母")
    st.caption(f"或从{view.node.name}的 {len(inside):,} 所学校里选（点一行打开）：")
    table = inside[["name", "full_name", "school_code"]].rename(
        columns={"name": "学校", "full_name": "所在区域", "school_code": "学校标识码"}
    )
    school_list(
        table,
        list(inside["school_code"]),
        key=f"record-list-{view.node.key}",
        follow=choose_school,
        named=EVERYBODY,
    )


def _record(view: View, school: dict[str, Any]) -> None:
    key = int(school["school_id"])
    node = replace(view.node, name=str(school["name"]))
    own = SchoolView(node, view.period, view.default_period, school_id=key)
    year = replace(own, period=_this_year(view.period))
    peers = record_data.peers_of(school)
    top, back = st.columns([0.8, 0.2], vertical_alignment="top")
    with top:
        record_head.identity(school)
    with back:
        st.button("换一所学校", key="record-other", on_click=choose_school, args=("",))
    sections = record_all.sections_of(own, year, int(school["area_id"]))
    with back:
        _download_all(own, school, sections)
    st.caption(
        f"时间：{period_text(own.period)}；标“今年”的按{period_text(year.period)}。"
        f"同组：{peers.label}。{origin_of(record_head.NOW, own.period).line}"
    )
    card_style()
    record_head.cards(own, year, peers)
    _peer_picture(own, year, peers)
    for row in in_rows(sections):
        for column, section in zip(st.columns(len(row), gap="large"), row, strict=True):
            with column:
                _section(own, section)
    every_part(own, downloads_of)
    systems_part(own, downloads_of)
    _raw(own)


def _this_year(period: Period) -> Period:
    return period_of(period.last_month, PeriodKind.SCHOOL_YEAR)


def _peer_picture(own: SchoolView, year: SchoolView, peers: Peers) -> None:
    strips = [
        *_strips(own, record_head.NOW, peers),
        *_strips(year, record_head.THIS_YEAR, peers),
    ]
    if not strips:
        return
    better = sum(strip.is_above_median for strip in strips)
    title = f"{len(strips)}项指标中，{better}项好于{peers.label}的中位数"
    caption = (
        f"同组：{peers.label}（学段与城乡相同）。每个圆点是一所同组学校，"
        "竖线是中位数，大圆点是本校；极端值画在两端。"
    )
    table = pd.DataFrame(
        {
            "指标": [strip.label for strip in strips],
            "本校与中位数": [strip.words for strip in strips],
            "有数的同组学校（所）": [len(strip.values) for strip in strips],
        }
    )
    lines = export_lines(own, caption)
    named = f"{own.node.name}：{title}"
    figure(
        title,
        table,
        caption,
        downloads_of(table, named, lines, file_stem(own, "同组比较")),
        key="peers",
        draw=partial(_draw_strips, own, strips),
    )


def _draw_strips(own: SchoolView, strips: list[Strip]) -> None:
    dark = is_dark()
    spec = cached.remember_spec(
        "peer-strips",
        (own.school_id, own.period, dark, is_narrow()),
        lambda: peer_strips(strips, BELOW, is_dark=dark, is_narrow=is_narrow()),
    )
    draw_chart(spec, key="record-peers")


def _strips(view: SchoolView, names: tuple[str, ...], peers: Peers) -> list[Strip]:
    rows = record_head.measured(view, names, peers)
    found = []
    for name in names:
        indicator = INDICATORS[name]
        values = rows[(rows["indicator"] == name) & rows["value"].notna()]
        if len(values) < 2 or not record_data.is_held(indicator):
            continue
        mine = values[values["group_key"] == view.school_id]["value"]
        own = float(mine.iloc[0]) if len(mine) else None
        middle = full_text(indicator, float(values["value"].median()))
        mine_words = full_text(indicator, own)
        if name == record_head.BANDWIDTH:
            mine_words, _ = record_head.bandwidth_card(view)
        words = f"本校 {mine_words}，中位 {middle}"
        is_lower = indicator.direction is Direction.LOWER
        numbers = tuple(float(value) for value in values["value"])
        found.append(Strip(indicator.short_label, numbers, own, words, is_lower))
    return found


def _section(own: SchoolView, section: Section) -> None:
    if section.table.empty and section.points.empty:
        st.markdown(f"##### {section.title}")
        notices.nothing(section.empty)
        return
    caption = origin_of_tables(section.tables, own.period).line
    title = f"{own.node.name}：{section.title}"
    lines = export_lines(own, caption)
    stem = file_stem(own, record_head.SECTION_NAMES[section.key])
    figure(
        section.title,
        section.table,
        caption,
        downloads_of(section.table, title, lines, stem),
        key=f"record-{section.key}",
        draw=partial(_draw, own, section) if section.form else None,
    )


def _draw(own: SchoolView, section: Section) -> None:
    dark = is_dark()
    key = (own.school_id, own.period, dark)
    spec = cached.remember_spec(
        f"record-{section.key}", key, partial(_spec, section, dark)
    )
    draw_chart(spec, key=f"record-chart-{section.key}")


def _spec(section: Section, dark: bool) -> dict[str, Any]:
    if section.form == GRID:
        states = REPORT_STATES
        colours = {s: v.dark if dark else v.light for s, v in states.items()}
        labels = {s: v.label for s, v in states.items()}
        return report_grid(section.points, colours, labels, is_dark=dark)
    if section.form == LINES:
        return trend_lines(
            section.points,
            section.y_title,
            is_dark=dark,
            is_share=section.is_share,
            lines=section.lines,
        )
    is_stacked = section.form == STACKED
    return trend_bars(
        section.points, section.y_title, is_dark=dark, is_stacked=is_stacked
    )


def _raw(own: SchoolView) -> None:
    st.markdown("##### 原始记录：每一行来自哪个文件、哪一行")
    kinds = list(record_data.RAW_KINDS)
    address.take("rows", kinds[0], kinds.__contains__)
    kind = st.segmented_control(
        "看哪一种记录",
        kinds,
        required=True,
        format_func=lambda name: SHEETS[name].label,
        key="rows",
        label_visibility="collapsed",
    )
    assert kind is not None  # required
    address.give("rows", kinds[0])
    rows = record_data.raw_rows(kind, own.school_id, own.period)
    if rows.empty:
        notices.nothing(
            f"{period_text(own.period)}没有“{SHEETS[kind].label}”的逐行记录。"
            "可在上面换一个时间（学期、学年），或看月报。"
        )
        return
    table = labelled(rows, kind)
    limit = record_data.RAW_LIMIT
    more = f"，只列最近 {limit} 行" if len(rows) >= limit else ""
    label = SHEETS[kind].label
    caption = "教师姓名和证书编号不在这里显示。"
    lines = export_lines(own, caption)
    figure(
        f"{label} {len(rows)} 行{more}",
        table,
        caption,
        downloads_of(table, f"{own.node.name}：{label}", lines, file_stem(own, label)),
        key="record-raw",
    )


def _download_all(
    own: SchoolView, school: dict[str, Any], sections: list[Section]
) -> None:
    tables: dict[str, pd.DataFrame] = {
        record_head.SECTION_NAMES[section.key]: section.table for section in sections
    }
    caption = origin_of_tables(("network_snapshot", "use_month"), own.period).line
    notes = Notes(f"{own.node.name}　学校档案", export_lines(own, caption))
    st.download_button(
        "下载本校档案（XLSX）",
        data=partial(as_workbook, tables, notes),
        file_name=f"学校档案-{school['school_code']}.xlsx",
        key="record-download",
        on_click="ignore",
    )


if __name__ == "__main__":
    from app import main

    main()
