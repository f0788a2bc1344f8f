"""Import batches: started, their submissions and issues recorded, finished."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from data_access.databases import bulk_insert, data_version, raise_data_version
from data_access.rollups import Affected, recompute_for
from data_access.storing.counts import StoredCounts, Tally
from data_access.storing.deliveries import start_delivery
from data_access.storing.rows import store_rows
from data_access.tables import import_batch, import_issue, submission

ISSUE_COLUMNS = (
    "severity",
    "rule",
    "sheet",
    "source_row",
    "column_name",
    "value",
    "message",
)


def start_batch(
    connection: Connection,
    *,
    file_name: str,
    file_hash: str,
    origin: str,
    reported_by: str | None = None,
    reported_date: date | None = None,
    source_name: str | None = None,
    delivery_id: int | None = None,
    fault: str | None = None,
) -> int:
    """Write a batch and return its id.

    `origin` is a code of catalogue ORIGINS; `delivery_id` what the file came with (by
    default it came alone); `fault` the rule by which it could not be opened.
    """
    if delivery_id is None:
        delivery_id = start_delivery(connection, kind="file", name=file_name)
    done = connection.execute(
        insert(import_batch).values(
            file_name=file_name,
            file_hash=file_hash,
            origin=origin,
            reported_by=reported_by,
            reported_date=reported_date,
            source_name=source_name,
            delivery_id=delivery_id,
            fault=fault,
            imported_at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        )
    )
    return int(done.inserted_primary_key[0])  # type: ignore[index]


def record_submissions(
    connection: Connection,
    batch_id: int,
    sheet: str,
    rows: Iterable[tuple[int, int, bool]] | Iterable[tuple[int, int, bool, int]],
    *,
    reported_date: date,
) -> StoredCounts:
    """Record (school_id, month, is_zero_report): the sheet was reported at all.

    A fourth value is the batch, where the rows are of several.

    A month reported again with rows after a zero report is no zero report any more.
    """
    columns = ["sheet", "month", "school_id", "reported_date", "is_zero_report"]
    found = [
        (sheet, month, school_id, reported_date, int(is_zero), *batch)
        for school_id, month, is_zero, *batch in rows
    ]
    if found and len(found[0]) > len(columns):
        columns.append("batch_id")
    present = ("is_zero_report",)
    return store_rows(
        connection, batch_id, submission, columns, found, present_columns=present
    )


def record_issues(
    connection: Connection, batch_id: int, issues: Sequence[Mapping[str, Any]]
) -> int:
    """Write the issues of a batch, numbered in their order; return how many.

    Each has severity, rule and message; sheet, source_row, column_name, value if known.
    """
    last = select(func.max(import_issue.c.issue_no))
    found = connection.scalar(last.where(import_issue.c.batch_id == batch_id)) or 0
    rows = (
        (batch_id, found + number, *(_short(issue, name) for name in ISSUE_COLUMNS))
        for number, issue in enumerate(issues, start=1)
    )
    columns = ("batch_id", "issue_no", *ISSUE_COLUMNS)
    return bulk_insert(connection, import_issue, columns, rows)


def finish_batch(
    connection: Connection,
    batch_id: int,
    counts: Iterable[StoredCounts],
    *,
    rejected: int = 0,
) -> int:
    """Compute the rollups again, write the batch's counts; return the data version.

    The data version rises only if something changed.
    """
    found = list(counts)
    # That something was reported at all is no row of a sheet.
    rows = [each.tally for each in found if each.table != submission.name]
    total = Tally(*map(sum, zip(Tally(), *rows, strict=True)))
    close_batch(connection, batch_id, total, rejected=rejected)
    return finish_stored(connection, found)


def close_batch(
    connection: Connection, batch_id: int, tally: Tally, *, rejected: int = 0
) -> None:
    """Write the counts of a batch."""
    own = update(import_batch).where(import_batch.c.batch_id == batch_id)
    connection.execute(
        own.values(
            stored_count=tally.new,
            changed_count=tally.changed,
            rejected_count=rejected,
        )
    )


def finish_stored(connection: Connection, counts: Iterable[StoredCounts]) -> int:
    """Compute the rollups again, once for all batches; return the data version.

    The data version rises only if something changed.
    """
    changed: dict[str, Affected] = {}
    for each in counts:
        if each.is_any_change:
            known = changed.get(each.table)
            changed[each.table] = known | each.affected if known else each.affected
    recompute_for(connection, changed)
    return raise_data_version(connection) if changed else data_version(connection)


def _short(issue: Mapping[str, Any], name: str) -> Any:
    value = issue.get(name)
    return str(value)[:200] if name == "value" and value is not None else value
