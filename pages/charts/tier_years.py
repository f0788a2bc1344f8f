"""Bandwidth tiers of the schools at several moments, on one map that can move."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data_access.catalogue.tiers import SILENT_TIERS, TIERS, UNCLEAR_TIERS
from pages.charts.bandwidth_map import tier_colour
from pages.charts.flat_shapes import Ground
from pages.charts.svg_map import Spec
from pages.charts.theme import palette

FRAME = "frame"  # the signal that a moment is chosen by
NOT_THERE = -1  # a school that was not open at a moment
ORDER = (*SILENT_TIERS, *reversed(UNCLEAR_TIERS), *reversed(TIERS))
_NUMBER = {tier.code: number for number, tier in enumerate(ORDER)}


def with_moments(
    flat: Spec,
    view: Mapping[str, float],
    schools: pd.DataFrame,
    moments: Sequence[Mapping[int, str]],
    *,
    radius: float,
    is_dark: bool,
) -> Spec:
    """Return a flat map with the schools above it, coloured by the moment chosen.

    Args:
        flat: the map below, from svg_map.
        view: the view state that it was drawn for.
        schools: school_id, longitude, latitude.
        moments: the tier's code of each school open at a moment, the oldest first.
        radius: of a dot, in pixels.
        is_dark: whether it stands on the dark ground.
    """
    ground = Ground.of_view(dict(view))
    placed = schools.dropna(subset=["longitude", "latitude"])
    rows: list[dict[str, Any]] = []
    for row in placed.to_dict("records"):
        x, y = ground.pixel((row["longitude"], row["latitude"]))
        school_id = int(row["school_id"])
        tiers = [_NUMBER.get(m.get(school_id, ""), NOT_THERE) for m in moments]
        rows.append({"x": x, "y": y, "t": tiers})
    # What is slow now is drawn last: it is what a reader looks for.
    rows.sort(key=lambda row: row["t"][-1])
    names = flat["layer"].index(next(_texts(flat)))
    dots = _dots(rows, radius, is_dark)
    layers = [*flat["layer"][:names], dots, *flat["layer"][names:]]
    return {
        **flat,
        "params": [{"name": FRAME, "value": max(len(moments) - 1, 0)}],
        "layer": layers,
    }


def _texts(flat: Spec) -> Any:
    return (one for one in flat["layer"] if one["mark"]["type"] == "text")


def _dots(rows: list[dict[str, Any]], radius: float, is_dark: bool) -> Spec:
    ground = palette(is_dark).ground
    colours = [tier_colour(tier, is_dark) for tier in ORDER]
    hollow = len(SILENT_TIERS)
    fills = [ground] * hollow + colours[hollow:]
    lines = colours[:hollow] + [ground] * (len(colours) - hollow)
    now = f"datum.t[{FRAME}]"
    mark = {
        "type": "circle",
        "clip": True,
        "aria": False,
        "size": (2 * radius) ** 2,
        "strokeWidth": 0.8,
        "opacity": {"expr": f"{now} < 0 ? 0 : 1"},
        "fill": {"expr": f"{fills}[max({now}, 0)]"},
        "stroke": {"expr": f"{lines}[max({now}, 0)]"},
    }
    encoding = {
        "longitude": {"field": "x", "type": "quantitative"},
        "latitude": {"field": "y", "type": "quantitative"},
    }
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}
