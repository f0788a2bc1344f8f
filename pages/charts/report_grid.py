"""What was reported when: a square a sheet and month, colour and sign together."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config, palette

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
    named = rows.assign(state=rows["state"].map(labels))
    months = list(dict.fromkeys(rows["month"]))
    sheets = list(dict.fromkeys(rows["sheet"]))
    x = {
        "field": "month",
        "type": "ordinal",
        "sort": months,
        "title": None,
        "axis": {"labelAngle": 0, "labelOverlap": "greedy", "ticks": False},
    }
    y = {"field": "sheet", "type": "nominal", "sort": sheets, "title": None}
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
    sign = {"type": "text", "fontSize": 13, "color": "#FFFFFF"}
    return {
        "data": {"values": named.to_dict("records")},
        "height": ROW_HEIGHT * max(1, len(sheets)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {"x": x, "y": y},
        "layer": [
            {"mark": mark, "encoding": {"color": colour}},
            {"mark": sign, "encoding": {"text": {"field": "sign"}}},
        ],
    }
