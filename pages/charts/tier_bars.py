"""Shares of classes as stacked bars: one bar a row, classes in their order."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.hover import told_more
from pages.charts.theme import chart_config, ink_on

ROW_HEIGHT = 26
READABLE_SHARE = 0.07  # narrower pieces carry no text; the tooltip has it
PICKED = "picked"


def tier_bars(
    table: pd.DataFrame,
    classes: Sequence[tuple[str, str]],
    *,
    words: tuple[str, str, str],
    is_dark: bool,
    is_narrow: bool = False,
) -> dict[str, Any]:
    """Return the Vega-Lite specification.

    Args:
        table: row (the bar's name), key (where a click leads; empty: nowhere),
            class (a label of `classes`), count, share; what else a piece tells
            (catalogue.hover).
        classes: label and colour of each class, in order from low to high.
        words: the tooltip's names of the class, the count and the share.
        is_dark: the reader's theme.
        is_narrow: the reader holds a telephone: the legend breaks into lines.
    """
    colours = dict(classes)
    order = {label: number for number, label in enumerate(colours)}
    rows = table.assign(place=table["class"].map(order)).sort_values("place")
    rows = _with_places(rows).assign(ink=[ink_on(colours[c]) for c in rows["class"]])
    values = rows.drop(columns="place").round(4).to_dict("records")
    tooltip = [*_tooltip(words), *told_more(table)]
    pieces = _pieces(colours, tooltip, 2 if is_narrow else 9)
    if (table["key"] != "").any():
        select = {"type": "point", "fields": ["key"]}
        pieces["params"] = [{"name": PICKED, "select": select}]
        pieces["mark"]["cursor"] = "pointer"
    return {
        "data": {"values": values},
        "encoding": _axes(list(dict.fromkeys(table["row"]))),
        "layer": [pieces, _texts()],
        "width": "container",
        "height": {"step": ROW_HEIGHT},
        "config": chart_config(is_dark),
    }


def _pieces(
    colours: dict[str, str], tooltip: list[dict[str, Any]], columns: int
) -> dict[str, Any]:
    scale = {"domain": list(colours), "range": list(colours.values())}
    colour = {
        "field": "class",
        "type": "nominal",
        "scale": scale,
        "legend": {"title": None, "columns": columns, "symbolLimit": 0},
    }
    return {
        "mark": {"type": "bar", "height": {"band": 0.78}},
        "encoding": {"color": colour, "tooltip": tooltip},
    }


def _texts() -> dict[str, Any]:
    return {
        "transform": [{"filter": f"datum.share >= {READABLE_SHARE}"}],
        "mark": {"type": "text", "fontSize": 12, "clip": True},
        "encoding": {
            "x": {"field": "middle", "type": "quantitative"},
            "text": {"field": "share", "type": "quantitative", "format": ".0%"},
            "color": {"field": "ink", "type": "nominal", "scale": None},
        },
    }


def _axes(order: list[str]) -> dict[str, Any]:
    return {
        "y": {
            "field": "row",
            "type": "nominal",
            "sort": order,
            "axis": {"title": None, "ticks": False, "domain": False},
        },
        "x": {
            "field": "start",
            "type": "quantitative",
            "scale": {"domain": [0, 1]},
            "axis": {"format": ".0%", "title": None, "tickCount": 5, "grid": False},
        },
        "x2": {"field": "end"},
    }


def _tooltip(words: tuple[str, str, str]) -> list[dict[str, Any]]:
    name, count, share = words
    return [
        {"field": "row", "type": "nominal", "title": " "},
        {"field": "class", "type": "nominal", "title": name},
        {"field": "count", "type": "quantitative", "title": count, "format": ","},
        {"field": "share", "type": "quantitative", "title": share, "format": ".1%"},
    ]


def _with_places(rows: pd.DataFrame) -> pd.DataFrame:
    """Add where each piece starts, ends and has its middle."""
    end = rows.groupby("row")["share"].cumsum()
    start = end - rows["share"]
    return rows.assign(start=start, end=end, middle=(start + end) / 2)
