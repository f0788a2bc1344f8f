"""Planned lessons that were not held, by the month and the stated reason.

Those without a stated reason are no rows here: they are what is left of the planned
lessons when the held ones and these are taken away.
"""

from sqlalchemy import Connection, func, select

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import clear_months, insert_selected
from data_access.tables import lesson, lesson_not_held_month


def recompute_lesson_not_held_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count cancelled lessons of the timetable by reason, at the deliverer."""
    clear_months(connection, lesson_not_held_month, affected)
    one = lesson.c
    with days_of(connection, affected, one.lesson_date) as days:
        keys = (
            days.c.month,
            one.classroom_kind,
            one.not_held_reason.label("reason"),
            one.delivering_school_id.label("school_id"),
        )
        rows = (
            select(*keys, func.count().label("lesson_count"))
            .join_from(lesson, days, days.c.day == one.lesson_date)
            .where(one.status == "cancelled", one.plan_no.is_not(None))
            .where(one.not_held_reason.is_not(None))
            .where(affected.schools_in(one.delivering_school_id))
            .where(affected.days_in(one.lesson_date))
            .group_by(*keys)
        )
        insert_selected(connection, lesson_not_held_month, rows)
