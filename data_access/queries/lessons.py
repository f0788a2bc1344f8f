"""Lessons planned and held, why not, and who teaches whom; from the rollups only."""

import pandas as pd
from sqlalchemy import CTE, ColumnElement, Select, case, func, or_, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import (
    lesson_month,
    lesson_not_held_month,
    lesson_pair_month,
    school,
)
from data_access.tables.lessons import LESSON_COUNTS

# Without a timetable by nature: all their lessons stand outside the plan.
UNPLANNED_KINDS = (2, 3)


def lesson_totals(
    engine: Engine, scope: Scope, periods: tuple[Period, ...]
) -> pd.DataFrame:
    """One row per period, kind and role that has rows in the scope.

    Columns: period_no, classroom_kind, role, planned_count, planned_held_count,
    lesson_count, received_count, person_times, unplanned_count, school_count.
    """
    period, month = periods_table(periods), lesson_month.c
    keys = (period.c.period_no, month.classroom_kind, month.role)
    within = month.month.between(period.c.first_month, period.c.last_month)
    statement = (
        select(*keys, *_sums(), func.count(month.school_id.distinct()).label("n"))
        .join_from(period, lesson_month, within)
        .join(school, school.c.school_id == month.school_id)
        .where(in_scope(MeasureRequest((), periods, scope), period))
        .group_by(*keys)
        .order_by(*keys)
    )
    return _read(engine, statement).rename(columns={"n": "school_count"})


def lessons_by_school(
    engine: Engine, scope: Scope, period: Period, kind: int | None = None
) -> pd.DataFrame:
    """One row per school and role with lessons planned, delivered or received.

    Columns: school_id, role, then those of lesson_totals without school_count.
    """
    table, month = periods_table((period,)), lesson_month.c
    keys = (month.school_id, month.role)
    within = month.month.between(table.c.first_month, table.c.last_month)
    statement = (
        select(*keys, *_sums())
        .join_from(table, lesson_month, within)
        .join(school, school.c.school_id == month.school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .group_by(*keys)
        .order_by(*keys)
    )
    if kind is not None:
        statement = statement.where(month.classroom_kind == kind)
    return _read(engine, statement)


def not_held_reasons(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per delivering school and stated reason: school_id, reason, lesson_count.

    Planned lessons that were neither held nor given a reason are no rows here.
    """
    table, one = periods_table((period,)), lesson_not_held_month.c
    within = one.month.between(table.c.first_month, table.c.last_month)
    statement = (
        select(
            one.school_id, one.reason, func.sum(one.lesson_count).label("lesson_count")
        )
        .join_from(table, lesson_not_held_month, within)
        .join(school, school.c.school_id == one.school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .group_by(one.school_id, one.reason)
        .order_by(one.school_id, one.reason)
    )
    return _read(engine, statement)


def lesson_pairs(
    engine: Engine, scope: Scope, period: Period, kind: int | None = None
) -> pd.DataFrame:
    """One row per pair of schools with either end in the scope, most lessons first.

    Columns: delivering_school_id, receiving_school_id, lesson_count, person_times
    (those at the receiving end). Single lessons only: monthly reports name no pair.
    """
    table, pair = periods_table((period,)), lesson_pair_month.c
    lessons = func.sum(pair.lesson_count)
    keys = (pair.delivering_school_id, pair.receiving_school_id)
    statement = (
        select(
            *keys,
            lessons.label("lesson_count"),
            func.sum(pair.person_times).label("person_times"),
        )
        .join_from(
            table,
            lesson_pair_month,
            pair.month.between(table.c.first_month, table.c.last_month),
        )
        .where(_either_end(scope, period, table))
        .group_by(*keys)
        .order_by(lessons.desc(), *keys)
    )
    if kind is not None:
        statement = statement.where(pair.classroom_kind == kind)
    return _read(engine, statement)


def _either_end(scope: Scope, period: Period, table: CTE) -> ColumnElement[bool]:
    pair = lesson_pair_month.c
    inside = select(school.c.school_id).where(
        in_scope(MeasureRequest((), (period,), scope), table)
    )
    ends = (pair.delivering_school_id, pair.receiving_school_id)
    return or_(*(end.in_(inside) for end in ends))


def _sums() -> list[ColumnElement[int]]:
    month = lesson_month.c
    extra = month.lesson_count - func.coalesce(month.planned_held_count, 0)
    knows_plan = or_(
        month.planned_held_count.is_not(None),
        month.classroom_kind.in_(UNPLANNED_KINDS),
    )
    named = [func.sum(month[name]).label(name) for name in LESSON_COUNTS]
    return [*named, func.sum(case((knows_plan, extra))).label("unplanned_count")]


def _read(engine: Engine, statement: Select[tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
