"""Two sources of one number: the yearly base and the devices agree within 5 %.

Compared is what was reported for one autumn: the base of a year as of September, and
of the snapshots from July to December of that year the one nearest to its date.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from data_access.catalogue.codes import (
    BOARDS,
    STUDENT_TERMINALS,
    TEACHER_TERMINALS,
)
from data_access.catalogue.facts import FACTS
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.tables import device_stock, school_year_base

TOLERANCE = 0.05
FIRST_MONTH = 7
# Column of the base → the fact that names it, and the devices it counts.
COMPARED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "student_terminal_count": ("base_student_terminal_count", STUDENT_TERMINALS),
    "teacher_terminal_count": ("base_teacher_terminal_count", TEACHER_TERMINALS),
    "multimedia_room_count": ("multimedia_room_count", BOARDS),
}

# School and year.
Owner = tuple[int, int]
# School, year and column of the base.
Figure = tuple[int, int, str]


@dataclass
class _Sum:
    """A figure of one school and autumn, and the first row it was found in."""

    value: int = 0
    index: int | None = None

    def add(self, value: int, index: int | None) -> None:
        self.value += value
        self.index = index if self.index is None else self.index


def devices_fit_base(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Devices of an autumn agree with the yearly base that the store has."""
    names = ("school_id", "snapshot_date", "device_type", "device_count")
    programme = table.column("is_programme")
    named = table.column("programme_name")
    columns = [table.column(name) for name in names]
    rows = [
        (*row, index)
        for index, row in enumerate(zip(*columns, strict=True))
        if index not in table.rejected and not programme[index] and not named[index]
    ]
    devices = _of_devices([*rows, *_stored_beside(lookup, rows)])
    if devices:
        base = _stored_base(lookup, {(figure[0], figure[1]) for figure in devices})
        yield from _differing(table, lookup, base, devices)


def base_fits_devices(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """The yearly base agrees with the devices that the store has."""
    owners = list(
        zip(table.column("school_id"), table.column("stat_year"), strict=True)
    )
    base: dict[Figure, _Sum] = {}
    for name in COMPARED:
        for index, value in enumerate(table.column(name)):
            school_id, year = owners[index]
            if index in table.rejected or not isinstance(value, int):
                continue
            if isinstance(school_id, int) and isinstance(year, int):
                base.setdefault((school_id, year, name), _Sum()).add(value, index)
    if base:
        stored = _stored_devices(lookup, {year for _, year, _ in base})
        yield from _differing(table, lookup, base, stored)


def _stored_beside(
    lookup: Lookup, rows: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Return what the store has of the same schools and days, of other types.

    A file may list only some types of a day: the others still stand.
    """
    days = {day for _, day, *_ in rows if isinstance(day, date)}
    given = {row[:3] for row in rows}
    owners = {row[:2] for row in rows}
    device = device_stock.c
    statement = select(
        device.school_id, device.snapshot_date, device.device_type, device.device_count
    ).where(device.snapshot_date.in_(days), func.coalesce(device.is_programme, 0) == 0)
    return [
        (*row, None)
        for row in lookup.connection.execute(statement)
        if tuple(row[:2]) in owners and tuple(row[:3]) not in given
    ]


def _of_devices(rows: Iterable[tuple[Any, ...]]) -> dict[Figure, _Sum]:
    """Sum devices by school, autumn and figure, of the date nearest to September."""
    found: dict[tuple[int, date, str], _Sum] = {}
    nearest: dict[Figure, date] = {}
    for school_id, day, kind, count, index in rows:
        if school_id is None or count is None or day is None:
            continue
        if day.month < FIRST_MONTH:
            continue
        for name, (_, kinds) in COMPARED.items():
            if kind in kinds:
                found.setdefault((school_id, day, name), _Sum()).add(count, index)
                figure = (school_id, day.year, name)
                nearest[figure] = min(nearest.get(figure, day), day, key=_distance)
    return {figure: found[figure[0], day, figure[2]] for figure, day in nearest.items()}


def _distance(day: date) -> int:
    return abs((day - date(day.year, 9, 30)).days)


def _stored_base(lookup: Lookup, owners: set[Owner]) -> dict[Figure, _Sum]:
    base = school_year_base.c
    sums = [func.sum(base[name]) for name in COMPARED]
    statement = (
        select(base.school_id, base.stat_year, *sums)
        .where(base.stat_year.in_({year for _, year in owners}))
        .group_by(base.school_id, base.stat_year)
    )
    found: dict[Figure, _Sum] = {}
    for school_id, year, *values in lookup.connection.execute(statement):
        if (school_id, year) in owners:
            for name, value in zip(COMPARED, values, strict=True):
                if value is not None:
                    found[school_id, year, name] = _Sum(int(value))
    return found


def _stored_devices(lookup: Lookup, years: set[int]) -> dict[Figure, _Sum]:
    device = device_stock.c
    kinds = [kind for _, kinds in COMPARED.values() for kind in kinds]
    first, last = date(min(years), FIRST_MONTH, 1), date(max(years), 12, 31)
    statement = select(
        device.school_id, device.snapshot_date, device.device_type, device.device_count
    ).where(
        device.snapshot_date.between(first, last),
        device.device_type.in_(kinds),
        func.coalesce(device.is_programme, 0) == 0,
    )
    rows = lookup.connection.execute(statement)
    return _of_devices((*row, None) for row in rows)


def _differing(
    table: CleanTable,
    lookup: Lookup,
    base: Mapping[Figure, _Sum],
    devices: Mapping[Figure, _Sum],
) -> Iterator[Found]:
    for figure in sorted(base.keys() & devices.keys()):
        school_id, year, name = figure
        one, other = base[figure], devices[figure]
        larger = max(one.value, other.value)
        if abs(one.value - other.value) <= TOLERANCE * larger:
            continue
        said = ("sources_differ", figure, one.value, other.value)
        if said in lookup.told:
            continue
        lookup.told.add(said)
        index = one.index if one.index is not None else other.index
        yield (
            index,
            table.issue(
                "sources_differ",
                Severity.WARNING,
                index,
                "device_count" if table.sheet_id == "device_stock" else name,
                other.value if table.sheet_id == "device_stock" else one.value,
                known=lookup.by_id[school_id].name,
                year=year,
                label=FACTS[COMPARED[name][0]].label,
                limit=f"{TOLERANCE:.0%}",
                base=one.value,
                devices=other.value,
            ),
        )
