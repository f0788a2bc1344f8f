"""Where things on a map lie in pixels: points, outlines, lines and bows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, log, pi, radians, sin, sqrt, tan
from typing import Any

from pages.charts.map_frame import TILE

Place = Sequence[float]
Pixel = tuple[float, float]
STEPS = 12  # of half a bow


@dataclass(frozen=True)
class Ground:
    """The plane that a view looks at: pixels from its middle, down and right."""

    x: float
    y: float
    scale: float

    @classmethod
    def of_view(cls, view: dict[str, float]) -> "Ground":
        """Return the ground of deck.gl's view state."""
        scale = TILE * 2.0 ** view["zoom"] / (2 * pi)
        x, y = radians(view["longitude"]), _mercator(view["latitude"])
        return cls(x, y, scale)

    def pixel(self, place: Place) -> Pixel:
        """Return where a place (longitude, latitude) lies."""
        x = (radians(place[0]) - self.x) * self.scale
        y = (self.y - _mercator(place[1])) * self.scale
        return round(x, 1), round(y, 1)


def ringed(geometry: dict[str, Any], ground: Ground) -> dict[str, Any]:
    """Return a GeoJSON geometry in pixels; holes run against their outer ring.

    What is no surface (a line left over where outlines touch) is not drawn.
    """
    kind = geometry["type"]
    if kind == "GeometryCollection":
        parts = [ringed(part, ground) for part in geometry["geometries"]]
        polygons = [one for part in parts for one in part["coordinates"]]
    elif kind == "Polygon":
        polygons = [_rings(geometry["coordinates"], ground)]
    elif kind == "MultiPolygon":
        polygons = [_rings(rings, ground) for rings in geometry["coordinates"]]
    else:
        polygons = []
    return {"type": "MultiPolygon", "coordinates": polygons}


def path_line(places: Sequence[Place], ground: Ground) -> dict[str, Any]:
    """Return a line through some places, in pixels."""
    return _line([ground.pixel(place) for place in places])


def arc_line(
    start: Place, end: Place, bow: tuple[float, float], ground: Ground
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return both halves of a bow as deck.gl draws one: its height and its tilt."""
    height, tilt = bow
    (x0, y0), (x1, y1) = ground.pixel(start), ground.pixel(end)
    length = hypot(x1 - x0, y1 - y0) or 1.0
    aside = sin(radians(tilt)) * height
    points = []
    for number in range(2 * STEPS + 1):
        t = number / (2 * STEPS)
        off = aside * sqrt(t * (1 - t)) * length
        x = x0 + (x1 - x0) * t + (y1 - y0) / length * off
        y = y0 + (y1 - y0) * t - (x1 - x0) / length * off
        points.append((round(x, 1), round(y, 1)))
    return _line(points[: STEPS + 1]), _line(points[STEPS:])


def _line(points: Sequence[Pixel]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": [list(point) for point in points]}


def _rings(rings: Sequence[Sequence[Place]], ground: Ground) -> list[list[Pixel]]:
    drawn = [[ground.pixel(place) for place in ring] for ring in rings]
    return [
        ring if (_area(ring) > 0) == (number == 0) else ring[::-1]
        for number, ring in enumerate(drawn)
    ]


def _area(ring: Sequence[Pixel]) -> float:
    pairs = zip(ring, ring[1:], strict=False)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)


def _mercator(latitude: float) -> float:
    return log(tan(pi / 4 + radians(latitude) / 2))
