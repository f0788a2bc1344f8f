"""受益节次: each completed lesson with each school that received it."""

from sqlalchemy import ColumnElement, Subquery, Table, and_, func, select

from data_access.rollups.affected import Affected
from data_access.tables import lesson, lesson_receiver


def receptions(days: Table, affected: Affected) -> Subquery:
    """Return one row a completed lesson and receiving school.

    Columns month, classroom_kind, subject, plan_no, delivering_school_id,
    receiving_school_id, person_times (at the receiving end), batch_id.
    """
    held, there = lesson.c, lesson_receiver.c
    same = and_(
        held.delivering_school_id == there.delivering_school_id,
        held.lesson_date == there.lesson_date,
        held.lesson_no == there.lesson_no,
    )
    keys = (
        days.c.month,
        held.classroom_kind,
        held.subject,
        held.plan_no,
        there.delivering_school_id,
        there.receiving_school_id,
    )
    return (
        select(
            *keys,
            func.sum(own_persons(lesson_receiver)).label("person_times"),
            func.max(there.batch_id).label("batch_id"),
        )
        .select_from(
            lesson_receiver.join(lesson, same).join(
                days, days.c.day == there.lesson_date
            )
        )
        .where(held.status == "completed", affected.days_in(there.lesson_date))
        .where(
            affected.schools_in(there.delivering_school_id)
            | affected.schools_in(there.receiving_school_id)
        )
        .group_by(*keys, there.lesson_date, there.lesson_no)
        .subquery()
    )


def own_persons(table: Table) -> ColumnElement[int]:
    """Return pupils plus teachers of a row; one of them unknown leaves the other."""
    pupils, teachers = table.c.student_count, table.c.teacher_count
    return func.coalesce(pupils + teachers, pupils, teachers)
