"""Brings the rows of one table back to what they were, and keeps what they are now."""

from collections.abc import Mapping

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    String,
    Table,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    select,
    tuple_,
    update,
)

from data_access.changes.touched import CHUNK, SNAPSHOTS, Touched
from data_access.rollups import affected_by
from data_access.storing import StoredCounts
from data_access.storing.replaced import keep_new_keys, keep_old_rows
from data_access.storing.rows import same_key


def restore(connection: Connection, batch_id: int, touched: Touched) -> StoredCounts:
    """Delete rows that were made, bring earlier rows back; all is kept in the history.

    Args:
        connection: of a `writing` transaction.
        batch_id: the batch of the undo.
        touched: what is to be taken back of one table.
    """
    table, made, earlier = touched.table, touched.made, touched.earlier
    gone = table.join(made, same_key(table, made) & _is_ours(table))
    back = table.join(earlier, same_key(table, earlier))
    affected = affected_by(connection, table, gone)
    affected |= affected_by(connection, table, back)
    removed = _keep(connection, batch_id, table, gone)
    changed = _keep(connection, batch_id, table, back)
    new = earlier.outerjoin(table, same_key(table, earlier))
    count = select(func.count()).select_from(new).where(_is_absent(table))
    inserted = connection.scalar(count) or 0
    keep_new_keys(connection, batch_id, table, earlier, new)
    _delete(connection, touched)
    _set_free(connection, touched)
    _update(connection, touched)
    _insert(connection, touched)
    affected |= affected_by(connection, table, back)
    return StoredCounts(
        table.name, inserted, changed, removed=removed, affected=affected
    )


def _is_ours(table: Table) -> ColumnElement[bool]:
    """Return the condition that a row is no derived one: of a snapshot, its marks."""
    return table.c.is_listed == 0 if table.name in SNAPSHOTS else literal(1) == 1


def _is_absent(table: Table) -> ColumnElement[bool]:
    return table.primary_key.columns.values()[0].is_(None)


def _keep(connection: Connection, batch_id: int, table: Table, rows: FromClause) -> int:
    statement = select(*table.c).select_from(rows)
    found = connection.execute(statement, execution_options={"yield_per": CHUNK})
    count = 0
    for part in found.mappings().partitions():
        count += keep_old_rows(connection, batch_id, table, map(dict, part))
    return count


def _delete(connection: Connection, touched: Touched) -> None:
    table, made = touched.table, touched.made
    keys = [table.c[column.name] for column in table.primary_key]
    listed = select(*(made.c[column.name] for column in keys))
    gone = delete(table).where(tuple_(*keys).in_(listed), _is_ours(table))
    connection.execute(gone)


def _set_free(connection: Connection, touched: Touched) -> None:
    """Take codes away from rows that get another one: two may have changed places."""
    table, earlier = touched.table, touched.earlier
    key = table.primary_key.columns.values()[0]
    for column in table.columns:
        if not column.unique:
            continue
        nothing = null() if column.nullable else literal("~") + cast(key, String)
        differs = column.is_distinct_from(earlier.c[column.name])
        freed = update(table).where(same_key(table, earlier), differs)
        connection.execute(freed.values({column.name: nothing}))


def _update(connection: Connection, touched: Touched) -> None:
    table, earlier = touched.table, touched.earlier
    others: Mapping[str, ColumnElement[object]] = {
        column.name: earlier.c[column.name]
        for column in table.columns
        if not column.primary_key
    }
    if others:
        changed = update(table).where(same_key(table, earlier))
        connection.execute(changed.values(others))


def _insert(connection: Connection, touched: Touched) -> None:
    table, earlier = touched.table, touched.earlier
    names = [column.name for column in table.columns]
    new = earlier.outerjoin(table, same_key(table, earlier))
    rows = select(*(earlier.c[name] for name in names)).select_from(new)
    absent = rows.where(_is_absent(table))
    connection.execute(insert(table).from_select(names, absent))
