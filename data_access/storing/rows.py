"""Store rows of one table by natural key: untouched, changed or new.

All in the store itself: stage, drop what is equal, keep what is replaced, update,
insert (platform-notes B1 "Upsert"). Rows that others refer to are never deleted on
the way.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    and_,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    tuple_,
    update,
)

from data_access.databases import (
    bulk_insert,
    bulk_insert_frame,
    drop_stage,
    staging_table,
)
from data_access.rollups import affected_by
from data_access.storing.counts import StoredCounts, Tally
from data_access.storing.marks import drop_marks
from data_access.storing.replaced import keep_new_keys, keep_old_rows
from data_access.tables import school_year_base

ORIGIN = ("batch_id", "source_row")

Rows = Iterable[Sequence[Any]] | pd.DataFrame


def store_rows(
    connection: Connection,
    batch_id: int,
    table: Table,
    columns: Sequence[str],
    rows: Rows,
    *,
    present_columns: Sequence[str] | None = None,
) -> StoredCounts:
    """Store rows of a table with a natural key.

    Args:
        connection: of a `writing` transaction.
        batch_id: the batch the rows belong to.
        table: any table whose key columns stand in the file.
        columns: the columns of each row, its key columns among them; `source_row` may
            be one, and `batch_id` where the rows are of several batches.
        rows: a row a sequence in the order of `columns`, or a frame. Of rows with the
            same key the last one stands; of several batches, the first.
        present_columns: the columns that change rows already there (all by default):
            others serve new rows only. A blank in a present column becomes NULL.

    Rows equal to what is there keep their batch: the same file twice changes nothing.
    """
    stage = stage_rows(connection, table, columns, rows)
    present = columns if present_columns is None else present_columns
    counts = store_staged(connection, batch_id, table, stage, present)
    drop_stage(connection, stage)
    return counts


def stage_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Rows
) -> Table:
    """Write the rows to a staging table; of equal keys the last row stands."""
    keys = [column.name for column in table.primary_key]
    if "is_listed" in table.c and "is_listed" not in columns:
        # A row that a complete file once left out is listed again.
        rows = _with_one(rows)
        columns = [*columns, "is_listed"]
    stage = staging_table(connection, table, columns)
    if isinstance(rows, pd.DataFrame):
        frame = rows[list(columns)].drop_duplicates(keys, keep="last")
        bulk_insert_frame(connection, stage, frame)
        return stage
    places = [list(columns).index(key) for key in keys]
    by_key: dict[tuple[Any, ...], Sequence[Any]] = {}
    keep = by_key.setdefault if "batch_id" in columns else by_key.__setitem__
    for row in rows:
        keep(tuple(row[place] for place in places), row)
    bulk_insert(connection, stage, columns, by_key.values())
    return stage


def _with_one(rows: Rows) -> Rows:
    if isinstance(rows, pd.DataFrame):
        return rows.assign(is_listed=1)
    return ((*row, 1) for row in rows)


def store_staged(
    connection: Connection,
    batch_id: int,
    table: Table,
    stage: Table,
    present: Sequence[str],
) -> StoredCounts:
    """Bring what is staged into the table; the stage keeps what was new or changed."""
    compared = [n for n in present if n not in (*table.primary_key.c.keys(), *ORIGIN)]
    if "is_listed" in stage.c and "is_listed" not in compared:
        compared.append("is_listed")
    staged = _rows_by_batch(connection, stage, stage)
    unchanged = _drop_equal(connection, table, stage, compared)
    left = _rows_by_batch(connection, stage, stage)
    both = table.join(stage, same_key(table, stage))
    affected = affected_by(connection, table, both)
    updated = _rows_by_batch(connection, stage, both)
    changed = _keep_changed(connection, batch_id, table, stage, both)
    if changed:
        _update(connection, batch_id, table, stage, compared)
    new = _insert_new(connection, batch_id, table, stage)
    affected |= affected_by(connection, table, both)
    dropped = drop_marks(connection, batch_id, table)
    removed = dropped if table is school_year_base else 0
    batches = {
        key: Tally(left[key] - updated[key], updated[key], count - left[key])
        for key, count in staged.items()
    }
    return StoredCounts(table.name, new, changed, unchanged, removed, affected, batches)


def _rows_by_batch(
    connection: Connection, stage: Table, rows: FromClause
) -> Counter[int]:
    """Count staged rows by their batch, where they are of several."""
    if "batch_id" not in stage.c:
        return Counter()
    batch = stage.c.batch_id
    found = select(batch, func.count()).select_from(rows).group_by(batch)
    return Counter({key: count for key, count in connection.execute(found)})


def batch_of(stage: FromClause, batch_id: int) -> ColumnElement[int]:
    """Return the batch of a staged row: its own, or the one of all."""
    return stage.c.batch_id if "batch_id" in stage.c else literal(batch_id)


def same_key(table: Table, stage: FromClause) -> ColumnElement[bool]:
    """Return the condition that two rows have the same natural key."""
    return and_(
        true(), *(table.c[k.name] == stage.c[k.name] for k in table.primary_key)
    )


def _drop_equal(
    connection: Connection, table: Table, stage: Table, compared: Sequence[str]
) -> int:
    keys = [stage.c[column.name] for column in table.primary_key]
    differs = [table.c[name].is_distinct_from(stage.c[name]) for name in compared]
    equal = select(*keys).join_from(stage, table, same_key(table, stage))
    if differs:
        equal = equal.where(~or_(*differs))
    return connection.execute(delete(stage).where(tuple_(*keys).in_(equal))).rowcount


def _keep_changed(
    connection: Connection,
    batch_id: int,
    table: Table,
    stage: Table,
    both: FromClause,
) -> int:
    taker = batch_of(stage, batch_id).label("taken_by")
    found = connection.execute(select(*table.c, taker).select_from(both)).mappings()
    old: dict[int, list[dict[str, Any]]] = {}
    for row in map(dict, found):
        old.setdefault(row.pop("taken_by"), []).append(row)
    return sum(keep_old_rows(connection, key, table, rows) for key, rows in old.items())


def _update(
    connection: Connection,
    batch_id: int,
    table: Table,
    stage: Table,
    compared: Sequence[str],
) -> None:
    values = {name: stage.c[name] for name in compared}
    values["batch_id"] = batch_of(stage, batch_id)  # type: ignore[assignment]
    if "source_row" in stage.c:
        values["source_row"] = stage.c["source_row"]
    connection.execute(update(table).where(same_key(table, stage)).values(values))


def _insert_new(
    connection: Connection, batch_id: int, table: Table, stage: Table
) -> int:
    new = stage.outerjoin(table, same_key(table, stage))
    first = next(iter(table.primary_key))
    is_new = table.c[first.name].is_(None)
    count = connection.scalar(select(func.count()).select_from(new).where(is_new)) or 0
    if count:
        batch = batch_of(stage, batch_id)
        keep_new_keys(connection, batch, table, stage, new)
        columns = [column for column in stage.c if column.name != "batch_id"]
        rows = select(*columns, batch).select_from(new).where(is_new)
        names = [*(column.name for column in columns), "batch_id"]
        connection.execute(insert(table).from_select(names, rows))
    return count
