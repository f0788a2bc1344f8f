"""Two columns for one: the surer heading, else the cells decide, else none is read."""

from typing import Any

HEADINGS = "标识码 统计日期 签约下行Mbps"
LINE = ("2199000001", "2026-09-30", "500M")


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def speeds(rows: Any) -> list[Any]:
    return [row["bandwidth_low_mbps"] for row in rows("network_line")]


def test_the_templates_own_heading_stands_over_an_alias(
    zone: Any, write: Any, rows: Any
) -> None:
    report = zone(write("网络", "标识码 统计日期 带宽 签约下行Mbps", (*LINE, "100")))

    assert rules(report) == ["column_twice"]
    assert report.issues.kept[0].column == "带宽"
    assert speeds(rows) == [100]


def test_of_two_aliases_the_one_whose_cells_fit_is_read(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "标识码 统计日期 网络带宽 出口带宽"
    report = zone(write("网络", headings, (*LINE[:2], "教室内", "200M")))

    assert rules(report) == ["column_twice"]
    assert speeds(rows) == [200]


def test_two_columns_that_differ_are_both_left_out(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "标识码 统计日期 网络带宽 出口带宽"
    report = zone(write("网络", headings, (*LINE, "200M")))

    assert rules(report) == ["column_contested"] * 2
    assert speeds(rows) == [None]


def test_two_columns_that_say_the_same_are_read_once(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "标识码 统计日期 网络带宽 出口带宽"
    report = zone(write("网络", headings, (*LINE, "500M")))

    assert rules(report) == ["column_twice"]
    assert speeds(rows) == [500]
