"""Two values of each place as dots in four named quadrants: better is up and right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.dot_names import (
    ABOVE,
    BELOW,
    LEFT,
    LETTER,
    OFF,
    RIGHT,
    SIDES,
    sides_of_names,
)
from pages.charts.theme import chart_config, palette

HEIGHT, NARROW_HEIGHT = 380, 360
MOST_NAMES = 12  # more are no help: the others are told on hover and in the table
USUAL_WIDTH = 1200
PICKED = "picked"
_AXES = (70, 45)  # pixels that the axes take of width and height
_CORNER = (90.0, 26.0)  # what a quadrant's name takes
_AROUND = 0.12  # of the reach, beyond the outermost dots


_AT: Mapping[str, dict[str, Any]] = {
    ABOVE: {"align": "center", "dy": -OFF - LETTER / 2},
    BELOW: {"align": "center", "dy": OFF + LETTER / 2},
    RIGHT: {"align": "left", "dx": OFF},
    LEFT: {"align": "right", "dx": -OFF},
}


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
    width: int = USUAL_WIDTH,
    only: str = "",
) -> dict[str, Any]:
    """Return the Vega-Lite specification; a click on a dot gives its key.

    Args:
        rows: key, name, x, y, quadrant, x_text, y_text, note.
        axes: what lies along the bottom and up the side.
        names: the quadrants by (better along x, better along y).
        is_dark: the reader's theme.
        is_narrow: a telephone: dots without names.
        width: the pixels there are.
        only: the quadrant whose dots alone are named; "" names those of all.
    """
    x = _encoding("x", rows["x"], axes[0])
    y = _encoding("y", rows["y"], axes[1])
    layers = [_rule("x", axes[0], is_dark), _rule("y", axes[1], is_dark)]
    layers += _corner_names(names, is_dark)
    layers.append(_dots(x, y, list(names.values()), axes, is_dark))
    shown = rows.assign(side="" if is_narrow else sides(rows, axes, width, only))
    if not is_narrow:
        layers += [_names(x, y, side) for side in SIDES]
    return {
        "data": {"values": shown.to_dict("records")},
        "height": NARROW_HEIGHT if is_narrow else HEIGHT,
        "config": chart_config(is_dark),
        "layer": layers,
    }


def sides(
    rows: pd.DataFrame, axes: tuple[Axis, Axis], width: int, only: str = ""
) -> list[str]:
    """Return where each dot's name stands: those far from the lines come first."""
    size = (width - _AXES[0], HEIGHT - _AXES[1])
    across = _places(rows["x"], axes[0], size[0])
    down = [size[1] - y for y in _places(rows["y"], axes[1], size[1])]
    points = list(zip(across, down, strict=True))
    lines = pd.Series([axes[0].line]), pd.Series([axes[1].line])
    middle = (
        _places(lines[0], axes[0], size[0], rows["x"])[0],
        size[1] - _places(lines[1], axes[1], size[1], rows["y"])[0],
    )
    far = [
        abs(x - middle[0]) / size[0] + abs(y - middle[1]) / size[1] for x, y in points
    ]
    told = [n for n, one in enumerate(rows["quadrant"]) if only in ("", one)]
    order = sorted(told, key=lambda number: -far[number])[:MOST_NAMES]
    wide, high = _CORNER
    corners = [
        (x, y, x + wide, y + high)
        for x in (0, size[0] - wide)
        for y in (0, size[1] - high)
    ]
    return sides_of_names(points, [*rows["name"]], order, size, corners)


def _places(
    values: "pd.Series[float]",
    axis: Axis,
    length: float,
    of: "pd.Series[float] | None" = None,
) -> list[float]:
    """Return where values lie along an axis, in pixels from its beginning."""
    low, high = domain_of(values if of is None else of, axis.line)
    shares = [(float(value) - low) / (high - low) for value in values]
    return [length * (1 - one if axis.is_reversed else one) for one in shares]


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
        "mark": {"type": "circle", "size": 150, "opacity": 0.85, "cursor": "pointer"},
        "params": [{"name": PICKED, "select": {"type": "point", "fields": ["key"]}}],
        "encoding": {"x": x, "y": y, "color": colour, "tooltip": tooltip},
    }


def _names(x: dict[str, Any], y: dict[str, Any], side: str) -> dict[str, Any]:
    """Return the layer of the names that stand at one side of their dots."""
    mark = {"type": "text", "fontSize": 12, "baseline": "middle", **_AT[side]}
    text = {"field": "name", "type": "nominal"}
    keep = {"filter": f"datum.side === '{side}'"}
    encoding = {"x": x, "y": y, "text": text}
    return {"transform": [keep], "mark": mark, "encoding": encoding}
