"""Use by school day: weeks across, weekdays down; holidays are empty, not zero."""

from typing import Any

import pandas as pd

from pages.charts.shades import Shades
from pages.charts.theme import chart_config, ink_on, palette

ROW_HEIGHT = 36
AROUND = 60  # the weeks above and the margins
MOST_WEEKS_WITH_NUMBERS = 24
MOST_WEEKS_ON_A_TELEPHONE = 8


def day_grid(
    days: pd.DataFrame,
    words: tuple[str, str, str],
    shades: Shades,
    *,
    is_dark: bool,
    is_narrow: bool = False,
) -> dict[str, Any]:
    """Return the grid.

    Args:
        days: week and weekday (texts), weekday_no, date (text), value (0–1, missing),
            text (the value in words), sign (what stands in the square).
        words: what the value is called, and the headings of week and day.
        shades: the classes of the value.
        is_dark: the reader's theme.
        is_narrow: the reader holds a telephone: many weeks have no numbers.
    """
    weeks = list(dict.fromkeys(days["week"]))
    weekdays = list(dict.fromkeys(days.sort_values("weekday_no")["weekday"]))
    most = MOST_WEEKS_ON_A_TELEPHONE if is_narrow else MOST_WEEKS_WITH_NUMBERS
    mark = {"type": "rect", "stroke": palette(is_dark).ground, "strokeWidth": 2}
    layers: list[dict[str, Any]] = [{"mark": mark, "encoding": _own("colour")}]
    if len(weeks) <= most:
        encoding = {"text": {"field": "sign"}, **_own("ink")}
        layers.append({"mark": {"type": "text", "fontSize": 12}, "encoding": encoding})
    return {
        "data": {"values": _squares(days, shades, is_dark)},
        "height": ROW_HEIGHT * max(1, len(weekdays)) + AROUND,
        "config": chart_config(is_dark),
        "encoding": {
            "x": _axis("week", weeks, words[1]),
            "y": _axis("weekday", weekdays, None),
            "tooltip": [
                {"field": "date", "title": words[2]},
                {"field": "text", "title": words[0]},
            ],
        },
        "layer": layers,
    }


def _own(field: str) -> dict[str, Any]:
    return {"color": {"field": field, "type": "nominal", "scale": None}}


def _squares(days: pd.DataFrame, shades: Shades, is_dark: bool) -> list[dict[str, Any]]:
    """Colour days by their value; those without one are bare ground."""
    colours = palette(is_dark)
    texts = days[["week", "weekday", "date", "text", "sign"]].astype(str)
    rows: list[dict[Any, Any]] = texts.to_dict("records")
    for row, value in zip(rows, days["value"], strict=True):
        is_known = value == value
        row["colour"] = shades.colour(value) if is_known else colours.panel
        row["ink"] = ink_on(row["colour"]) if is_known else colours.secondary
    return rows


def _axis(field: str, order: list[str], title: str | None) -> dict[str, Any]:
    axis = {"labelAngle": 0, "labelOverlap": "greedy", "ticks": False, "domain": False}
    if field == "week":
        axis["orient"] = "top"
    return {
        "field": field,
        "type": "ordinal",
        "sort": order,
        "title": title,
        "scale": {"domain": order},
        "axis": axis,
    }
