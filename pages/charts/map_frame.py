"""What stands around the shapes: the view that fits, labels that fit, a scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, floor, log2, log10, radians
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Bounds = tuple[float, float, float, float]

TILE = 512  # pixels of the whole world at zoom 0
METRES_PER_DEGREE = 111_320.0
MARGIN = 0.9
LABEL_SIZE = 13
CLOSEST = 14.0
SMALLEST_VIEW, ABOUT = 0.02, 0.12  # degrees; room about places, of their reach
STEPS = (0.0, -1.4, 1.4)  # in heights of a name
SCALE_HEIGHT = 18  # pixels of the bar with its words


@dataclass(frozen=True)
class Canvas:
    """The picture's size in pixels."""

    width: int
    height: int


def fit(bounds: Bounds, canvas: Canvas) -> dict[str, float]:
    """Return the view state in which the bounds fill the canvas."""
    west, south, east, north = bounds
    top, bottom = _mercator(north), _mercator(south)
    width = max((east - west) / 360 * TILE, 1e-9)
    height = max((top - bottom) * TILE, 1e-9)
    zoom = min(
        log2(canvas.width * MARGIN / width), log2(canvas.height * MARGIN / height)
    )
    return {
        "longitude": round((west + east) / 2, 5),
        "latitude": round((south + north) / 2, 5),
        "zoom": round(min(zoom, CLOSEST), 2),
        "pitch": 0,
        "bearing": 0,
    }


def pixels_per_degree(zoom: float) -> float:
    """Return how many pixels a degree of longitude takes."""
    return float(TILE * 2.0**zoom / 360)


def around(points: Sequence[tuple[float, float]]) -> Bounds | None:
    """Return the bounds of some places with room about them, None of none."""
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    room = max(max(xs) - min(xs), max(ys) - min(ys), SMALLEST_VIEW) * ABOUT
    return min(xs) - room, min(ys) - room, max(xs) + room, max(ys) + room


def labels_that_fit(
    shapes: dict[str, BaseGeometry], zoom: float, signs: Sequence[Bounds] = ()
) -> list[dict[str, Any]]:
    """Return text and position of the names that fit into their shapes.

    Large shapes come first; a name that would lie on another, or on one of the
    `signs`, moves up or down a little, or is left out.
    """
    scale = pixels_per_degree(zoom)
    placed: list[Bounds] = []
    labels = []
    for name in sorted(shapes, key=lambda name: -shapes[name].area):
        west, _, east, _ = shapes[name].bounds
        width = text_width(name)
        if (east - west) * scale < 0.8 * width:
            continue
        x, middle = _middle(shapes[name])
        for step in STEPS:
            y = middle + step * LABEL_SIZE / scale * cos(radians(middle))
            box = box_at((x, y), (width, LABEL_SIZE), zoom)
            if any(_overlap(box, other) for other in placed):
                break
            if not any(_overlap(box, sign) for sign in signs):
                placed.append(box)
                labels.append({"text": name, "p": [round(x, 5), round(y, 5)]})
                break
    return labels


def box_at(
    middle: tuple[float, float], size: tuple[float, float], zoom: float
) -> Bounds:
    """Return what something of a size in pixels takes on the ground."""
    x, y = middle
    scale = pixels_per_degree(zoom)
    wide, high = size[0] / 2 / scale, size[1] / 2 / scale * cos(radians(y))
    return x - wide, y - high, x + wide, y + high


def scale_bar(
    bounds: Bounds, zoom: float, taken: Sequence[BaseGeometry] = ()
) -> tuple[list[list[float]], float]:
    """Return a line of a round length in a free corner, and that length in metres.

    It lies on the ground, so that it stays true when the reader zooms. Where the
    `taken` shapes fill every corner it lies below them.
    """
    west, south, east, north = bounds
    per_degree = METRES_PER_DEGREE * cos(radians(south))
    scale = pixels_per_degree(zoom)
    length = _round_length(90 / scale * per_degree)
    wide, high = length / per_degree, SCALE_HEIGHT / scale * cos(radians(south))
    right, top = max(west, east - wide), north - high
    corners = [(west, south), (right, south), (west, top), (right, top)]
    free = (
        (x, y)
        for x, y in corners
        if not any(shapely.box(x, y, x + wide, y + high).intersects(s) for s in taken)
    )
    x, y = next(free, (west, south - high))
    start, end, level = round(x, 5), round(x + wide, 5), round(y, 5)
    return [[start, level], [end, level]], length


def _round_length(metres: float) -> float:
    power = 10 ** floor(log10(max(metres, 1.0)))
    return float(max(s * power for s in (1, 2, 5) if s == 1 or s * power <= metres))


def _mercator(latitude: float) -> float:
    y = np.tan(np.pi / 4 + np.radians(latitude) / 2)
    return float(np.log(y) / (2 * np.pi))


def text_width(name: str) -> float:
    """Return how many pixels a name takes on a map."""
    return LABEL_SIZE * sum(0.6 if ord(sign) < 256 else 1.05 for sign in name)


def _middle(shape: BaseGeometry) -> tuple[float, float]:
    """Return the middle of the largest circle inside a shape."""
    radius = shapely.maximum_inscribed_circle(shape, tolerance=_tolerance(shape))
    x, y = shapely.get_coordinates(radius)[0]
    return float(x), float(y)


def _tolerance(shape: BaseGeometry) -> float:
    west, south, east, north = shape.bounds
    return max(east - west, north - south) / 50 or 1e-6


def _overlap(
    a: tuple[float, float, float, float], b: tuple[float, float, float, float]
) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
