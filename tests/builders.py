"""Small rows for tests: a city with two districts, their towns and schools.

`build_zone` writes the places; each `add_…` writes one row with sensible values, any
of which a keyword overrides. Rollups are not computed: ask for `recompute_all`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from data_access.storing import start_batch, store_areas, store_schools
from data_access.tables import (
    award,
    calendar_day,
    classroom_use,
    classroom_use_report,
    device_stock,
    import_batch,
    lesson,
    lesson_plan,
    lesson_plan_receiver,
    lesson_receiver,
    lesson_report,
    network_line,
    project,
    resource,
    resource_report,
    room,
    school,
    school_year_base,
    submission,
    target,
)

DAY = date(2025, 9, 1)  # a Monday
MONTH = 202509
CITY, EAST, WEST = "99", "9901", "9902"
RIVER_TOWN, HILL_TOWN, LAKE_TOWN = "9901001", "9901002", "9902001"
AREAS = (
    (CITY, "甲市", "city", None),
    (EAST, "东区", "district", CITY),
    (WEST, "西区", "district", CITY),
    (RIVER_TOWN, "河镇", "town", EAST),
    (HILL_TOWN, "山镇", "town", EAST),
    (LAKE_TOWN, "湖镇", "town", WEST),
)
# code, name, area, type, settlement; ids are 1 to 5 in this order. The last is 市直.
SCHOOLS = (
    ("2199000001", "河镇中心小学", RIVER_TOWN, "211", "121"),
    ("3199000002", "山镇九年制学校", HILL_TOWN, "312", "210"),
    ("2199000003", "柳坡教学点", HILL_TOWN, "218", "220"),
    ("2199000004", "湖镇小学", LAKE_TOWN, "211", "111"),
    ("3499000005", "东区高级中学", EAST, "342", "111"),
)


def add_batch(connection: Connection, **values: Any) -> int:
    """Start a batch and return its id."""
    given = {"file_name": "学校.xlsx", "file_hash": "0", "origin": "reported"}
    return start_batch(connection, **{**given, **values})


def build_zone(connection: Connection) -> int:
    """Write the areas and five schools (ids 1 to 5); return the batch's id."""
    batch_id = add_batch(connection)
    areas = [
        {"area_code": code, "name": name, "kind": kind, "parent": parent}
        for code, name, kind, parent in AREAS
    ]
    store_areas(connection, batch_id, areas)
    names = ("school_code", "name", "area", "school_type", "settlement_code")
    rows = [dict(zip(names, row, strict=True)) for row in SCHOOLS]
    store_schools(connection, batch_id, rows)
    return batch_id


def add(connection: Connection, table: Table, **values: Any) -> dict[str, Any]:
    """Insert one row into any table; its batch is the latest unless given."""
    if "batch_id" in table.c and "batch_id" not in values:
        values["batch_id"] = _batch(connection)
    connection.execute(insert(table).values(values))
    return values


def add_school(connection: Connection, **values: Any) -> int:
    """Add a school (by default a primary school of 河镇); return its id."""
    number = (connection.scalar(select(func.max(school.c.school_id))) or 0) + 1
    given = {"school_code": f"2199{number:06}", "name": f"第{number}小学"}
    given |= {"area": RIVER_TOWN, "school_type": "211", "settlement_code": "210"}
    store_schools(connection, _batch(connection), [{**given, **values}])
    return number


