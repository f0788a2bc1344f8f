"""Where schools stand when no outline is known: a soft fill from their points."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

ROUNDNESS = 3  # corners of a quarter circle: the fill is soft, not exact
FAR = 0.95  # most schools have a neighbour nearer than this quantile
SMALLEST = 0.004  # degrees: about 400 m around a lonely school


def located(points: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a position."""
    return points.dropna(subset=["longitude", "latitude"])


def hull(points: pd.DataFrame) -> BaseGeometry | None:
    """Return the ground the points cover: circles grown together, None of nothing.

    A convex hull would claim the sea between two islands.
    """
    places = np.unique(_coordinates(points), axis=0)
    if not len(places):
        return None
    dots = shapely.multipoints(places)
    radius = _reach(places)
    grown = shapely.buffer(dots, 2.5 * radius, quad_segs=ROUNDNESS)
    return shapely.buffer(grown, -1.3 * radius, quad_segs=ROUNDNESS)


def sketched_areas(
    points: pd.DataFrame, ground: BaseGeometry | None
) -> Mapping[int, BaseGeometry]:
    """Return one soft fill an area: the Voronoi cells of its schools, clipped.

    Args:
        points: longitude, latitude, child_id (the area a school belongs to).
        ground: what the fills may not leave (the parent's outline, or `hull`).
    """
    known = located(points).dropna(subset=["child_id"])
    known = known.drop_duplicates(["longitude", "latitude"])
    if known.empty or ground is None:
        return {}
    if len(known) == 1:
        return {int(known["child_id"].iloc[0]): ground}
    cells = _cells(_coordinates(known), ground)
    owner = known["child_id"].to_numpy()
    fills = {}
    for area_id in pd.unique(owner):
        joined = shapely.union_all(cells[owner == area_id])
        fills[int(area_id)] = shapely.intersection(joined, ground)
    return {key: fill for key, fill in fills.items() if not shapely.is_empty(fill)}


def _cells(places: NDArray[np.float64], ground: BaseGeometry) -> NDArray[np.object_]:
    dots = shapely.multipoints(places)
    room = shapely.box(*shapely.union(dots, ground).bounds).buffer(1)
    cells = shapely.voronoi_polygons(dots, extend_to=room, ordered=True)
    return np.asarray(shapely.get_parts(cells))


def _coordinates(points: pd.DataFrame) -> NDArray[np.float64]:
    return located(points)[["longitude", "latitude"]].to_numpy(dtype=float)


def _reach(places: NDArray[np.float64]) -> float:
    """Return how far most points are from their nearest neighbour."""
    if len(places) < 2:
        return SMALLEST
    dots = shapely.points(places)
    _, distances = shapely.STRtree(dots).query_nearest(
        dots, exclusive=True, return_distance=True, all_matches=False
    )
    return max(SMALLEST, float(np.quantile(distances, FAR)))
