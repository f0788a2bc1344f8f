"""Figures far from what the same school reported before: a slip, or worth a look."""

from collections.abc import Iterator, Mapping
from datetime import date
from statistics import median
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, func, null, select
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.facts import FACTS
from data_access.catalogue.quality import (
    FEWEST_REPORTS,
    ODD_FACTOR,
    SMALLEST_ODD,
    USUAL_REPORTS,
    WATCHED,
    Moment,
    Watched,
)
from data_access.catalogue.sheets import SHEETS
from data_access.databases import reading
from data_access.period import Period, add_months, month_period, school_year_of
from data_access.queries.fact_values import table_named
from data_access.queries.schools_in_view import open_schools
from data_access.queries.teaching_time import TeachingTime
from data_access.scope import Scope
from data_access.tables import import_batch

# Stocks are looked at for a year after they came; holidays thin the months out.
_STOCK_MONTHS = 12
_WINDOW = 2 * USUAL_REPORTS
COLUMNS = (
    "school_id",
    "fact",
    "sheet",
    "month",
    "value",
    "usual",
    "history",
    "file_name",
    "source_row",
)
# A report of a figure: month, value, batch, row of the source.
_Report = tuple[int, float, int, int | None]


def is_odd(value: float, usual: float) -> bool:
    """Tell whether a value is far above or far below what is usual."""
    if max(value, usual) < SMALLEST_ODD:
        return False
    return value > ODD_FACTOR * usual or value * ODD_FACTOR < usual


def odd_values(
    engine: Engine, scope: Scope, month: int, time: TeachingTime
) -> pd.DataFrame:
    """One row per figure of an open school that is far from the school's own usual.

    Columns: school_id, fact, sheet, month (yyyymm), value, usual (the median of the
    reports before), history (month and value of each, oldest first), file_name,
    source_row. Monthly figures are those of the month asked, in teaching
    months; stocks are the newest of the last twelve months, if they changed then.
    """
    with reading(engine) as connection:
        mine = open_schools(scope, month_period(month), "area_id")
        areas = {key: area_id for key, area_id in connection.execute(mine)}
        taught = _teaching_months(set(areas.values()), month, time)
        found = [
            row
            for watched in WATCHED
            for row in _odd(connection, watched, areas, month, taught)
        ]
        names = select(import_batch.c.batch_id, import_batch.c.file_name)
        files = {key: name for key, name in connection.execute(names)}
        sourced = [
            (*row[:-2], files[row[-2]], _source_row(connection, row)) for row in found
        ]
    return pd.DataFrame(sourced, columns=list(COLUMNS))


def _source_row(connection: Connection, row: tuple[Any, ...]) -> int | None:
    """Return the row of the file; a sum has that of its first part."""
    school_id, _, sheet, *_, batch_id, given = row
    if given is not None:
        return int(given)
    raw = SHEETS[sheet].table.c
    first = select(func.min(raw.source_row)).where(
        raw.school_id == school_id, raw.batch_id == batch_id
    )
    found: int | None = connection.scalar(first)
    return found


def _odd(
    connection: Connection,
    watched: Watched,
    areas: Mapping[int, int],
    month: int,
    taught: Mapping[int, frozenset[int]],
) -> Iterator[tuple[Any, ...]]:
    reports: dict[int, list[_Report]] = {}
    is_monthly = watched.moment is Moment.MONTH
    for school_id, moment, *rest in connection.execute(_statement(watched, month)):
        when, area_id = _month(moment), areas.get(school_id)
        if area_id is None or (is_monthly and when not in taught[area_id]):
            continue
        reports.setdefault(school_id, []).append((when, *rest))
    for school_id, own in sorted(reports.items()):
        newest, *before = sorted(own, reverse=True)
        before = before[:USUAL_REPORTS]
        if len(before) >= FEWEST_REPORTS and _is_due(newest[0], watched, month):
            usual = median(value for _, value, *_ in before)
            if _stands_out(newest[1], usual, before[0][1], is_monthly):
                history = tuple((when, float(v)) for when, v, *_ in before[::-1])
                keys = (school_id, watched.fact, watched.sheet, newest[0])
                yield (*keys, float(newest[1]), float(usual), history, *newest[2:])


def _stands_out(value: float, usual: float, last: float, is_monthly: bool) -> bool:
    """A stock that keeps its new level has been looked at when it changed."""
    return is_odd(value, usual) and (is_monthly or is_odd(value, last))


def _is_due(newest: int, watched: Watched, month: int) -> bool:
    if watched.moment is Moment.MONTH:
        return newest == month
    return newest > add_months(month, -_STOCK_MONTHS)


def _teaching_months(
    area_ids: set[int], month: int, time: TeachingTime
) -> dict[int, frozenset[int]]:
    months = [add_months(month, -back) for back in range(_WINDOW + 1)]
    return {
        area_id: frozenset(
            when for when in months if not time.is_short(area_id, Period(when, when))
        )
        for area_id in area_ids
    }


def _statement(watched: Watched, month: int) -> Select[*tuple[Any, ...]]:
    """Return school, moment, value, batch and row of every report of a fact."""
    fact = FACTS[watched.fact]
    table = table_named(fact.table)
    moment, column = table.c[watched.moment.value], table.c[fact.column]
    first, last = _bounds(watched, month)
    conditions: list[ColumnElement[bool]] = [
        table.c[name].in_(values) for name, values in fact.where
    ]
    if "is_listed" in table.c:
        conditions.append(table.c.is_listed == 1)
    row = func.min(table.c.source_row) if "source_row" in table.c else null()
    return (
        select(
            table.c.school_id, moment, func.sum(column), func.max(table.c.batch_id), row
        )
        .where(moment.between(first, last), *conditions)
        .group_by(table.c.school_id, moment)
        # A part that is left blank leaves the sum open.
        .having(func.count(column) == func.count())
    )


def _bounds(watched: Watched, month: int) -> tuple[Any, Any]:
    if watched.moment is Moment.MONTH:
        return add_months(month, -_WINDOW), month
    if watched.moment is Moment.DAY:
        return date(1900, 1, 1), month_period(month).end
    return 1900, school_year_of(month)


def _month(moment: Any) -> int:
    """Return the month (yyyymm) of a month, a day or a year's September."""
    if isinstance(moment, date):
        return moment.year * 100 + moment.month
    return int(moment) if int(moment) > 9999 else int(moment) * 100 + 9
