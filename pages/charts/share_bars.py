"""Shares of areas or schools as bars, with n/N at the end and the target as a line."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pages.charts.hover import told_values, tooltip
from pages.charts.note_room import bars_range
from pages.charts.theme import chart_config, palette

PICKED = "picked"
ROW_HEIGHT = 28
AROUND = 24  # what the frame takes of the height


def share_bars(
    rows: pd.DataFrame,
    target: float | None,
    *,
    is_dark: bool,
    is_narrow: bool = False,
    leads: bool = True,
    reach: float = 1.0,
) -> dict[str, Any]:
    """Return bars from 0 in the order of the rows.

    Args:
        rows: key, label (unique), value (0–1 or missing), note (after the bar: the
            value in words, n/N, or why there is none), colour; perhaps what is told
            when a row is pointed at (catalogue.hover).
        target: where the line stands (0–1); None draws none.
        is_dark: the reader's theme.
        is_narrow: the reader holds a telephone: bars may be shorter for the notes.
        leads: a click on a row leads to its key.
        reach: the longest bar or the line, where values are no shares.
    """
    colours = palette(is_dark)
    values = [_bar(row) for row in rows.to_dict("records")]
    end = f"max(datum.value || 0, {target or 0})"
    told = tooltip(rows)
    layers = [_bars(told), _notes()]
    if target is not None:
        layers.append(_target_line(target, colours.text))
    if leads:
        layers.append(_whole_rows(told))
    room = bars_range(rows["note"], is_narrow=is_narrow)
    order = [value["label"] for value in values]
    return {
        "data": {"values": values},
        "transform": [{"calculate": end, "as": "end"}],
        "height": ROW_HEIGHT * max(1, len(values)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {"y": _names(order, colours.text), "x": _values(reach, room)},
        "layer": layers,
    }


def _values(reach: float, room: list[Any]) -> dict[str, Any]:
    """Leave room for the note after the longest bar."""
    return {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, reach], "range": room, "nice": False},
        "axis": None,
    }


def _bar(row: Mapping[Any, Any]) -> dict[str, Any]:
    names = ("label", "note", "colour")
    value = None if row["value"] != row["value"] else float(row["value"])
    shown = {**{name: row[name] for name in names}, **told_values(row)}
    return {"key": str(row["key"]), "value": value, **shown}


def _bars(told: list[dict[str, str]]) -> dict[str, Any]:
    colour = {"field": "colour", "type": "nominal", "scale": None}
    return {
        "mark": {"type": "bar", "cornerRadiusEnd": 3},
        "encoding": {"color": colour, "tooltip": told},
    }


def _whole_rows(told: list[dict[str, str]]) -> dict[str, Any]:
    """Unseen bars over the whole width: a row of nought has to be clickable too."""
    return {
        "mark": {"type": "bar", "opacity": 0, "cursor": "pointer"},
        "params": [{"name": PICKED, "select": {"type": "point", "fields": ["key"]}}],
        "encoding": {"x": {"value": 0}, "x2": {"value": "width"}, "tooltip": told},
    }


def _notes() -> dict[str, Any]:
    return {
        "mark": {"type": "text", "align": "left", "dx": 6},
        "encoding": {
            "text": {"field": "note"},
            "x": {"field": "end", "type": "quantitative"},
        },
    }


def _names(order: list[str], colour: str) -> dict[str, Any]:
    return {
        "field": "label",
        "type": "nominal",
        "sort": order,
        "title": None,
        "axis": {
            "labelLimit": 220,
            "labelColor": colour,
            "labelFontSize": 14,
            "ticks": False,
            "domain": False,
        },
    }


def count_bars(
    rows: pd.DataFrame, *, is_dark: bool, is_narrow: bool = False
) -> dict[str, Any]:
    """Return counts as bars from 0, the words at their end: label, value, note."""
    most = float(rows["value"].max()) if len(rows) else 1.0
    scaled = rows.assign(
        value=rows["value"] / (most or 1.0),
        key=rows["label"],
        colour=palette(is_dark).accent,
    )
    return share_bars(scaled, None, is_dark=is_dark, is_narrow=is_narrow, leads=False)


def _target_line(target: float, colour: str) -> dict[str, Any]:
    """A tick in every row: together they are the line, however many rows there are."""
    return {
        "mark": {
            "type": "tick",
            "orient": "vertical",
            "size": ROW_HEIGHT,
            "thickness": 1.5,
            "color": colour,
        },
        "encoding": {"x": {"datum": target}},
    }
