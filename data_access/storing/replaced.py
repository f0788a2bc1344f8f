"""What a batch replaced, as JSON: undo and earlier states are read from it.

A row's key is a JSON array of texts in the order of the primary key; an old row is a
JSON object. A row that was new has no old row.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    FromClause,
    Integer,
    String,
    Table,
    cast,
    func,
    insert,
    literal,
    null,
    select,
)

from data_access.databases import bulk_insert
from data_access.tables import replaced_row

_COLUMNS = ("batch_id", "table_name", "row_key", "old_row")


def row_key(table: Table, row: Mapping[str, Any]) -> str:
    """Return the text under which a row is kept."""
    keys = (str(row[column.name]) for column in table.primary_key)
    escaped = (key.replace("\\", "\\\\").replace('"', '\\"') for key in keys)
    return '["' + '","'.join(escaped) + '"]'


def key_values(table: Table, text: str) -> dict[str, Any]:
    """Return the key columns of a row that is kept under a text."""
    # Written within the store, a key keeps line breaks as they are.
    found = json.loads(text, strict=False)
    columns = table.primary_key.columns
    return {c.name: _key_value(c, v) for c, v in zip(columns, found, strict=True)}


def stored_row(table: Table, text: str) -> dict[str, Any]:
    """Return an old row with the values its table takes."""
    return {
        name: _value(table.c[name], value)
        for name, value in json.loads(text).items()
        if name in table.c
    }


def keep_old_rows(
    connection: Connection,
    batch_id: int,
    table: Table,
    rows: Iterable[Mapping[str, Any]],
) -> int:
    """Keep rows that are about to be changed or deleted; return how many."""
    kept = ((batch_id, table.name, row_key(table, r), _text(r)) for r in rows)
    return bulk_insert(connection, replaced_row, _COLUMNS, kept)


def keep_new_keys(
    connection: Connection,
    batch_id: int | ColumnElement[int],
    table: Table,
    stage: Table,
    new: FromClause,
) -> None:
    """Keep the keys of staged rows that are about to be inserted, within the store."""
    batch = literal(batch_id) if isinstance(batch_id, int) else batch_id
    keys = [stage.c[column.name] for column in table.primary_key]
    rows = select(batch, literal(table.name), _key_text(keys), null()).select_from(new)
    first = table.primary_key.columns.values()[0]
    statement = rows.where(table.c[first.name].is_(None))
    connection.execute(insert(replaced_row).from_select(list(_COLUMNS), statement))


def keep_new_rows(
    connection: Connection,
    batch_id: int,
    table: Table,
    rows: Iterable[Mapping[str, Any]],
) -> None:
    """Keep the keys of rows that were inserted one by one."""
    kept = ((batch_id, table.name, row_key(table, r), None) for r in rows)
    bulk_insert(connection, replaced_row, _COLUMNS, kept)


def _key_text(keys: list[Column[Any]]) -> ColumnElement[str]:
    text: ColumnElement[str] = literal("[")
    for number, key in enumerate(keys):
        written: ColumnElement[str] = cast(key, String)
        if not isinstance(key.type, Integer | Date):
            written = func.replace(func.replace(written, "\\", "\\\\"), '"', '\\"')
        text = text + literal(',"' if number else '"') + written + literal('"')
    return text + literal("]")


def _text(row: Mapping[str, Any]) -> str:
    return json.dumps(
        dict(row), ensure_ascii=False, separators=(",", ":"), default=_iso
    )


def _iso(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(type(value))


def _key_value(column: Column[Any], text: str) -> Any:
    if isinstance(column.type, Integer):
        return int(text)
    return _value(column, text)


def _value(column: Column[Any], value: Any) -> Any:
    if value is not None and column.type.python_type in (date, datetime):
        return column.type.python_type.fromisoformat(value)
    return value
