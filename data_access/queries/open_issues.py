"""What is still wrong in the newest reports of the schools, by school."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import pandas as pd
from sqlalchemy import Select, Table, select
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.sheets import SHEETS
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.schools_in_view import open_schools
from data_access.scope import Scope
from data_access.tables import import_batch, import_issue, submission

# Hints ("info") are not open: nobody has to do anything about them.
OPEN_SEVERITIES = ("error", "warning")
NOBODY = 0
COLUMNS = (
    "school_id",
    "severity",
    "sheet",
    "source_row",
    "column_name",
    "message",
    "file_name",
    "reported_date",
)
_OWNERS = ("school_id", "delivering_school_id", "receiving_school_id")
# Batch and row → the schools whose rows are stored from it, by sheet.
_Rows = Mapping[tuple[int, int], Mapping[str, int]]


def open_issues(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per error or warning in a batch that is still somebody's newest report.

    Columns: school_id (0: nobody can say whose row it is), severity, sheet,
    source_row, column_name, message, file_name, reported_date. A batch whose rows
    have all been replaced, or taken back, is no longer open. An issue belongs to the
    school that is stored from its row, else to the only school the batch is of.
    """
    with reading(engine) as connection:
        schools = set(connection.scalars(open_schools(scope, period)))
        issues = connection.execute(_issues()).all()
        batch_ids = {issue.batch_id for issue in issues}
        sheets = _submitted(connection, batch_ids)
        rows_of, owners = _stored(connection, issues, sheets)
    found = []
    for issue in issues:
        everybody = owners[issue.batch_id]
        owner = _owner(issue, rows_of, everybody)
        if owner in schools or (owner == NOBODY and everybody & schools):
            found.append((owner, *issue[1:]))
    return pd.DataFrame(found, columns=list(COLUMNS))


def _owner(issue: Any, rows_of: _Rows, everybody: Collection[int]) -> int:
    stored = rows_of.get((issue.batch_id, issue.source_row or 0), {})
    named = [stored[sheet] for sheet in _named(issue.sheet) if sheet in stored]
    whose = set(named or stored.values()) or set(everybody)
    return next(iter(whose)) if len(whose) == 1 else NOBODY


def _named(title: str | None) -> tuple[str, ...]:
    """Return the input table that a worksheet's title names, if it does."""
    return tuple(one.id for one in SHEETS.values() if title in one.names())


def _issues() -> Select[*tuple[Any, ...]]:
    kept, own = import_issue.c, import_batch.c
    return (
        select(
            kept.batch_id,
            kept.severity,
            kept.sheet,
            kept.source_row,
            kept.column_name,
            kept.message,
            own.file_name,
            own.reported_date,
        )
        .join_from(import_issue, import_batch, own.batch_id == kept.batch_id)
        .where(kept.severity.in_(OPEN_SEVERITIES))
        .order_by(kept.batch_id.desc(), kept.issue_no)
    )


def _submitted(
    connection: Connection, batch_ids: Collection[int]
) -> Mapping[int, Mapping[str, set[int]]]:
    """Return batch → sheet → the schools whose report it still is."""
    own = submission.c
    statement = select(own.batch_id, own.sheet, own.school_id)
    found: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    if batch_ids:
        statement = statement.where(own.batch_id.in_(sorted(batch_ids)))
        for batch_id, sheet, school_id in connection.execute(statement):
            found[batch_id][sheet].add(school_id)
    return found


def _stored(
    connection: Connection,
    issues: Iterable[Any],
    submitted: Mapping[int, Mapping[str, set[int]]],
) -> tuple[_Rows, Mapping[int, set[int]]]:
    """Return whose rows are stored from the batches, and who stands behind each."""
    wanted: dict[str, set[int]] = defaultdict(set)
    owners: dict[int, set[int]] = defaultdict(set)
    for issue in issues:
        sent = submitted.get(issue.batch_id, {})
        owners[issue.batch_id].update(*sent.values())
        for sheet in SHEETS.keys() & {*_named(issue.sheet), *sent}:
            wanted[sheet].add(issue.batch_id)
    rows_of: dict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    for sheet, batch_ids in wanted.items():
        for batch_id, row, school_id in _rows(
            connection, SHEETS[sheet].table, batch_ids
        ):
            owners[batch_id].add(school_id)
            if row is not None:
                rows_of[batch_id, row][sheet] = school_id
    return rows_of, owners


def _rows(connection: Connection, table: Table, batch_ids: set[int]) -> Iterable[Any]:
    owner = next((table.c[name] for name in _OWNERS if name in table.c), None)
    if owner is None or "source_row" not in table.c or "batch_id" not in table.c:
        return []
    statement = select(table.c.batch_id, table.c.source_row, owner)
    return connection.execute(statement.where(table.c.batch_id.in_(sorted(batch_ids))))
