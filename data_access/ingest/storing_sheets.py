"""Hands a clean table to storing, by the way its sheet takes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import compress
from typing import Any

from sqlalchemy import Column, Connection, Integer

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.lookup import Lookup
from data_access.ingest.references import SCHOOLS
from data_access.ingest.school_lists import LISTED_IDS, store_listed
from data_access.ingest.storing_alliances import store_alliance_table
from data_access.ingest.storing_places import store_area_table, store_school_table
from data_access.ingest.storing_zone import store_zone_table
from data_access.storing import (
    StoredCounts,
    mark_complete,
    record_submissions,
    store_rows,
    yield_to_stages,
)
from data_access.tables import school_year_base

# The column that says which month a row is a report of, by sheet.
MONTH_OF_SHEET = {
    "school_year_base": "stat_year",
    "network_line": "snapshot_date",
    "network_measurement": "month",
    "device_stock": "snapshot_date",
    "room": "snapshot_date",
    "lesson": "lesson_date",
    "lesson_report": "month",
    "classroom_use": "use_date",
    "classroom_use_report": "month",
    "resource": "uploaded_date",
    "resource_report": "month",
    "platform_month": "month",
    "experiment_month": "month",
    "room_use": "use_date",
}
# A month of these with nothing but zeros is a zero report.
ZERO_REPORTS = frozenset({"lesson_report", "classroom_use_report", "resource_report"})
CAN_BE_COMPLETE = frozenset(
    {"network_line", "device_stock", "room", "school_year_base"}
)


def store_table(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Store the kept rows of a table; the first counts are those of its rows."""
    if not len(clean):
        return [StoredCounts(SHEETS[clean.sheet_id].table.name)]
    if clean.sheet_id == "zone_profile":
        return store_zone_table(connection, batch_id, clean, lookup)
    if clean.sheet_id == "area":
        return store_area_table(connection, batch_id, clean, lookup)
    if clean.sheet_id == "school":
        return store_school_table(connection, batch_id, clean, lookup)
    if clean.sheet_id == "alliance":
        return store_alliance_table(connection, batch_id, clean, lookup)
    table = SHEETS[clean.sheet_id].table
    columns, present = stored_columns(clean)
    names = list(columns)
    origin: dict[str, Sequence[Any]] = {"source_row": clean.source_rows}
    if clean.batch_ids:
        origin["batch_id"] = clean.batch_ids
    rows = _kept_rows(clean, [*columns.values(), *origin.values()])
    counts = [
        store_rows(
            connection,
            batch_id,
            table,
            [*names, *origin],
            rows,
            present_columns=present,
        )
    ]
    if table is school_year_base:
        counts.append(yield_to_stages(connection, _owners(clean, batch_id)))
    if LISTED_IDS in clean.columns:
        counts += store_listed(connection, batch_id, clean)
    return counts


def stored_columns(clean: CleanTable) -> tuple[dict[str, Sequence[Value]], list[str]]:
    """Return table column → values, and which of them change rows already there."""
    columns: dict[str, Sequence[Value]] = {}
    present: list[str] = []
    sheet = SHEETS[clean.sheet_id]
    for column in sheet.columns:
        if not column.field:
            continue
        is_reference = column.name in SCHOOLS or column.name == "area_code"
        name = column.field if is_reference else column.name
        if name in clean.columns:
            stored = sheet.table.columns[column.field]
            columns[column.field] = _plain(stored, clean.columns[name])
            present.append(column.field)
        elif column.default is not None:
            columns[column.field] = [column.default] * len(clean)
    if clean.sheet_id == "device_stock" and "is_programme" not in columns:
        named = clean.column("programme_name")
        columns["is_programme"] = [int(value is not None) for value in named]
    if "is_estimated" in clean.columns:
        columns["is_estimated"] = clean.columns["is_estimated"]
        present.append("is_estimated")
    return columns, present


