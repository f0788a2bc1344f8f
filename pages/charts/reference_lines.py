"""Dotted lines of other places' figures, each with its name: no bar, no rank."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from pages.charts.theme import palette
from pages.charts.trend import trend

DOTS = [2, 4]
NO_WORD = ""


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
    layers = reference_lines(references, moments, is_dark=is_dark)
    return {**spec, "layer": [*spec["layer"], *layers]}


def reference_lines(
    references: Sequence[tuple[float, str]], moments: Sequence[str], *, is_dark: bool
) -> list[dict[str, Any]]:
    """Return the layers for any chart over moments: a dotted rule and a name each.

    The names stand at one moment after the other, the highest first, so that lines
    near each other keep their names apart.
    """
    colour = palette(is_dark).secondary
    layers: list[dict[str, Any]] = []
    for place, (value, word) in enumerate(sorted(references, reverse=True)):
        at = moments[2 * place % len(moments)]
        layers += _line({"value": value, "moment": at, "word": word}, moments, colour)
    return layers


def _line(
    row: dict[str, Any], moments: Sequence[str], colour: str
) -> list[dict[str, Any]]:
    data = {"values": [row]}
    y = {"field": "value", "type": "quantitative"}
    x = {"field": "moment", "type": "ordinal", "sort": list(moments)}
    rule = {"type": "rule", "strokeDash": DOTS, "strokeWidth": 1.5, "color": colour}
    words = {"type": "text", "align": "left", "dy": -8, "color": colour, "fontSize": 12}
    text = {"field": "word", "type": "nominal"}
    return [
        {"data": data, "mark": rule, "encoding": {"y": y}},
        {"data": data, "mark": words, "encoding": {"x": x, "y": y, "text": text}},
    ]
