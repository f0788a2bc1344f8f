"""The ground of a scene's map: the areas without a judgement, as large as its place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.area_map import EVERYTHING, Look, area_map
from pages.charts.map_frame import Canvas, around
from pages.charts.map_json import MapText
from pages.charts.map_layers import Category
from pages.charts.map_shapes import Shapes, build_shapes
from pages.charts.svg_map import still, svg_map
from pages.scenes.ink import colours, is_dark
from pages.ui import cached, map_view
from pages.ui.map_data import child_rows, outline_rows, school_rows
from pages.ui.view import View

# Half of the place that a map has at least: drawn twice as large its letters, made
# for a page, are those of a wall.
HALF = Canvas(395, 345)


@dataclass(frozen=True)
class GroundMap:
    """A map of a scene: its picture, the view it was drawn for, its corner's words."""

    spec: dict[str, Any]
    view: dict[str, float]
    corner: str


def ground_map(
    view: View,
    schools: pd.DataFrame,
    categories: Sequence[Category] = (),
    layers: Sequence[dict[str, Any]] = (),
) -> GroundMap | None:
    """Return the map of an area, its areas unshaded; None without any position.

    Args:
        view: the area and period.
        schools: rows of area_map: those of a category are drawn.
        categories: see area_map.
        layers: what lies above the areas; they reach out to every school.
    """
    shapes = _shapes(view, schools["school_id"])
    areas = child_rows(view).assign(colour=colours().unknown, line1="", line2="")
    deck: MapText | None = area_map(
        shapes,
        areas,
        schools,
        categories,
        canvas=HALF,
        metric_words=map_view.METRIC_WORDS,
        is_dark=is_dark(),
        more_layers=layers,
        look=_look(shapes, schools) if layers else EVERYTHING,
    )
    if deck is None:
        return None
    spec = still(svg_map(deck, width=HALF.width, height=HALF.height))
    note = map_view.corner_note(shapes.source, shapes.approval_no, shapes.is_sketch)
    return GroundMap(spec, json.loads(deck)["initialViewState"], note)


def _look(shapes: Shapes, schools: pd.DataFrame) -> Look:
    """Look at the areas and at the schools outside of them: no bow is cut."""
    placed = schools.dropna(subset=["longitude", "latitude"])
    points = zip(placed["longitude"], placed["latitude"], strict=True)
    reach, own = around([(float(x), float(y)) for x, y in points]), shapes.bounds
    if reach is None or own is None:
        return Look(reach or own)
    west, south = min(reach[0], own[0]), min(reach[1], own[1])
    return Look((west, south, max(reach[2], own[2]), max(reach[3], own[3])))


def _shapes(view: View, school_ids: "pd.Series[int]") -> Shapes:
    def build() -> Shapes:
        points = school_rows(view, school_ids)
        return build_shapes(outline_rows(view), points, view.node.area_id)

    return cached.remember_spec("scene-shapes", (view.scope, view.period), build)
