"""Rules about positions: stated system, possible degrees, inside the outline."""

import re
from collections.abc import Iterator

from data_access.catalogue.numbers import distance_text
from data_access.coordinates import CoordinateSystem, to_wgs84
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.finding_areas import find_area
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.misplaced import (
    TOLERANCE_METRES,
    Doubt,
    Place,
    distances,
    doubtful_systems,
)
from data_access.ingest.positions import is_possible

_AREA_CODE = re.compile(r"\d{6}|\d{9}|\d{12}")


def area_code_usual(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Where areas carry 区划代码, each has 6, 9 or 12 digits (GB/T 2260)."""
    codes = [str(code) for code in table.column("area_code") if code is not None]
    usual = sum(bool(_AREA_CODE.fullmatch(code)) for code in codes)
    if not lookup.is_chinese and usual * 2 <= len(codes):
        return
    for index, code in enumerate(table.column("area_code")):
        if code is not None and not _AREA_CODE.fullmatch(str(code)):
            issue = table.issue(
                "area_code_shape", Severity.WARNING, index, "area_code", code
            )
            yield index, issue


def half_a_position(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A longitude needs a latitude."""
    pairs = zip(table.column("longitude"), table.column("latitude"), strict=True)
    for index, (longitude, latitude) in enumerate(pairs):
        is_told = any(table.is_refused(index, n) for n in ("longitude", "latitude"))
        if (longitude is None) != (latitude is None) and not is_told:
            name = "longitude" if latitude is None else "latitude"
            yield index, table.issue("position_half", Severity.WARNING, index, name)


def impossible_position(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Degrees lie between -180 and 180, and between -90 and 90; 0, 0 is no school."""
    pairs = zip(table.column("longitude"), table.column("latitude"), strict=True)
    for index, (longitude, latitude) in enumerate(pairs):
        if not isinstance(longitude, int | float):
            continue
        if not isinstance(latitude, int | float):
            continue
        is_swapped = abs(latitude) > 90 and abs(longitude) <= 90
        is_possible = abs(longitude) <= 180 and abs(latitude) <= 90
        if is_possible and (longitude, latitude) != (0, 0):
            continue
        rule = "position_swapped" if is_swapped else "position_impossible"
        value = f"{longitude}, {latitude}"
        yield index, table.issue(rule, Severity.WARNING, index, "longitude", value)


def system_not_stated(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A point without its coordinate system is only 示意位置; one remark a table."""
    pairs = zip(
        table.column("longitude"), table.column("coordinate_system"), strict=True
    )
    count = sum(longitude is not None and system is None for longitude, system in pairs)
    if count:
        issue = table.issue(
            "coordinate_system_missing",
            Severity.WARNING,
            None,
            "coordinate_system",
            count=count,
        )
        yield None, issue


def outside_outline(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school stands inside the outline of the area it belongs to."""
    if not lookup.outlines or "longitude" not in table.columns:
        return
    places = dict(_places(table, lookup))
    if not places:
        return
    found = distances(list(places.values()), lookup.outlines)
    for (index, place), metres in zip(places.items(), found.tolist(), strict=True):
        if metres > TOLERANCE_METRES:
            x, y = (table.columns[n][index] for n in ("longitude", "latitude"))
            area = lookup.areas.rows[place.outline_of]["name"]
            issue = table.issue(
                "position_outside", Severity.WARNING, index, "longitude", f"{x}, {y}",
                area=area, distance=distance_text(metres),
            )  # fmt: skip
            yield index, issue
    for doubt in doubtful_systems(list(places.values()), lookup.outlines):
        rule, values = doubt_sentence(doubt)
        name, severity = "coordinate_system", Severity.WARNING
        yield None, table.issue(rule, severity, None, name, **values)


def _places(table: CleanTable, lookup: Lookup) -> Iterator[tuple[int, Place]]:
    """Yield index and point of the rows whose area, or one above, has an outline."""
    names = ("longitude", "latitude", "coordinate_system", "area_code", "area_path")
    columns = (table.column(name) for name in names)
    for index, (x, y, system, code, path) in enumerate(zip(*columns, strict=True)):
        if system is None or not is_possible(x, y):
            continue
        areas, rule = find_area(lookup, code, path)
        owner = None if rule else lookup.outline_of(areas[0])
        if owner is not None:
            stated = CoordinateSystem(str(system).lower())
            lon, lat = to_wgs84(x, y, stated)
            yield index, Place(float(lon), float(lat), stated, owner)


def doubt_sentence(doubt: Doubt) -> tuple[str, dict[str, object]]:
    """Return the rule that tells of a doubtful system, and what it says."""
    rule = "outline_system_doubtful" if doubt.is_outline else "point_system_doubtful"
    values: dict[str, object] = {
        "stated": doubt.stated.upper(),
        "likely": doubt.likely.upper(),
        "total": doubt.total,
        "outside": doubt.outside,
        "fitting": doubt.fitting,
    }
    return rule, values
