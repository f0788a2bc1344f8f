"""Headings of two and three rows are read as their group and sub heading say."""

from pathlib import Path

import pytest

from tests.data_access.ingest.layout.messy import Read, workbook

DAY = "2026-09-30"


def test_sub_headings_stand_below_merged_groups(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["2026年网络情况"],
        [],
        ["", "", "", "", "", "备注"],
        ["", "", "", "接入方式", "带宽"],
        [1, "第一小学", DAY, "光纤", 500, "无"],
        merges=[
            (2, 0, 3, 0, "序号"),
            (2, 1, 3, 1, "学校名称"),
            (2, 2, 3, 2, "统计日期"),
            (2, 3, 2, 4, "网络"),
        ],
    )
    read = Read(path)

    assert read.table.source_rows == [5]
    assert read.column("bandwidth_low_mbps") == [500]
    assert read.table.headings["bandwidth_low_mbps"] == "网络/带宽"
    assert read.table.places["bandwidth_low_mbps"] == 5


def test_a_group_and_its_sub_heading_together_are_one_word(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["", "", "", "", "", ""],
        ["", "", "间数", "座位数", "间数", "座位数"],
        ["第一小学", DAY, 2, 90, 1, 40],
        merges=[
            (0, 0, 1, 0, "学校名称"),
            (0, 1, 1, 1, "统计日期"),
            (0, 2, 0, 3, "录播教室"),
            (0, 4, 0, 5, "创客教室"),
        ],
    )
    read = Read(path)

    assert read.column("room_type") == ["RECROOM", "MAKER"]
    assert read.column("room_count") == [2, 1]
    assert "seat_count" not in read.table.columns
    assert read.table.unmatched == ["录播教室/座位数", "创客教室/座位数"]


def test_a_text_file_has_lost_its_merges_not_its_groups(tmp_path: Path) -> None:
    path = tmp_path / "网络.csv"
    path.write_text(
        "学校名称,统计日期,网络,,备注\n,,接入方式,带宽,\n第一小学,2026-09-30,光纤,500M,\n",
        "utf-8",
    )
    read = Read(path)

    assert read.column("bandwidth_low_mbps") == [500]
    assert read.table.source_rows == [3]


def test_three_rows_of_headings_are_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [],
        ["", "", ""],
        ["", "", "教学仪器设备值", "在校生数"],
        ["第一小学", 2026, 3, 200],
        merges=[
            (0, 0, 2, 0, "学校名称"),
            (0, 1, 2, 1, "统计年份"),
            (0, 2, 1, 3, "办学条件"),
        ],
    )
    read = Read(path)

    assert read.column("student_count") == [200]
    assert read.table.source_rows == [4]


def test_a_row_of_units_converts_and_a_row_of_numbers_is_no_data(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "统计年份", "教学仪器设备值", "在校生数"],
        ["", "", "万元", "人"],
        ["甲", "乙", 1, 2],
        ["第一小学", 2026, 3, 200],
    )
    read = Read(path)

    assert read.column("equipment_value_yuan") == [30_000]
    assert read.column("student_count") == [200]
    assert read.table.source_rows == [4]


@pytest.mark.parametrize("rows", [[["第一小学", "光纤", "电信"]], []])
def test_a_first_row_of_texts_is_no_second_row_of_headings(
    tmp_path: Path, rows: list[list[str]]
) -> None:
    path = workbook(
        tmp_path / "2026年9月.xlsx",
        ["学校名称", "接入方式", "运营商"],
        *rows,
        sheet="网络",
    )

    assert len(Read(path).table) == len(rows)


def test_headings_printed_again_in_better_known_words_complete_the_first(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校标识码", "统计日期", "设备类型", "数量", "能用的", "购置年份"],
        ["2199000001", "2026-09-30", "学生机", 40, 38, 2020],
        ["学校标识码", "统计日期", "设备类型", "数量", "完好数", "购置年份"],
        ["2199000001", "2026-09-30", "教师机", 7, 6, 2021],
        sheet="设备存量",
    )
    read = Read(path)

    assert list(read.table.source_rows) == [2, 4]
    assert read.column("working_count") == [38, 6]
    assert read.table.headings["working_count"] == "能用的"
    assert read.table.assumptions["header_again"] == 1
    assert read.rules() == []


