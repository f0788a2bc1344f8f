"""受益节次: completed lessons with the schools that received them, by the month."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    and_,
    case,
    func,
    select,
)

from data_access.databases import drop_stage, staging_table
from data_access.rollups.affected import Affected
from data_access.rollups.refill import insert_selected
from data_access.tables import lesson, lesson_receiver

_RECEPTIONS = Table(
    "reception_month",
    MetaData(),
    *(Column(name, Integer) for name in ("month", "classroom_kind")),
    Column("subject", String(8)),
    *(Column(f"{end}_school_id", Integer) for end in ("delivering", "receiving")),
    *(Column(name, Integer) for name in ("lesson_count", "planned_held_count")),
    *(Column(name, Integer) for name in ("person_times", "batch_id")),
)


@contextmanager
def reception_months(
    connection: Connection, days: Table, affected: Affected
) -> Iterator[Table]:
    """Give one row a month, kind, subject and pair of schools.

    Columns lesson_count (each lesson once, however many classes sat in),
    planned_held_count, person_times (those at the receiving end), batch_id.
    """
    stage = staging_table(connection, _RECEPTIONS, list(_RECEPTIONS.c.keys()))
    insert_selected(connection, stage, _receptions(days, affected))
    yield stage
    drop_stage(connection, stage)


def own_persons(table: Table) -> ColumnElement[int]:
    """Return pupils plus teachers of a row; one of them unknown leaves the other."""
    pupils, teachers = table.c.student_count, table.c.teacher_count
    return func.coalesce(pupils + teachers, pupils, teachers)


def _receptions(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    there, held = _by_school(days, affected).subquery(), lesson.c
    same = and_(
        held.delivering_school_id == there.c.delivering_school_id,
        held.lesson_date == there.c.lesson_date,
        held.lesson_no == there.c.lesson_no,
    )
    keys = (
        there.c.month,
        held.classroom_kind,
        held.subject,
        there.c.delivering_school_id,
        there.c.receiving_school_id,
    )
    is_planned = case((held.plan_no.is_not(None), 1), else_=0)
    return (
        select(
            *keys,
            func.count().label("lesson_count"),
            func.sum(is_planned).label("planned_held_count"),
            func.sum(there.c.person_times).label("person_times"),
            func.max(there.c.batch_id).label("batch_id"),
        )
        .select_from(there.join(lesson, same))
        .where(held.status == "completed")
        .group_by(*keys)
    )


def _by_school(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    """Return the classes of a school that sat in the same lesson as one row."""
    there = lesson_receiver.c
    # In the order of the primary key: no engine has to sort.
    keys = (
        there.receiving_school_id,
        there.lesson_date,
        there.delivering_school_id,
        there.lesson_no,
    )
    return (
        select(
            *keys,
            func.max(days.c.month).label("month"),
            func.sum(own_persons(lesson_receiver)).label("person_times"),
            func.max(there.batch_id).label("batch_id"),
        )
        .join_from(lesson_receiver, days, days.c.day == there.lesson_date)
        .where(affected.days_in(there.lesson_date))
        .where(
            affected.schools_in(there.delivering_school_id)
            | affected.schools_in(there.receiving_school_id)
        )
        .group_by(*keys)
    )
