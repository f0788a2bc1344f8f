"""Brings points to WGS-84; what is impossible, or half a point, is no point."""

from data_access.coordinates import CoordinateSystem, to_wgs84
from data_access.ingest.clean_table import CleanTable, Value

DECIMALS = 7
_POINT = ("longitude", "latitude", "coordinate_system")


def settle_positions(clean: CleanTable) -> None:
    """Convert the points of a table in place; without a stated system they stay."""
    if "longitude" not in clean.columns and "latitude" not in clean.columns:
        return
    longitudes, latitudes = (
        list(clean.column("longitude")),
        list(clean.column("latitude")),
    )
    systems = list(clean.column("coordinate_system"))
    for index, (x, y) in enumerate(zip(longitudes, latitudes, strict=True)):
        if not is_possible(x, y):
            if x is not None or y is not None or _is_refused(clean, index):
                # A point that cannot be one does not take away the one there was.
                clean.refuse(index, *_POINT)
            longitudes[index] = latitudes[index] = systems[index] = None
    for system in CoordinateSystem:
        stated = system.upper()
        rows = [i for i, given in enumerate(systems) if given == stated]
        if system is CoordinateSystem.WGS84 or not rows:
            continue
        xs, ys = to_wgs84(
            [longitudes[i] for i in rows],  # type: ignore[arg-type]
            [latitudes[i] for i in rows],  # type: ignore[arg-type]
            system,
        )
        for index, x, y in zip(rows, xs.tolist(), ys.tolist(), strict=True):
            longitudes[index], latitudes[index] = round(x, DECIMALS), round(y, DECIMALS)
        clean.assumptions["coordinates_converted"] += len(rows)
    clean.columns |= {"longitude": longitudes, "latitude": latitudes}
    clean.columns["coordinate_system"] = systems


def _is_refused(clean: CleanTable, index: int) -> bool:
    return any(clean.is_refused(index, name) for name in _POINT[:2])


def is_possible(longitude: Value, latitude: Value) -> bool:
    """Tell whether two values are a point on the earth; 0, 0 is nobody's school."""
    if not isinstance(longitude, int | float) or not isinstance(latitude, int | float):
        return False
    is_on_earth = abs(longitude) <= 180 and abs(latitude) <= 90
    return is_on_earth and (longitude, latitude) != (0, 0)
