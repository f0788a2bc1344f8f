"""Files that replace their whole scope: rows that vanished are removed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    select,
    true,
    tuple_,
)

from data_access.databases import drop_stage
from data_access.rollups import Affected, affected_by
from data_access.storing.counts import StoredCounts
from data_access.storing.replaced import keep_old_rows
from data_access.storing.rows import Rows, same_key, stage_rows, store_staged
from data_access.tables import lesson, lesson_receiver


def replace_scope(
    connection: Connection,
    batch_id: int,
    table: Table,
    key_filter: ColumnElement[bool],
    columns: Sequence[str],
    rows: Rows,
) -> StoredCounts:
    """Store rows and remove those of the scope that the file no longer lists.

    Args:
        connection: of a `writing` transaction.
        batch_id: the batch the rows belong to.
        table: a table with a natural key.
        key_filter: the scope, as a condition on the table's columns.
        columns: the columns of each row.
        rows: as for `store_rows`.

    What is removed is kept in `replaced_row`.
    """
    stage = stage_rows(connection, table, columns, rows)
    removed = _remove_vanished(connection, batch_id, table, key_filter, stage)
    counts = store_staged(connection, batch_id, table, stage, columns)
    drop_stage(connection, stage)
    return removed | counts


def _remove_vanished(
    connection: Connection,
    batch_id: int,
    table: Table,
    key_filter: ColumnElement[bool],
    stage: Table,
) -> StoredCounts:
    first = next(iter(table.primary_key)).name
    both = table.outerjoin(stage, same_key(table, stage))
    vanished = select(*table.c).select_from(both)
    vanished = vanished.where(key_filter, stage.c[first].is_(None))
    listed = vanished.subquery()
    kept = table.join(listed, same_key(table, listed))
    affected = affected_by(connection, table, kept)
    old = [dict(row) for row in connection.execute(vanished).mappings()]
    keep_old_rows(connection, batch_id, table, old)
    keys = [table.c[column.name] for column in table.primary_key]
    gone = select(*keys).select_from(both).where(key_filter, stage.c[first].is_(None))
    connection.execute(delete(table).where(tuple_(*keys).in_(gone)))
    return StoredCounts(table.name, removed=len(old), affected=affected)


def remove_rows(
    connection: Connection,
    batch_id: int,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    affected: Affected,
) -> StoredCounts:
    """Remove rows by their key; they and their receivers stay in the history.

    `affected` says which schools and months the rows were of.
    """
    for row in rows:
        if table is lesson:
            _remove_row(connection, batch_id, lesson_receiver, lesson, row)
        _remove_row(connection, batch_id, table, table, row)
    return StoredCounts(table.name, removed=len(rows), affected=affected)


def _remove_row(
    connection: Connection,
    batch_id: int,
    table: Table,
    keyed: Table,
    row: Mapping[str, Any],
) -> None:
    names = [column.name for column in keyed.primary_key]
    own = and_(true(), *(table.c[name] == row[name] for name in names))
    found = connection.execute(select(table).where(own)).mappings()
    keep_old_rows(connection, batch_id, table, [dict(each) for each in found])
    connection.execute(delete(table).where(own))
