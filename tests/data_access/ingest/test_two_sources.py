"""The yearly base and the devices of one autumn agree within five per cent."""

from typing import Any

import pytest

BASE = "学校标识码 统计年份 学段 学生终端数 网络多媒体教室间数"
DEVICE = "学校标识码 统计日期 设备类型 数量 项目名称"
ONE = "2199000001"


def base(write: Any, terminals: int, rooms: str = "") -> Any:
    return write("年度基数", BASE, (ONE, "2026", "小学", terminals, rooms))


def devices(write: Any, *rows: tuple[object, ...]) -> Any:
    return write("设备存量", DEVICE, *((ONE, *row) for row in rows))


def told(report: Any) -> list[str]:
    found = report.issues.kept
    return [issue.message for issue in found if issue.rule == "sources_differ"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_difference_is_told_whichever_comes_last(
    zone: Any, write: Any, order: tuple[int, int]
) -> None:
    paths = [base(write, 100), devices(write, ("2026-09-30", "学生机", 90, ""))]
    first = zone(paths[order[0]])
    (message,) = told(zone(paths[order[1]]))

    assert told(first) == []
    assert "“第一小学”2026 年的学生终端数" in message
    assert "“年度基数”是 100，“设备存量”是 90" in message


def test_both_in_one_import_and_both_kinds_of_figure(zone: Any, write: Any) -> None:
    parts = (("2026-09-30", "学生机", 60, ""), ("2026-09-30", "学生平板", 60, ""))
    board = ("2026-09-30", "班班通", 12, "")
    report = zone(base(write, 100, "20"), devices(write, *parts, board))

    assert len(told(report)) == 2
    assert report.rejected == 0


def test_five_per_cent_programmes_and_other_seasons_are_no_difference(
    zone: Any, write: Any
) -> None:
    report = zone(
        base(write, 100),
        devices(
            write,
            ("2026-09-30", "学生机", 95, ""),
            ("2026-03-31", "学生机", 10, ""),
            ("2026-12-31", "学生机", 10, ""),
            ("2026-09-30", "学生平板", 50, "三年行动"),
        ),
    )

    assert told(report) == []


def test_a_difference_that_both_sheets_show_is_told_once(zone: Any, write: Any) -> None:
    paths = [base(write, 100), devices(write, ("2026-09-30", "学生机", 90, ""))]
    zone(*paths)
    (message,) = told(zone(*paths, dry_run=True))

    assert "两个数都照用，请核对哪个对" in message
