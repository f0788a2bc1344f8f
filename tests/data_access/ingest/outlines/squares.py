"""Square areas as GeoJSON features."""

from typing import Any

WEST, SOUTH, SIDE = 109.7, 38.2, 0.1


def square(west: float = WEST, south: float = SOUTH, side: float = SIDE) -> Any:
    east, north = west + side, south + side
    corners = [(west, south), (east, south), (east, north), (west, north)]
    return {"type": "Polygon", "coordinates": [[*corners, corners[0]]]}


def feature(geometry: Any = None, **properties: object) -> Any:
    shape = geometry or square()
    return {"type": "Feature", "properties": properties, "geometry": shape}
