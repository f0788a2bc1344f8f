"""What stands around the shapes: the view that fits, labels that fit, a scale."""

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


def labels_that_fit(
    shapes: dict[str, BaseGeometry], zoom: float
) -> list[dict[str, Any]]:
    """Return text and position of the names that fit into their shapes.

    Large shapes come first; a name that would lie on another is left out.
    """
    scale = pixels_per_degree(zoom)
    placed: list[tuple[float, float, float, float]] = []
    labels = []
    for name in sorted(shapes, key=lambda name: -shapes[name].area):
        west, _, east, _ = shapes[name].bounds
        width = _text_width(name)
        if (east - west) * scale < 0.8 * width:
            continue
        x, y = _middle(shapes[name])
        stretch = 1 / cos(radians(y))
        box = (
            x - width / 2 / scale,
            y - LABEL_SIZE / 2 / scale / stretch,
            x + width / 2 / scale,
            y + LABEL_SIZE / 2 / scale / stretch,
        )
        if not any(_overlap(box, other) for other in placed):
            placed.append(box)
            labels.append({"text": name, "p": [round(x, 5), round(y, 5)]})
    return labels


def scale_bar(bounds: Bounds, zoom: float) -> tuple[list[list[float]], float]:
    """Return a line of a round length at the lower left, and that length in metres.

    It lies on the ground, so that it stays true when the reader zooms.
    """
    west, south, _, _ = bounds
    per_degree = METRES_PER_DEGREE * cos(radians(south))
    wanted = 90 / pixels_per_degree(zoom) * per_degree
    length = _round_length(wanted)
    y = round(south, 5)
    return [[round(west, 5), y], [round(west + length / per_degree, 5), y]], length


def _round_length(metres: float) -> float:
    power = 10 ** floor(log10(max(metres, 1.0)))
    return float(max(s * power for s in (1, 2, 5) if s == 1 or s * power <= metres))


def _mercator(latitude: float) -> float:
    y = np.tan(np.pi / 4 + np.radians(latitude) / 2)
    return float(np.log(y) / (2 * np.pi))


def _text_width(name: str) -> float:
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
