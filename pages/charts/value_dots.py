"""Values as dots against a line; where less is better the scale runs backwards."""

from typing import Any

import pandas as pd

from pages.charts.hover import tooltip
from pages.charts.theme import chart_config, palette

PICKED = "picked"
ROW_HEIGHT = 28
AROUND = 56  # the axis and its title lie within the height
_NOT_NEGATIVE = "datum.value < 0 ? '' : datum.label"
ROOM, NARROW_ROOM = 0.15, 0.7  # of the reach, for the note beside the last dot


def value_dots(
    rows: pd.DataFrame,
    axis_title: str,
    target: float | None,
    *,
    is_reversed: bool,
    is_dark: bool,
    is_narrow: bool = False,
) -> dict[str, Any]:
    """Return one dot a row, the note to its right: right is always better.

    Args:
        rows: key, label (unique), value, note, colour.
        axis_title: what the values are, with the direction in words.
        target: where the line stands; None draws none.
        is_reversed: small values stand at the right.
        is_dark: the reader's theme.
        is_narrow: the reader holds a telephone: the note takes more of the width.
    """
    room = NARROW_ROOM if is_narrow else ROOM
    known = rows.dropna(subset=["value"])
    colours = palette(is_dark)
    layers: list[dict[str, Any]] = [_dots(tooltip(known)), _notes()]
    if target is not None:
        layers.insert(0, _target_line(target, colours.text))
    return {
        "data": {"values": known.to_dict("records")},
        "height": ROW_HEIGHT * max(1, len(known)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {
            "y": _names(list(known["label"]), colours.text),
            "x": _values(
                axis_title, _domain(known, target, is_reversed, room), is_reversed
            ),
        },
        "layer": layers,
    }


def _names(names: list[str], colour: str) -> dict[str, Any]:
    axis = {"labelColor": colour, "labelFontSize": 14, "grid": True}
    return {
        "field": "label",
        "type": "nominal",
        "sort": names,
        "title": None,
        "axis": axis,
    }


def _values(title: str, domain: list[float], is_reversed: bool) -> dict[str, Any]:
    return {
        "field": "value",
        "type": "quantitative",
        "title": title,
        "scale": {"domain": domain, "reverse": is_reversed, "nice": False},
        "axis": {"grid": False, "tickCount": 6, "labelExpr": _NOT_NEGATIVE},
    }


def _target_line(target: float, colour: str) -> dict[str, Any]:
    """A tick in every row: together they are the line."""
    mark = {"type": "tick", "size": ROW_HEIGHT, "thickness": 1.5, "color": colour}
    return {
        "mark": {**mark, "orient": "vertical"},
        "encoding": {"x": {"datum": target}},
    }


def _dots(told: list[dict[str, str]]) -> dict[str, Any]:
    colour = {"field": "colour", "type": "nominal", "scale": None}
    return {
        "mark": {"type": "circle", "size": 170, "opacity": 1, "cursor": "pointer"},
        "params": [{"name": PICKED, "select": {"type": "point", "fields": ["key"]}}],
        "encoding": {"color": colour, "tooltip": told},
    }


def _notes() -> dict[str, Any]:
    return {
        "mark": {"type": "text", "align": "left", "dx": 12},
        "encoding": {"text": {"field": "note"}},
    }


def _domain(
    known: pd.DataFrame, target: float | None, is_reversed: bool, room: float
) -> list[float]:
    ends = [*known["value"].astype(float), *([] if target is None else [target])]
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    reach = (high - low) or max(abs(high), 1.0) * 0.2
    if is_reversed:
        return [low - room * reach, high + 0.05 * reach]
    return [max(0.0, low - 0.05 * reach), high + room * reach]
