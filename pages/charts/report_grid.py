"""What was reported when: a square a sheet and month, colour and sign together."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pages.charts.theme import LIGHT, chart_config, palette

ROW_HEIGHT = 34
AROUND = 70  # the legend above and the months below lie within the height


def report_grid(
    rows: pd.DataFrame,
    colours: Mapping[str, str],
    labels: Mapping[str, str],
    *,
    is_dark: bool,
) -> dict[str, Any]:
    """Return the grid; `rows` has month, sheet (both texts in order), state, sign.

    `colours` and `labels` are by state, in the order of the legend.
    """
    inks = {state: readable_on(colour) for state, colour in colours.items()}
    named = rows.assign(state=rows["state"].map(labels), ink=rows["state"].map(inks))
    colour = {
        "field": "state",
        "type": "nominal",
        "title": None,
        "scale": {
            "domain": [labels[state] for state in colours],
            "range": list(colours.values()),
        },
    }
    mark = {"type": "rect", "stroke": palette(is_dark).ground, "strokeWidth": 2}
    sign = {"type": "text", "fontSize": 14, "fontWeight": "bold"}
    return {
        "data": {"values": named.to_dict("records")},
        "height": ROW_HEIGHT * max(1, len(set(rows["sheet"]))) + AROUND,
        "config": chart_config(is_dark),
        "encoding": _places(rows),
        "layer": [
            {"mark": mark, "encoding": {"color": colour}},
            {
                "mark": sign,
                "encoding": {
                    "text": {"field": "sign"},
                    "color": {"field": "ink", "type": "nominal", "scale": None},
                },
            },
        ],
    }


def _places(rows: pd.DataFrame) -> dict[str, Any]:
    months, sheets = (list(dict.fromkeys(rows[name])) for name in ("month", "sheet"))
    axis = {"labelAngle": 0, "labelOverlap": "greedy", "ticks": False}
    x = {"field": "month", "type": "ordinal", "sort": months, "title": None}
    y = {"field": "sheet", "type": "nominal", "sort": sheets, "title": None}
    return {"x": {**x, "axis": axis}, "y": y}


def readable_on(colour: str) -> str:
    """Return dark or white, whichever reads better on a colour."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    is_light = 0.299 * red + 0.587 * green + 0.114 * blue > 140
    return LIGHT.text if is_light else LIGHT.ground
