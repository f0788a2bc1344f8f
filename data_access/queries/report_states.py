"""How every school's report of a month stands: sent, late, zero, missing, how long."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import case, func, select
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.catalogue.quality import LONGEST_RUN
from data_access.catalogue.report_states import ZERO_REPORT
from data_access.catalogue.states import MET, NOT_APPLICABLE, NOT_REPORTED
from data_access.databases import reading
from data_access.period import Period, add_months, month_period
from data_access.queries.schools_in_view import open_schools
from data_access.queries.teaching_time import TeachingTime
from data_access.scope import Scope
from data_access.tables import submission

_LESSONS = SHEET_STANDS_FOR["lesson"]
_COUNTED = case(SHEET_STANDS_FOR, value=submission.c.sheet, else_=submission.c.sheet)
# Holidays lie between the teaching months of a run: look further back than the run.
_WINDOW = 2 * LONGEST_RUN
_NEVER = 999912
_ASKED = ("area_id", "needs_delivery", "open_date")
COLUMNS = (
    "school_id",
    "sheet",
    "state",
    "reported_date",
    "is_late",
    "zero_months",
    "missing_months",
)


def due_date(month: int, due_day: int) -> date:
    """Return the day on which the reports of a month (yyyymm) are due."""
    then = add_months(month, 1)
    return date(then // 100, then % 100, due_day)


def newest_reported_month(engine: Engine, until: Period) -> int | None:
    """Return the newest month up to a period's end with a monthly report, or None."""
    newest = select(func.max(submission.c.month)).where(
        submission.c.sheet.in_([*MONTHLY_SHEETS, *SHEET_STANDS_FOR]),
        submission.c.month <= until.last_month,
    )
    with reading(engine) as connection:
        found: int | None = connection.scalar(newest)
    return found


def report_states(
    engine: Engine, scope: Scope, month: int, time: TeachingTime, due_day: int
) -> pd.DataFrame:
    """One row per open school and monthly sheet: how its report of a month stands.

    Columns: school_id, sheet, state (met, zero, not_reported, not_applicable: no
    teaching and nothing sent), reported_date, is_late, zero_months and
    missing_months: how many teaching months in a row, up to this one, only zeros or
    nothing came. Zero lessons count for schools that should take part.
    """
    with reading(engine) as connection:
        mine = open_schools(scope, month_period(month), *_ASKED)
        schools = connection.execute(mine).mappings().all()
        reports = _reports(connection, month)
        days = _reported_days(connection, month)
        firsts = _first_months(connection)
    judged = {
        area_id: time.full_months(int(area_id), month, LONGEST_RUN)[::-1]
        for area_id in {own["area_id"] for own in schools}
    }
    due = due_date(month, due_day)
    rows = []
    for own in schools:
        for sheet in MONTHLY_SHEETS:
            asked = _asked(judged[own["area_id"]], own, firsts.get(sheet))
            key = (own["school_id"], sheet)
            zeros, missing = _runs(reports, key, asked)
            is_due = sheet != _LESSONS or own["needs_delivery"] == 1
            state = _state(reports.get((*key, month)), month in asked)
            day = days.get(key)
            is_late = day is not None and day > due
            rows.append((*key, state, day, is_late, zeros * is_due, missing))
    return pd.DataFrame(rows, columns=list(COLUMNS))


# School, sheet and month → whether all that came was zero.
_Reports = Mapping[tuple[int, str, int], bool]


def _state(is_zero: bool | None, is_teaching: bool) -> str:
    if is_zero is not None:
        return ZERO_REPORT if is_zero else MET.code
    return NOT_REPORTED.code if is_teaching else NOT_APPLICABLE.code


def _runs(
    reports: _Reports, key: tuple[int, str], asked: Sequence[int]
) -> tuple[int, int]:
    """Return how many months of zeros, or of silence, the newest months are."""
    found = [reports.get((*key, month)) for month in asked]
    first = found[0] if found else False
    length = next((n for n, each in enumerate(found) if each != first), len(found))
    return (length if first is True else 0), (length if first is None else 0)


def _asked(
    judged: Sequence[int], own: Mapping[Any, Any], first: int | None
) -> list[int]:
    """Return the teaching months, the newest first, in which the school owed a report.

    Nobody owes one before the school opened, or before the zone began to collect.
    """
    opened = own["open_date"]
    start = opened.year * 100 + opened.month if isinstance(opened, date) else 0
    begin = max(start, first or _NEVER)
    return [month for month in judged if month >= begin]


def _reports(connection: Connection, month: int) -> _Reports:
    own = submission.c
    statement = select(own.school_id, own.sheet, own.month, own.is_zero_report).where(
        own.sheet.in_([*MONTHLY_SHEETS, *SHEET_STANDS_FOR]),
        own.month.between(add_months(month, -_WINDOW), month),
    )
    found: dict[tuple[int, str, int], bool] = {}
    for school_id, sheet, when, is_zero in connection.execute(statement):
        key = (school_id, SHEET_STANDS_FOR.get(sheet, sheet), when)
        found[key] = is_zero == 1 and found.get(key, True)
    return found


def _reported_days(
    connection: Connection, month: int
) -> Mapping[tuple[int, str], date]:
    """Return the first day on which each report of the month came."""
    own = submission.c
    statement = (
        select(own.school_id, _COUNTED.label("counted"), func.min(own.reported_date))
        .where(own.sheet.in_([*MONTHLY_SHEETS, *SHEET_STANDS_FOR]), own.month == month)
        .group_by(own.school_id, _COUNTED)
    )
    rows = connection.execute(statement)
    return {(school_id, sheet): day for school_id, sheet, day in rows}


def _first_months(connection: Connection) -> Mapping[str, int]:
    """Return since when the zone collects each monthly sheet: read off the key."""
    sheets = (*MONTHLY_SHEETS, *SHEET_STANDS_FOR)
    begun = [
        select(func.min(submission.c.month))
        .where(submission.c.sheet == sheet)
        .scalar_subquery()
        for sheet in sheets
    ]
    months = connection.execute(select(*begun)).one()
    firsts: dict[str, int] = {}
    for sheet, month in zip(sheets, months, strict=True):
        counted = SHEET_STANDS_FOR.get(sheet, sheet)
        if month is not None:
            firsts[counted] = min(month, firsts.get(counted, month))
    return firsts
