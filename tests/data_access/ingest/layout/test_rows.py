"""Which rows below the headings are data; what the others are is counted."""

from pathlib import Path

import pytest

from data_access.ingest.layout.row_words import is_footer, is_total
from tests.data_access.ingest.layout.messy import Read, workbook

DAY = "2026-09-30"
NETWORK = ["序号", "学校名称", "统计日期", "带宽", "年租费"]


@pytest.mark.parametrize(
    "text",
    [
        "合计",
        "合  计",
        "总 计：",
        "小计",
        "城关镇小计",
        "本页合计",
        "平均",
        "平均值",
        "全县合计",
        "合计（人）",
        "占比",
        "占比(%)",
        "所占比例",
    ],
)
def test_totals_are_known(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize(
    "text", ["第一小学", "平安小学", "合计小学", "共青团中学", "统计"]
)
def test_schools_are_no_totals(text: str) -> None:
    assert not is_total(text)


@pytest.mark.parametrize(
    "text",
    [
        "注：空着表示未报送",
        "说明：",
        "数据来源：电信公司",
        "填表人：张三",
        "审核人（签字）：",
        "联系电话:",
        "制表日期：2026年10月8日",
        "单位负责人（盖章）：",
        "备注1：",
        "第 1 页",
    ],
)
def test_footers_are_known(text: str) -> None:
    assert is_footer(text)


@pytest.mark.parametrize(
    "text", ["注册学校", "说明书", "审核小学", "第一小学", "电话线"]
)
def test_data_are_no_footers(text: str) -> None:
    assert not is_footer(text)


def test_totals_in_any_of_the_first_columns_are_no_data(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        NETWORK,
        [1, "第一小学", DAY, 500, 100],
        [2, "", "小计", 500, 100],
        ["", "本页合计", "", 500, 100],
        [3, "第二小学", DAY, 200, 100],
        ["合 计", "", "", 700, 200],
        ["平均", "", "", 350, 100],
    )
    read = Read(path)

    assert read.table.source_rows == [2, 5]
    assert read.table.assumptions["total_row"] == 4


def test_a_row_with_a_code_is_always_data(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["备注", "学校标识码", "统计日期", "带宽"],
        ["合计", "2199000001", DAY, 500],
        ["注：待核", "2199000002", DAY, 100],
    )

    assert Read(path).table.source_rows == [2, 3]


def test_a_stage_called_total_is_data(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "统计年份", "学段", "在校生数"],
        ["第一小学", 2026, "合计", 300],
    )

    assert Read(path).table.source_rows == [2]


def test_footers_and_all_below_them_are_no_data(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        NETWORK,
        [1, "第一小学", DAY, 500, 100],
        [],
        ["注：1. 空着表示未报送"],
        ["    2. 带宽按合同填写"],
        ["填表人：", "张三", "", "联系电话：", "13800000000"],
        ["2026年10月8日"],
    )
    read = Read(path)

    assert read.table.source_rows == [2]
    assert read.table.assumptions["footer_row"] == 4
    assert not any("张三" in i.message or "1380" in i.message for i in read.issues.kept)


def test_headings_and_titles_printed_on_each_page_are_no_data(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["2026年9月网络情况"],
        NETWORK,
        [1, "第一小学", DAY, 500, 100],
        ["2026年9月网络情况"],
        NETWORK,
        [2, "第二小学", DAY, 200, 100],
    )
    read = Read(path)

    assert read.table.source_rows == [3, 6]
    assert read.table.assumptions["header_again"] == 2


def test_a_group_row_gives_the_town_of_the_rows_below(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        NETWORK,
        ["一、城关镇"],
        [1, "第一小学", DAY, 500, 100],
        [""],
        [2, "第二小学", DAY, 200, 100],
        ["（二）农村学校"],
        [3, "中心小学", DAY, 200, 100],
        merges=[(3, 0, 3, 4, "河口镇")],
    )
    read = Read(path)

    assert read.column("area_path") == [("城关镇",), ("河口镇",), ("河口镇",)]
    assert read.table.assumptions["group_row"] == 3
    assert read.table.assumptions["town_from_group"] == 3


def test_a_group_row_does_not_change_a_stated_area(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "所属区域", "统计日期", "带宽"],
        ["城关镇"],
        ["第一小学", "河口镇", DAY, 500],
    )

    assert Read(path).column("area_path") == [("河口镇",)]


def test_group_rows_of_schools_stand_for_the_missing_column(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "截至2026年9月30日.xlsx",
        ["设备类型", "数量", "完好数"],
        [""],
        ["学生计算机", 45, 43],
        ["教师计算机", 20, 20],
        [""],
        ["学生计算机", 30, 30],
        merges=[(1, 0, 1, 2, "第一小学"), (4, 0, 4, 2, "第二小学")],
    )
    read = Read(path)

    assert read.column("school_name") == ["第一小学", "第一小学", "第二小学"]
    assert read.table.assumptions["school_from_group"] == 3


def test_a_school_alone_in_its_row_is_data_with_nothing_reported(
    tmp_path: Path,
) -> None:
    path = workbook(
        tmp_path / "a.xlsx", NETWORK, ["", "第一小学"], [2, "第二小学", DAY, 200, 100]
    )
    read = Read(path)

    assert read.table.source_rows == [3]
    assert read.table.assumptions == {"row_unfilled": 1}
    assert read.table.unmatched == ["序号"]


def test_a_key_is_filled_down_within_its_merge_only(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "统计日期", "运营商", "带宽"],
        ["", "", "电信", 500],
        ["", "", "移动", 200],
        ["", DAY, "联通", 100],
        merges=[(1, 0, 2, 0, "第一小学"), (1, 1, 2, 1, DAY)],
    )
    read = Read(path)

    assert read.column("school_name") == ["第一小学", "第一小学", None]
    assert read.column("line_no")[:2] == [1, 2]
    assert read.table.assumptions["merged_filled"] == 2
    assert read.issue("required_blank").row == 4


def test_a_figure_merged_over_rows_is_told(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["学校名称", "统计日期", "带宽"],
        ["第一小学", DAY, ""],
        ["第二小学", DAY, ""],
        merges=[(1, 2, 2, 2, 500)],
    )
    read = Read(path)
    issue = read.issue("value_merged")

    assert read.column("bandwidth_low_mbps") == [500, None]
    assert (issue.row, issue.column_no) == (2, 3)
