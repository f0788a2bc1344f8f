"""The rows that some batches touched, as they were before: staged table by table."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, func, select

from data_access.databases import bulk_insert, drop_stage, staging_table
from data_access.storing.marks import SNAPSHOT_OF
from data_access.storing.replaced import key_values, stored_row
from data_access.tables import metadata, replaced_row

CHUNK = 10_000
SNAPSHOTS = frozenset(snapshot.name for _, snapshot in SNAPSHOT_OF.values())


@dataclass(frozen=True)
class Touched:
    """What was touched of one table.

    Attributes:
        table: of the store.
        made: a staging table with the keys of rows that were not there before.
        earlier: a staging table with the rows that were, as they were.
    """

    table: Table
    made: Table
    earlier: Table

    def drop(self, connection: Connection) -> None:
        """Drop both staging tables."""
        drop_stage(connection, self.made)
        drop_stage(connection, self.earlier)


def stage_touched(
    connection: Connection, batch_ids: Collection[int]
) -> dict[str, Touched]:
    """Stage what the batches touched, by the name of its table, parents first."""
    kept = replaced_row.c
    named = select(kept.table_name).distinct().where(kept.batch_id.in_(batch_ids))
    names = set(connection.scalars(named))
    tables = [table for table in metadata.sorted_tables if table.name in names]
    return {table.name: _stage(connection, table, batch_ids) for table in tables}


def first_kept(
    connection: Connection, table: Table, batch_ids: Collection[int]
) -> Iterator[list[tuple[str, str | None]]]:
    """Yield key and earlier row of what the batches touched, some at a time.

    A row that they touched several times is as the first of them found it.
    """
    kept = replaced_row.c
    first = (
        select(func.min(kept.replaced_id))
        .where(kept.batch_id.in_(batch_ids), kept.table_name == table.name)
        .group_by(kept.row_key)
    )
    rows = select(kept.row_key, kept.old_row).where(kept.replaced_id.in_(first))
    result = connection.execute(rows, execution_options={"yield_per": CHUNK})
    for part in result.partitions():
        yield [(row.row_key, row.old_row) for row in part]


def whole_row(table: Table, text: str) -> dict[str, Any]:
    """Return a kept row with every column its table has by now."""
    return {**_defaults(table), **stored_row(table, text)}


def is_earlier(table: Table, row: Mapping[str, Any] | None) -> bool:
    """Tell whether there was a row; of a snapshot only its marks are rows of ours."""
    if row is None:
        return False
    return table.name not in SNAPSHOTS or row["is_listed"] == 0


def _stage(connection: Connection, table: Table, batch_ids: Collection[int]) -> Touched:
    keys = [column.name for column in table.primary_key]
    columns = [column.name for column in table.columns]
    made = staging_table(connection, table, keys)
    earlier = staging_table(connection, table, columns)
    for part in first_kept(connection, table, batch_ids):
        old = [
            (key, whole_row(table, text) if text is not None else None)
            for key, text in part
        ]
        new_keys = (
            list(key_values(table, key).values())
            for key, row in old
            if not is_earlier(table, row)
        )
        bulk_insert(connection, made, keys, new_keys)
        rows = (
            [row[name] for name in columns]
            for _, row in old
            if row is not None and is_earlier(table, row)
        )
        bulk_insert(connection, earlier, columns, rows)
    return Touched(table, made, earlier)


@cache
def _defaults(table: Table) -> Mapping[str, Any]:
    """Return what stands in columns that a kept row does not know yet."""
    return {
        column.name: None if column.default is None else column.default.arg  # type: ignore[attr-defined]
        for column in table.columns
    }
