"""A near heading is taken only where it is certain, and the reader is always told."""

from typing import Any

import pytest

from data_access.ingest.headings import fold
from data_access.ingest.nearness import (
    NEAR_MARGIN,
    NEAR_TAKEN,
    Proposal,
    clear_winner,
    rank,
)

LINE = ("2199000001", "2026-09-30", "500M")


def taken(sheet_id: str, heading: str, *cells: Any) -> str | None:
    winner = clear_winner(rank(sheet_id, fold(heading), cells))
    return winner.name if winner else None


@pytest.mark.parametrize(
    ("sheet_id", "heading", "column"),
    [
        ("network_line", "學校編號", "school_code"),
        ("network_line", "学校标示码", "school_code"),
        ("network_line", "学校名字", "school_name"),
        ("network_line", "签约宽带（兆）", "bandwidth_low_mbps"),
        ("network_line", "下行签约带宽", "bandwidth_low_mbps"),
        ("network_line", "统计时间", "snapshot_date"),
        ("network_line", "是否为专线", "is_dedicated"),
        ("school_year_base", "在校学生人数", "student_count"),
        ("school_year_base", "专任老师数量", "full_time_teacher_count"),
        ("school_year_base", "学生终端（台）", "student_terminal_count"),
        ("room", "录播教室数量", "录播教室间数"),
        ("lesson_report", "实开节数", "lesson_count"),
    ],
)
def test_another_way_to_say_it_is_taken(
    sheet_id: str, heading: str, column: str
) -> None:
    assert taken(sheet_id, heading) == column


@pytest.mark.parametrize(
    ("sheet_id", "heading", "never"),
    [
        ("network_line", "签约上行带宽", "bandwidth_low_mbps"),
        ("network_line", "实测带宽", "bandwidth_low_mbps"),
        ("network_line", "签约下行上限带宽", "bandwidth_low_mbps"),
        ("network_line", "上年签约带宽", "bandwidth_low_mbps"),
        ("network_line", "拟签约带宽", "bandwidth_low_mbps"),
        ("school_year_base", "男学生数", "student_count"),
        ("school_year_base", "小学学生数", "student_count"),
        ("school_year_base", "新增学生终端数", "student_terminal_count"),
        ("school_year_base", "教师终端数量", "student_terminal_count"),
        ("school_year_base", "德育专任教师数", "full_time_teacher_count"),
        ("school_year_base", "学生数（不含幼儿园）", "student_count"),
        ("lesson_report", "应开课节次", "lesson_count"),
        ("lesson", "接收端学生数量", "student_count"),
        ("lesson_report", "参与人数", "person_times"),
        ("school", "学校数", "name"),
    ],
)
def test_what_looks_alike_and_is_not_is_never_taken(
    sheet_id: str, heading: str, never: str
) -> None:
    assert taken(sheet_id, heading) != never


def test_cells_of_another_kind_speak_against_a_column() -> None:
    assert taken("network_line", "统计时间", "2026-09-30") == "snapshot_date"
    assert taken("network_line", "统计时间", "电信", "联通") is None


def test_cells_that_hardly_fit_anything_else_speak_for_it() -> None:
    lone, proven = (
        rank("school", fold("是否应参与三个课室"), cells)[0]
        for cells in ((), ("是", "否"))
    )

    assert lone.certainty < NEAR_TAKEN <= proven.certainty
    assert proven.evidence == ("one_sign", "values_fit")


def test_the_second_likeliest_must_be_well_behind() -> None:
    first, second = (
        Proposal(name, name, certainty, ())
        for name, certainty in (("a", NEAR_TAKEN), ("b", NEAR_TAKEN - NEAR_MARGIN / 2))
    )

    assert clear_winner([first]) is first
    assert clear_winner([first, second]) is None


@pytest.mark.parametrize(
    ("sheet_id", "heading", "cells", "column"),
    [
        ("lesson_report", "主讲或接收", ("主讲", "接收"), "role"),
        ("lesson_report", "课堂形式", ("专递课堂", "名师课堂"), "classroom_kind"),
        ("lesson_report", "报送月份", ("2026-09", "2026.11"), "month"),
        ("network_line", "宽带运营商", ("电信", "联通"), "operator"),
        ("school", "所属学段", ("小学",), None),
        ("network_line", "原运营商", ("电信", "联通"), None),
        ("network_line", "备用线路运营商", ("电信",), None),
        ("network_line", "合作情况", ("电信", "联通"), None),
        ("lesson_report", "主讲或接收", ("张三", "李四"), None),
        ("lesson_report", "上年月份", ("2025-09",), None),
    ],
)
def test_cells_that_only_one_column_holds_explain_a_heading(
    sheet_id: str, heading: str, cells: tuple[str, ...], column: str | None
) -> None:
    assert taken(sheet_id, heading, *cells) == column


def test_a_taken_heading_is_told_with_its_evidence(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(write("网络", "標識碼 统计时间 签约宽带(兆)", LINE))

    (line,) = rows("network_line")
    assert line["bandwidth_low_mbps"] == 500
    told = [i for i in report.issues.kept if i.rule == "heading_near"]
    assert [(issue.column, issue.column_no) for issue in told] == [
        ("统计时间", 2),
        ("签约宽带(兆)", 3),
    ]
    assert "按“签约下行Mbps”读取（把握 99%" in told[1].message
    assert [c.how.value for c in report.sheets[0].columns] == ["alias", "near", "near"]


def test_an_uncertain_heading_is_proposed_and_not_read(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(write("网络", "标识码 统计日期 宽带年租费用", (*LINE[:2], 12000)))

    assert [issue.rule for issue in report.issues.kept] == ["column_proposed"]
    assert "是不是“年租费”" in report.issues.kept[0].message
    assert [row["annual_fee_yuan"] for row in rows("network_line")] == [None]
    column = report.sheets[0].columns[2]
    assert (column.how.value, column.proposals[0].name) == (
        "proposed",
        "annual_fee_yuan",
    )
    assert column.sample == ("12000",)


def test_personal_columns_show_no_sample(zone: Any, write: Any) -> None:
    report = zone(
        write(
            "网络",
            "标识码 统计日期 联系人 备注 负责",
            (*LINE[:2], "张三", "13912345678", "李小明"),
        )
    )

    columns = report.sheets[0].columns[2:]
    assert [c.how.value for c in columns] == ["personal", "personal", "unmatched"]
    assert [c.sample for c in columns] == [()] * 3
