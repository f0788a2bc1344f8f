"""Subjects that schools cannot teach, and the lessons that fill them."""

import pandas as pd
from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    or_,
    select,
)
from sqlalchemy.engine import Engine

from data_access.catalogue.codes import TEACHING_POINT_TYPE
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.derived_values import subjects_needed
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope, was_open
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import area_lineage, lesson_pair_month, school

DELIVERY = 1  # only 专递课堂 fills a subject


def needs_by_area(
    engine: Engine, scope: Scope, period: Period, depth: int
) -> pd.DataFrame:
    """One row per area of a depth and subject: area_id, subject and two counts.

    need_count: the schools that cannot teach it; filled_count: those of them that
    received a 专递 lesson of it within the period.
    """
    table = periods_table((period,))
    need, filled = subjects_needed(table), _filled(table)
    lineage = area_lineage.alias("child")
    keys = (lineage.c.ancestor_id, need.c.subject)
    statement = (
        select(
            lineage.c.ancestor_id.label("area_id"),
            need.c.subject,
            func.count().label("need_count"),
            func.count(filled.c.school_id).label("filled_count"),
        )
        .select_from(_needs_with_schools(table, need, filled))
        .join(
            lineage,
            and_(lineage.c.area_id == school.c.area_id, lineage.c.depth == depth),
        )
        .where(in_scope(MeasureRequest((), (period,), scope), table), was_open(table))
        .group_by(*keys)
        .order_by(*keys)
    )
    return _read(engine, statement)


def needs_by_school(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per school and subject it cannot teach.

    Columns: school_id, subject, lesson_count (专递 lessons received of the subject;
    0 where none came), is_teaching_point.
    """
    table = periods_table((period,))
    need, filled = subjects_needed(table), _filled(table)
    statement = (
        select(
            need.c.school_id,
            need.c.subject,
            func.coalesce(filled.c.lesson_count, 0).label("lesson_count"),
            case((is_teaching_point(), 1), else_=0).label("is_teaching_point"),
        )
        .select_from(_needs_with_schools(table, need, filled))
        .where(in_scope(MeasureRequest((), (period,), scope), table), was_open(table))
        .order_by(need.c.school_id, need.c.subject)
    )
    return _read(engine, statement)


def subject_deliverers(
    engine: Engine, scope: Scope, period: Period, subject: str
) -> pd.DataFrame:
    """One row per school that cannot teach a subject and school that delivers it.

    Columns: receiving_school_id, delivering_school_id, lesson_count (专递 lessons of
    the subject within the period, as single lessons recorded them).
    """
    table = periods_table((period,))
    need, pair = subjects_needed(table), lesson_pair_month.c
    keys = (pair.receiving_school_id, pair.delivering_school_id)
    lessons = func.sum(pair.lesson_count)
    met = and_(
        pair.month.between(table.c.first_month, table.c.last_month),
        pair.subject == subject,
        pair.classroom_kind == DELIVERY,
    )
    statement = (
        select(*keys, lessons.label("lesson_count"))
        .join_from(table, lesson_pair_month, met)
        .join(
            need,
            and_(
                need.c.school_id == pair.receiving_school_id,
                need.c.subject == pair.subject,
            ),
        )
        .join(school, school.c.school_id == pair.receiving_school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table), was_open(table))
        .group_by(*keys)
        .order_by(pair.receiving_school_id, lessons.desc(), pair.delivering_school_id)
    )
    return _read(engine, statement)


def is_teaching_point() -> ColumnElement[bool]:
    """Return the condition that a school is a 教学点, by its type or its mark."""
    return or_(
        school.c.school_type == TEACHING_POINT_TYPE, school.c.is_teaching_point == 1
    )


def _filled(period: CTE) -> CTE:
    """Lessons received by school and subject; from pairs, as reports name none."""
    pair = lesson_pair_month.c
    return (
        select(
            pair.receiving_school_id.label("school_id"),
            pair.subject,
            func.sum(pair.lesson_count).label("lesson_count"),
        )
        .join_from(
            period,
            lesson_pair_month,
            pair.month.between(period.c.first_month, period.c.last_month),
        )
        .where(pair.classroom_kind == DELIVERY)
        .group_by(pair.receiving_school_id, pair.subject)
        .cte("filled")
    )


def _needs_with_schools(period: CTE, need: CTE, filled: CTE) -> FromClause:
    same = and_(
        filled.c.school_id == need.c.school_id, filled.c.subject == need.c.subject
    )
    return (
        period.join(need, need.c.period_no == period.c.period_no)
        .join(school, school.c.school_id == need.c.school_id)
        .join(filled, same, isouter=True)
    )


def _read(engine: Engine, statement: Select[tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
