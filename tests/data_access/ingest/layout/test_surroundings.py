"""Period, school, town and unit are taken from around a table, and reported."""

from datetime import date
from pathlib import Path

import pytest

from data_access.ingest.issues import Severity
from tests.data_access.ingest.layout.messy import Read, workbook

NETWORK = ["学校名称", "接入方式", "带宽"]
ROW = ["第一小学", "光纤", 500]


def test_a_month_in_the_title_fills_the_month(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "报表.xlsx",
        ["示范区中小学资源月报"],
        ["", "2026年10月"],
        ["学校名称", "新增", "已审", "通过"],
        ["第一小学", 14, 12, 11],
        ["中心小学", 3, 2, 1],
    )
    read = Read(path)
    issue = read.issue("period_from_title")

    assert read.column("month") == [202610, 202610]
    assert (issue.row, issue.column_no, issue.severity) == (2, 2, Severity.INFO)
    assert "第 2 行的“2026年10月”" in issue.message
    assert "共 2 行" in issue.message


@pytest.mark.parametrize(
    ("title", "day", "rules"),
    [
        ("截至2026年9月30日网络情况", date(2026, 9, 30), []),
        ("2026年9月网络情况", date(2026, 9, 30), ["last_day_of_month"]),
        ("二〇二六年二月网络情况", date(2026, 2, 28), ["last_day_of_month"]),
        ("填报日期：2026年10月8日", date(2026, 10, 8), ["day_of_filling_in"]),
        ("2026年9月网络 填报日期：2026.10.8", date(2026, 9, 30), ["last_day_of_month"]),
    ],
)
def test_a_title_gives_the_day_of_counting(
    tmp_path: Path, title: str, day: date, rules: list[str]
) -> None:
    read = Read(workbook(tmp_path / "a.xlsx", [title], NETWORK, ROW))

    assert read.column("snapshot_date") == [day]
    assert read.rules() == sorted(["period_from_title", *rules])


def test_a_school_year_gives_year_and_term(tmp_path: Path) -> None:
    base = workbook(
        tmp_path / "a.xlsx",
        ["2025—2026学年度第一学期基本情况"],
        ["学校名称", "在校生数", "教学班数"],
        ["第一小学", 300, 8],
    )

    assert Read(base).column("stat_year") == [2025]


def test_the_sheets_month_and_the_files_year_make_a_month(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年资源月报.xlsx",
        ["学校名称", "新增", "已审"],
        ["第一小学", 14, 12],
        sheet="9月",
        more=[("10月", [["学校名称", "新增", "已审"], ["第一小学", 2, 1]])],
    )
    read = Read(path)

    assert [list(t.columns["month"]) for t in read.tables] == [[202609], [202610]]
    assert read.rules() == ["period_from_sheet"]


def test_places_that_contradict_one_another_are_not_guessed(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年10月.xlsx",
        ["2026年9月资源月报"],
        ["学校名称", "新增", "已审"],
        ["第一小学", 14, 12],
    )
    read = Read(path)
    issue = read.issue("surroundings_contradict")

    assert read.tables == []
    assert issue.severity is Severity.ERROR
    assert "表头上方“2026年9月”，文件名“2026年10月”" in issue.message
    assert "sheet_refused" in read.rules()


def test_a_stated_column_is_not_touched_by_a_title(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年10月.xlsx",
        ["2026年9月资源月报"],
        ["学校名称", "月份", "新增", "已审"],
        ["第一小学", "2026-08", 14, 12],
    )
    read = Read(path)

    assert read.column("month") == [202608]
    assert read.rules() == []


def test_a_file_of_one_school_is_named_after_it(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "附件2：镇中心小学(最终版).xlsx",
        ["截至2026年9月30日"],
        ["接入方式", "运营商", "带宽"],
        ["光纤", "电信", 500],
    )
    read = Read(path)

    assert read.column("school_name") == ["镇中心小学"]
    assert "文件名里的“镇中心小学”" in read.issue("school_from_file").message


def test_the_longer_spelling_of_one_school_stands(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "中心小学.xlsx",
        ["填报单位：", "柳河镇中心小学", "", "填报人：张三", "电话：13800000000"],
        ["接入方式", "统计日期", "带宽"],
        ["光纤", "2026-09-30", 500],
    )
    read = Read(path)

    assert read.column("school_name") == ["柳河镇中心小学"]
    assert not any("张三" in issue.message for issue in read.issues.kept)


def test_two_schools_around_a_table_are_refused(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "第一小学.xlsx",
        ["填报单位：第二小学"],
        ["接入方式", "统计日期", "带宽"],
        ["光纤", "2026-09-30", 500],
    )
    read = Read(path)

    assert read.tables == []
    assert "“第二小学”" in read.issue("surroundings_contradict").message


def test_a_town_in_the_title_tells_namesakes_apart(tmp_path: Path) -> None:
    path = workbook(tmp_path / "2026年9月.xlsx", ["城关镇中小学网络情况"], NETWORK, ROW)
    read = Read(path)

    assert read.column("area_path") == [("城关镇",)]
    assert read.issue("area_from_title").row == 1


def test_the_unit_above_a_table_holds_where_it_fits(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年.xlsx",
        ["", "", "单位：万元"],
        ["学校名称", "在校生数", "教学仪器设备值"],
        ["第一小学", 300, 1.5],
    )
    read = Read(path)

    assert read.column("equipment_value_yuan") == [15_000]
    assert read.column("student_count") == [300]
    assert "教学仪器设备值" in read.issue("unit_from_title").message


def test_two_units_that_fit_one_column_are_refused(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "2026年.xlsx",
        ["单位：元、万元"],
        ["学校名称", "在校生数", "教学仪器设备值"],
        ["第一小学", 300, 1.5],
    )
    read = Read(path)

    assert "equipment_value_yuan" not in read.table.columns
    assert read.issue("unit_ambiguous").severity is Severity.ERROR
