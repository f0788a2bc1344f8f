"""Says in words which row of the store is meant: whose it is, and its key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Table, select

from data_access.catalogue.sheets import SHEETS, Kind, Sheet, SheetColumn
from data_access.catalogue.sheets.cells import cell_text
from data_access.messages.changes import OTHER_TABLES
from data_access.storing.marks import SNAPSHOT_OF
from data_access.tables import area, school

SHEET_OF: Mapping[str, Sheet] = {sheet.table.name: sheet for sheet in SHEETS.values()}
# Tables without a sheet of their own, and the column of the sheet they belong to.
ATTACHED: Mapping[str, tuple[str, str]] = {
    "school_name": ("school", "former_names"),
    "school_code_history": ("school", "former_codes"),
    "lesson_plan_receiver": ("lesson_plan", "receivers"),
    "classroom_event_school": ("classroom_event", "participants"),
    **{snapshot.name: (raw.name, "") for raw, snapshot in SNAPSHOT_OF.values()},
}
_NUMBERED = frozenset({Kind.COUNT, Kind.IDENTIFIER})
_TAILS = ("序号", "编号")


@dataclass(frozen=True)
class Names:
    """What schools and areas are called."""

    schools: Mapping[int, str]
    areas: Mapping[int, str]

    def of(self, column: Column[Any], value: Any) -> str | None:
        """Return the name that a column's id stands for; None if it holds no id."""
        target = _target(column)
        if target is None or value is None:
            return None
        names = self.schools if target == school.name else self.areas
        return names.get(value, str(value))


def load_names(connection: Connection) -> Names:
    """Return the names of every school and area."""
    schools = connection.execute(select(school.c.school_id, school.c.name))
    areas = connection.execute(select(area.c.area_id, area.c.name))
    return Names({row[0]: row[1] for row in schools}, {row[0]: row[1] for row in areas})


def sheet_of(table: Table) -> Sheet | None:
    """Return the sheet whose rows a table keeps, wholly or in part."""
    attached = ATTACHED.get(table.name)
    return SHEETS[attached[0]] if attached else SHEET_OF.get(table.name)


def table_label(table: Table) -> str:
    """Return what a table is called."""
    sheet = sheet_of(table)
    return sheet.label if sheet else OTHER_TABLES.get(table.name, table.name)


def value_text(
    table: Table, column: SheetColumn, row: Mapping[str, Any], names: Names
) -> str:
    """Write what a row has in a sheet's column; ids as names."""
    value = row.get(column.field)
    return names.of(table.c[column.field], value) or cell_text(column, value)


def place_words(table: Table, row: Mapping[str, Any], names: Names) -> str:
    """Return whose row it is: the school's or area's name, else its own."""
    if table in (school, area) or table.name == "zone_profile":
        return str(row.get("name") or "")
    owner = _owner(table)
    return (names.of(owner, row.get(owner.name)) or "") if owner is not None else ""


def key_words(table: Table, row: Mapping[str, Any], names: Names) -> str:
    """Return a row's key but its owner: 2026年9月30日 线路1."""
    return " ".join(_key_parts(table, row, names))


def _key_parts(table: Table, row: Mapping[str, Any], names: Names) -> Iterator[str]:
    owner, sheet = _owner(table), sheet_of(table)
    fields = {c.field: c for c in sheet.columns if c.field} if sheet else {}
    if table is school:
        yield str(row.get("school_code") or "")
    for column in table.primary_key:
        if column is owner or table in (school, area) or column.name == "zone_id":
            continue
        value, known = row.get(column.name), fields.get(column.name)
        if known is not None and known.is_private:
            continue
        name = names.of(column, value)
        if name is None and known is None:
            yield str(value)
        elif name is None and known is not None and value != "":
            yield f"{_prefix(known)}{cell_text(known, value)}"
        elif name is not None:
            yield f"{known.header if known else ''}{name}"


def _prefix(column: SheetColumn) -> str:
    header = column.header if column.kind in _NUMBERED else ""
    for tail in _TAILS:
        header = header.removesuffix(tail)
    return header


@cache
def _owner(table: Table) -> Column[Any] | None:
    """Return the column of the school, else of the area, that a row belongs to."""
    found = {target: column for column in reversed(list(table.columns))
             if (target := _target(column))}  # fmt: skip
    return found.get(school.name, found.get(area.name))


@cache
def _target(column: Column[Any]) -> str | None:
    targets = {key.column.table.name for key in column.foreign_keys}
    return next(iter(targets & {school.name, area.name}), None)
