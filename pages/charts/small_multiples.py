"""One small trend a place, all on the same scale: a gap where nothing is known."""

from typing import Any

import pandas as pd

from pages.charts.hover import told_more
from pages.charts.theme import chart_config, palette

PANEL_HEIGHT = 96
SMALLEST_PANEL, WIDEST_PANEL = 130, 340
MOST_COLUMNS = 6
_BETWEEN, _AXIS = 16, 70  # pixels between two panels, and of the axis before them


def small_multiples(
    rows: pd.DataFrame,
    moments: list[str],
    *,
    width: int,
    is_share: bool,
    is_dark: bool,
) -> dict[str, Any]:
    """Return the Vega-Lite specification, as wide as is given.

    Args:
        rows: name, moment, value (missing leaves a gap), text, line (missing: none);
            what else a point tells (catalogue.hover).
        moments: the moments in their order.
        width: the pixels there are.
        is_share: whether values are shares (0–1).
        is_dark: the reader's theme.
    """
    order = list(dict.fromkeys(rows["name"]))
    columns, panel = columns_in(width, len(order))
    values = rows.astype(object).where(rows.notna(), None).to_dict("records")
    header = {"title": None, "labelFontSize": 14, "labelFontWeight": "bold"}
    header |= {"labelColor": palette(is_dark).text, "labelAnchor": "start"}
    facet = {"field": "name", "type": "nominal", "sort": order, "header": header}
    return {
        "data": {"values": values},
        "facet": facet,
        "columns": columns,
        "spacing": 14,
        "spec": {
            "width": panel,
            "height": PANEL_HEIGHT,
            "layer": _layers(rows, moments, is_share, is_dark),
        },
        "config": chart_config(is_dark),
    }


def columns_in(width: int, count: int) -> tuple[int, int]:
    """Return how many panels stand side by side, and how wide each is."""
    room = width - _AXIS
    most = max(1, min(room // (SMALLEST_PANEL + _BETWEEN), MOST_COLUMNS))
    columns = max(1, min(count, most))
    panel = room // columns - _BETWEEN
    return columns, min(panel, WIDEST_PANEL)


def _layers(
    rows: pd.DataFrame, moments: list[str], is_share: bool, is_dark: bool
) -> list[dict[str, Any]]:
    colours = palette(is_dark)
    x, y = _axes(moments, is_share)
    tooltip = told_more(rows, "name", "moment", "text")
    line = {"type": "line", "strokeWidth": 2, "color": colours.accent}
    line |= {"point": {"size": 40, "color": colours.accent}}
    rule = {"type": "rule", "strokeDash": [4, 4], "color": colours.secondary}
    target = {"aggregate": "min", "field": "line", "type": "quantitative"}
    end = {"type": "text", "dy": -10, "fontSize": 12, "color": colours.text}
    is_last = f"datum.moment === {moments[-1]!r} && datum.value !== null"
    written = {"field": "value", "type": "quantitative", "format": _ends(is_share)}
    return [
        {
            "transform": [{"filter": "datum.line !== null"}],
            "mark": rule,
            "encoding": {"y": target},
        },
        {"mark": line, "encoding": {"x": x, "y": y, "tooltip": tooltip}},
        {
            "transform": [{"filter": is_last}],
            "mark": end,
            "encoding": {"x": x, "y": y, "text": written},
        },
    ]


def _axes(moments: list[str], is_share: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    x = {
        "field": "moment",
        "type": "ordinal",
        "sort": moments,
        "scale": {"domain": moments},
        "axis": {"title": None, "labels": False, "ticks": False},
    }
    number = ".0%" if is_share else ",.3~g"
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"zero": not is_share},
        "axis": {"title": None, "format": number, "tickCount": 3},
    }
    return x, y


def _ends(is_share: bool) -> str:
    return ".1%" if is_share else ",.4~g"
