"""Rows with a surrogate key: compared and updated in place, one by one."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Table,
    bindparam,
    cast,
    func,
    select,
    update,
)

from data_access.databases import bulk_insert
from data_access.databases.values import plain_values
from data_access.storing.replaced import keep_new_rows, keep_old_rows
from data_access.tables import import_delivery, replaced_row

Row = dict[str, Any]
_PLAIN = (int, str, date, type(None))


def next_id(connection: Connection, table: Table) -> int:
    """Return the first surrogate key that no row of a table has or ever had.

    A key that an undo has set free still names the row in the history.
    """
    key = next(iter(table.primary_key))
    newest = connection.scalar(select(func.max(key))) or 0
    undone = select(import_delivery.c.delivery_id).where(
        import_delivery.c.kind == "undo"
    )
    if connection.scalar(undone.limit(1)) is not None:
        newest = max(newest, _newest_kept(connection, table))
    return int(newest) + 1


def _newest_kept(connection: Connection, table: Table) -> int:
    kept = replaced_row.c
    number = cast(func.replace(func.replace(kept.row_key, '["', ""), '"]', ""), Integer)
    newest = select(func.max(number)).where(
        kept.table_name == table.name, kept.old_row.is_(None)
    )
    return int(connection.scalar(newest) or 0)


def plain_row(table: Table, row: Mapping[str, Any]) -> Row:
    """Return the row's values of a table's columns as the columns take them.

    A blank where the column cannot be unknown is left out: it says nothing.
    """
    found: Row = {}
    for name, value in row.items():
        if name in table.c:
            column = table.c[name]
            plain = value
            if type(value) not in _PLAIN:
                plain = plain_values(column, [value])[0]
            if plain is not None or column.nullable:
                found[name] = plain
    return found


def differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> Row:
    """Return the values of `new` that are not those of `old`."""
    return {name: value for name, value in new.items() if old[name] != value}


def insert_rows(
    connection: Connection, batch_id: int, table: Table, rows: Iterable[Row]
) -> None:
    """Insert whole rows with their surrogate keys."""
    found = list(rows)
    if found:
        columns = list(found[0])
        values = ([row[name] for name in columns] for row in found)
        bulk_insert(connection, table, columns, values)
        keep_new_rows(connection, batch_id, table, found)


def update_rows(
    connection: Connection,
    batch_id: int,
    table: Table,
    changes: Mapping[int, Row],
    old: Mapping[int, Row],
) -> None:
    """Change rows by their surrogate key; what they were is kept."""
    keep_old_rows(connection, batch_id, table, (old[key] for key in changes))
    key = next(iter(table.primary_key))
    by_columns: dict[tuple[str, ...], list[Row]] = {}
    for identity, values in changes.items():
        row = {**values, "batch_id": batch_id, "the_key": identity}
        by_columns.setdefault(tuple(sorted(row)), []).append(row)
    for rows in by_columns.values():
        names = rows[0].keys() - {"the_key"}
        changed: Row = {name: bindparam(name) for name in names}
        statement = update(table).where(key == bindparam("the_key")).values(changed)
        connection.execute(statement, rows)
