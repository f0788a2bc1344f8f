"""One school among its peers: a strip a measure, better to the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.note_room import LEAST, note_width
from pages.charts.theme import chart_config, palette

ROW_HEIGHT = 38
BEFORE, WORDS_AT = 0.03, 1.05  # in strips: room before one, where its words begin
AROUND = 40  # the words below lie within the height
# What lies beyond these quantiles is drawn at the edge, so that the rest spreads.
_LOW, _HIGH = 0.03, 0.97


@dataclass(frozen=True)
class Strip:
    """One measure: all peers' values (own among them), own value, and the words."""

    label: str
    values: Sequence[float]
    own: float | None
    words: str
    is_lower_better: bool = False

    @property
    def is_above_median(self) -> bool:
        """Tell whether the school is better than the middle of its peers."""
        if self.own is None:
            return False
        middle = float(pd.Series(list(self.values), dtype=float).median())
        return self.own < middle if self.is_lower_better else self.own > middle


def peer_strips(
    strips: Sequence[Strip], below: str, *, is_dark: bool, is_narrow: bool = False
) -> dict[str, Any]:
    """Return dots for the peers, a tick at their median, a large dot for the school.

    The words `below` say which way is better. A telephone has no room for the words
    of each strip; they stand in the table.
    """
    longest = max((note_width(strip.words) for strip in strips), default=0.0)
    least = f"max(width * {LEAST}, width - {round(longest + AROUND)})"
    end: Any = WORDS_AT
    if not is_narrow:
        end = {"expr": f"{BEFORE + WORDS_AT} * width / {least} - {BEFORE}"}
    y = {
        "field": "label",
        "type": "nominal",
        "sort": [strip.label for strip in strips],
        "title": None,
        "axis": {"ticks": False, "domain": False, "grid": False, "labelFontSize": 14},
    }
    x = {
        "field": "place",
        "type": "quantitative",
        "title": below,
        "scale": {"domainMin": -BEFORE, "domainMax": end, "nice": False},
        "axis": {"grid": False, "labels": False, "ticks": False, "domain": False},
    }

    return {
        "height": ROW_HEIGHT * max(1, len(strips)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {"y": y, "x": x},
        "layer": _layers(strips, is_dark)[: 3 if is_narrow else None],
    }


def _layers(strips: Sequence[Strip], is_dark: bool) -> list[dict[str, Any]]:
    colours = palette(is_dark)
    dots, marks = _placed(strips)
    peer = {"type": "circle", "size": 42, "opacity": 0.35, "color": colours.accent}
    middle = {"type": "tick", "thickness": 3, "color": colours.text}
    own = {
        "type": "circle",
        "size": 190,
        "color": colours.own,
        "stroke": colours.ground,
    }
    words = {"type": "text", "align": "left"}
    return [
        {"data": {"values": dots}, "mark": peer},
        {**_of_kind(marks, "median"), "mark": middle},
        {**_of_kind(marks, "own"), "mark": own},
        {
            **_of_kind(marks, "words"),
            "mark": words,
            "encoding": {"text": {"field": "words"}},
        },
    ]


def _of_kind(marks: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    keep = {"filter": f"datum.kind === '{kind}'"}
    return {"data": {"values": marks}, "transform": [keep]}


def _placed(
    strips: Sequence[Strip],
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    dots: list[dict[str, Any]] = []
    marks: list[dict[str, Any]] = []
    for strip in strips:
        values = pd.Series(list(strip.values), dtype=float)
        low, high = float(values.quantile(_LOW)), float(values.quantile(_HIGH))

        def place(value: float, low: float = low, high: float = high) -> float:
            share = 0.5 if high <= low else (value - low) / (high - low)
            return round(min(1.0, max(0.0, share)), 4)

        def entry(value: float, kind: str, strip: Strip = strip) -> dict[str, Any]:
            at = place(value)
            at = 1 - at if strip.is_lower_better else at
            return {"label": strip.label, "place": at, "kind": kind}

        dots += [entry(value, "peer") for value in values]
        marks.append(entry(float(values.median()), "median"))
        if strip.own is not None:
            marks.append(entry(strip.own, "own"))
        marks.append(
            {
                "label": strip.label,
                "place": WORDS_AT,
                "kind": "words",
                "words": strip.words,
            }
        )
    return dots, marks
