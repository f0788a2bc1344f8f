"""What the office decided about a heading or a sheet's name holds for its next file."""

from typing import Any

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.storing import remember

LINE = ("2199000001", "2026-09-30", "500")


def decide(store: Engine, **values: Any) -> None:
    with writing(store) as connection:
        remember(connection, **values)


def test_a_decided_heading_is_read_and_counted(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    column = {"sheet": "network_line", "answer": "bandwidth_low_mbps"}
    decide(store, kind="heading", given="电信给的数（兆）", **column)

    report = zone(write("网络", "标识码 统计日期 电信给的数(兆)", LINE))

    assert (report.rejected, report.issues.kept) == (0, [])
    assert report.sheets[0].assumptions["heading_decided"] == 1
    assert [row["bandwidth_low_mbps"] for row in rows("network_line")] == [500]


def test_a_column_decided_to_be_left_out_is_no_issue(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    own = {"kind": "heading", "sheet": "network_line", "answer": ""}
    decide(store, given="签约带宽", **own)

    report = zone(write("网络", "标识码 统计日期 签约带宽", LINE))

    assert report.issues.kept == []
    assert [row["bandwidth_low_mbps"] for row in rows("network_line")] == [None]


def test_a_decided_sheet_name_stands_over_the_headings(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    decide(store, kind="sheet", given="附表三", answer="network_line")

    report = zone(write("附表三", "标识码 统计日期 电信给的数", LINE))

    assert [sheet.sheet_id for sheet in report.sheets] == ["network_line"]


def test_a_sheet_decided_to_be_left_out_says_so(
    zone: Any, write: Any, rows: Any, store: Engine
) -> None:
    decide(store, kind="sheet", given="网络", answer="")

    report = zone(write("网络", "标识码 统计日期 签约带宽", LINE))

    assert [issue.rule for issue in report.issues.kept] == ["sheet_left_out"]
    assert not report.sheets and rows("network_line") == []


def test_a_code_that_lost_its_digits_gives_way_to_the_name(
    zone: Any, write: Any, rows: Any
) -> None:
    head = "标识码 学校名称 统计日期 带宽"
    report = zone(write("网络", head, ("2.199E+09", "第一小学", "2026-09-30", "500M")))

    assert len(rows("network_line")) == 1
    assert [i.rule for i in report.issues.kept] == ["code_spoilt"]
    without = zone(write("网络", head, ("2.199E+09", "", "2026-09-30", "300M")))
    assert [i.rule for i in without.issues.kept] == ["scientific_notation"]
    assert [row["bandwidth_low_mbps"] for row in rows("network_line")] == [500]
