"""Lessons planned and held, or person-times, month by month of a school year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.theme import chart_config, palette

HEIGHT = 260
NORMAL = "normal"


@dataclass(frozen=True)
class TrendWords:
    """The labels of the two bars and of their axis."""

    planned: str
    held: str
    axis: str


def lesson_trend(
    months: pd.DataFrame, words: TrendWords, *, is_dark: bool, is_narrow: bool = False
) -> dict[str, Any]:
    """Return planned lessons as outlines, held ones filled, the rate above.

    `months`: label (in order), planned, held, rate_text, state, state_text. A month
    whose state is not "normal" (holidays, nobody reported) has no bar but its word.
    On a telephone (`is_narrow`) the rates stand upright: they do not fit side by side.
    """
    colours = palette(is_dark)
    rows = [_month(row) for row in months.to_dict("records")]
    room = 1.3 if is_narrow else 1.12
    scale = {"domain": [0, _top(rows, "planned", "held") * room], "nice": False}
    y = {"type": "quantitative", "scale": scale, "axis": {"title": words.axis}}
    named = {words.planned: colours.line, words.held: colours.accent}
    return {
        "data": {"values": rows},
        "height": HEIGHT,
        "config": chart_config(is_dark),
        "encoding": {"x": _month_axis([row["label"] for row in rows])},
        "layer": [
            _bars("planned", words.planned, 0.62, y, named),
            _bars("held", words.held, 0.4, y, named),
            _above("rate_text", "planned", colours.text, is_upright=is_narrow),
            _instead(colours.secondary),
        ],
    }


def _bars(
    field: str, word: str, band: float, y: dict[str, Any], named: dict[str, str]
) -> dict[str, Any]:
    scale = {"domain": list(named), "range": list(named.values())}
    colour = {"field": "kind", "type": "nominal", "title": None, "scale": scale}
    return {
        "mark": {"type": "bar", "width": {"band": band}},
        "transform": [{"calculate": f"{word!r}", "as": "kind"}],
        "encoding": {"y": {**y, "field": field}, "color": colour},
    }


def kind_trend(
    months: pd.DataFrame,
    kinds: dict[str, str],
    axis: str,
    *,
    is_dark: bool,
) -> dict[str, Any]:
    """Return stacked bars by kind of classroom.

    Args:
        months: label, kind (a key of kinds), amount, total_text, state, state_text;
            one row a month and kind, and one without a kind where nothing is shown.
        kinds: the kinds' labels with their colours, from the bottom up.
        axis: what the amounts are, with the unit.
        is_dark: the reader's theme.
    """
    colours = palette(is_dark)
    rows = [
        {str(name): _known(value) for name, value in row.items()}
        for row in months.to_dict("records")
    ]
    totals = months.dropna(subset=["amount"]).groupby("label", sort=False)
    tops = [_top_text(str(label), part) for label, part in totals]
    return {
        "data": {"values": rows},
        "height": HEIGHT,
        "config": chart_config(is_dark),
        "encoding": {"x": _month_axis(list(dict.fromkeys(months["label"])))},
        "layer": [
            _stacked(kinds, axis),
            {**_above("text", "total", colours.text), "data": {"values": tops}},
            _instead(colours.secondary),
        ],
    }


def _top_text(label: str, part: pd.DataFrame) -> dict[str, Any]:
    total = float(part["amount"].sum())
    return {"label": label, "total": total, "text": part["total_text"].iloc[0]}


def _stacked(kinds: dict[str, str], axis: str) -> dict[str, Any]:
    # The sums above the bars are read instead of an axis.
    quiet = {"title": axis, "labels": False, "ticks": False, "domain": False}
    return {
        "mark": {"type": "bar", "width": {"band": 0.6}},
        "transform": [{"filter": "isValid(datum.kind)"}],
        "encoding": {
            "y": {"field": "amount", "type": "quantitative", "axis": quiet},
            "color": {
                "field": "kind",
                "type": "nominal",
                "title": None,
                "scale": {"domain": list(kinds), "range": list(kinds.values())},
            },
            "order": {"field": "kind_order", "type": "quantitative"},
            "tooltip": [
                {"field": "label", "title": " "},
                {"field": "kind", "title": " "},
                {"field": "amount", "title": " ", "format": ","},
            ],
        },
    }


def _month(row: Mapping[Any, Any]) -> dict[str, Any]:
    names = ("label", "planned", "held", "rate_text", "state", "state_text")
    return {name: _known(row[name]) for name in names}


def _known(value: Any) -> Any:
    return None if value is None or value != value else value


def _month_axis(labels: list[str]) -> dict[str, Any]:
    return {
        "field": "label",
        "type": "ordinal",
        "sort": labels,
        "title": None,
        "scale": {"domain": labels},
        "axis": {
            "labelAngle": 0,
            "labelOverlap": "greedy",
            "ticks": False,
            "grid": False,
        },
    }


def _top(rows: list[dict[str, Any]], *names: str) -> float:
    return max((float(r[n]) for r in rows for n in names if r[n]), default=1.0)


def _above(
    text: str, height: str, colour: str, *, is_upright: bool = False
) -> dict[str, Any]:
    place: dict[str, Any] = {"dy": -8}
    if is_upright:
        # Turned, a letter's own right is up.
        place = {"angle": 270, "align": "left", "dx": 5, "baseline": "middle"}
    return {
        "mark": {"type": "text", "color": colour, "fontSize": 12, **place},
        "encoding": {
            "y": {"field": height, "type": "quantitative"},
            "text": {"field": text},
        },
    }


def _instead(colour: str) -> dict[str, Any]:
    """Words stand where a bar would: a holiday, or a gap in the reports."""
    return {
        "mark": {"type": "text", "color": colour, "fontSize": 12, "baseline": "bottom"},
        "transform": [{"filter": f"datum.state !== '{NORMAL}'"}],
        "encoding": {"y": {"datum": 0}, "text": {"field": "state_text"}},
    }
