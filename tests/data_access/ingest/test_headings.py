"""Headings are the same whatever their spelling; units are set apart."""

import pytest

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.headings import fold, read_heading, unit_factor
from data_access.ingest.matching import choose_sheet
from data_access.ingest.reading import RawTable


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
    return RawTable("x.xlsx", name, [list(row) for row in rows])  # type: ignore[arg-type]


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
