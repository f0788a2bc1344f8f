"""The schools as they are addressed: code, name, town, and where they belong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from data_access.area_tree import NO_CODE
from data_access.errors import ScopeUnknown
from data_access.period import Period
from data_access.tables import area, school


@dataclass(frozen=True)
class SchoolEntry:
    """A school, its code and name, its town, and the names of the areas above it."""

    school_id: int
    code: str
    name: str
    short_name: str
    area_id: int
    town: str
    path: tuple[str, ...]
    above: frozenset[int]
    open_date: date | None
    close_date: date | None

    def is_open(self, period: Period) -> bool:
        """Tell whether the school is open on a period's last day."""
        is_there = self.open_date is None or self.open_date <= period.end
        return is_there and (self.close_date is None or self.close_date > period.end)


@dataclass(frozen=True)
class Directory:
    """Every school of the store by its id, in the order of areas and codes."""

    schools: Mapping[int, SchoolEntry]
    areas: Mapping[int, Mapping[str, Any]]

    def find_school(self, text: str) -> SchoolEntry:
        """Return the school with this code or name; ScopeUnknown if not just one."""
        found = [s for s in self.schools.values() if s.code == text]
        for name in ("name", "short_name"):
            found = found or [
                s for s in self.schools.values() if getattr(s, name) == text
            ]
        if len(found) != 1:
            candidates = "、".join(f"{s.town}{s.name}（{s.code}）" for s in found)
            code = "school_not_one" if found else "school_not_found"
            raise ScopeUnknown(code, scope=text, candidates=candidates)
        return found[0]

    def find_area(self, text: str) -> int:
        """Return the area with this code, key, name or short name, or ScopeUnknown."""
        number = text.removeprefix(NO_CODE)
        if number != text and number.isdecimal() and int(number) in self.areas:
            return int(number)
        names = ("area_code", "name", "short_name")
        for name in names:
            found = [key for key, row in self.areas.items() if row[name] == text]
            if len(found) == 1:
                return found[0]
        raise ScopeUnknown("area_not_one", scope=text)

    def open_in(self, period: Period, area_id: int | None = None) -> list[SchoolEntry]:
        """Return the schools of an area (None: all) open at a period's end."""
        return [
            entry
            for entry in self.schools.values()
            if entry.is_open(period) and (area_id is None or area_id in entry.above)
        ]


def load_directory(connection: Connection) -> Directory:
    """Read every school and area of the store."""
    areas = {
        row["area_id"]: dict(row) for row in connection.execute(select(area)).mappings()
    }
    rows = connection.execute(
        select(school)
        .join(area, area.c.area_id == school.c.area_id)
        .order_by(area.c.sort_order, area.c.area_id, school.c.school_code)
    ).mappings()
    entries = (_entry(dict(row), areas) for row in rows)
    return Directory({entry.school_id: entry for entry in entries}, areas)


def _entry(row: Mapping[str, Any], areas: Mapping[int, Mapping[str, Any]]) -> Any:
    above = list(_upwards(row["area_id"], areas))
    names = [areas[key]["name"] for key in above]
    below_root = names[:-1] or names
    return SchoolEntry(
        row["school_id"],
        row["school_code"],
        row["name"],
        row["short_name"],
        row["area_id"],
        names[0],
        tuple(reversed(below_root)),
        frozenset(above),
        row["open_date"],
        row["close_date"],
    )


def _upwards(
    area_id: int | None, areas: Mapping[int, Mapping[str, Any]]
) -> Iterator[int]:
    while area_id is not None:
        yield area_id
        area_id = areas[area_id]["parent_id"]
