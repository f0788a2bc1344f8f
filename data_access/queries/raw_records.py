"""The raw rows of one school, each with the file and row it came from."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import ColumnElement, Table, and_, select, true
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period, school_year_of
from data_access.tables import (
    award,
    classroom_use,
    classroom_use_report,
    device_stock,
    import_batch,
    lesson,
    lesson_receiver,
    lesson_report,
    network_line,
    project,
    resource,
    resource_report,
    room,
    school_year_base,
)


@dataclass(frozen=True)
class Record:
    """Where a kind of raw row lies: its table, whose it is, and when.

    `since_ever` rows (stocks, registers) are listed from the beginning to the
    period's end, all others within the period. `hidden` columns name persons.
    """

    table: Table
    moment: str
    school: str = "school_id"
    since_ever: bool = False
    hidden: frozenset[str] = frozenset()


RECORDS: Mapping[str, Record] = {
    "network_line": Record(network_line, "snapshot_date", since_ever=True),
    "device_stock": Record(device_stock, "snapshot_date", since_ever=True),
    "room": Record(room, "snapshot_date", since_ever=True),
    "school_year_base": Record(school_year_base, "stat_year", since_ever=True),
    "lesson": Record(lesson, "lesson_date", "delivering_school_id"),
    "lesson_receiver": Record(lesson_receiver, "lesson_date", "receiving_school_id"),
    "lesson_report": Record(lesson_report, "month"),
    "classroom_use": Record(classroom_use, "use_date"),
    "classroom_use_report": Record(classroom_use_report, "month"),
    "resource": Record(resource, "uploaded_date"),
    "resource_report": Record(resource_report, "month"),
    "award": Record(
        award,
        "awarded_date",
        since_ever=True,
        hidden=frozenset({"winner", "certificate_no"}),
    ),
    "project": Record(project, "", since_ever=True),
}


def raw_records(
    engine: Engine, kind: str, school_id: int, period: Period, limit: int
) -> pd.DataFrame:
    """One row per raw row of a kind, newest first, at most `limit`.

    Columns: those of the table that name no person and no surrogate batch, then
    file_name and source_row.
    """
    record = RECORDS[kind]
    table = record.table
    hidden = record.hidden | {"batch_id", "source_row", record.school}
    columns = [column for column in table.c if column.name not in hidden]
    moment = [table.c[record.moment].desc()] if record.moment else []
    statement = (
        select(*columns, import_batch.c.file_name, table.c.source_row)
        .join_from(table, import_batch, import_batch.c.batch_id == table.c.batch_id)
        .where(table.c[record.school] == school_id, _when(record, period))
        .order_by(*moment, *table.primary_key.columns)
        .limit(limit)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def _when(record: Record, period: Period) -> ColumnElement[bool]:
    if not record.moment:
        return true()
    column = record.table.c[record.moment]
    first, last = _bounds(record, period)
    if record.since_ever:
        return column <= last
    return and_(column >= first, column <= last)


def _bounds(record: Record, period: Period) -> tuple[object, object]:
    if record.moment == "month":
        return period.first_month, period.last_month
    if record.moment == "stat_year":
        return school_year_of(period.first_month), school_year_of(period.last_month)
    return period.start, period.end
