"""Days with their month and weekday, so that no statement takes a date apart.

Every engine takes dates apart in its own way, and slowly (platform-notes B1); a
join with this temporary table is the same everywhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    func,
    select,
)

from data_access.databases import bulk_insert, drop_stage, staging_table
from data_access.rollups.affected import Affected, first_day, last_day

_DAY = Table(
    "day",
    MetaData(),
    Column("day", Date),
    Column("month", Integer),
    Column("year", Integer),
    Column("weekday", SmallInteger),
)


@contextmanager
def days_of(
    connection: Connection, affected: Affected, *columns: ColumnElement[date]
) -> Iterator[Table]:
    """Give one row a day that the columns may hold: day, month, year, weekday."""
    names = [column.name for column in _DAY.columns]
    stage = staging_table(connection, _DAY, names)
    days = (d for d in _span(connection, affected, columns) if _wanted(d, affected))
    rows = ((d, d.year * 100 + d.month, d.year, d.isoweekday()) for d in days)
    bulk_insert(connection, stage, names, rows)
    yield stage
    drop_stage(connection, stage)


def _wanted(day: date, affected: Affected) -> bool:
    return affected.months is None or day.year * 100 + day.month in affected.months


def _span(
    connection: Connection,
    affected: Affected,
    columns: tuple[ColumnElement[date], ...],
) -> Iterator[date]:
    ends: list[date] = []
    if affected.months is None:
        for column in columns:
            found = connection.execute(select(func.min(column), func.max(column)))
            ends.extend(day for day in found.one() if day is not None)
    elif affected.months:
        ends = [first_day(min(affected.months)), last_day(max(affected.months))]
    if ends:
        first = min(ends)
        yield from (first + timedelta(n) for n in range((max(ends) - first).days + 1))
