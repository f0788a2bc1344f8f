"""A rate over time, a line a group, named at its end; a gap where nothing is known."""

from typing import Any

import pandas as pd

from data_access.catalogue.hover import VALUE
from pages.charts.hover import told_more
from pages.charts.theme import chart_config, palette

HEIGHT = 240


def trend(
    table: pd.DataFrame,
    colours: dict[str, str],
    *,
    target: float | None,
    is_share: bool,
    target_word: str,
    is_dark: bool,
) -> dict[str, Any]:
    """Return the Vega-Lite specification.

    Args:
        table: moment (text in order), group, value (missing leaves a gap); what
            else a point tells (catalogue.hover).
        colours: the colour of each group.
        target: the line that values are held against, None without one.
        is_share: whether values are shares (0–1).
        target_word: what stands at the line.
        is_dark: the reader's theme.
    """
    moments = list(dict.fromkeys(table["moment"]))
    x, y = _axes(moments, is_share)
    scale = {"domain": list(colours), "range": list(colours.values())}
    colour = {"field": "group", "type": "nominal", "scale": scale, "legend": None}
    encoding = {"x": x, "y": y, "color": colour, "tooltip": _tooltip(table, is_share)}
    mark = {"type": "line", "point": True, "strokeWidth": 2.5}
    layers = [{"mark": mark, "encoding": encoding}, *_names(table, x, y, colours)]
    if target is not None:
        layers += _target(target, x, moments[0], target_word, is_dark)
    values = table.astype(object).where(table.notna(), None)
    return {
        "data": {"values": values.to_dict("records")},
        "layer": layers,
        "width": "container",
        "height": HEIGHT,
        "padding": {"left": 5, "right": 60, "top": 12, "bottom": 5},
        "config": chart_config(is_dark),
    }


def _axes(moments: list[str], is_share: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    x = {
        "field": "moment",
        "type": "ordinal",
        "sort": moments,
        "axis": {"title": None, "labelAngle": 0, "labelOverlap": True},
    }
    number = ".0%" if is_share else ",.4~g"
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"zero": True, **({"domain": [0, 1]} if is_share else {})},
        "axis": {"title": None, "format": number, "tickCount": 5},
    }
    return x, y


def _tooltip(table: pd.DataFrame, is_share: bool) -> list[dict[str, Any]]:
    if VALUE in table:
        return [*told_more(table, "moment", "group")]
    number = ".1%" if is_share else ",.4~g"
    return [
        {"field": "moment", "type": "nominal", "title": " "},
        {"field": "group", "type": "nominal", "title": " "},
        {"field": "value", "type": "quantitative", "title": " ", "format": number},
    ]


def _names(
    table: pd.DataFrame, x: dict[str, Any], y: dict[str, Any], colours: dict[str, str]
) -> list[dict[str, Any]]:
    """Name each line at its end; the names stand apart, the highest on top."""
    last = table.dropna(subset=["value"]).groupby("group", sort=False).tail(1)
    last = last.sort_values("value", ascending=False)
    layers = []
    for place, row in enumerate(last.to_dict("records")):
        mark = {
            "type": "text",
            "align": "left",
            "dx": 8,
            "dy": 16 * place - 8 * (len(last) - 1),
            "fontSize": 14,
            "fontWeight": "bold",
            "color": colours.get(str(row["group"])),
        }
        text = {"field": "group", "type": "nominal"}
        encoding = {"x": x, "y": y, "text": text}
        layers.append({"data": {"values": [row]}, "mark": mark, "encoding": encoding})
    return layers


def _target(
    value: float, x: dict[str, Any], first: str, word: str, is_dark: bool
) -> list[dict[str, Any]]:
    colour = palette(is_dark).secondary
    data = {"values": [{"value": value, "moment": first, "word": word}]}
    y = {"field": "value", "type": "quantitative"}
    rule = {"type": "rule", "strokeDash": [4, 4], "color": colour}
    words = {"type": "text", "align": "left", "dy": -8, "color": colour}
    # The same x as the lines: another one would sort the moments by their letters.
    text = {"field": "word", "type": "nominal"}
    return [
        {"data": data, "mark": rule, "encoding": {"y": y}},
        {"data": data, "mark": words, "encoding": {"x": x, "y": y, "text": text}},
    ]
