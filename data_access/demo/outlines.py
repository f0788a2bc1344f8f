"""The demonstration zone's outlines as GeoJSON."""

from typing import Any

import pandas as pd
import shapely

PROPERTIES = ["area_code", "name", "kind", "parent_code"]


def outlines_geojson(
    areas: pd.DataFrame, parent_code: str | None, kind: str
) -> dict[str, Any]:
    """Return the outlines of one kind, of one parent or (None) of all parents.

    Args:
        areas: the frame of `build_areas`.
        parent_code: only the children of this area; None for every area.
        kind: city, district or town.

    Returns:
        A FeatureCollection; each feature has area_code, name, kind, parent_code.
    """
    wanted = areas[areas["kind"] == kind]
    if parent_code is not None:
        wanted = wanted[wanted["parent_code"] == parent_code]
    features = [
        {"type": "Feature", "properties": properties, "geometry": geometry(outline)}
        for properties, outline in zip(
            wanted[PROPERTIES].to_dict("records"), wanted["outline"], strict=True
        )
    ]
    return {"type": "FeatureCollection", "features": features}


def geometry(outline: shapely.Geometry) -> dict[str, Any]:
    """Return an outline as a GeoJSON geometry whose numbers have five decimals."""
    shapes = []
    for polygon in shapely.get_parts(outline):
        rings = [polygon.exterior, *polygon.interiors]
        shapes.append([_ring(ring) for ring in rings])
    if len(shapes) == 1:
        return {"type": "Polygon", "coordinates": shapes[0]}
    return {"type": "MultiPolygon", "coordinates": shapes}


def _ring(ring: shapely.LinearRing) -> list[list[float]]:
    """GeoJSON wants outer rings anticlockwise; `normalize` turns them the other way."""
    corners: list[list[float]]
    corners = shapely.get_coordinates(ring)[::-1].round(5).tolist()
    return corners
