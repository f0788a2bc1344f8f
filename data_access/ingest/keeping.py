"""Cells that could not be taken keep what the store has in their place.

A blank cell is an answer, not reported; a formula whose result the file does not hold
is none. Its row goes in with the figure that an earlier file gave.
"""

from typing import Any

from sqlalchemy import Connection, select

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable

_AT_ONCE = 500
Key = tuple[Any, ...]


def keep_stored_cells(connection: Connection, clean: CleanTable) -> None:
    """Put the stored values into the refused cells of a table of figures."""
    table = SHEETS[clean.sheet_id].table
    keys = list(table.primary_key.columns.keys())
    named = {n: own - clean.rejected for n, own in clean.refused.items()}
    named = {n: own for n, own in named.items() if own and n in table.columns}
    if not named or "school_id" not in keys or not set(keys) <= clean.columns.keys():
        return
    rows = sorted(set().union(*named.values()))
    stored = _stored(connection, clean, keys, rows)
    for name, indices in named.items():
        values = list(clean.columns[name])
        for index in indices:
            found = stored.get(_key(clean, keys, index))
            values[index] = None if found is None else found[name]
        clean.columns[name] = values


def _stored(
    connection: Connection, clean: CleanTable, keys: list[str], rows: list[int]
) -> dict[Key, Any]:
    table = SHEETS[clean.sheet_id].table
    owners = {clean.columns["school_id"][index] for index in rows}
    schools = sorted(owner for owner in owners if isinstance(owner, int))
    found: dict[Key, Any] = {}
    for start in range(0, len(schools), _AT_ONCE):
        some = table.c.school_id.in_(schools[start : start + _AT_ONCE])
        for row in connection.execute(select(table).where(some)).mappings():
            found[tuple(map(_plain, (row[key] for key in keys)))] = row
    return found


def _key(clean: CleanTable, keys: list[str], index: int) -> Key:
    return tuple(_plain(clean.columns[key][index]) for key in keys)


def _plain(value: Any) -> Any:
    """Return a code as the number that some tables keep it as."""
    return int(value) if isinstance(value, str) and value.isdecimal() else value
