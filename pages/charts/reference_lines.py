"""Dotted lines of other places' figures, each with its name: no bar, no rank."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.theme import palette
from pages.charts.trend import trend

DOTS = [2, 4]
NO_WORD = ""
ABOVE, BELOW = -10, 10  # pixels from a rule to its name
WIDE = 2  # moments that a name takes


def beside_trend(
    table: pd.DataFrame,
    references: Sequence[tuple[float, str]],
    *,
    is_share: bool,
    is_dark: bool,
) -> dict[str, Any]:
    """Return one place's own values over time with other places' as dotted lines.

    `table` has moment, group (one name) and value; `references` a value and the words
    that stand at its line.
    """
    moments = list(dict.fromkeys(table["moment"]))
    colours = dict.fromkeys(table["group"], palette(is_dark).accent)
    spec = trend(
        table,
        colours,
        target=None,
        is_share=is_share,
        target_word=NO_WORD,
        is_dark=is_dark,
    )
    own = [float(table.loc[table["moment"] == one, "value"].iloc[0]) for one in moments]
    layers = reference_lines(references, moments, own, is_dark=is_dark)
    return {**spec, "layer": [*spec["layer"], *layers]}


def reference_lines(
    references: Sequence[tuple[float, str]],
    moments: Sequence[str],
    own: Sequence[float],
    *,
    is_dark: bool,
) -> list[dict[str, Any]]:
    """Return the layers for any chart over moments: a dotted rule and a name each.

    A name stands where the `own` line is far away, the higher one above its rule and
    the next one below: so lines near each other keep their names apart.
    """
    colour = palette(is_dark).secondary
    layers: list[dict[str, Any]] = []
    for place, (value, word) in enumerate(sorted(references, reverse=True)):
        at = _far_from(value, own, place // 2)
        row = {"value": value, "moment": moments[at], "word": word}
        layers += _line(row, moments, colour, ABOVE if place % 2 == 0 else BELOW)
    return layers


def _far_from(value: float, own: Sequence[float], turn: int) -> int:
    """Return the moment from which on a name is farthest from our own line."""
    steps = range(max(len(own) - 1, 1))
    near = [
        min((abs(one - value) for one in own[at : at + 2] if one == one), default=0.0)
        for at in steps
    ]
    order = sorted(steps, key=lambda at: (-near[at], at))
    return order[(WIDE * turn) % len(order)]


def _line(
    row: dict[str, Any], moments: Sequence[str], colour: str, beside: int
) -> list[dict[str, Any]]:
    data = {"values": [row]}
    y = {"field": "value", "type": "quantitative"}
    x = {"field": "moment", "type": "ordinal", "sort": list(moments)}
    rule = {"type": "rule", "strokeDash": DOTS, "strokeWidth": 1.5, "color": colour}
    words = {"type": "text", "align": "left", "color": colour, "fontSize": 12}
    words |= {"dy": beside, "baseline": "middle"}
    text = {"field": "word", "type": "nominal"}
    return [
        {"data": data, "mark": rule, "encoding": {"y": y}},
        {"data": data, "mark": words, "encoding": {"x": x, "y": y, "text": text}},
    ]