def test_rows_above_headings_that_are_understood_better_are_told(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校标识码", "统计日期", "设备类型", "设备", "", "购置年份"],
        ["", "", "", "数量", "完好数", ""],
        ["2199000001", "2026-09-30", "学生机", 40, 38, 2020],
        ["学校标识码", "统计日期", "设备类型", "完好数", "数量", "购置年份"],
        ["2199000001", "2026-09-30", "教师机", 6, 7, 2021],
        sheet="设备存量",
        merges=[(0, 3, 0, 4, "设备")],
    )
    read = Read(path)

    # Two columns have changed places: what holds below does not hold above.
    assert list(read.table.source_rows) == [5]
    issue = read.issue("row_above_header")
    assert (issue.row, issue.severity) == (3, "error")
    assert "第 3 行在表头（第 4 行）上面" in issue.message


def test_a_gap_below_a_heading_of_its_own_takes_nothing_from_its_left(
    tmp_path: Path,
) -> None:
    path = tmp_path / "年度基数.csv"
    path.write_text(
        "学校名称,统计年份,终端,,教学及辅助用房面积\n,,教师终端数,学生终端数,\n"
        ",,（台）,（台）,（平方米）\n第一小学,2026,20,300,1500.5\n",
        "utf-8",
    )
    read = Read(path)

    assert read.column("student_terminal_count") == [300]
    assert read.column("teaching_area_m2") == [1500.5]
    assert read.rules() == []


def test_a_group_that_adds_nothing_leaves_its_other_headings_alone(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["", "", "", "", ""],
        ["", "", "", "数量", "完好数"],
        ["", "", "", "（台）", "（台）"],
        ["第一小学", DAY, "学生机", 40, 38],
        merges=[
            (0, 0, 1, 0, "学校名称"),
            (0, 1, 1, 1, "统计日期"),
            (0, 2, 1, 2, "设备类型"),
            (0, 3, 0, 4, "设备"),
        ],
    )
    read = Read(path)

    assert read.column("device_count") == [40]
    assert read.column("working_count") == [38]
    assert read.rules() == []


def test_inner_parts_of_three_rows_are_joined_in_either_order(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [],
        ["", "", "", ""],
        ["", "", "教师", "学生"],
        ["第一小学", 2026, 20, 300],
        merges=[
            (0, 0, 2, 0, "学校名称"),
            (0, 1, 2, 1, "统计年份"),
            (0, 2, 0, 3, "教育信息化"),
            (1, 2, 1, 3, "终端"),
        ],
    )
    read = Read(path)

    assert read.column("teacher_terminal_count") == [20]
    assert read.column("student_terminal_count") == [300]


def test_a_unit_below_a_group_with_a_meaning_does_not_free_its_headings(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["", "", "", "", "", ""],
        ["", "", "间数", "座位数", "间数", "座位数"],
        ["", "", "（间）", "（个）", "（间）", "（个）"],
        ["第一小学", DAY, 2, 90, 1, 40],
        merges=[
            (0, 0, 1, 0, "学校名称"),
            (0, 1, 1, 1, "统计日期"),
            (0, 2, 0, 3, "录播教室"),
            (0, 4, 0, 5, "创客教室"),
        ],
    )
    read = Read(path)

    assert read.column("room_count") == [2, 1]
    assert "seat_count" not in read.table.columns
    assert len(read.table.unmatched) == 2


def test_what_is_held_is_known_where_the_group_has_lost_its_noun(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["", "", "", "", "", "", "", ""],
        ["", "", "", "", "应开", "按计划实开", "实开", "受益"],
        ["第一小学", "2026-09", "专递课堂", "主讲", 20, 18, 19, 40],
        merges=[
            (0, 0, 1, 0, "学校名称"),
            (0, 1, 1, 1, "月份"),
            (0, 2, 1, 2, "课堂类型"),
            (0, 3, 1, 3, "角色"),
            (0, 4, 0, 7, "开课情况"),
        ],
    )
    read = Read(path)

    assert read.column("planned_count") == [20]
    assert read.column("planned_held_count") == [18]
    assert read.column("lesson_count") == [19]
    # 受益 may be lessons, classes or pupils.
    assert read.table.unmatched == ["开课情况/受益"]


def test_a_heading_printed_again_is_no_evidence_against_a_near_one(
    tmp_path: Path,
) -> None:
    head = ["学校名称", "所属月份", "新增", "已审", "通过"]
    path = workbook(
        tmp_path / "a.xlsx",
        head,
        ["第一小学", "2026-09", 20, 18, 19],
        head,
        ["第一小学", "2026-10", 21, 18, 19],
        sheet="资源月报",
    )
    read = Read(path)

    assert read.column("month") == [202609, 202610]
    assert read.issue("heading_near").column == "所属月份"
