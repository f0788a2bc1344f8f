"""How many teachers of a school's roster have reached what training asks for.

A teacher reaches a line with hours from any school; he counts where the roster has
him, from that school's first report on: a school that reported no training has no
share of trained teachers, however many arrive there trained.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    case,
    cast,
    extract,
    func,
    literal,
    select,
    true,
    union_all,
)

from data_access.rollups.tallies.school_years import term_end_of
from data_access.tables import teacher, training_record

EVER, NEVER = 190001, 999912
# Computed at every mention else, and joined row by row: minutes for a city.
ONCE = "MATERIALIZED"
record = training_record.c
Line = tuple[ColumnElement[float], float]


def roster_rows(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Return +1 in the month a teacher comes, -1 in the month he leaves."""
    stay = _roster(*conditions)
    return _changes(
        stay.c.school_id, stay.c.from_month, stay.c.to_month, literal(1, Integer)
    )


def reached_rows(
    name: str,
    lines: Sequence[Line],
    reported: ColumnElement[bool],
    *conditions: ColumnElement[bool],
    window: int | None = None,
) -> Select[Any]:
    """Return the changes of the number of teachers who stand at every line.

    Args:
        name: of the statement's parts.
        lines: what is added up of a teacher's records, and how much it takes.
        reported: which records count.
        conditions: which teachers of the roster count.
        window: only the records of so many years before a month count.
    """
    state = (
        _states(name, lines, reported, window).cte(f"{name}_state").prefix_with(ONCE)
    )
    first = _first_reports(reported).cte(f"{name}_first").prefix_with(ONCE)
    stay = _roster(*conditions)
    both = _together(stay, state).cte(f"{name}_both").prefix_with(ONCE)
    known = (
        select(
            both.c.school_id,
            _later(both.c.from_month, first.c.month).label("from_month"),
            both.c.to_month,
            both.c.persons,
        )
        .join_from(both, first, first.c.school_id == both.c.school_id)
        .cte(f"{name}_known")
        .prefix_with(ONCE)
    )
    months = (known.c.from_month, known.c.to_month)
    return _changes(known.c.school_id, *months, known.c.persons)


def _together(stay: Subquery, state: CTE) -> Select[Any]:
    """Return how many are at a school and at every line from one month to another.

    Few months differ: what follows is done once for all who come and go together.
    """
    ends = case(
        (stay.c.to_month < state.c.to_month, stay.c.to_month), else_=state.c.to_month
    )
    begins = _later(stay.c.from_month, state.c.from_month)
    keys = (
        stay.c.school_id,
        begins.label("from_month"),
        ends.label("to_month"),
    )
    found = select(*keys, func.count().label("persons"))
    same = state.c.teacher_no == stay.c.teacher_no
    return found.join_from(stay, state, same).group_by(*keys)


def report_rows(reported: ColumnElement[bool]) -> Select[Any]:
    """Return one a report: a school that reported is known, trained or not."""
    month = term_end_of(training_record).label("month")
    return select(record.school_id, month, literal(1).label("amount")).where(reported)


def _roster(*conditions: ColumnElement[bool]) -> Subquery:
    """Return school_id, teacher_no and the months from and to which he is there."""
    return (
        select(
            teacher.c.school_id,
            teacher.c.teacher_no,
            _month(teacher.c.start_date, EVER).label("from_month"),
            _month(teacher.c.end_date, NEVER).label("to_month"),
        )
        .where(and_(true(), *conditions))
        .subquery("stay")
    )


def _month(day: ColumnElement[Any], unknown: int) -> ColumnElement[int]:
    # The roster is short: taking its dates apart costs less than a table of days.
    month = extract("year", day) * 100 + extract("month", day)
    return case((day.is_(None), literal(unknown, Integer)), else_=cast(month, Integer))


def _states(
    name: str, lines: Sequence[Line], reported: ColumnElement[bool], window: int | None
) -> Select[Any]:
    """Return teacher_no, from_month, to_month of the time he stands at every line."""
    sums = _added(lines, reported, window).cte(f"{name}_added").prefix_with(ONCE)
    months = sums.c.month
    own: dict[str, Any] = {"partition_by": sums.c.teacher_no, "order_by": months}
    running = [
        func.sum(sums.c[f"line_{number}"]).over(**own).label(f"line_{number}")
        for number in range(len(lines))
    ]
    after = func.lead(months).over(**own).label("to_month")
    run = (
        select(sums.c.teacher_no, months, after, *running)
        .cte(f"{name}_run")
        .prefix_with(ONCE)
    )
    is_there = [
        run.c[f"line_{number}"] >= least for number, (_, least) in enumerate(lines)
    ]
    ends = func.coalesce(run.c.to_month, NEVER).label("to_month")
    # The cast says it is a text: SQLite has forgotten, and would index no join by it.
    number = cast(run.c.teacher_no, String).label("teacher_no")
    return select(number, run.c.month.label("from_month"), ends).where(*is_there)


def _added(
    lines: Sequence[Line], reported: ColumnElement[bool], window: int | None
) -> Select[Any]:
    """Sum what each month adds to a teacher's lines, and takes away after a window."""
    month = term_end_of(training_record)
    parts = [_part(lines, month, 1).where(reported)]
    if window is not None:
        parts.append(_part(lines, month + window * 100, -1).where(reported))
    rows = union_all(*parts).subquery()
    sums = [
        func.sum(rows.c[f"line_{number}"]).label(f"line_{number}")
        for number in range(len(lines))
    ]
    keys = (rows.c.teacher_no, rows.c.month)
    return select(*keys, *sums).group_by(*keys)


def _part(lines: Sequence[Line], month: ColumnElement[int], sign: int) -> Select[Any]:
    columns = [
        (cast(func.coalesce(value, 0), Float) * sign).label(f"line_{number}")
        for number, (value, _) in enumerate(lines)
    ]
    return select(record.teacher_no, month.label("month"), *columns)


def _first_reports(reported: ColumnElement[bool]) -> Select[Any]:
    month = func.min(term_end_of(training_record)).label("month")
    return select(record.school_id, month).where(reported).group_by(record.school_id)


def _later(one: ColumnElement[int], other: ColumnElement[int]) -> ColumnElement[int]:
    return case((one > other, one), else_=other)


def _changes(
    school_id: ColumnElement[int],
    begins: ColumnElement[int],
    ends: ColumnElement[int],
    persons: ColumnElement[int],
) -> Select[Any]:
    is_any = begins < ends
    more = select(school_id, begins.label("month"), persons.label("amount"))
    fewer = select(school_id, ends.label("month"), (-persons).label("amount"))
    both = more.where(is_any).union_all(fewer.where(is_any, ends < NEVER)).subquery()
    return select(both.c.school_id, both.c.month, both.c.amount)
