"""A new date that lists fewer lines than the one before is told, never silent."""

from typing import Any

HEAD = "标识码 统计日期 线路序号 带宽"
CODE = "2199000001"
FULL = [(CODE, "2026-09-30", 1, "500M"), (CODE, "2026-09-30", 2, "300M")]


def told(report: Any) -> list[str]:
    return [i.message for i in report.issues.kept if i.rule == "lines_fewer"]


def test_one_of_two_lines_with_a_new_date_is_warned_of(zone: Any, write: Any) -> None:
    zone(write("网络", HEAD, *FULL))
    report = zone(write("网络", HEAD, FULL[0], (CODE, "2026-10-31", 2, "300M")))

    (message,) = told(report)
    assert "2026-10-31 只有 1 条线路" in message
    assert "2026-09-30 有 2 条" in message


def test_within_one_file_as_well(zone: Any, write: Any) -> None:
    report = zone(write("网络", HEAD, *FULL, (CODE, "2026-10-31", 1, "500M")))

    assert len(told(report)) == 1


def test_as_many_or_more_lines_are_no_news(zone: Any, write: Any) -> None:
    zone(write("网络", HEAD, FULL[0]))
    later = [(code, "2026-10-31", no, speed) for code, _, no, speed in FULL]

    assert told(zone(write("网络", HEAD, *later))) == []
    assert told(zone(write("网络", HEAD, later[1]))) == []
