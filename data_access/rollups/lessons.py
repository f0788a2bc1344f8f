"""Monthly lessons by role, by subject and by pair of schools.

A lesson counts once, at the school that delivers it; each school that receives it
counts one 受益节次, however many of its classes sat in (domain.md §0.1). Columns of
`lesson_month` by role:

- deliver: lesson_count the lessons completed, received_count the schools they
  reached, person_times everyone in the room at either end.
- receive: lesson_count and received_count the lessons received, person_times those
  at the receiving end, who are within the deliverer's figure already.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Table,
    case,
    func,
    literal,
    select,
    union_all,
)

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.partners import with_partners
from data_access.rollups.receptions import own_persons, receptions
from data_access.rollups.refill import (
    clear_months,
    fill_from_reports,
    insert_selected,
    unknown,
)
from data_access.rollups.timetable import planned_months
from data_access.tables import (
    calendar_day,
    lesson,
    lesson_month,
    lesson_month_subject,
    lesson_pair_month,
    lesson_plan,
    lesson_plan_receiver,
    lesson_report,
)
from data_access.tables.lessons import LESSON_COUNTS

KEYS = ("month", "classroom_kind")
SUBJECT_KEYS = ("month", "subject", "classroom_kind")


def recompute_lesson_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count planned, held and received lessons; reports stand where no lesson is."""
    reach = with_partners(connection, affected)
    clear_months(connection, lesson_month, reach)
    for role, counted in _counted_by_role(connection, reach, KEYS):
        lessons = func.coalesce(counted.c.lesson_count, 0)
        rows = select(
            *(counted.c[key] for key in (*KEYS, "school_id")),
            literal(role).label("role"),
            counted.c.planned_count,
            _cut(counted).label("planned_held_count"),
            lessons.label("lesson_count"),
            func.coalesce(counted.c.received_count, 0).label("received_count"),
            case((lessons == 0, 0), else_=counted.c.person_times).label("person_times"),
            literal("raw").label("basis"),
            counted.c.batch_id,
        )
        insert_selected(connection, lesson_month, rows)
    fill_from_reports(connection, lesson_month, lesson_report, LESSON_COUNTS, reach)


