"""One school in the three classrooms: partners, subjects, lessons not held."""

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period, school_year_of
from data_access.tables import (
    lesson,
    lesson_month,
    lesson_month_subject,
    lesson_pair_month,
    school,
    subject_need,
)


def lesson_history(engine: Engine, school_id: int) -> pd.DataFrame:
    """One row per month, kind and role: month, classroom_kind, role, counts.

    Counts: planned_count, planned_held_count, lesson_count, received_count.
    """
    names = (
        "month",
        "classroom_kind",
        "role",
        "planned_count",
        "planned_held_count",
        "lesson_count",
        "received_count",
    )
    statement = (
        select(*(lesson_month.c[name] for name in names))
        .where(lesson_month.c.school_id == school_id)
        .order_by(lesson_month.c.month)
    )
    return _frame(engine, statement)


def partners(engine: Engine, school_id: int, period: Period) -> pd.DataFrame:
    """One row per role and partner school in a period, most lessons first.

    Columns: role (deliver: the partner receives), partner_id, partner_code,
    partner_name, first_month, last_month, month_count, lesson_count.
    """
    pair = lesson_pair_month
    found = [
        _partner_rows(engine, role, own, other, school_id, period)
        for role, own, other in (
            ("deliver", pair.c.delivering_school_id, pair.c.receiving_school_id),
            ("receive", pair.c.receiving_school_id, pair.c.delivering_school_id),
        )
    ]
    return pd.concat(found, ignore_index=True)


def _partner_rows(
    engine: Engine,
    role: str,
    own: ColumnElement[int],
    other: ColumnElement[int],
    school_id: int,
    period: Period,
) -> pd.DataFrame:
    pair = lesson_pair_month
    total = func.sum(pair.c.lesson_count)
    statement = (
        select(
            school.c.school_id.label("partner_id"),
            school.c.school_code.label("partner_code"),
            school.c.name.label("partner_name"),
            func.min(pair.c.month).label("first_month"),
            func.max(pair.c.month).label("last_month"),
            func.count(pair.c.month.distinct()).label("month_count"),
            total.label("lesson_count"),
        )
        .join_from(pair, school, school.c.school_id == other)
        .where(own == school_id, _within(pair, period))
        .group_by(school.c.school_id, school.c.school_code, school.c.name)
        .order_by(total.desc(), school.c.school_code)
    )
    return _frame(engine, statement).assign(role=role)


def lesson_subjects(engine: Engine, school_id: int, period: Period) -> pd.DataFrame:
    """One row per role and subject in a period, from single lessons.

    Columns: role, subject, planned_count, planned_held_count, lesson_count.
    """
    table = lesson_month_subject
    counts = ("planned_count", "planned_held_count", "lesson_count")
    statement = (
        select(
            table.c.role,
            table.c.subject,
            *(func.sum(table.c[name]).label(name) for name in counts),
        )
        .where(table.c.school_id == school_id, _within(table, period))
        .group_by(table.c.role, table.c.subject)
        .order_by(table.c.role, table.c.subject)
    )
    return _frame(engine, statement)


def subject_needs(engine: Engine, school_id: int, period: Period) -> pd.DataFrame:
    """One row per subject a school needs in the school year of a period's end.

    Columns: school_year, term, subject, lesson_count (专递 lessons received in the
    period).
    """
    table = lesson_month_subject
    year = school_year_of(period.last_month)
    received = and_(
        table.c.school_id == subject_need.c.school_id,
        table.c.subject == subject_need.c.subject,
        table.c.role == "receive",
        table.c.classroom_kind == 1,
        _within(table, period),
    )
    keys = [subject_need.c[name] for name in ("school_year", "term", "subject")]
    statement = (
        select(
            *keys,
            func.coalesce(func.sum(table.c.lesson_count), 0).label("lesson_count"),
        )
        .join_from(subject_need, table, received, isouter=True)
        .where(
            subject_need.c.school_id == school_id,
            subject_need.c.school_year == f"{year}-{year + 1}",
        )
        .group_by(*keys)
        .order_by(*keys)
    )
    return _frame(engine, statement)


def lessons_not_held(engine: Engine, school_id: int, period: Period) -> pd.DataFrame:
    """One row per subject and reason of lessons cancelled in a period.

    Columns: subject, not_held_reason, lesson_count, first_date, last_date.
    """
    count = func.sum(case((lesson.c.status == "cancelled", 1), else_=0))
    statement = (
        select(
            lesson.c.subject,
            lesson.c.not_held_reason,
            count.label("lesson_count"),
            func.min(lesson.c.lesson_date, type_=lesson.c.lesson_date.type).label(
                "first_date"
            ),
            func.max(lesson.c.lesson_date, type_=lesson.c.lesson_date.type).label(
                "last_date"
            ),
        )
        .where(
            lesson.c.delivering_school_id == school_id,
            lesson.c.lesson_date >= period.start,
            lesson.c.lesson_date <= period.end,
            lesson.c.status == "cancelled",
        )
        .group_by(lesson.c.subject, lesson.c.not_held_reason)
        .order_by(count.desc(), lesson.c.subject)
    )
    return _frame(engine, statement)


def _within(table: FromClause, period: Period) -> ColumnElement[bool]:
    return and_(table.c.month >= period.first_month, table.c.month <= period.last_month)


def _frame(engine: Engine, statement: Select[*tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