def add_line(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add a network line of 100 Mbps."""
    both = {"bandwidth_low_mbps": 100.0, "bandwidth_high_mbps": 100.0}
    if "bandwidth_low_mbps" in values and "bandwidth_high_mbps" not in values:
        both["bandwidth_high_mbps"] = values["bandwidth_low_mbps"]
    given = {"school_id": school_id, "snapshot_date": DAY, "line_no": 1, **both}
    add(connection, network_line, **{**given, **values})


def add_devices(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add ten pupils' computers."""
    given = {"device_type": "S_PC", "batch_no": "", "device_count": 10}
    keys = {"school_id": school_id, "snapshot_date": DAY}
    add(connection, device_stock, **{**keys, **given, **values})


def add_room(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add a recording room."""
    given = {"snapshot_date": DAY, "room_no": "1", "room_type": "RECROOM"}
    add(connection, room, **{"school_id": school_id, **given, **values})


def add_base(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add the yearly base of a primary school with 200 pupils."""
    given = {"stat_year": 2025, "stage": "primary", "student_count": 200}
    more = {"class_count": 6, "full_time_teacher_count": 14}
    add(
        connection, school_year_base, school_id=school_id, **{**given, **more, **values}
    )


def add_calendar(
    connection: Connection, days: Mapping[date, int], **values: Any
) -> None:
    """Add days of the city's calendar, each with its week; all are teaching days."""
    given = {"area_id": 1, "is_teaching_day": 1, "school_year": "2025-2026", "term": 1}
    for day, week in days.items():
        add(connection, calendar_day, day=day, week_no=week, **{**given, **values})


def add_plan(
    connection: Connection, plan_no: str = "P1", *receivers: int, **values: Any
) -> None:
    """Add a Monday slot of school 1, weeks 1 to 4, and the schools it reaches."""
    given = {
        "delivering_school_id": 1,
        "classroom_kind": 1,
        "school_year": "2025-2026",
        "term": 1,
        "weekday": 1,
        "period_no": 2,
        "subject": "YY",
        "start_week": 1,
        "end_week": 4,
    }
    add(connection, lesson_plan, plan_no=plan_no, **{**given, **values})
    for school_id in receivers:
        add(connection, lesson_plan_receiver, plan_no=plan_no, school_id=school_id)


def add_lesson(
    connection: Connection, lesson_no: str = "L1", *receivers: int, **values: Any
) -> None:
    """Add a completed lesson of school 1 (40 + 1) and its receivers (20 + 1 each)."""
    given: dict[str, Any] = {
        "delivering_school_id": 1,
        "lesson_date": DAY,
        "classroom_kind": 1,
        "subject": "YY",
        "status": "completed",
        "student_count": 40,
        "teacher_count": 1,
    }
    row = add(connection, lesson, lesson_no=lesson_no, **{**given, **values})
    same = {name: row[name] for name in ("delivering_school_id", "lesson_date")}
    for school_id in receivers:
        add_reception(connection, lesson_no, school_id, **same)


def add_reception(
    connection: Connection, lesson_no: str, school_id: int, **values: Any
) -> None:
    """Add a class that receives a lesson."""
    given: dict[str, Any] = {
        "delivering_school_id": 1,
        "lesson_date": DAY,
        "class_name": "1",
        "student_count": 20,
        "teacher_count": 1,
    }
    keys = {"lesson_no": lesson_no, "receiving_school_id": school_id}
    add(connection, lesson_receiver, **{**keys, **given, **values})


def add_lesson_report(
    connection: Connection, school_id: int = 1, **values: Any
) -> None:
    """Add a month's report of 8 planned and 7 held lessons."""
    given = {
        "month": MONTH,
        "classroom_kind": 1,
        "role": "deliver",
        "planned_count": 8,
        "planned_held_count": 7,
        "lesson_count": 7,
        "received_count": 7,
        "person_times": 420,
    }
    add(connection, lesson_report, school_id=school_id, **{**given, **values})


def add_use(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add a day of classroom use: 24 of 30 lessons."""
    given: dict[str, Any] = {
        "use_date": DAY,
        "due_lesson_count": 30,
        "used_lesson_count": 24,
        "used_minutes": 720,
        "terminal_count": 6,
        "online_terminal_count": 6,
    }
    add(connection, classroom_use, school_id=school_id, **{**given, **values})


def add_use_report(connection: Connection, school_id: int = 1, **values: Any) -> None:
    """Add a month's report of classroom use: 500 of 600 lessons, 12 of 14 teachers."""
    given = {
        "month": MONTH,
        "due_lesson_count": 600,
        "used_lesson_count": 500,
        "teaching_teacher_count": 14,
        "active_teacher_count": 12,
    }
    add(connection, classroom_use_report, school_id=school_id, **{**given, **values})


def add_resource(
    connection: Connection, resource_no: str = "R1", **values: Any
) -> None:
    """Add an approved resource of school 1."""
    given = {"school_id": 1, "uploaded_date": DAY, "review_status": "approved"}
    add(connection, resource, resource_no=resource_no, **{**given, **values})


def add_resource_report(
    connection: Connection, school_id: int = 1, **values: Any
) -> None:
    """Add a month's report of 10 uploads, 8 of 9 approved."""
    given = {"month": MONTH, "uploaded_count": 10, "reviewed_count": 9}
    more = {"approved_count": 8, **values}
    add(connection, resource_report, school_id=school_id, **{**given, **more})


def add_award(connection: Connection, winner: str = "甲", **values: Any) -> None:
    """Add a first prize of the province for a lesson of school 1."""
    given: dict[str, Any] = {
        "school_id": 1,
        "award_name": "优课评选",
        "award_year": 2025,
        "level": 4,
        "award_kind": "good_lesson",
        "grade": "first",
        "winner_kind": "person",
        "person_count": 1,
        "awarded_date": DAY,
    }
    add(connection, award, winner=winner, **{**given, **values})


def add_project(connection: Connection, project_no: str = "K1", **values: Any) -> None:
    """Add a closed project of the province at school 1."""
    given = {"school_id": 1, "title": "课题", "level": 4, "status": "closed"}
    day = {"closed_date": DAY}
    add(connection, project, project_no=project_no, **{**given, **day, **values})


def add_target(
    connection: Connection, indicator_id: str, value: float, **values: Any
) -> None:
    """Add a target of the whole zone."""
    given: dict[str, Any] = {
        "scope_kind": "zone",
        "scope_code": "*",
        "stage": "*",
        "settlement": "*",
        "valid_from": date(2018, 1, 1),
        "source_doc": "文件",
        "certainty": "A",
    }
    key = {"indicator_id": indicator_id, "value": value}
    add(connection, target, **{**key, **given, **values})


def add_submission(
    connection: Connection, sheet: str, school_id: int = 1, **values: Any
) -> None:
    """Add that a sheet was reported, with rows."""
    given = {"month": MONTH, "reported_date": DAY, "is_zero_report": 0}
    keys = {"sheet": sheet, "school_id": school_id}
    add(connection, submission, **{**keys, **given, **values})


def _batch(connection: Connection) -> int:
    return int(connection.scalar(select(func.max(import_batch.c.batch_id))) or 0)
