"""The rows that some batches touched: as they were, and as they are now."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, and_, func, or_, select

from data_access.changes.touched import CHUNK, SNAPSHOTS, whole_row
from data_access.changes.words import ATTACHED
from data_access.databases import bulk_insert, drop_stage, staging_table
from data_access.storing import row_key
from data_access.storing.replaced import key_values
from data_access.storing.rows import same_key
from data_access.tables import replaced_row

Row = Mapping[str, Any]


@dataclass(frozen=True)
class State:
    """One row before and after; None where there was or is none.

    Of a snapshot only the marks of 未列入 are rows: all others are derived.
    """

    was: Row | None
    now: Row | None


def states_of(
    connection: Connection, table: Table, batch_ids: Collection[int]
) -> Iterator[State]:
    """Yield the touched rows of a table, but those that are new and nothing else."""
    kept = replaced_row.c
    is_marking = "is_listed" in table.c
    grouped = (
        select(func.min(kept.replaced_id))
        .where(kept.batch_id.in_(batch_ids), kept.table_name == table.name)
        .group_by(kept.row_key)
    )
    if not is_marking and table.name not in ATTACHED:
        grouped = grouped.having(or_(func.count() > 1, func.count(kept.old_row) > 0))
    rows = select(kept.row_key, kept.old_row).where(kept.replaced_id.in_(grouped))
    found = connection.execute(rows.order_by(kept.replaced_id)).all()
    for start in range(0, len(found), CHUNK):
        part = {row.row_key: row.old_row for row in found[start : start + CHUNK]}
        current = rows_now(connection, table, part)
        for key, text in part.items():
            was = None if text is None else whole_row(table, text)
            state = State(own_row(table, was), own_row(table, current.get(key)))
            if state.was is not None or state.now is not None:
                yield state


def rows_now(
    connection: Connection, table: Table, keys: Collection[str]
) -> dict[str, Row]:
    """Return the rows that are there, by the text of their key."""
    names = [column.name for column in table.primary_key]
    stage = staging_table(connection, table, names)
    values = (list(key_values(table, key).values()) for key in keys)
    bulk_insert(connection, stage, names, values)
    rows = select(*table.c).join_from(table, stage, and_(same_key(table, stage)))
    found = connection.execute(rows).mappings().all()
    drop_stage(connection, stage)
    return {row_key(table, row): dict(row) for row in found}  # type: ignore[arg-type]


def own_row(table: Table, row: Row | None) -> Row | None:
    """Return a row unless it is a derived one: a snapshot that is no mark."""
    if row is not None and table.name in SNAPSHOTS and row["is_listed"] != 0:
        return None
    return row
