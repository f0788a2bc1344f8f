"""Compares two states of a row column by column, in the words of its sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Table

from data_access.catalogue.numbers import MISSING
from data_access.catalogue.sheets import SheetColumn
from data_access.changes.words import ATTACHED, Names, sheet_of, value_text
from data_access.messages.changes import WORDS
from data_access.storing.schools import DERIVED_FROM
from data_access.tables import school

Row = Mapping[str, Any]
NEW, CHANGED, REMOVED, ENDED = "new", "changed", "removed", "ended"


@dataclass(frozen=True)
class Cell:
    """One value of a row: its column's heading, what it was and what it is."""

    column: str
    was: str
    now: str


def kind_of(was: Row | None, now: Row | None) -> str:
    """Tell what became of a row: new, changed, removed, ended (未列入) or ""."""
    was, is_marked = _present(was), now is not None and now.get("is_listed") == 0
    if is_marked:
        return ENDED
    if was is None:
        return NEW if now is not None else ""
    return CHANGED if now is not None else REMOVED


def cells_between(
    table: Table, was: Row | None, now: Row | None, names: Names
) -> list[Cell]:
    """Return the values that differ; for a new row all it states.

    What follows from other columns that changed as well is left out.
    """
    kind = kind_of(was, now)
    if kind == ENDED or table.name.endswith("_snapshot"):
        return [Cell(WORDS["stock"], *_listed(was, now))] if was or now else []
    if kind == REMOVED and table.name not in ATTACHED:
        return [Cell(WORDS["whole_row"], WORDS["there"], WORDS["gone"])]
    if table.name in ATTACHED:
        return list(_attached(table, was, now, names))
    return list(_differing(table, _present(was), now, names))


def _present(row: Row | None) -> Row | None:
    """Return a row that states something: a mark states that nothing is there."""
    return None if row is None or row.get("is_listed") == 0 else row


def _listed(was: Row | None, now: Row | None) -> Iterator[str]:
    for row in (was, now):
        if row is None:
            yield WORDS["nothing"]
        else:
            yield WORDS["unlisted" if row.get("is_listed") == 0 else "there"]


def _attached(
    table: Table, was: Row | None, now: Row | None, names: Names
) -> Iterator[Cell]:
    sheet, (_, name) = sheet_of(table), ATTACHED[table.name]
    row = now or was
    assert sheet is not None
    assert row is not None
    if row.get("name_kind") == "alias":
        name = "alias_names"
    value = row.get("name") or row.get("former_code")
    if value is None:
        value = names.of(table.c["school_id"], row["school_id"])
    if was is None or now is None:
        texts = [str(value) if each else WORDS["nothing"] for each in (was, now)]
        yield Cell(sheet.by_name[name].header, *texts)


def _differing(
    table: Table, was: Row | None, now: Row | None, names: Names
) -> Iterator[Cell]:
    changed = {name for name in now or {} if was is None or was.get(name) != now[name]}  # type: ignore[index]
    for column in _columns(table):
        field = column.field
        if field not in changed or _follows(table, field, changed):
            continue
        after = value_text(table, column, now or {}, names)
        if was is not None:
            yield Cell(column.header, value_text(table, column, was, names), after)
        elif after != MISSING:
            yield Cell(column.header, WORDS["nothing"], after)


@cache
def _columns(table: Table) -> tuple[SheetColumn, ...]:
    """Return the sheet's columns that hold a value beside the key."""
    sheet = sheet_of(table)
    keys = set(table.primary_key.columns.keys())
    return tuple(
        column
        for column in (sheet.columns if sheet else ())
        if column.field and column.field in table.c and column.field not in keys
    )


def _follows(table: Table, field: str, changed: set[str]) -> bool:
    return table is school and bool(changed & set(DERIVED_FROM.get(field, ())))
