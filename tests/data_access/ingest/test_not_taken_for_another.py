"""What may mean two things is asked about: 2026.1, and a sheet that lacks a column."""

from typing import Any


def test_a_month_that_may_have_lost_a_digit_is_asked_about(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "学校标识码 月份 新增 已审 通过"
    lines = [("2199000001", month, 9, 8, 7) for month in ("2026.9", "2026.1")]
    report = zone(write("资源月报", headings, *lines))

    assert [row["month"] for row in rows("resource_report")] == [202609]
    assert "分不清是 1 月还是 10 月" in "".join(i.message for i in report.issues.kept)


def test_a_sheet_that_knows_most_headings_is_not_another_for_want_of_one(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "学校标识码 月份 甲乙丙 角色 应开节次 按计划实开节次 实开节次 参与人次"
    line = ("2199000001", "2026-09", "专递课堂", "主讲", 9, 8, 8, 400)
    report = zone(write("报表", headings, line))

    assert rows("classroom_use_report") == rows("lesson_report") == []
    assert any("课堂类型" in issue.message for issue in report.issues.kept)
