"""A tiny city in which one school teaches another, once held and once not."""

from datetime import timedelta

from sqlalchemy import Connection, update

from data_access.tables import school, subject_need
from tests import builders as add


def fill(connection: Connection) -> None:
    """School 1 teaches music to teaching point 3: one Monday held, one not."""
    add.build_zone(connection)
    weak = school.c.school_id.in_([2, 3, 4])
    connection.execute(update(school).where(weak).values(needs_delivery=1))
    days = [add.DAY, add.DAY + timedelta(days=7)]
    weeks = {
        monday + timedelta(days=n): week
        for week, monday in enumerate(days, 1)
        for n in range(5)
    }
    add.add_calendar(connection, weeks)
    add.add_calendar(connection, {add.DAY - timedelta(days=9): 0}, is_teaching_day=0)
    add.add_plan(connection, "P1", 3, subject="YL", end_week=2)
    add.add_lesson(connection, "L1", 3, plan_no="P1", subject="YL")
    gone = {"status": "cancelled", "not_held_reason": "network"}
    gone |= {"lesson_date": days[1], "plan_no": "P1", "subject": "YL"}
    add.add_lesson(connection, "L2", **gone)
    add.add_submission(connection, "lesson_report", 2, is_zero_report=1)
    need = {"school_year": "2025-2026", "term": 1, "subject": "YL"}
    for school_id in (2, 3):
        add.add(connection, subject_need, school_id=school_id, **need)
    add.add_target(connection, "c3_school_cover_rate", 1.0)
