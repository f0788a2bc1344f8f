"""Layers of a deck.gl map as plain dictionaries: shapes, schools, labels, scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from shapely.geometry.base import BaseGeometry

from pages.charts.map_shapes import Shapes, geojson
from pages.charts.theme import FONT, palette, rgb

AREA_LAYER = "areas"
SCHOOL_LAYER = "schools"  # followed by -<category>
SHADED, BEHIND_SCHOOLS = 215, 120
TOOLTIP_FIELDS = ("name", "line1", "line2")

Layer = dict[str, Any]


@dataclass(frozen=True)
class Category:
    """One class of schools on the map: its colour; hollow when nothing is known."""

    code: str
    colour: str
    is_hollow: bool = False


def area_layer(
    shapes: Shapes, areas: pd.DataFrame, *, is_dark: bool, opacity: int = SHADED
) -> Layer:
    """Return the areas, filled; an outline is drawn only where one is known.

    `areas`: area_id, key, name, colour, line1, line2 (tooltip).
    """
    line = palette(is_dark).secondary
    features = []
    for row in areas.to_dict("records"):
        shape = shapes.by_area.get(int(row["area_id"]))
        if shape is None:
            continue
        is_sketch = int(row["area_id"]) in shapes.sketched
        texts = {name: without_braces(row[name]) for name in TOOLTIP_FIELDS}
        properties = {
            "key": row["key"],
            **texts,
            "fill": rgb(row["colour"], opacity),
            "line": rgb(line, 0 if is_sketch else 190),
        }
        features.append(_feature(shape, properties))
    return {
        "@@type": "GeoJsonLayer",
        "id": AREA_LAYER,
        "data": {"type": "FeatureCollection", "features": features},
        "pickable": True,
        "stroked": True,
        "filled": True,
        "getFillColor": "@@=properties.fill",
        "getLineColor": "@@=properties.line",
        "lineWidthUnits": "pixels",
        "getLineWidth": 1,
    }


def ground_layer(shapes: Shapes, *, is_dark: bool) -> Layer | None:
    """Return the quiet ground below schools that no area encloses."""
    if shapes.ground is None:
        return None
    colours = palette(is_dark)
    return {
        "@@type": "GeoJsonLayer",
        "id": "ground",
        "data": _feature(shapes.ground, {}),
        "pickable": False,
        "stroked": not shapes.is_ground_sketched,
        "filled": True,
        "getFillColor": rgb(colours.line, 90),
        "getLineColor": rgb(colours.secondary, 190),
        "lineWidthUnits": "pixels",
        "getLineWidth": 1,
    }


def school_layers(
    schools: pd.DataFrame,
    categories: Sequence[Category],
    *,
    is_dark: bool,
    radius: float,
) -> list[Layer]:
    """Return one layer a category, so that each point is only place and texts.

    `schools`: longitude, latitude, code, category, name, line1, line2, is_sketched
    (示意位置: drawn hollow).
    """
    layers = []
    for category in categories:
        of_it = schools[schools["category"] == category.code]
        for is_sketched, rows in of_it.groupby("is_sketched"):
            is_hollow = bool(is_sketched) or category.is_hollow
            layer = _dots(rows, category, is_hollow, is_dark=is_dark, radius=radius)
            suffix = "-sketched" if is_sketched else ""
            layer["id"] = f"{SCHOOL_LAYER}-{category.code}{suffix}"
            layers.append(layer)
    return layers


def label_layer(labels: list[dict[str, Any]], *, is_dark: bool, size: int) -> Layer:
    """Return names on the map, in the shipped font."""
    colours = palette(is_dark)
    return {
        "@@type": "TextLayer",
        "id": "labels",
        "data": labels,
        "getPosition": "@@=p",
        "getText": "@@=text",
        "getSize": size,
        "getColor": rgb(colours.text),
        "fontFamily": FONT,
        "background": True,
        "getBackgroundColor": rgb(colours.ground, 190),
        "backgroundPadding": [3, 1],
        "characterSet": "auto",
        "pickable": False,
        "parameters": {"depthCompare": "always"},
    }


def scale_layers(line: list[list[float]], text: str, *, is_dark: bool) -> list[Layer]:
    """Return a bar of a known length on the ground, and its words."""
    colour = rgb(palette(is_dark).secondary)
    bar = {
        "@@type": "PathLayer",
        "id": "scale",
        "data": [{"path": line}],
        "getPath": "@@=path",
        "getColor": colour,
        "widthUnits": "pixels",
        "getWidth": 2,
        "pickable": False,
    }
    words = label_layer([{"text": text, "p": line[0]}], is_dark=is_dark, size=12)
    middle = {"getTextAnchor": "start", "getPixelOffset": [0, -9]}
    return [bar, {**words, "id": "scale-text", "getColor": colour, **middle}]


def without_braces(value: object) -> str:
    """Return a tooltip's text: the template would expand a name in braces again."""
    return str(value).replace("{", "").replace("}", "") if value == value else ""


def _dots(
    rows: pd.DataFrame,
    category: Category,
    is_hollow: bool,
    *,
    is_dark: bool,
    radius: float,
) -> Layer:
    colours = palette(is_dark)
    columns = ["longitude", "latitude", "code", *TOOLTIP_FIELDS]
    points = [
        {
            "p": [round(x, 5), round(y, 5)],
            "code": code,
            **dict(zip(TOOLTIP_FIELDS, map(without_braces, texts), strict=True)),
        }
        for x, y, code, *texts in rows[columns].itertuples(index=False)
    ]
    return {
        "@@type": "ScatterplotLayer",
        "data": points,
        "getPosition": "@@=p",
        "radiusUnits": "pixels",
        "getRadius": radius,
        "filled": True,
        "stroked": True,
        "getFillColor": rgb(colours.ground if is_hollow else category.colour),
        "getLineColor": rgb(category.colour if is_hollow else colours.ground),
        "lineWidthUnits": "pixels",
        "getLineWidth": 1.5 if is_hollow else 0.8,
        "pickable": True,
        "autoHighlight": True,
    }


def _feature(shape: BaseGeometry, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geojson(shape), "properties": properties}
