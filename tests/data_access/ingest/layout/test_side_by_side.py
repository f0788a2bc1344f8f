"""Tables side by side are cut where both sides are reports, and nowhere else."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.ingest.layout import lay_out
from data_access.ingest.layout.splitting_columns import split_columns
from data_access.ingest.reading import RawTable, read_tables
from tests.data_access.ingest.layout.messy import Read, workbook

LESSONS = ["月份", "课堂类型", "角色", "应开节次", "按计划实开节次", "实开节次"]
LESSON: list[object] = ["2026-09", "专递课堂", "主讲", 33, 31, 32]
SCHOOL = ["学校标识码", "学校名称"]
FIRST = ["2199000001", "第一小学"]
RESOURCES = ["月份", "新增", "已审", "通过"]
MONTHS: list[list[object]] = [["2026-09", 28, 27, 26], ["2026-10", 40, 38, 35]]


def _sheets(read: Read) -> list[str]:
    return [table.sheet_id for table in read.tables]


@pytest.mark.parametrize("gap", [[], [""]])
def test_a_key_that_comes_again_begins_a_table_of_another_width(
    tmp_path: Path, gap: list[object]
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [*SCHOOL, *LESSONS, *gap, *SCHOOL, *RESOURCES],
        [*FIRST, *LESSON, *gap, *FIRST, *MONTHS[0]],
        ["", "", *[""] * 6, *gap, *FIRST, *MONTHS[1]],
    )
    read = Read(path)

    assert _sheets(read) == ["lesson_report", "resource_report"]
    assert list(read.tables[0].source_rows) == [2]
    assert list(read.tables[1].columns["uploaded_count"]) == [28, 40]


def test_months_repeat_where_the_title_names_the_school(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["第一小学三个课堂月报", *[""] * 6, "资源月报"],
        [*LESSONS, "", *RESOURCES],
        [*LESSON, "", *MONTHS[0]],
        ["", "", "", "", "", "", "", *MONTHS[1]],
        sheet="月报",
    )
    read = Read(path)

    assert _sheets(read) == ["lesson_report", "resource_report"]
    assert list(read.tables[1].columns["month"]) == [202609, 202610]
    assert list(read.tables[1].columns["school_name"]) == ["第一小学"] * 2


def test_blank_columns_within_the_tables_are_no_cuts(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [*SCHOOL, "", *LESSONS, "", *SCHOOL, *RESOURCES[:2], "", *RESOURCES[2:]],
        [*FIRST, "", *LESSON, "", *FIRST, *MONTHS[1][:2], "", *MONTHS[1][2:]],
    )
    lessons, resources = Read(path).tables

    assert list(lessons.columns["lesson_count"]) == [32]
    assert list(resources.columns["month"]) == [202610]
    assert list(resources.columns["approved_count"]) == [35]


def test_each_table_has_its_own_titles_and_row_of_units(tmp_path: Path) -> None:
    units: list[object] = ["", "", "", "（节）", "（节）", "（节）"]
    path = workbook(
        tmp_path / "a.xlsx",
        ["三个课堂月报", *[""] * 8, "资源月报"],
        ["", "", *[""] * 6, "", "2026年10月"],
        [*SCHOOL, *LESSONS, "", "学校名称", *RESOURCES[1:]],
        ["", "", *units, "", "", "（件）", "（件）", "（件）"],
        [*FIRST, *LESSON, "", "第一小学", *MONTHS[1][1:]],
        sheet="月报",
    )
    lessons, resources = Read(path).tables

    assert list(lessons.columns["month"]) == [202609]
    assert list(lessons.columns["planned_count"]) == [33]
    assert list(resources.columns["month"]) == [202610]
    assert list(resources.columns["uploaded_count"]) == [40]


def test_headings_of_two_rows_beside_headings_of_one(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "第一小学.xlsx",
        ["", "", "", "", "", "", "", *RESOURCES],
        [*LESSONS, "", *MONTHS[0]],
        [*LESSON, "", *MONTHS[1]],
        merges=[(0, 0, 0, 2, "课堂"), (0, 3, 0, 5, "开课情况")],
    )
    lessons, resources = Read(path).tables

    assert list(lessons.columns["planned_count"]) == [33]
    assert list(resources.source_rows) == [2, 3]


def test_a_heading_nobody_knows_over_names_of_schools_is_a_key(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年9月.xlsx",
        ["学校名称", *LESSONS, "", "单位全称", "报送月份", *RESOURCES[1:]],
        ["第一小学", *LESSON, "", "第二小学", *MONTHS[1]],
        sheet="月报",
    )
    lessons, *others = Read(path).tables

    assert lessons.places["lesson_count"] == 7
    assert lessons.unmatched == []
    # The second school's figures never go to the first.
    assert "uploaded_count" not in lessons.columns
    assert all(t.columns["school_name"] == ["第二小学"] for t in others)


@pytest.mark.parametrize(
    "headings",
    [
        [*SCHOOL, "月份", "新增", "已审", "", "通过", "审核日期"],
        ["月份", "新增", "", "已审", "通过", "填报日期"],
        ["学校名称", "统计日期", "设备类型", "数量", "", "完好数", "填报日期"],
        ["学校名称", "月份", "新增", "", "月份", "已审", "通过"],
    ],
)
def test_one_table_with_a_blank_column_stays_one(
    tmp_path: Path, headings: Sequence[str]
) -> None:
    values = {"学校名称": "第一小学", "学校标识码": "2199000001", "月份": "2026-09"}
    row = [values.get(heading, 3 if heading else "") for heading in headings]
    path = workbook(tmp_path / "第一小学2026年9月.xlsx", headings, row)

    (section,) = lay_out(read_tables(path)[0])
    assert section.table.width == len(headings)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: str(sheet.id))
def test_no_sheet_of_ours_is_cut(sheet: Sheet) -> None:
    headings = [column.header for column in sheet.columns]
    row = [str(column.example) for column in sheet.columns]
    whole = RawTable("模板.xlsx", sheet.label, [headings, row, row])
    parted = RawTable(
        "模板.xlsx", sheet.label, [[*line[:3], "", *line[3:]] for line in whole.rows]
    )

    assert len(split_columns(whole)) == 1
    assert len(split_columns(parted)) == 1
