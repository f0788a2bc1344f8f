"""Headings are the same whatever their spelling; units are set apart."""

from typing import Any

import pytest

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.choosing import choose_sheet
from data_access.ingest.headings import fold, read_heading
from data_access.ingest.reading import RawTable
from data_access.ingest.units import unit_factor


@pytest.mark.parametrize(
    "text",
    [
        "学校标识码",
        " 学校 标识码",
        "*学校标识码",
        "1、学校标识码",
        "学校标识码（必填）",
        "学校\n标识码",
    ],
)
def test_spelling_does_not_matter(text: str) -> None:
    assert fold(text) == "学校标识码"


def test_unit_in_brackets_is_set_apart() -> None:
    heading = read_heading("教学仪器设备值（万元）")

    assert (heading.bare, heading.unit) == ("教学仪器设备值", "万元")


@pytest.mark.parametrize(
    ("unit", "printed", "factor"),
    [
        ("元", "万元", 1e4),
        ("人", "万人", 1e4),
        ("Mbps", "g", 1e3),
        ("元", "美元", None),
    ],
)
def test_units_are_converted_or_refused(
    unit: str, printed: str, factor: float | None
) -> None:
    assert unit_factor(unit, printed) == factor


def table(name: str, *rows: list[object]) -> RawTable:
    return RawTable("x.xlsx", name, [list(row) for row in rows])


def test_header_may_stand_below_a_title() -> None:
    found = choose_sheet(
        table("Sheet1", ["2026年网络情况"], [], ["标识码", "填报日期", "签约带宽"])
    )

    assert found is not None
    assert (found.sheet.id, found.header.index) == ("network_line", 2)


def test_headings_of_a_county_are_known() -> None:
    headings = ["标识代码", "填报日期", "录播教室间数", "创客教室间数", "观摩教室间数"]
    found = choose_sheet(table("中小学功能室用房统计表", headings))

    assert found is not None
    assert found.sheet.id == "room"
    assert [each.spread.header for each in found.spreads] == headings[2:4]
    assert found.unmatched == ["观摩教室间数"]
    assert not found.missing


def test_a_page_of_notes_is_no_table() -> None:
    assert choose_sheet(table("备忘", ["日期", "事情"], ["昨天", "开会"])) is None


def test_missing_columns_are_named() -> None:
    found = choose_sheet(table("网络", ["标识码", "签约带宽"]))

    assert found is not None
    assert [column.header for column in found.missing] == ["统计日期"]


def test_every_heading_leads_to_its_own_sheet() -> None:
    for sheet in SHEETS.values():
        found = choose_sheet(table(sheet.label, [c.header for c in sheet.columns]))

        assert found is not None
        assert list(found.columns) == [column.name for column in sheet.columns]


@pytest.mark.parametrize(
    "text",
    [
        "（1）学校标识码",
        "一、学校标识码",
        "①学校标识码",
        "★学校标识码【必填】",
        "學校標識碼（10位）",
        "学校标识码(如2199000123)",
    ],
)
def test_numbering_marks_and_advice_do_not_matter(text: str) -> None:
    assert fold(text) == "学校标识码"


@pytest.mark.parametrize(
    ("heading", "name", "factor"),
    [
        ("学生数（万人）", "student_count", 1e4),
        ("学生数万人", "student_count", 1e4),
        ("仪器设备值/万元", "equipment_value_yuan", 1e4),
        ("仪器设备值（单位：万元）", "equipment_value_yuan", 1e4),
        ("学生终端数(百台)", "student_terminal_count", 1e2),
    ],
)
def test_a_unit_may_stand_anywhere_in_a_heading(
    heading: str, name: str, factor: float
) -> None:
    found = choose_sheet(table("年度基数", ["标识码", "统计年份", heading]))

    assert found is not None
    assert found.columns[name].factor == factor


def test_a_column_without_unit_counts_single_things_or_scaled_ones() -> None:
    rows = ["标识码", "统计日期", "设备类型", "数量（万台）", "完好数（台）"]
    found = choose_sheet(table("设备存量", rows))

    assert found is not None
    assert found.columns["device_count"].factor == 1e4
    assert found.columns["working_count"].factor == 1.0


def test_a_heading_of_year_and_month_is_no_figure(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(
        write(
            "资源月报", "标识码 年月 新增 已审 通过", ("2199000001", "2026-09", 9, 8, 7)
        )
    )

    assert report.issues.kept == []
    assert [row["month"] for row in rows("resource_report")] == [202609]
