"""Alliances and their activities come in by their sheets, lists of schools too."""

from typing import Any

import pytest

ALLIANCE = "联合体代码 联合体名称 类型 所属区划代码 牵头校 成立日期"
EVENT = "活动编号 活动类型 活动日期 主题 牵头校 联合体名称 参与学校"
EAST = ("LHT1", "城东联合体", "党建联合体", "990101", "2199000001", "2019-09-01")
LESSON = ("S1", "课堂教学", "2026-09-08", "观潮", "第一小学", "城东联合体", "中心小学")

pytestmark = pytest.mark.usefixtures("zone")


def rules(report: Any) -> list[str]:
    return [issue.rule for issue in report.issues.kept]


def came(rows: Any) -> dict[int, int | None]:
    return {r["school_id"]: r["person_times"] for r in rows("sync_attendance")}


def test_an_alliance_is_an_area_with_its_kind_and_its_lead(
    bring: Any, write: Any, rows: Any
) -> None:
    path = write("联合体", ALLIANCE, EAST)
    report = bring(path)

    (own,) = [row for row in rows("area") if row["kind"] == "alliance"]
    (member,) = rows("area_member")
    assert report.is_complete, rules(report)
    assert (own["area_code"], own["name"]) == ("LHT1", "城东联合体")
    assert rows("alliance")[0]["alliance_kind"] == "party"
    assert (member["area_id"], member["role"]) == (own["area_id"], "lead")
    assert not bring(path).is_changed


def test_the_code_of_a_district_is_no_alliance(
    bring: Any, write: Any, rows: Any
) -> None:
    report = bring(write("联合体", ALLIANCE, ("990101", *EAST[1:])))

    assert (report.rejected, rules(report)) == (1, ["alliance_taken"])
    assert not rows("alliance")


def test_a_lead_without_a_day_is_told_and_left_out(
    bring: Any, write: Any, rows: Any
) -> None:
    report = bring(write("联合体", ALLIANCE, (*EAST[:5], "")))

    assert rules(report) == ["lead_undated"]
    assert (len(rows("alliance")), rows("area_member")) == (1, [])


def test_listed_schools_took_part_and_their_persons_stay(
    bring: Any, write: Any, rows: Any
) -> None:
    bring(write("联合体", ALLIANCE, EAST))
    event = write("四同步活动", EVENT, LESSON)
    bring(event)
    assert came(rows) == {2: None}

    bring(write("四同步参与", "活动编号 学校标识码 参与人次", ("S1", "2199000002", 86)))
    bring(write("四同步活动", EVENT, (*LESSON[:6], "第二中学")))

    assert came(rows) == {2: 86, 3: None}


def test_an_activity_without_a_number_gets_one(
    bring: Any, write: Any, rows: Any
) -> None:
    bring(write("联合体", ALLIANCE, EAST))
    bring(write("四同步活动", EVENT, ("", *LESSON[1:])))

    assert [row["event_no"] for row in rows("sync_event")] == ["20260908-1-第一小学"]


def test_who_came_to_an_unknown_activity_is_told(
    bring: Any, write: Any, rows: Any
) -> None:
    path = write("四同步参与", "活动编号 学校标识码 参与人次", ("S9", "2199000002", 8))
    report = bring(path)

    assert (report.rejected, rules(report)) == (1, ["event_unknown"])


def test_a_studio_keeps_no_person(bring: Any, write: Any, rows: Any) -> None:
    headings = "活动编号 活动类型 活动日期 主办学校 工作室 教师人次"
    studios = ("王小明名师工作室", "小学数学工作室")
    found = [
        (f"C{n}", "名师课堂活动", "2026-09-08", "第一小学", studio, 40)
        for n, studio in enumerate(studios)
    ]
    report = bring(write("名师与教研活动", headings, *found))

    assert rules(report) == ["studio_personal"]
    assert [row["studio"] for row in rows("classroom_event")] == [None, studios[1]]