def _owners(clean: CleanTable, batch_id: int) -> dict[tuple[Any, Any], int]:
    """Return school and year of every stage row without a whole row, and its batch."""
    pairs = list(zip(clean.column("school_id"), clean.column("stat_year"), strict=True))
    stages = clean.columns["stage"]
    wholes = {pairs[index] for index in clean.kept() if stages[index] == "unsplit"}
    batches = clean.batch_ids or [batch_id] * len(clean)
    return {pairs[i]: batches[i] for i in clean.kept() if pairs[i] not in wholes}


def _plain(column: Column[Any], values: Sequence[Value]) -> Sequence[Value]:
    """Return codes as numbers where the table keeps numbers."""
    if not isinstance(column.type, Integer) or not any(
        isinstance(value, str) for value in set(values)
    ):
        return values
    return [int(value) if isinstance(value, str) else value for value in values]


def _kept_rows(
    clean: CleanTable, columns: Sequence[Sequence[Any]]
) -> Iterable[tuple[Any, ...]]:
    rows = zip(*columns, strict=True)
    if not clean.rejected:
        return rows
    return compress(rows, (i not in clean.rejected for i in range(len(clean))))


def store_submissions(
    connection: Connection, batch_id: int, clean: CleanTable, reported_date: date
) -> list[StoredCounts]:
    """Record which schools and months the table reports."""
    name = MONTH_OF_SHEET.get(clean.sheet_id)
    owner = "delivering_school_id" if clean.sheet_id == "lesson" else "school_id"
    if name is None:
        return []
    pairs = list(zip(clean.column(owner), clean.column(name), strict=True))
    silent = set(_zero_months(clean, pairs))
    rows: dict[tuple[Value, int], tuple[Any, ...]] = {}
    for index in clean.kept():
        school_id, when = pairs[index]
        batch = (clean.batch_ids[index],) if clean.batch_ids else ()
        month = month_of(clean.sheet_id, when)
        found = (school_id, month, (school_id, when) in silent, *batch)
        rows.setdefault((school_id, month), found)
    return [
        record_submissions(
            connection,
            batch_id,
            clean.sheet_id,
            rows.values(),
            reported_date=reported_date,
        )
    ]


def month_of(sheet_id: str, when: Value) -> int:
    """Return the month (yyyymm) that a row's date, month or year stands for."""
    if isinstance(when, date):
        return when.year * 100 + when.month
    assert isinstance(when, int), when
    return when * 100 + 9 if sheet_id == "school_year_base" else when


def _zero_months(
    clean: CleanTable, pairs: Sequence[tuple[Value, Value]]
) -> Iterator[tuple[Value, Value]]:
    if clean.sheet_id not in ZERO_REPORTS:
        return
    counted = [
        clean.columns[column.name]
        for column in SHEETS[clean.sheet_id].columns
        if column.name in clean.columns and column.kind == "count"
    ]
    is_zero: dict[tuple[Value, Value], bool] = {}
    for index in clean.kept():
        figures = [values[index] for values in counted]
        known = [figure for figure in figures if figure is not None]
        nothing = bool(known) and not any(known)
        is_zero[pairs[index]] = is_zero.get(pairs[index], True) and nothing
    yield from (pair for pair, nothing in is_zero.items() if nothing)


def store_completeness(
    connection: Connection, batch_id: int, clean: CleanTable, area_ids: Sequence[int]
) -> list[StoredCounts]:
    """End, on each date of a complete table, the stocks of schools it leaves out."""
    if clean.sheet_id not in CAN_BE_COMPLETE:
        return []
    table = SHEETS[clean.sheet_id].table
    days = [clean.complete_on] if clean.complete_on else sorted(_days(clean))
    return [
        mark_complete(connection, batch_id, table, area_id, day)
        for day in days
        for area_id in area_ids
    ]


def _days(clean: CleanTable) -> set[date]:
    values = clean.column(MONTH_OF_SHEET[clean.sheet_id])
    found = {values[index] for index in clean.kept()}
    return {v if isinstance(v, date) else date(int(str(v)), 9, 1) for v in found}
