"""One school through time: lines or bars over months, years or report dates."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config, palette

HEIGHT = 230


def trend_lines(
    rows: pd.DataFrame,
    y_title: str,
    *,
    is_dark: bool,
    is_share: bool = False,
    lines: Sequence[tuple[str, float]] = (),
) -> dict[str, Any]:
    """Return lines with points; a missing value leaves a gap, never a zero.

    `rows` has x (text, in order), series and value; `lines` are targets: label and
    value.
    """
    mark = {"type": "line", "point": {"size": 45}, "strokeWidth": 2}
    return _spec(rows, y_title, mark, is_dark, is_share, lines)


def trend_bars(
    rows: pd.DataFrame, y_title: str, *, is_dark: bool, is_stacked: bool = False
) -> dict[str, Any]:
    """Return bars from zero, side by side or stacked; `rows` as for trend_lines."""
    mark = {"type": "bar", "cornerRadiusEnd": 2}
    spec = _spec(rows, y_title, mark, is_dark, False, ())
    if not is_stacked and len(set(rows["series"])) > 1:
        spec["layer"][0]["encoding"]["xOffset"] = {"field": "series"}
    return spec


def _spec(
    rows: pd.DataFrame,
    y_title: str,
    mark: dict[str, Any],
    is_dark: bool,
    is_share: bool,
    lines: Sequence[tuple[str, float]],
) -> dict[str, Any]:
    values = rows[["x", "series", "value"]].astype(object)
    values = values.where(values.notna(), None)
    series = list(dict.fromkeys(rows["series"]))
    shown = palette(is_dark).series[: len(series)]
    colour: dict[str, Any] = {
        "field": "series",
        "type": "nominal",
        "title": None,
        "scale": {"domain": series, "range": list(shown)},
    }
    if len(series) < 2:
        colour["legend"] = None
    layers = [
        {
            "data": {"values": values.to_dict("records")},
            "mark": mark,
            "encoding": {
                "x": _x_axis(list(dict.fromkeys(rows["x"]))),
                "y": _y_axis(y_title, is_share),
                "color": colour,
            },
        }
    ]
    layers += [layer for line in lines for layer in _line_layers(*line, is_dark)]
    return {
        "height": HEIGHT,
        "config": chart_config(is_dark),
        "layer": layers,
    }


def _x_axis(order: list[str]) -> dict[str, Any]:
    return {
        "field": "x",
        "type": "ordinal",
        "title": None,
        "sort": order,
        "axis": {"labelAngle": 0, "labelOverlap": "greedy", "labelSeparation": 6},
    }


def _y_axis(title: str, is_share: bool) -> dict[str, Any]:
    axis: dict[str, Any] = {"tickCount": 4}
    if is_share:
        axis["format"] = ".0%"
    scale = {"zero": True}
    return {
        "field": "value",
        "type": "quantitative",
        "title": title,
        "axis": axis,
        "scale": scale,
    }


def _line_layers(label: str, value: float, is_dark: bool) -> list[dict[str, Any]]:
    colours = palette(is_dark)
    data = {"values": [{"value": value, "label": label}]}
    y = {"field": "value", "type": "quantitative"}
    rule = {"type": "rule", "strokeDash": [6, 4], "color": colours.secondary}
    text = {
        "type": "text",
        "align": "left",
        "baseline": "bottom",
        "dy": -3,
        "color": colours.secondary,
    }
    words = {"text": {"field": "label"}, "x": {"value": 4}, "y": y}
    return [
        {"data": data, "mark": rule, "encoding": {"y": y}},
        {"data": data, "mark": text, "encoding": words},
    ]
