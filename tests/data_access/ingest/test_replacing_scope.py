"""A file may stand for all of its schools and months: what it leaves out goes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Write = Callable[..., Path]
DEVICES = "学校标识码 统计日期 设备类型 数量"
ONE, TWO, DAY = "2199000001", "2199000002", "2026-09-30"
BEFORE = (
    (ONE, DAY, "学生机", 40),
    (ONE, DAY, "教师机", 20),
    (ONE, "2026-03-31", "学生机", 30),
    (TWO, DAY, "学生机", 50),
)


@pytest.fixture
def filled(zone: Any, write: Write) -> Any:
    zone(write("设备存量", DEVICES, *BEFORE))
    return zone


def stock(rows: Any) -> list[tuple[Any, ...]]:
    names = ("school_id", "snapshot_date", "device_type", "device_count")
    found = [tuple(row[name] for name in names) for row in rows("device_stock")]
    return sorted((s, str(d), kind, count) for s, d, kind, count in found)


def test_rows_of_its_schools_and_months_that_are_not_listed_go(
    filled: Any, write: Write, rows: Any
) -> None:
    path = write("设备存量", DEVICES, (ONE, DAY, "学生机", 45))
    report = filled(path, replaces_scope=True)

    assert stock(rows) == [
        (1, "2026-03-31", "S_PC", 30),
        (1, DAY, "S_PC", 45),
        (2, DAY, "S_PC", 50),
    ]
    (issue,) = [i for i in report.issues.kept if i.rule == "row_vanished"]
    assert report.vanished == 1
    assert "第一小学" in issue.message
    assert "教师机" in issue.message
    assert '"device_type":"T_PC"' in str(rows("replaced_row"))
    snapshot = {(r["school_id"], str(r["snapshot_date"])): r for r in
                rows("device_snapshot")}  # fmt: skip
    assert snapshot[1, DAY]["teacher_terminal_count"] == 0
    again = filled(path, replaces_scope=True)
    assert (again.is_changed, again.vanished) == (False, 0)


def test_without_a_word_nothing_goes(filled: Any, write: Write, rows: Any) -> None:
    report = filled(write("设备存量", DEVICES, (ONE, DAY, "学生机", 45)))

    assert (report.vanished, len(stock(rows))) == (0, 4)


def test_a_rejected_row_was_listed_all_the_same(
    filled: Any, write: Write, rows: Any
) -> None:
    lines = (ONE, DAY, "学生机", 45), (ONE, DAY, "教师机", "许多")
    report = filled(write("设备存量", DEVICES, *lines), replaces_scope=True)

    assert (report.rejected, report.vanished) == (1, 0)
    assert (1, DAY, "T_PC", 20) in stock(rows)


@pytest.mark.parametrize("line", [("999", DAY, "学生机", 1), (ONE, "?", "学生机", 1)])
def test_nothing_goes_while_a_row_may_be_of_any_scope(
    filled: Any, write: Write, rows: Any, line: tuple[object, ...]
) -> None:
    path = write("设备存量", DEVICES, (ONE, DAY, "学生机", 45), line)
    report = filled(path, replaces_scope=True)

    assert (report.vanished, len(stock(rows))) == (0, 4)
    assert "scope_unsure" in {issue.rule for issue in report.issues.kept}


@pytest.mark.parametrize(
    "declared",
    [["填报方式：全量替换"], ["填报方式", "全量替换"], ["填报方式: 全量替换"]],
)
def test_a_sheet_may_say_it_itself(
    filled: Any, tmp_path: Path, rows: Any, declared: list[str]
) -> None:
    path = tmp_path / "设备存量.csv"
    lines = [declared, DEVICES.split(), [ONE, DAY, "学生机", "45"]]
    path.write_text("\n".join(map(",".join, lines)), "utf-8")
    report = filled(path)

    assert (report.accepted, report.vanished) == (1, 1)
    assert len(stock(rows)) == 3


def test_a_sheet_without_months_cannot_replace_and_says_so(
    zone: Any, write: Write
) -> None:
    path = write("学校", "学校标识码 学校名称 所属镇街", (ONE, "第一小学", "城关镇"))
    report = zone(path, replaces_scope=True)

    assert "scope_not_replaced" in {issue.rule for issue in report.issues.kept}


def test_two_files_of_a_school_replace_together(
    filled: Any, write: Write, rows: Any, tmp_path: Path
) -> None:
    for name, line in (("一", "学生机"), ("二", "教师机")):
        path = write(f"设备存量{name}", DEVICES, (ONE, DAY, line, 60))
        (tmp_path / "来件").mkdir(exist_ok=True)
        path.rename(tmp_path / "来件" / path.name)
    report = filled(tmp_path / "来件", replaces_scope=True)

    assert report.vanished == 0
    assert (1, DAY, "T_PC", 60) in stock(rows)
