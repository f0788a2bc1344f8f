"""Turns GeoJSON geometry into valid, rounded outlines in WGS-84, small enough."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
import shapely.geometry

from data_access.coordinates import CoordinateSystem, is_outside_china, to_wgs84

DECIMALS = 5
LARGEST_BYTES = 300_000
METRES_PER_DEGREE = 111_000
_TOLERANCES = tuple(0.0002 * 1.5**step for step in range(15))
_POLYGONS = frozenset({"Polygon", "MultiPolygon", "GeometryCollection"})


class ShapeFault(Exception):
    """A geometry that cannot be an outline: the rule, and what was found."""

    def __init__(self, rule: str, found: str = "") -> None:
        """Keep the rule's name and what was found."""
        super().__init__(rule, found)
        self.rule, self.found = rule, found


@dataclass(frozen=True)
class Shrunk:
    """What making the outlines of one level smaller did, in bytes and metres."""

    before: int
    after: int
    metres: int


def read_shape(
    geometry: Mapping[str, Any] | None, system: CoordinateSystem, *, is_chinese: bool
) -> tuple[shapely.Geometry, bool]:
    """Return a valid outline in WGS-84, and whether it had to be repaired.

    Raises:
        ShapeFault: no polygon, broken, or where no area of the zone can be.
    """
    kind = str((geometry or {}).get("type", "—"))
    if geometry is None or kind not in _POLYGONS:
        raise ShapeFault("outline_no_polygon", kind)
    try:
        shape = shapely.force_2d(shapely.geometry.shape(geometry))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ShapeFault("outline_broken") from error
    except shapely.errors.ShapelyError as error:
        raise ShapeFault("outline_broken") from error
    _check_place(shapely.get_coordinates(shape), is_chinese=is_chinese)
    shape = shapely.transform(shape, lambda points: _converted(points, system))
    is_valid = bool(shapely.is_valid(shape))
    outline = polygons_of(shape)
    if outline.is_empty:
        raise ShapeFault("outline_broken")
    return outline, not is_valid


def _check_place(points: npt.NDArray[np.float64], *, is_chinese: bool) -> None:
    """Refuse metres, swapped axes, and points where the zone cannot be."""
    if not len(points) or not np.isfinite(points).all():
        raise ShapeFault("outline_broken")
    x, y = points[:, 0], points[:, 1]
    found = f"{x[0]:.6g}, {y[0]:.6g}"
    if np.abs(points).max() > 360:
        raise ShapeFault("outline_projected", found)
    is_swapped = (np.abs(y) > 90).any() and (np.abs(x) <= 90).all()
    if is_swapped or (is_chinese and _is_china_swapped(x, y)):
        raise ShapeFault("outline_swapped", found)
    if (np.abs(x) > 180).any() or (np.abs(y) > 90).any():
        raise ShapeFault("outline_impossible", found)
    if is_chinese and is_outside_china(x, y).any():
        raise ShapeFault("outline_outside", found)


def _is_china_swapped(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> bool:
    return bool(is_outside_china(x, y).all() and not is_outside_china(y, x).any())


def _converted(
    points: npt.NDArray[np.float64], system: CoordinateSystem
) -> npt.NDArray[np.float64]:
    return np.column_stack(to_wgs84(points[:, 0], points[:, 1], system))


def polygons_of(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the valid surface of a shape, lines and points left out, rounded."""
    valid = shapely.make_valid(shape)
    parts = shapely.get_parts(shapely.get_parts(valid))
    surfaces = [p for p in parts if p.geom_type == "Polygon" and p.area > 0]
    united = shapely.union_all(surfaces)
    return shapely.set_precision(united, 10.0**-DECIMALS)


def fit_outlines(
    outlines: Sequence[shapely.Geometry], limit: int = LARGEST_BYTES
) -> tuple[list[str], Shrunk | None]:
    """Return the GeoJSON of the outlines of one level, simplified where too heavy.

    They are simplified together, so that neighbours keep one border between them.
    """
    texts = [_text(outline) for outline in outlines]
    before = size = _size(texts)
    used = 0.0
    for tolerance in _TOLERANCES:
        if size <= limit:
            break
        coverage = shapely.coverage_simplify(np.array(outlines, object), tolerance)
        smaller = [polygons_of(shape) for shape in coverage]
        kept = [
            whole if part.is_empty else part
            for part, whole in zip(smaller, outlines, strict=True)
        ]
        texts, used = [_text(outline) for outline in kept], tolerance
        size = _size(texts)
    if not used:
        return texts, None
    return texts, Shrunk(before, size, round(used * METRES_PER_DEGREE))


def _size(texts: Sequence[str]) -> int:
    return sum(map(len, texts))


def _text(outline: shapely.Geometry) -> str:
    """Return GeoJSON as small as it gets; outer rings run anticlockwise."""
    parts = shapely.orient_polygons(shapely.get_parts(shapely.normalize(outline)))
    shapes = [[_ring(p.exterior), *map(_ring, p.interiors)] for p in parts]
    geometry: dict[str, object] = {"type": "MultiPolygon", "coordinates": shapes}
    if len(shapes) == 1:
        geometry = {"type": "Polygon", "coordinates": shapes[0]}
    return json.dumps(geometry, separators=(",", ":"))


def _ring(ring: shapely.LinearRing) -> list[list[float]]:
    corners: list[list[float]]
    corners = shapely.get_coordinates(ring).round(DECIMALS).tolist()
    return corners
