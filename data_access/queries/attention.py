"""Who needs attention: what is missing at a school, and since when."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import ColumnElement, Select, Table, case, func, or_, select
from sqlalchemy.engine import Engine

from data_access.catalogue.attention import ZERO_MONTHS
from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.queries.teaching_time import TeachingTime
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import lesson_month, reporting_month, school, submission

_COUNTED = case(SHEET_STANDS_FOR, value=submission.c.sheet, else_=submission.c.sheet)
_LESSONS = SHEET_STANDS_FOR["lesson"]


def zero_reporters(
    engine: Engine, scope: Scope, period: Period, time: TeachingTime
) -> pd.DataFrame:
    """One row per open school and monthly sheet reported as zero in three months.

    Columns: school_id, sheet, first_month, last_month. These are the last three
    months with enough teaching days by the school's own calendar: a holiday without
    lessons or uploads says nothing. Lessons count for schools that should take part.
    """
    with reading(engine) as connection:
        schools = pd.read_sql(_open_schools(scope, period), connection)
        own = {
            area_id: time.full_months(int(area_id), period.last_month, ZERO_MONTHS)
            for area_id in schools["area_id"].unique()
        }
        months = sorted({month for found in own.values() for month in found})
        rows = pd.read_sql(_zero_months(scope, period, months), connection)
    rows = rows.merge(schools, on="school_id")
    is_asked = [
        month in own[area_id]
        for month, area_id in zip(rows["month"], rows["area_id"], strict=True)
    ]
    is_due = (rows["sheet"] != _LESSONS) | (rows["needs_delivery"] == 1)
    kept = rows[is_due & pd.Series(is_asked, index=rows.index, dtype=bool)]
    found = kept.groupby(["school_id", "sheet"], as_index=False).agg(
        first_month=("month", "min"),
        last_month=("month", "max"),
        count=("month", "size"),
    )
    return found[found.pop("count") == ZERO_MONTHS].reset_index(drop=True)


def reported_months(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per open school, monthly sheet and month reported in a period.

    Columns: school_id, sheet, month; single records stand for their monthly report.
    """
    statement = _submissions(
        scope,
        period,
        submission.c.month >= period.first_month,
        submission.c.month <= period.last_month,
    )
    with reading(engine) as connection:
        return pd.read_sql(statement.distinct(), connection)


def last_complete_months(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per open school that ever sent in all monthly sheets: school_id, month.

    The month is the last one up to the period's end.
    """
    is_full = reporting_month.c.sheet_count == len(MONTHLY_SHEETS)
    return _last_months(engine, scope, period, reporting_month, is_full)


def last_lesson_months(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per open school that ever gave or received a lesson: school_id, month.

    The month is the last one up to the period's end.
    """
    took_part = or_(lesson_month.c.lesson_count > 0, lesson_month.c.received_count > 0)
    return _last_months(engine, scope, period, lesson_month, took_part)


def _open_schools(scope: Scope, period: Period) -> Select[*tuple[object, ...]]:
    moment = periods_table((period,))
    return (
        select(school.c.school_id, school.c.area_id, school.c.needs_delivery)
        .select_from(moment.join(school, is_open(moment)))
        .where(in_view(MeasureRequest((), (period,), scope), moment))
    )


def _zero_months(
    scope: Scope, period: Period, months: Sequence[int]
) -> Select[*tuple[object, ...]]:
    """Return the school, sheet and month of nothing but zero reports."""
    statement = _submissions(scope, period, submission.c.month.in_(months))
    return statement.group_by(
        submission.c.school_id, _COUNTED, submission.c.month
    ).having(func.min(submission.c.is_zero_report) == 1)


def _submissions(
    scope: Scope, period: Period, *conditions: ColumnElement[bool]
) -> Select[*tuple[object, ...]]:
    schools = _open_schools(scope, period).subquery("open_school")
    return (
        select(submission.c.school_id, _COUNTED.label("sheet"), submission.c.month)
        .join(schools, schools.c.school_id == submission.c.school_id)
        .where(submission.c.sheet.in_([*MONTHLY_SHEETS, *SHEET_STANDS_FOR]))
        .where(*conditions)
        .order_by(submission.c.school_id, _COUNTED, submission.c.month)
    )


def _last_months(
    engine: Engine,
    scope: Scope,
    period: Period,
    table: Table,
    condition: ColumnElement[bool],
) -> pd.DataFrame:
    schools = _open_schools(scope, period).subquery("open_school")
    statement = (
        select(table.c.school_id, func.max(table.c.month).label("month"))
        .join(schools, schools.c.school_id == table.c.school_id)
        .where(table.c.month <= period.last_month, condition)
        .group_by(table.c.school_id)
        .order_by(table.c.school_id)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
