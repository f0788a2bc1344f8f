"""A school stays one school under its former codes and names."""

from typing import Any

SCHOOL = "学校标识码 学校名称 所属镇街 曾用代码"
OLD, NEW = "2199000001", "2199000901"
MOVED = (NEW, "第一小学", "城关镇", OLD)
NETWORK = "学校标识码 学校名称 统计日期 签约带宽"


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def id_of(rows: Any, code: str) -> list[int]:
    return [r["school_id"] for r in rows("school") if r["school_code"] == code]


def test_a_school_with_a_new_code_is_the_same_school(
    zone: Any, write: Any, rows: Any
) -> None:
    before = id_of(rows, OLD)
    path = write("学校", SCHOOL, MOVED)
    report = zone(path)

    assert rules(report) == ["school_recoded"]
    assert (id_of(rows, NEW), id_of(rows, OLD)) == (before, [])
    (history,) = rows("school_code_history")
    assert (history["school_id"], history["former_code"]) == (before[0], OLD)
    again = zone(path)
    assert (again.is_changed, rules(again)) == (False, [])


def test_rows_under_the_former_code_find_the_school_and_are_told(
    zone: Any, write: Any, rows: Any
) -> None:
    zone(write("学校", SCHOOL, MOVED))
    report = zone(write("网络", NETWORK, (OLD, "第一小学", "2026-09-30", "500M")))

    assert (report.rejected, rules(report)) == (0, ["school_code_former"])
    assert NEW in report.issues.kept[0].message
    assert [row["school_id"] for row in rows("network_line")] == id_of(rows, NEW)


def test_a_register_under_the_former_code_makes_no_second_school(
    zone: Any, write: Any, rows: Any
) -> None:
    zone(write("学校", SCHOOL, MOVED))
    headings = "学校标识码 学校名称 所属镇街"
    report = zone(write("学校", headings, (OLD, "第一小学", "城关镇")))

    assert rules(report) == ["school_code_former"]
    assert (len(rows("school")), id_of(rows, OLD)) == (3, [])


def test_a_former_code_that_is_listed_itself_belongs_to_another_school(
    zone: Any, write: Any, rows: Any
) -> None:
    still = (OLD, "第一小学", "城关镇", "")
    zone(write("学校", SCHOOL, (NEW, "合并小学", "城关镇", OLD), still))

    assert len(rows("school")) == 4
    assert id_of(rows, OLD)


def test_former_names_and_aliases_are_kept_and_find_the_school(
    zone: Any, write: Any, rows: Any
) -> None:
    headings = "学校标识码 学校名称 简称 所属镇街 曾用名 别名"
    row = (OLD, "第一小学", "一小", "城关镇", "城关小学、老一小", "东关校")
    zone(write("学校", headings, row))

    found = {(r["name"], r["name_kind"]) for r in rows("school_name")}
    assert found == {("城关小学", "former"), ("老一小", "former"), ("东关校", "alias")}
    report = zone(
        write("网络", "学校名称 统计日期 带宽", ("老一小", "2026-09-30", "1G"))
    )
    assert (report.accepted, report.rejected) == (1, 0)
