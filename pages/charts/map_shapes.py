"""The shapes on a map: a bureau's outlines where known, soft fills elsewhere."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pages.charts.sketch import hull, located, sketched_areas

HEAVY = 9_000  # corners: about 200 KB of GeoJSON
FINEST, COARSEST = 0.0002, 0.05  # degrees


@dataclass(frozen=True)
class Shapes:
    """What can be drawn of an area and of those below it (WGS-84).

    `sketched` are the areas whose shape is only where their schools stand.
    """

    by_area: Mapping[int, BaseGeometry] = field(default_factory=dict)
    ground: BaseGeometry | None = None
    sketched: frozenset[int] = frozenset()
    is_ground_sketched: bool = False
    source: str = ""
    approval_no: str = ""

    @property
    def is_sketch(self) -> bool:
        """Tell whether any shape is no outline but where schools stand."""
        return bool(self.sketched) or self.is_ground_sketched

    @cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """Return west, south, east, north of everything; None of nothing."""
        parts = [*self.by_area.values(), *([self.ground] if self.ground else [])]
        if not parts:
            return None
        west, south, east, north = shapely.total_bounds(parts)
        return float(west), float(south), float(east), float(north)


def build_shapes(outlines: pd.DataFrame, points: pd.DataFrame, area_id: int) -> Shapes:
    """Return the shapes of an area's children.

    Args:
        outlines: rows of queries.places.outlines of the area and its children.
        points: its schools: longitude, latitude, child_id (missing: none below).
        area_id: the area in view.
    """
    read = dict(zip(outlines["area_id"], outlines["geometry"], strict=True))
    known = _lightened({int(key): _geometry(text) for key, text in read.items()})
    ground = known.pop(area_id, None)
    is_ground_sketched = ground is None
    if ground is None:
        whole = shapely.union_all(list(known.values())) if known else None
        ground = whole or hull(points)
        is_ground_sketched = whole is None and ground is not None
    rows = located(points)
    missing = rows.loc[~rows["child_id"].isin(list(known))]
    free = ground
    if known and ground is not None:
        free = shapely.difference(ground, shapely.union_all(list(known.values())))
    sketched = sketched_areas(missing, free)
    first = next(iter(outlines.to_dict("records")), {})
    return Shapes(
        {**known, **sketched},
        ground,
        frozenset(sketched),
        is_ground_sketched,
        _text(first.get("source")),
        _text(first.get("approval_no")),
    )


def geojson(shape: BaseGeometry, decimals: int = 4) -> dict[str, Any]:
    """Return a GeoJSON geometry with rounded numbers."""
    rounded = shapely.transform(shape, lambda xy: np.round(xy, decimals))
    found: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return found


def _lightened(shapes: dict[int, BaseGeometry]) -> dict[int, BaseGeometry]:
    """Simplify heavy outlines together, so that neighbours keep their border."""
    keys, parts = list(shapes), list(shapes.values())
    tolerance = FINEST
    light = parts
    while sum(shapely.get_num_coordinates(p) for p in light) > HEAVY:
        light = [shapely.simplify(part, tolerance) for part in parts]
        if tolerance > COARSEST:
            break
        tolerance *= 2
    return dict(zip(keys, light, strict=True))


def _geometry(text: str) -> BaseGeometry:
    """Return a polygon that GEOS can work with, whatever a bureau's file held."""
    return shapely.make_valid(shapely.from_geojson(text))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
