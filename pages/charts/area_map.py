"""The map of an area: what lies below it, shaded, and its schools."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pages.charts.map_frame import (
    LABEL_SIZE,
    Bounds,
    Canvas,
    box_at,
    fit,
    labels_that_fit,
    pixels_per_degree,
    scale_bar,
    text_width,
)
from pages.charts.map_json import MapText, deck_json
from pages.charts.map_layers import (
    BEHIND_SCHOOLS,
    SHADED,
    Category,
    area_layer,
    ground_layer,
    label_layer,
    scale_layers,
    school_layers,
)
from pages.charts.map_shapes import Shapes
from pages.charts.sketch import located

Point = tuple[float, float]


@dataclass(frozen=True)
class Look:
    """What a map looks at (everything without bounds); signs that names leave free."""

    bounds: Bounds | None = None
    signs: tuple[Point, ...] = ()


EVERYTHING = Look()
# A sign stands above its dot; box and height take in the dot.
SIGN, SIGN_ABOVE = (20.0, 30.0), 9.0  # pixels
MANY_SCHOOLS = 3_000  # more dots than this are neither read nor drawn in time
DOT_SIZES = ((120, 5.0), (400, 4.0), (MANY_SCHOOLS, 3.0))  # radius in pixels


def area_map(
    shapes: Shapes,
    areas: pd.DataFrame,
    schools: pd.DataFrame,
    categories: Sequence[Category],
    *,
    canvas: Canvas,
    metric_words: tuple[str, str],
    is_dark: bool,
    more_layers: Sequence[dict[str, Any]] = (),
    top_layers: Sequence[dict[str, Any]] = (),
    look: Look = EVERYTHING,
) -> MapText | None:
    """Return the map's JSON; None when nothing has a position.

    Args:
        shapes: from `build_shapes`.
        areas: area_id, key, name, short_name, colour, line1, line2.
        schools: longitude, latitude, code, name, category (without: not drawn),
            line1, line2, is_sketched.
        categories: the classes of schools in the order they are drawn.
        canvas: the size that the view is fitted to.
        metric_words: the words for kilometre and metre on the scale bar.
        is_dark: the reader's theme.
        more_layers: layers of the page's own, drawn above the areas.
        top_layers: the same, drawn above the schools.
        look: what is looked at, and where signs stand.
    """
    bounds = look.bounds or shapes.bounds
    if bounds is None:
        return None
    view = fit(bounds, canvas)
    layers = _ground(shapes, areas, schools, is_dark=is_dark) + [*more_layers]
    layers += _dots(schools, categories, is_dark=is_dark)
    zoom, labels = view["zoom"], _names(shapes, areas, view, look.signs)
    names = label_layer(labels, is_dark=is_dark, size=LABEL_SIZE)
    taken = _taken(labels, zoom) if look.bounds else _drawn(shapes)
    scale = _scale(taken, bounds, zoom, metric_words, is_dark=is_dark)
    return deck_json([*layers, *top_layers, names, *scale], view)


def _ground(
    shapes: Shapes, areas: pd.DataFrame, schools: pd.DataFrame, *, is_dark: bool
) -> list[dict[str, Any]]:
    """Return ground and areas: softer where schools stand above them."""
    opacity = BEHIND_SCHOOLS if _are_drawn(located(schools)) else SHADED
    layers = [*filter(None, [ground_layer(shapes, is_dark=is_dark)])]
    return [*layers, area_layer(shapes, areas, is_dark=is_dark, opacity=opacity)]


def _dots(
    schools: pd.DataFrame, categories: Sequence[Category], *, is_dark: bool
) -> list[dict[str, Any]]:
    dots = located(schools)
    if not _are_drawn(dots):
        return []
    radius = dot_size(len(dots))
    return school_layers(dots, categories, is_dark=is_dark, radius=radius)


def _are_drawn(dots: pd.DataFrame) -> bool:
    return 0 < len(dots) <= MANY_SCHOOLS


def _drawn(shapes: Shapes) -> list[BaseGeometry]:
    return [*shapes.by_area.values(), *([shapes.ground] if shapes.ground else [])]


def _taken(labels: list[dict[str, Any]], zoom: float) -> list[BaseGeometry]:
    """Return what names take: where the map is near, no corner is free of shapes."""
    boxes = (
        box_at(one["p"], (text_width(one["text"]), LABEL_SIZE), zoom) for one in labels
    )
    return [shapely.box(*box) for box in boxes]


def _scale(
    taken: Sequence[BaseGeometry],
    bounds: Bounds,
    zoom: float,
    words: tuple[str, str],
    *,
    is_dark: bool,
) -> list[dict[str, Any]]:
    line, length = scale_bar(bounds, zoom, taken)
    return scale_layers(line, _length_text(length, words), is_dark=is_dark)


def dot_size(count: int) -> float:
    """Return the radius of a school's dot: many are drawn smaller."""
    return next((size for limit, size in DOT_SIZES if count <= limit), 3.0)


def _names(
    shapes: Shapes,
    areas: pd.DataFrame,
    view: dict[str, float],
    signs: Sequence[Point],
) -> list[dict[str, Any]]:
    named = zip(areas["short_name"], areas["area_id"], strict=True)
    drawn = {
        str(name): shapes.by_area[int(area_id)]
        for name, area_id in named
        if int(area_id) in shapes.by_area
    }
    zoom = view["zoom"]
    above = SIGN_ABOVE / pixels_per_degree(zoom)
    taken = [box_at((x, y + above * cos(radians(y))), SIGN, zoom) for x, y in signs]
    return labels_that_fit(drawn, zoom, taken)


def _length_text(metres: float, words: tuple[str, str]) -> str:
    kilometre, metre = words
    if metres >= 1000:
        return f"{metres / 1000:g} {kilometre}"
    return f"{metres:g} {metre}"
