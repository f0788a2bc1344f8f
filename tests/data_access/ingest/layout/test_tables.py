"""A sheet may hold several tables, and none; places stay those the sender sees."""

from pathlib import Path

from data_access.ingest.issues import Severity
from tests.data_access.ingest.layout.messy import Read, workbook

DAY = "2026-09-30"
NETWORK = ["学校名称", "统计日期", "带宽"]
ROOMS = ["学校名称", "统计日期", "功能室编号", "功能室类型", "座位数"]


def test_tables_one_below_another_are_read_apart(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["一、网络"],
        NETWORK,
        ["第一小学", DAY, 500],
        ["合计", "", 500],
        [],
        ["二、功能室"],
        ["单位：间"],
        ROOMS,
        ["第一小学", DAY, "L-01", "录播教室", "多"],
    )
    read = Read(path)

    assert [(t.sheet_id, list(t.source_rows)) for t in read.tables] == [
        ("network_line", [3]),
        ("room", [9]),
    ]
    issue = read.issue("not_a_number")
    assert (issue.row, issue.column_no) == (9, 5)


def test_what_the_top_of_a_sheet_says_holds_for_its_lower_tables(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["填报单位：第一小学", "", "截至2026年9月30日"],
        ["接入方式", "运营商", "带宽"],
        ["光纤", "电信", 500],
        [],
        ["功能室情况"],
        ["功能室编号", "功能室类型", "座位数"],
        ["L-01", "录播教室", 40],
    )
    network, rooms = Read(path).tables

    assert list(network.columns["school_name"]) == ["第一小学"]
    assert list(rooms.columns["school_name"]) == ["第一小学"]
    assert str(rooms.columns["snapshot_date"][0]) == DAY


def test_the_same_headings_of_another_month_begin_a_table(tmp_path: Path) -> None:
    head = ["学校名称", "新增", "已审"]
    path = workbook(
        tmp_path / "a.xlsx",
        ["2026年9月资源月报"],
        head,
        ["第一小学", 14, 12],
        ["2026年10月资源月报"],
        head,
        ["第一小学", 2, 1],
    )
    read = Read(path)

    assert [list(t.columns["month"]) for t in read.tables] == [[202609], [202610]]


def test_tables_side_by_side_are_read_apart(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [],
        ["", *NETWORK, "", *ROOMS],
        ["", "第一小学", DAY, 500, "", "第一小学", DAY, "L-01", "录播教室", 40],
        ["", "第二小学", DAY, "快"],
    )
    read = Read(path)

    assert [(t.sheet_id, list(t.source_rows)) for t in read.tables] == [
        ("network_line", [3, 4]),
        ("room", [3]),
    ]
    assert read.tables[1].places["seat_count"] == 10
    assert read.issue("not_a_bandwidth").column_no == 4


def test_one_table_in_two_halves_is_two_tables(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        [*NETWORK, *NETWORK],
        ["第一小学", DAY, 500, "第二小学", DAY, 200],
    )
    read = Read(path)

    assert [t.columns["school_name"][0] for t in read.tables] == [
        "第一小学",
        "第二小学",
    ]
    assert read.tables[1].places["school_name"] == 4


def test_a_blank_column_within_a_table_divides_nothing(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "统计日期", "", "带宽", "接入方式"],
        ["第一小学", DAY, "", 500, "光纤"],
    )

    assert Read(path).column("bandwidth_low_mbps") == [500]


def test_a_page_of_explanations_is_no_warning(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        NETWORK,
        ["第一小学", DAY, 500],
        more=[
            ("填报要求", [["请于每月5日前报送"], ["学校", "按全称填写"]]),
            ("食堂", [["菜名", "份数", "单价"], ["米饭", 3, 1], ["面条", 2, 1]]),
        ],
    )
    read = Read(path)

    assert read.issue("sheet_is_description").severity is Severity.INFO
    assert read.issue("sheet_is_description").sheet == "填报要求"
    assert read.issue("sheet_unknown").sheet == "食堂"


def test_a_folder_says_what_nothing_nearer_says(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "网络.xlsx", ["接入方式", "运营商", "带宽"], ["光纤", "电信", 500]
    )
    read = Read(path, "柳河镇/第一小学 2026年9月/网络.xlsx")

    assert read.column("school_name") == ["第一小学"]
    assert read.column("area_path") == [("柳河镇",)]
    assert read.rules() == [
        "area_from_folder",
        "last_day_of_month",
        "period_from_folder",
        "school_from_folder",
    ]
