"""Holds points against the outlines of their own areas: how far outside they are.

Where nearly all of those outside would lie inside if their coordinates were of another
system, the stated one is probably wrong; that is said, never corrected.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from data_access.coordinates import (
    CoordinateSystem,
    Points,
    to_wgs84,
    wgs84_to_bd09,
    wgs84_to_gcj02,
)

# Outlines are simplified, and schools stand at borders: nearer ones are not told.
TOLERANCE_METRES = 500
# A point this little outside may be on the line itself.
_ON_THE_LINE_METRES = 30
_METRES_PER_DEGREE = 111_195
_FEWEST = 3
_NEARLY_ALL = 0.8

Flags = npt.NDArray[np.bool_]
Metres = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Place:
    """A point in WGS-84, the system it was stated in, and the outline it belongs to."""

    longitude: float
    latitude: float
    system: CoordinateSystem
    outline_of: int


@dataclass(frozen=True)
class Doubt:
    """A stated system that another fits much better than.

    `is_outline` tells that not the points but the outlines look shifted.
    """

    stated: CoordinateSystem
    likely: CoordinateSystem
    total: int
    outside: int
    fitting: int
    is_outline: bool = False


def distances(
    places: Sequence[Place], outlines: Mapping[int, shapely.Geometry]
) -> Metres:
    """Return how many metres each point is outside its outline; 0 within it."""
    x, y = _coordinates(places)
    return _distances(places, (x, y), outlines)


def doubtful_systems(
    places: Sequence[Place], outlines: Mapping[int, shapely.Geometry]
) -> list[Doubt]:
    """Return the stated systems that another fits much better than."""
    found = []
    for stated in CoordinateSystem:
        own = [place for place in places if place.system is stated]
        doubt = _doubt(own, stated, outlines) if len(own) >= _FEWEST else None
        if doubt is not None:
            found.append(doubt)
    return found


def _doubt(
    places: Sequence[Place],
    stated: CoordinateSystem,
    outlines: Mapping[int, shapely.Geometry],
) -> Doubt | None:
    points = _coordinates(places)
    outside = _is_outside(places, points, outlines)
    count = int(outside.sum())
    if count < _FEWEST:
        return None
    raw = _from_wgs84(points, stated)
    others = [system for system in CoordinateSystem if system is not stated]
    tried = [(other, False, to_wgs84(*raw, other)) for other in others]
    shifted = (CoordinateSystem.GCJ02, CoordinateSystem.BD09)
    tried += [(other, True, _from_wgs84(points, other)) for other in shifted]
    doubts = []
    for likely, is_outline, moved in tried:
        still = _is_outside(places, moved, outlines)
        fitting = int((outside & ~still).sum())
        if still.sum() <= (1 - _NEARLY_ALL) * count and fitting >= _NEARLY_ALL * count:
            doubts.append(
                Doubt(stated, likely, len(places), count, fitting, is_outline)
            )
    # The points' own system is the nearer explanation of two that fit alike.
    return max(doubts, key=lambda doubt: doubt.fitting, default=None)


def _from_wgs84(points: Points, system: CoordinateSystem) -> Points:
    if system is CoordinateSystem.GCJ02:
        return wgs84_to_gcj02(*points)
    return wgs84_to_bd09(*points) if system is CoordinateSystem.BD09 else points


def _coordinates(places: Sequence[Place]) -> Points:
    x = np.array([place.longitude for place in places], np.float64)
    y = np.array([place.latitude for place in places], np.float64)
    return x, y


def _is_outside(
    places: Sequence[Place], points: Points, outlines: Mapping[int, shapely.Geometry]
) -> Flags:
    return _distances(places, points, outlines) > _ON_THE_LINE_METRES


def _distances(
    places: Sequence[Place], points: Points, outlines: Mapping[int, shapely.Geometry]
) -> Metres:
    found = np.zeros(len(places))
    owners = np.array([place.outline_of for place in places])
    shapes = shapely.points(*points)
    for area_id in np.unique(owners):
        outline, own = outlines[int(area_id)], owners == area_id
        shapely.prepare(outline)
        far = own.copy()
        far[own] = ~shapely.intersects(outline, shapes[own])
        if far.any():
            found[far] = _metres(shapes[far], outline)
    return found


def _metres(points: npt.NDArray[np.object_], outline: shapely.Geometry) -> Metres:
    """Return distances in metres, a degree of longitude as long as it is here."""
    latitude = float(shapely.get_y(points).mean())
    scale = np.array([np.cos(np.radians(latitude)), 1.0]) * _METRES_PER_DEGREE
    flat = shapely.transform(outline, lambda corners: corners * scale)
    near = shapely.transform(points, lambda corners: corners * scale)
    return np.asarray(shapely.distance(near, flat), np.float64)