def recompute_lesson_month_subject(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count the same by subject, from single lessons only."""
    reach = with_partners(connection, affected)
    clear_months(connection, lesson_month_subject, reach)
    for role, counted in _counted_by_role(connection, reach, SUBJECT_KEYS):
        rows = select(
            *(counted.c[key] for key in (*SUBJECT_KEYS, "school_id")),
            literal(role).label("role"),
            counted.c.planned_count,
            _cut(counted).label("planned_held_count"),
            func.coalesce(counted.c.lesson_count, 0).label("lesson_count"),
        )
        insert_selected(connection, lesson_month_subject, rows)


def recompute_lesson_pair_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count lessons by pair of schools; persons are those at the receiving end."""
    pair = lesson_pair_month.c
    connection.execute(
        lesson_pair_month.delete()
        .where(affected.months_in(pair.month))
        .where(_either_end(affected, pair))
    )
    with days_of(connection, affected, lesson.c.lesson_date) as days:
        met = receptions(days, affected)
        keys = [met.c[column.name] for column in lesson_pair_month.primary_key]
        rows = (
            select(
                *keys,
                func.count().label("lesson_count"),
                func.sum(met.c.person_times).label("person_times"),
            )
            .where(_either_end(affected, met.c))
            .group_by(*keys)
        )
        insert_selected(connection, lesson_pair_month, rows)


def _either_end(affected: Affected, columns: object) -> ColumnElement[bool]:
    delivering = affected.schools_in(columns.delivering_school_id)  # type: ignore[attr-defined]
    return delivering | affected.schools_in(columns.receiving_school_id)  # type: ignore[attr-defined]


def _cut(counted: Subquery) -> ColumnElement[int]:
    """A numerator never exceeds its denominator."""
    held = func.coalesce(counted.c.planned_held_count, 0)
    return case((held > counted.c.planned_count, counted.c.planned_count), else_=held)


@contextmanager
def _sources(
    connection: Connection, affected: Affected
) -> Iterator[tuple[Table, Table]]:
    dates = (lesson.c.lesson_date, calendar_day.c.day)
    with (
        days_of(connection, affected, *dates) as days,
        planned_months(connection, days, affected) as planned,
    ):
        yield days, planned


def _counted_by_role(
    connection: Connection, affected: Affected, keys: Sequence[str]
) -> Iterator[tuple[str, Subquery]]:
    with _sources(connection, affected) as (days, planned):
        met = receptions(days, affected)
        delivering = union_all(
            _planned_deliveries(planned, keys),
            _held(days, affected, keys),
            _received(met, keys, "delivering_school_id"),
        )
        yield "deliver", _grouped(delivering.subquery(), keys, affected)
        receiving = union_all(
            _planned_receptions(planned, keys),
            _received(met, keys, "receiving_school_id"),
        )
        yield "receive", _grouped(receiving.subquery(), keys, affected)


def _grouped(parts: Subquery, keys: Sequence[str], affected: Affected) -> Subquery:
    groups = [parts.c[key] for key in (*keys, "school_id")]
    sums = [func.sum(parts.c[name]).label(name) for name in LESSON_COUNTS]
    return (
        select(*groups, *sums, func.max(parts.c.batch_id).label("batch_id"))
        .where(affected.schools_in(parts.c.school_id))
        .group_by(*groups)
        .subquery()
    )


def _planned_deliveries(
    planned: Table, keys: Sequence[str]
) -> Select[*tuple[object, ...]]:
    plan = lesson_plan.c
    columns = _key_columns(keys, planned.c.month, lesson_plan)
    return _part(
        [*columns, plan.delivering_school_id.label("school_id")],
        plan.batch_id,
        planned_count=planned.c.planned_count,
    ).join_from(planned, lesson_plan, plan.plan_no == planned.c.plan_no)


def _planned_receptions(
    planned: Table, keys: Sequence[str]
) -> Select[*tuple[object, ...]]:
    reached = lesson_plan_receiver.c
    return (
        _part(
            [*_key_columns(keys, planned.c.month, lesson_plan), reached.school_id],
            lesson_plan.c.batch_id,
            planned_count=planned.c.planned_count,
        )
        .join_from(planned, lesson_plan, lesson_plan.c.plan_no == planned.c.plan_no)
        .join(lesson_plan_receiver, reached.plan_no == planned.c.plan_no)
    )


def _held(
    days: Table, affected: Affected, keys: Sequence[str]
) -> Select[*tuple[object, ...]]:
    one = lesson.c
    is_completed = one.status == "completed"
    return (
        _part(
            [
                *_key_columns(keys, days.c.month, lesson),
                one.delivering_school_id.label("school_id"),
            ],
            one.batch_id,
            planned_held_count=case((is_completed & one.plan_no.is_not(None), 1)),
            lesson_count=case((is_completed, 1)),
            person_times=case((is_completed, own_persons(lesson))),
        )
        .join_from(lesson, days, days.c.day == one.lesson_date)
        .where(affected.schools_in(one.delivering_school_id))
        .where(affected.days_in(one.lesson_date))
    )


def _received(
    met: Subquery, keys: Sequence[str], end: str
) -> Select[*tuple[object, ...]]:
    columns = [*(met.c[key] for key in keys), met.c[end].label("school_id")]
    counts: dict[str, ColumnElement[int]] = {"received_count": literal(1)}
    if end == "receiving_school_id":
        counts["lesson_count"] = literal(1)
        counts["planned_held_count"] = case((met.c.plan_no.is_not(None), 1))
    return _part(columns, met.c.batch_id, person_times=met.c.person_times, **counts)


def _key_columns(
    keys: Sequence[str], month: ColumnElement[int], table: Table
) -> list[ColumnElement[Any]]:
    return [month if key == "month" else table.c[key] for key in keys]


def _part(
    columns: Sequence[ColumnElement[Any]],
    batch_id: ColumnElement[int],
    **counts: ColumnElement[int],
) -> Select[*tuple[object, ...]]:
    """Return one part of the union: keys, the counts (unknown by default), batch."""
    filled = (
        counts[name].label(name) if name in counts else unknown(name)
        for name in LESSON_COUNTS
    )
    return select(*columns, *filled, batch_id.label("batch_id"))
