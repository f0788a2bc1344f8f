"""The map of an area: what lies below it, shaded, and its schools."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.map_frame import (
    LABEL_SIZE,
    Canvas,
    fit,
    labels_that_fit,
    scale_bar,
)
from pages.charts.map_json import deck_json
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
) -> str | None:
    """Return the map's JSON; None when nothing has a position.

    Args:
        shapes: from `build_shapes`.
        areas: area_id, key, name, short_name, colour, line1, line2.
        schools: longitude, latitude, code, name, category, line1, line2,
            is_sketched; those of no category are not drawn.
        categories: the classes of schools in the order they are drawn.
        canvas: the size that the view is fitted to.
        metric_words: the words for kilometre and metre on the scale bar.
        is_dark: the reader's theme.
        more_layers: layers of the page's own, drawn above the areas.
        top_layers: the same, drawn above the schools.
    """
    if (bounds := shapes.bounds) is None:
        return None
    view, dots = fit(bounds, canvas), located(schools)
    has_dots = 0 < len(dots) <= MANY_SCHOOLS
    opacity = BEHIND_SCHOOLS if has_dots else SHADED
    layers = [layer for layer in [ground_layer(shapes, is_dark=is_dark)] if layer]
    layers.append(area_layer(shapes, areas, is_dark=is_dark, opacity=opacity))
    layers += more_layers
    if has_dots:
        radius = dot_size(len(dots))
        layers += school_layers(dots, categories, is_dark=is_dark, radius=radius)
    names = label_layer(_names(shapes, areas, view), is_dark=is_dark, size=LABEL_SIZE)
    scale = _scale(shapes, view["zoom"], metric_words, is_dark=is_dark)
    return deck_json([*layers, *top_layers, names, *scale], view)


def _scale(
    shapes: Shapes, zoom: float, words: tuple[str, str], *, is_dark: bool
) -> list[dict[str, Any]]:
    assert shapes.bounds is not None
    taken = [*shapes.by_area.values(), *([shapes.ground] if shapes.ground else [])]
    line, length = scale_bar(shapes.bounds, zoom, taken)
    return scale_layers(line, _length_text(length, words), is_dark=is_dark)


def dot_size(count: int) -> float:
    """Return the radius of a school's dot: many are drawn smaller."""
    return next((size for limit, size in DOT_SIZES if count <= limit), 3.0)


def _names(
    shapes: Shapes, areas: pd.DataFrame, view: dict[str, float]
) -> list[dict[str, Any]]:
    named = zip(areas["short_name"], areas["area_id"], strict=True)
    drawn = {
        str(name): shapes.by_area[int(area_id)]
        for name, area_id in named
        if int(area_id) in shapes.by_area
    }
    return labels_that_fit(drawn, view["zoom"])


def _length_text(metres: float, words: tuple[str, str]) -> str:
    kilometre, metre = words
    if metres >= 1000:
        return f"{metres / 1000:g} {kilometre}"
    return f"{metres:g} {metre}"
