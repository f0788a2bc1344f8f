"""One school through time: lines or bars over months, years or report dates."""

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config, palette

HEIGHT = 230
FEW_BARS = 6


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
    value. Rows may have high and words as well: a value below its high, or without
    one, is a range's lower end; the range is drawn, with its words.
    """
    mark = {"type": "line", "point": {"size": 45}, "strokeWidth": 2}
    if "high" not in rows:
        return _spec(rows, y_title, mark, is_dark, is_share, lines)
    is_range = rows["value"].notna() & (rows["value"] != rows["high"])
    exact = rows.assign(value=rows["value"].mask(is_range))
    spec = _spec(exact, y_title, mark, is_dark, is_share, lines)
    spec["layer"] += _range_layers(rows[is_range], is_dark)
    return spec


def _range_layers(rows: pd.DataFrame, is_dark: bool) -> list[dict[str, Any]]:
    """Draw a range from end to end, an open one as an arrow at its lower end."""
    if rows.empty:
        return []
    colours = palette(is_dark)
    shown = rows[["x", "value", "high", "words"]].astype(object)
    shown = shown.assign(top=rows["high"].fillna(rows["value"]))
    values = shown.where(shown.notna(), None).to_dict("records")
    x = {"field": "x", "type": "ordinal", "title": None}
    y: dict[str, Any] = {"field": "value", "type": "quantitative", "axis": None}
    top = {**y, "field": "top"}
    bar = {"type": "rule", "strokeWidth": 8, "opacity": 0.45, "color": colours.accent}
    arrow = {"type": "point", "shape": "triangle-up", "filled": True, "size": 110}
    text = {"type": "text", "baseline": "bottom", "dy": -9, "color": colours.text}
    opened = [value for value in values if value["high"] is None]
    return [
        {
            "data": {"values": values},
            "mark": bar,
            "encoding": {"x": x, "y": y, "y2": {"field": "top"}},
        },
        {
            "data": {"values": opened},
            "mark": {**arrow, "color": colours.accent},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": values},
            "mark": text,
            "encoding": {"x": x, "y": top, "text": {"field": "words"}},
        },
    ]


def trend_bars(
    rows: pd.DataFrame, y_title: str, *, is_dark: bool, is_stacked: bool = False
) -> dict[str, Any]:
    """Return bars from zero, side by side or stacked; `rows` as for trend_lines."""
    mark = {"type": "bar", "cornerRadiusEnd": 2}
    spec = _spec(rows, y_title, mark, is_dark, False, ())
    spec["layer"][0]["encoding"]["x"]["scale"] = _bar_scale(rows["x"].nunique())
    if not is_stacked and len(set(rows["series"])) > 1:
        spec["layer"][0]["encoding"]["xOffset"] = {"field": "series"}
    return spec


def _bar_scale(count: int) -> dict[str, float]:
    """Leave room beside few bars: one year alone is no wider than one of many."""
    return {"paddingInner": 0.2, "paddingOuter": max(0.1, FEW_BARS - count)}


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
        # A line's name stands in the right margin, where no data lies.
        "resolve": {"axis": {"y": "independent"}},
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
    axis = {
        "orient": "right",
        "values": [value],
        "labelExpr": json.dumps(label.split(" "), ensure_ascii=False),
        "labelColor": colours.secondary,
        "grid": False,
        "ticks": False,
        "domain": False,
    }
    y = {"field": "value", "type": "quantitative", "title": None, "axis": axis}
    return [
        {
            "data": {"values": [{"value": value, "label": label}]},
            "mark": {"type": "rule", "strokeDash": [6, 4], "color": colours.secondary},
            "encoding": {"y": y},
        }
    ]
