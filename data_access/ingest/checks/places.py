"""Rules about positions: stated system, possible degrees, inside the parent."""

from collections.abc import Iterator

from data_access.coordinates import CoordinateSystem, to_wgs84
from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.ingest.references import find_area

# A box is not an outline: a point just outside may still be right.
_MARGIN = 0.05


def half_a_position(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A longitude needs a latitude."""
    pairs = zip(table.column("longitude"), table.column("latitude"), strict=True)
    for index, (longitude, latitude) in enumerate(pairs):
        if (longitude is None) != (latitude is None):
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


def outside_parent(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A school stands inside the box of the area it belongs to."""
    names = ("longitude", "latitude", "coordinate_system", "area_code", "area_path")
    columns = (table.column(name) for name in names)
    if not lookup.boxes or "longitude" not in table.columns:
        return
    for index, row in enumerate(zip(*columns, strict=True)):
        longitude, latitude, system, code, path = row
        if longitude is None or latitude is None or system is None:
            continue
        found, rule = find_area(lookup, code, path)
        box = None if rule else lookup.box_of(found[0])
        if box is None:
            continue
        x, y = to_wgs84(longitude, latitude, CoordinateSystem(str(system).lower()))
        west, south, east, north = box
        inside_x = west - _MARGIN <= float(x) <= east + _MARGIN
        if not inside_x or not south - _MARGIN <= float(y) <= north + _MARGIN:
            area = lookup.areas.rows[found[0]]["name"]
            value = f"{longitude}, {latitude}"
            issue = table.issue(
                "position_outside", Severity.WARNING, index, "longitude", value,
                area=area,
            )  # fmt: skip
            yield index, issue
