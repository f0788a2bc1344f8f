"""Two values of each place as dots in four named quadrants: better is up and right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config, palette

HEIGHT, NARROW_HEIGHT = 380, 360
MOST_NAMES = 30  # more names than these would hide each other
_AROUND = 0.12  # of the reach, beyond the outermost dots


@dataclass(frozen=True)
class Axis:
    """One of the two indicators: its title, line, form and whether it is reversed."""

    title: str
    line: float
    is_share: bool = False
    is_reversed: bool = False


def quadrants(
    rows: pd.DataFrame,
    axes: tuple[Axis, Axis],
    names: Mapping[tuple[bool, bool], str],
    *,
    is_dark: bool,
    is_narrow: bool = False,
) -> dict[str, Any]:
    """Return the Vega-Lite specification.

    Args:
        rows: name, x, y, quadrant, x_text, y_text, note.
        axes: what lies along the bottom and up the side.
        names: the quadrants by (better along x, better along y).
        is_dark: the reader's theme.
        is_narrow: a telephone: dots without names.
    """
    x = _encoding("x", rows["x"], axes[0])
    y = _encoding("y", rows["y"], axes[1])
    layers = [_rule("x", axes[0], is_dark), _rule("y", axes[1], is_dark)]
    layers += _corner_names(names, is_dark)
    layers.append(_dots(x, y, list(names.values()), axes, is_dark))
    if len(rows) <= MOST_NAMES and not is_narrow:
        layers.append(_names(x, y))
    return {
        "data": {"values": rows.to_dict("records")},
        "height": NARROW_HEIGHT if is_narrow else HEIGHT,
        "config": chart_config(is_dark),
        "layer": layers,
    }


def domain_of(values: "pd.Series[float]", line: float) -> tuple[float, float]:
    """Return the ends of an axis: all dots and the line, with room around them."""
    low, high = min(values.min(), line), max(values.max(), line)
    reach = (high - low) or abs(high) * 0.2 or 1.0
    return low - _AROUND * reach, high + _AROUND * reach


def _encoding(field: str, values: "pd.Series[float]", axis: Axis) -> dict[str, Any]:
    ends = domain_of(values, axis.line)
    scale = {"domain": list(ends), "nice": False, "zero": False}
    if axis.is_reversed:
        scale["reverse"] = True
    number = ".0%" if axis.is_share else ",.4~g"
    label = "datum.value < 0 ? '' : datum.label"
    if axis.is_share:
        label = "datum.value < 0 || datum.value > 1.0001 ? '' : datum.label"
    return {
        "field": field,
        "type": "quantitative",
        "title": axis.title,
        "scale": scale,
        "axis": {"grid": False, "tickCount": 6, "format": number, "labelExpr": label},
    }


def _rule(field: str, axis: Axis, is_dark: bool) -> dict[str, Any]:
    mark = {"type": "rule", "strokeDash": [5, 4], "color": palette(is_dark).secondary}
    return {
        "data": {"values": [{"line": axis.line}]},
        "mark": mark,
        "encoding": {field: {"field": "line", "type": "quantitative"}},
    }


def _corner_names(
    names: Mapping[tuple[bool, bool], str], is_dark: bool
) -> list[dict[str, Any]]:
    """Name each quadrant in its outer corner."""
    layers = []
    for (right, up), name in names.items():
        mark = {
            "type": "text",
            "align": "right" if right else "left",
            "baseline": "top" if up else "bottom",
            "dx": -6 if right else 6,
            "dy": 6 if up else -6,
            "fontSize": 16,
            "fontWeight": "bold",
            "color": palette(is_dark).secondary,
            "x": "width" if right else 0,
            "y": 0 if up else "height",
        }
        layers.append({"data": {"values": [{"word": name}]}, "mark": mark})
        layers[-1]["encoding"] = {"text": {"field": "word", "type": "nominal"}}
    return layers


def _dots(
    x: dict[str, Any],
    y: dict[str, Any],
    names: list[str],
    axes: tuple[Axis, Axis],
    is_dark: bool,
) -> dict[str, Any]:
    colours = palette(is_dark).series
    tooltip = [
        {"field": "name", "type": "nominal", "title": " "},
        {"field": "x_text", "type": "nominal", "title": axes[0].title},
        {"field": "y_text", "type": "nominal", "title": axes[1].title},
        {"field": "quadrant", "type": "nominal", "title": " "},
        {"field": "note", "type": "nominal", "title": " "},
    ]
    # The corners name the quadrants: the colours only say the same again.
    colour = {
        "field": "quadrant",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": names, "range": [colours[i] for i in (0, 1, 2, 3)]},
    }
    return {
        "mark": {"type": "circle", "size": 150, "opacity": 0.85},
        "encoding": {"x": x, "y": y, "color": colour, "tooltip": tooltip},
    }


def _names(x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    mark = {"type": "text", "align": "center", "dy": -15, "fontSize": 12}
    text = {"field": "name", "type": "nominal"}
    return {"mark": mark, "encoding": {"x": x, "y": y, "text": text}}
