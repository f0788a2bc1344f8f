"""Ranked horizontal bars with the value and the move at their end."""

from typing import Any

import pandas as pd

from data_access.catalogue.states import NEAR
from pages.charts.hover import told_values, tooltip
from pages.charts.note_room import bars_range
from pages.charts.theme import chart_config, palette

PICKED = "picked"
ROW_HEIGHT = 26
AROUND = 40  # the axis title lies within the height


def rank_bars(
    rows: pd.DataFrame, axis_title: str, *, is_dark: bool, is_narrow: bool = False
) -> dict[str, Any]:
    """Return bars in the order of the rows.

    `rows` has key, label (unique), value, note (what stands after the bar),
    is_marked and is_own.
    """
    colours = palette(is_dark)
    values = _bars(rows)
    order = [value["label"] for value in values]
    names = {"field": "label", "type": "nominal", "sort": order}
    y = {**names, "title": None, "axis": _names_axis(colours.text, is_narrow)}
    x = _values_axis(rows, axis_title, is_narrow)
    return {
        "data": {"values": values},
        "height": ROW_HEIGHT * max(1, len(values)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {"y": y, "x": x},
        "layer": [
            {
                "mark": {"type": "bar", "cornerRadiusEnd": 3, "cursor": "pointer"},
                "params": [
                    {"name": PICKED, "select": {"type": "point", "fields": ["key"]}}
                ],
                "encoding": {"color": _tone(is_dark), "tooltip": tooltip(rows)},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 6},
                "encoding": {"text": {"field": "note"}},
            },
        ],
    }


def _bars(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            "key": str(row["key"]),
            "label": row["label"],
            "value": row["value"],
            "note": row["note"],
            **told_values(row),
            "tone": (
                "own" if row["is_own"] else "marked" if row["is_marked"] else "plain"
            ),
        }
        for row in rows.to_dict("records")
    ]


def _tone(is_dark: bool) -> dict[str, Any]:
    colours = palette(is_dark)
    # A sign in the note says the same as the colour (visual.md).
    marked = NEAR.dark if is_dark else NEAR.light
    return {
        "field": "tone",
        "type": "nominal",
        "legend": None,
        "scale": {
            "domain": ["plain", "marked", "own"],
            "range": [colours.accent, marked, colours.own],
        },
    }


def _values_axis(rows: pd.DataFrame, title: str, is_narrow: bool) -> dict[str, Any]:
    longest = float(rows["value"].max()) if len(rows) else 1.0
    return {
        "field": "value",
        "type": "quantitative",
        "title": title,
        "scale": {
            "domain": [0, longest],
            "range": bars_range(rows["note"], is_narrow=is_narrow),
            "nice": False,
        },
        "axis": {"grid": False, "ticks": False, "labels": False, "domain": False},
    }


def _names_axis(colour: str, is_narrow: bool) -> dict[str, Any]:
    return {
        "labelLimit": 150 if is_narrow else 260,
        "labelColor": colour,
        "labelFontSize": 14,
        "ticks": False,
        "domain": False,
    }
