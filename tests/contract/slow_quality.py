"""Data quality counted the slow way: plain Python over the raw rows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Engine, select

from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.catalogue.quality import LONGEST_RUN
from data_access.databases import reading
from data_access.period import add_months, month_period
from data_access.queries.teaching_time import TeachingTime
from data_access.tables import school, submission


def rows_of(store: Engine, table: Any) -> list[Mapping[str, Any]]:
    with reading(store) as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def slow_states(
    store: Engine, month: int, time: TeachingTime, due: date
) -> dict[tuple[int, str], tuple[Any, ...]]:
    """Walk each school and sheet back month by month."""
    sent = rows_of(store, submission)
    found = {}
    for own in rows_of(store, school):
        for sheet in MONTHLY_SHEETS:
            mine = [
                row
                for row in sent
                if SHEET_STANDS_FOR.get(row["sheet"], row["sheet"]) == sheet
            ]
            begin = min((row["month"] for row in mine), default=999912)
            mine = [row for row in mine if row["school_id"] == own["school_id"]]
            found[own["school_id"], sheet] = _state(own, mine, begin, month, time, due)
    return found


def _state(
    own: Mapping[str, Any],
    mine: list[Mapping[str, Any]],
    begin: int,
    month: int,
    time: TeachingTime,
    due: date,
) -> tuple[Any, ...]:
    if own["open_date"]:
        begin = max(begin, own["open_date"].year * 100 + own["open_date"].month)
    now = [row for row in mine if row["month"] == month]
    day = min((row["reported_date"] for row in now), default=None)
    months, asked = month, []
    while months >= begin and len(asked) < LONGEST_RUN:
        if not time.is_short(own["area_id"], month_period(months)):
            asked.append(months)
        months = add_months(months, -1)
    if now:
        state = "zero" if all(row["is_zero_report"] for row in now) else "met"
    else:
        state = "not_reported" if month in asked else "not_applicable"
    zeros = missing = 0
    for each in asked:
        rows = [row for row in mine if row["month"] == each]
        if rows or zeros:
            break
        missing += 1
    for each in asked:
        rows = [row for row in mine if row["month"] == each]
        if not rows or not all(row["is_zero_report"] for row in rows):
            break
        zeros += 1
    return state, day, day is not None and day > due, zeros, missing
