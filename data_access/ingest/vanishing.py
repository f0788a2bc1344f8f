"""Rows that a file no longer lists, where it stands for its schools and months.

The scope is what its rows name: school × sheet × month (of yearly sheets: year). What
is in the store within it and not in the file is listed and removed; a row that stays
out for an error was listed all the same, and so it never counts as vanished.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, select

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.storing_sheets import MONTH_OF_SHEET, month_of, stored_columns
from data_access.rollups import Affected
from data_access.storing import StoredCounts, remove_rows

_OWNERS = ("school_id", "delivering_school_id")
_AT_ONCE = 500
Scope = tuple[Value, int]
Row = Mapping[str, Any]


@dataclass
class _Listed:
    """What the files of one sheet list, rejected rows as well."""

    keys: set[tuple[Any, ...]] = field(default_factory=set)
    scopes: dict[Scope, tuple[int, CleanTable]] = field(default_factory=dict)
    unsure: set[Scope] = field(default_factory=set)
    is_unsure: bool = False


class Vanishing:
    """The scopes that one delivery replaces, sheet by sheet."""

    def __init__(self) -> None:
        """Begin without any."""
        self._listed = _Listed()

    def note(self, clean: CleanTable, batch_id: int) -> None:
        """Take down which rows a table lists that stands for its whole scope."""
        sheet_id, table = clean.sheet_id, SHEETS[clean.sheet_id].table
        owner = next((name for name in _OWNERS if name in clean.columns), None)
        month = MONTH_OF_SHEET.get(sheet_id)
        columns, _ = stored_columns(clean)
        names = [column.name for column in table.primary_key]
        if owner is None or month is None or not set(names) <= columns.keys():
            rule, label = "scope_not_replaced", SHEETS[sheet_id].label
            clean.add(clean.issue(rule, Severity.WARNING, label=label))
            return
        rows = zip(*(columns[name] for name in names), strict=True)
        places = zip(clean.column(owner), clean.column(month), strict=True)
        for index, (key, (school, when)) in enumerate(zip(rows, places, strict=True)):
            if school is None or when is None:
                self._listed.is_unsure = True
                continue
            scope = (school, month_of(sheet_id, when))
            if None in key:
                self._listed.unsure.add(scope)
            elif index not in clean.rejected:
                batch = clean.batch_ids[index] if clean.batch_ids else batch_id
                self._listed.scopes.setdefault(scope, (batch, clean))
            self._listed.keys.add(key)

    def remove(
        self, connection: Connection, sheet_id: str, lookup: Lookup
    ) -> Iterator[tuple[int, StoredCounts, Issue]]:
        """Remove what vanished from the sheet's table; yield batch, counts, issue."""
        listed, self._listed = self._listed, _Listed()
        if listed.is_unsure and listed.scopes:
            batch_id, clean = next(iter(listed.scopes.values()))
            issue = clean.issue("scope_unsure", Severity.WARNING)
            yield batch_id, StoredCounts(SHEETS[sheet_id].table.name), issue
            return
        for scope, row in _vanished(connection, sheet_id, listed):
            batch_id, clean = listed.scopes[scope]
            affected = Affected(frozenset({row[_owner(row)]}), frozenset({scope[1]}))
            table = SHEETS[sheet_id].table
            counts = remove_rows(connection, batch_id, table, [row], affected)
            known = lookup.by_id[row[_owner(row)]].name
            text = _described(sheet_id, row)
            severity = Severity.WARNING
            issue = clean.issue("row_vanished", severity, known=known, text=text)
            yield batch_id, counts, issue


def _vanished(
    connection: Connection, sheet_id: str, listed: _Listed
) -> Iterator[tuple[Scope, dict[str, Any]]]:
    table = SHEETS[sheet_id].table
    scopes = listed.scopes.keys() - listed.unsure
    schools = sorted({school for school, _ in scopes if isinstance(school, int)})
    for start in range(0, len(schools), _AT_ONCE):
        some = schools[start : start + _AT_ONCE]
        for row in _stored(connection, table, some):
            scope = (
                row[_owner(row)],
                month_of(sheet_id, row[MONTH_OF_SHEET[sheet_id]]),
            )
            key = tuple(row[column.name] for column in table.primary_key)
            if scope in scopes and key not in listed.keys and row.get("is_listed") != 0:
                yield scope, row


def _stored(
    connection: Connection, table: Table, schools: list[int]
) -> list[dict[str, Any]]:
    owner = next(name for name in _OWNERS if name in table.c)
    rows = connection.execute(select(table).where(table.c[owner].in_(schools)))
    return [dict(row) for row in rows.mappings()]


def _owner(row: Row) -> str:
    return next(name for name in _OWNERS if name in row)


def _described(sheet_id: str, row: Row) -> str:
    """Return the key of a row in the words of its sheet."""
    sheet = SHEETS[sheet_id]
    parts = []
    for column in sheet.columns:
        if column.is_key and column.field in row and column.field not in _OWNERS:
            value = row[column.field]
            labels = column.codes.labels if column.codes else {}
            shown = value.isoformat() if isinstance(value, date) else value
            parts.append(f"{column.header} {labels.get(str(value), shown)}")
    return "、".join(parts)
