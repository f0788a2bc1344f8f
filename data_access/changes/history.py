"""The history of rows: what they were, what they became, by which file and row."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    Table,
    and_,
    false,
    or_,
    select,
    tuple_,
)

from data_access.changes.comparing import Cell, cells_between, kind_of
from data_access.changes.standing import Delivery, Standing, load_standing
from data_access.changes.states import own_row
from data_access.changes.touched import CHUNK, SNAPSHOTS, whole_row
from data_access.changes.words import (
    Names,
    key_words,
    load_names,
    place_words,
    sheet_of,
    table_label,
)
from data_access.databases import begins_with, reading
from data_access.storing import row_key
from data_access.storing.replaced import key_values
from data_access.tables import import_batch, metadata, replaced_row, school

LISTED = 500
_AT_ONCE = 200
_SILENT = frozenset({"submission"})
Entry = Any  # a row of the history with its batch
IsWanted = Callable[[Entry], bool]


@dataclass(frozen=True)
class Change:
    """One change of one row.

    Attributes:
        sheet_id: the sheet it belongs to (a table's name where there is none).
        label: what the sheet is called.
        place: the school or area.
        key: the rest of the row's key, in words.
        kind: new, changed, removed or ended (未列入).
        cells: each value that was another: heading, was, is.
        delivery: what it came with; None: older than deliveries.
        file: the file, as the sender called it.
        row: the row of the sender's sheet; None where the row was removed.
        moment: when it was stored (UTC).
        is_undone: the delivery has been undone since.
    """

    sheet_id: str
    label: str
    place: str
    key: str
    kind: str
    cells: tuple[Cell, ...]
    delivery: Delivery | None
    file: str
    row: int | None
    moment: datetime
    is_undone: bool


def row_history(
    engine: Engine, table: Table, key: Mapping[str, Any] | str
) -> list[Change]:
    """Return every change of one row, newest first.

    Args:
        engine: of the store.
        table: the row's table.
        key: its key columns, or the text under which it is kept.
    """
    text = key if isinstance(key, str) else row_key(table, key)
    kept = replaced_row.c
    with reading(engine) as connection:
        is_row = (kept.table_name == table.name) & (kept.row_key == text)
        return list(_changes(connection, is_row, lambda _: True, LISTED))


def school_history(
    engine: Engine,
    school_id: int,
    *,
    sheet_id: str | None = None,
    listed: int = LISTED,
) -> list[Change]:
    """Return the changes of all rows of a school, newest first, up to a bound.

    `sheet_id` keeps to the rows of one sheet.
    """
    with reading(engine) as connection:
        tables = [table for table, _ in _tables_of_schools(sheet_id)]
        named = (_in_key(connection, table, school_id) for table in tables)
        keys = {t.name: _keys_beside(connection, t, school_id) for t in tables}
        beside = [
            (replaced_row.c.table_name == name) & replaced_row.c.row_key.in_(found)
            for name, found in keys.items()
            if found
        ]
        wanted = or_(*named, *beside)

        def is_of_school(entry: Entry) -> bool:
            table = metadata.tables[entry.table_name]
            in_key = school_id in _schools_in_key(table, entry.row_key)
            return in_key or entry.row_key in keys[entry.table_name]

        return list(_changes(connection, wanted, is_of_school, listed))


def _tables_of_schools(sheet_id: str | None) -> Iterator[tuple[Table, list[str]]]:
    """Yield the tables with rows of schools, and the columns that name them."""
    for table in metadata.sorted_tables:
        is_derived = (table.comment or "").startswith("Derived")
        if table.name in _SILENT or (is_derived and table.name not in SNAPSHOTS):
            continue
        sheet = sheet_of(table)
        columns = [
            column.name
            for column in table.columns
            if any(key.column is school.c.school_id for key in column.foreign_keys)
        ]
        is_wanted = sheet_id is None or (sheet is not None and sheet.id == sheet_id)
        if is_wanted and (columns or table is school):
            yield table, columns or ["school_id"]


def _keys_beside(connection: Connection, table: Table, school_id: int) -> set[str]:
    """Return the keys of rows that name the school outside their key, then or now."""
    keys = set(table.primary_key.columns.keys())
    columns = next(c for t, c in _tables_of_schools(None) if t is table)
    beside = [name for name in columns if name not in keys and table is not school]
    found: set[str] = set()
    for name in beside:
        rows = select(*table.primary_key.columns).where(table.c[name] == school_id)
        now = connection.execute(rows).mappings()
        found |= {row_key(table, row) for row in now}  # type: ignore[arg-type]
        earlier = select(replaced_row.c.row_key).where(
            replaced_row.c.table_name == table.name,
            replaced_row.c.old_row.like(f'%"{name}":{school_id},%'),
        )
        found |= set(connection.scalars(earlier))
    return found


def _in_key(
    connection: Connection, table: Table, school_id: int
) -> ColumnElement[bool]:
    """Return the condition of kept rows whose key may name the school.

    Where the school stands first in the key, the index leads to its rows.
    """
    kept, value = replaced_row.c, f'"{school_id}"'
    first, *others = table.primary_key
    ways: list[ColumnElement[bool]] = []
    if _is_school(first):
        ways.append(begins_with(connection, kept.row_key, f"[{value}"))
    if any(_is_school(column) for column in others):
        ways.append(kept.row_key.like(f"%,{value}%"))
    return and_(kept.table_name == table.name, or_(false(), *ways))


def _schools_in_key(table: Table, text: str) -> list[Any]:
    values = key_values(table, text)
    return [values[c.name] for c in table.primary_key if _is_school(c)]


def _is_school(column: Column[Any]) -> bool:
    refers = any(key.column is school.c.school_id for key in column.foreign_keys)
    return refers or column is school.c.school_id


def _changes(
    connection: Connection,
    wanted: ColumnElement[bool],
    is_wanted: IsWanted,
    listed: int,
) -> Iterator[Change]:
    kept, batch = replaced_row.c, import_batch.c
    rows = (
        select(
            kept.batch_id,
            kept.table_name,
            kept.row_key,
            kept.old_row,
            batch.file_name,
            batch.imported_at,
            batch.delivery_id,
        )
        .join_from(replaced_row, import_batch, batch.batch_id == kept.batch_id)
        .where(wanted)
        .order_by(kept.replaced_id.desc())
    )
    result = connection.execute(rows, execution_options={"yield_per": CHUNK})
    entries = list(islice(filter(is_wanted, result), listed))
    result.close()
    after = _now(connection, entries)
    teller = _Teller(load_names(connection), load_standing(connection))
    for entry in entries:
        table = metadata.tables[entry.table_name]
        was = None if entry.old_row is None else whole_row(table, entry.old_row)
        now = after[entry.table_name, entry.row_key]
        after[entry.table_name, entry.row_key] = was
        yield from teller.tell(table, entry, own_row(table, was), own_row(table, now))


def _now(
    connection: Connection, entries: Iterable[Entry]
) -> dict[tuple[str, str], Mapping[str, Any] | None]:
    """Return the rows of all entries as they are; None where there is none."""
    found: dict[tuple[str, str], Mapping[str, Any] | None] = {
        (entry.table_name, entry.row_key): None for entry in entries
    }
    texts: dict[str, list[str]] = {}
    for name, text in found:
        texts.setdefault(name, []).append(text)
    for name, keys in texts.items():
        table = metadata.tables[name]
        for start in range(0, len(keys), _AT_ONCE):
            for row in _rows(connection, table, keys[start : start + _AT_ONCE]):
                found[name, row_key(table, row)] = row
    return found


def _rows(
    connection: Connection, table: Table, keys: Collection[str]
) -> Iterator[Mapping[str, Any]]:
    values = [tuple(key_values(table, key).values()) for key in keys]
    is_one = tuple_(*table.primary_key.columns).in_(values)
    for row in connection.execute(select(table).where(is_one)).mappings():
        yield dict(row)


class _Teller:
    """Puts entries of the history into words."""

    def __init__(self, names: Names, standing: Standing) -> None:
        self._names, self._standing = names, standing

    def tell(
        self,
        table: Table,
        entry: Entry,
        was: Mapping[str, Any] | None,
        now: Mapping[str, Any] | None,
    ) -> Iterator[Change]:
        """Yield the change; nothing where no row of ours became another."""
        kind = kind_of(was, now)
        cells = tuple(cells_between(table, was, now, self._names)) if kind else ()
        row: Mapping[str, Any] = now or was or {}
        sheet = sheet_of(table)
        is_own = now is not None and row.get("batch_id") == entry.batch_id
        if kind and (cells or now is None):
            yield Change(
                sheet.id if sheet else table.name,
                table_label(table),
                place_words(table, row, self._names),
                key_words(table, row, self._names),
                kind,
                cells,
                self._standing.rows.get(entry.delivery_id),
                entry.file_name,
                row.get("source_row") if is_own else None,
                entry.imported_at,
                entry.delivery_id in self._standing.undone_by,
            )
