"""Terminals by year of purchase: pupils' to the left, teachers' to the right."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config

ROW_HEIGHT = 24
AROUND = 90  # the legend and the axis lie within the height


def age_pyramid(
    rows: pd.DataFrame,
    classes: Sequence[tuple[str, str]],
    sides: Mapping[str, str],
    axis_title: str,
    *,
    words: tuple[str, str, str, str],
    is_dark: bool,
) -> dict[str, Any]:
    """Return bars to both sides of nought, the newest year on top.

    Args:
        rows: year (the bar's name), user, count, due (a label of `classes`).
        classes: label and colour of each class of due.
        sides: user → its label; the first stands to the left.
        axis_title: what both sides are.
        words: the tooltip's names of the year, the side, the count and the class.
        is_dark: the reader's theme.
    """
    left = next(iter(sides))
    signs = [-1 if user == left else 1 for user in rows["user"]]
    bars = rows.assign(
        signed=rows["count"].astype(int) * signs,
        count=rows["count"].astype(int),
        side=rows["user"].map(dict(sides)),
    )[["year", "due", "signed", "count", "side"]]
    order = list(dict.fromkeys(sorted(rows["year"], key=_known_first, reverse=True)))
    return {
        "data": {"values": bars.to_dict("records")},
        "height": ROW_HEIGHT * max(1, len(order)) + AROUND,
        "config": chart_config(is_dark),
        "mark": {"type": "bar", "height": {"band": 0.8}},
        "encoding": {
            "y": _years(order),
            "x": _counts(axis_title),
            "color": _colours(classes),
            "tooltip": _tooltip(words),
        },
    }


def _known_first(year: str) -> tuple[bool, str]:
    """The unknown year stands below all the others."""
    return year[:1].isdigit(), year


def _colours(classes: Sequence[tuple[str, str]]) -> dict[str, Any]:
    labels, colours = zip(*classes, strict=True)
    return {
        "field": "due",
        "type": "nominal",
        "scale": {"domain": list(labels), "range": list(colours)},
        "legend": {"title": None},
    }


def _tooltip(words: tuple[str, str, str, str]) -> list[dict[str, Any]]:
    fields = ("year", "side", "count", "due")
    return [
        {"field": field, "type": "nominal", "title": word}
        for field, word in zip(fields, words, strict=True)
    ]


def _years(order: list[str]) -> dict[str, Any]:
    quiet = {"title": None, "ticks": False, "domain": False}
    return {"field": "year", "type": "nominal", "sort": order, "axis": quiet}


def _counts(title: str) -> dict[str, Any]:
    """Counts stand to both sides of nought; neither side is negative."""
    axis = {"labelExpr": "format(abs(datum.value), ',')", "tickCount": 7}
    return {"field": "signed", "type": "quantitative", "title": title, "axis": axis}
