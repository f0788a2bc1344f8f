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
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Table,
    case,
    delete,
    func,
    literal,
    select,
    union_all,
)

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.partners import with_partners
from data_access.rollups.receptions import own_persons, reception_months
from data_access.rollups.refill import (
    clear_months,
    fill_from_reports,
    fill_from_submissions,
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


@dataclass(frozen=True)
class Reach:
    """What the three rollups are computed from, and for which schools and months."""

    affected: Affected
    days: Table
    planned: Table
    received: Table


def recompute_lessons(connection: Connection, affected: Affected = EVERYTHING) -> None:
    """Compute the three rollups of lessons from one reading of the raw rows."""
    with _reach(connection, affected) as reach:
        _fill_month(connection, reach)
        _fill_subject(connection, reach)
        _fill_pair(connection, reach)


def recompute_lesson_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count planned, held and received lessons; reports stand where no lesson is."""
    with _reach(connection, affected) as reach:
        _fill_month(connection, reach)


def recompute_lesson_month_subject(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count the same by subject, from single lessons only."""
    with _reach(connection, affected) as reach:
        _fill_subject(connection, reach)


def recompute_lesson_pair_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count lessons by subject and pair; persons are those at the receiving end."""
    with _reach(connection, affected) as reach:
        _fill_pair(connection, reach)


@contextmanager
def _reach(connection: Connection, affected: Affected) -> Iterator[Reach]:
    wider = with_partners(connection, affected)
    dates = (lesson.c.lesson_date, calendar_day.c.day)
    with (
        days_of(connection, wider, *dates) as days,
        planned_months(connection, days, wider) as planned,
        reception_months(connection, days, wider) as received,
    ):
        yield Reach(wider, days, planned, received)


def _fill_month(connection: Connection, reach: Reach) -> None:
    clear_months(connection, lesson_month, reach.affected)
    for role, counted in _counted_by_role(reach, KEYS):
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
    fill_from_reports(
        connection, lesson_month, lesson_report, LESSON_COUNTS, reach.affected
    )
    # A submitted month without lessons has no kind and no role: one row of zeros.
    fill_from_submissions(
        connection,
        lesson_month,
        LESSON_COUNTS,
        reach.affected,
        classroom_kind=0,
        role="none",
    )


def _fill_subject(connection: Connection, reach: Reach) -> None:
    clear_months(connection, lesson_month_subject, reach.affected)
    for role, counted in _counted_by_role(reach, SUBJECT_KEYS):
        rows = select(
            *(counted.c[key] for key in (*SUBJECT_KEYS, "school_id")),
            literal(role).label("role"),
            counted.c.planned_count,
            _cut(counted).label("planned_held_count"),
            func.coalesce(counted.c.lesson_count, 0).label("lesson_count"),
        )
        insert_selected(connection, lesson_month_subject, rows)


def _fill_pair(connection: Connection, reach: Reach) -> None:
    affected, pair, received = reach.affected, lesson_pair_month.c, reach.received.c
    connection.execute(
        delete(lesson_pair_month)
        .where(affected.months_in(pair.month))
        .where(
            affected.schools_in(pair.delivering_school_id)
            | affected.schools_in(pair.receiving_school_id)
        )
    )
    keys = [received[column.name] for column in lesson_pair_month.primary_key]
    rows = select(
        *keys,
        func.sum(received.lesson_count).label("lesson_count"),
        func.sum(received.person_times).label("person_times"),
    ).group_by(*keys)
    insert_selected(connection, lesson_pair_month, rows)


def _cut(counted: Subquery) -> ColumnElement[int]:
    """A numerator never exceeds its denominator."""
    held = func.coalesce(counted.c.planned_held_count, 0)
    return case((held > counted.c.planned_count, counted.c.planned_count), else_=held)


def _counted_by_role(
    reach: Reach, keys: Sequence[str]
) -> Iterator[tuple[str, Subquery]]:
    delivering = union_all(
        _planned_deliveries(reach.planned, keys),
        _held(reach.days, reach.affected, keys),
        _received(reach.received, keys, "deliver"),
    )
    receiving = union_all(
        _planned_receptions(reach.planned, keys),
        _received(reach.received, keys, "receive"),
    )
    for role, parts in (("deliver", delivering), ("receive", receiving)):
        yield role, _grouped(parts.subquery(), keys, reach.affected)


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
    received: Table, keys: Sequence[str], role: str
) -> Select[*tuple[object, ...]]:
    one = received.c
    counts = {"received_count": one.lesson_count, "person_times": one.person_times}
    if role == "deliver":
        school_id = one.delivering_school_id
    else:
        school_id = one.receiving_school_id
        counts["lesson_count"] = one.lesson_count
        counts["planned_held_count"] = one.planned_held_count
    columns = [*(one[key] for key in keys), school_id.label("school_id")]
    return _part(columns, one.batch_id, **counts)


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
