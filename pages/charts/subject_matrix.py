"""Which subjects a school or an area cannot teach, and which of them are filled."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.states import MET, MISSED, NEAR, NEAR_SHARE, State
from pages.charts.hover import told_more, told_values
from pages.charts.theme import chart_config, ink_on, palette

PICKED = "picked"
ROW_HEIGHT = 26
MOST_ROWS = 40
LETTER, AROUND = 12, 10  # pixels of the heads
SHORT_HEAD = 2  # letters that fit over a cell of a telephone


def subject_matrix(
    cells: pd.DataFrame,
    subjects: list[str],
    *,
    is_dark: bool,
    is_narrow: bool = False,
) -> dict[str, Any]:
    """Return a matrix of rows by subjects; a blank cell needs nothing.

    Args:
        cells: key, label (unique, in order), subject, text (what the cell says, its
            sign included), and share (0–1) or the colour it gives.
        subjects: the subjects' labels in the order of the columns.
        is_dark: the reader's theme.
        is_narrow: the reader holds a telephone: long heads stand upright.
    """
    labels = list(dict.fromkeys(cells["label"]))
    values = [_cell(row, is_dark) for row in cells.to_dict("records")]
    text = {"field": "text"}
    return {
        "data": {"values": values},
        "height": ROW_HEIGHT * max(1, len(labels)) + _head_height(subjects, is_narrow),
        "config": chart_config(is_dark),
        "encoding": {
            **_axes(subjects, labels, palette(is_dark).text, is_narrow),
            "tooltip": told_more(cells, "label", "subject", "text"),
        },
        "layer": [
            _cells(palette(is_dark).ground),
            {
                "mark": {"type": "text", "fontSize": 12},
                "encoding": {"text": text, "color": _own_colour("ink")},
            },
        ],
    }


def _cells(ground: str) -> dict[str, Any]:
    select = {"type": "point", "fields": ["key"]}
    return {
        "mark": {
            "type": "rect",
            "stroke": ground,
            "strokeWidth": 2,
            "cursor": "pointer",
        },
        "params": [{"name": PICKED, "select": select}],
        "encoding": {"color": _own_colour("colour")},
    }


def _is_upright(subjects: list[str], is_narrow: bool) -> bool:
    return is_narrow and max(map(len, subjects), default=0) > SHORT_HEAD


def _head_height(subjects: list[str], is_narrow: bool) -> int:
    """Return what the heads take of the height: few rows would be left without."""
    longest = max(map(len, subjects), default=0)
    return LETTER * (longest if _is_upright(subjects, is_narrow) else 1) + AROUND


def _axes(
    subjects: list[str], labels: list[str], colour: str, is_narrow: bool
) -> dict[str, Any]:
    names = {"labelLimit": 220, "labelColor": colour, "ticks": False, "domain": False}
    return {
        "x": {
            "field": "subject",
            "type": "nominal",
            "sort": subjects,
            "scale": {"domain": subjects},
            "title": None,
            "axis": {
                "orient": "top",
                "labelAngle": -90 if _is_upright(subjects, is_narrow) else 0,
                "ticks": False,
            },
        },
        "y": {
            "field": "label",
            "type": "nominal",
            "sort": labels,
            "title": None,
            "axis": names,
        },
    }


def _own_colour(field: str) -> dict[str, Any]:
    return {"field": field, "type": "nominal", "scale": None}


def filled_state(share: float) -> State:
    """Return how a cell stands: all filled, most of it, or not."""
    if share >= 1:
        return MET
    return NEAR if share >= NEAR_SHARE else MISSED


def _cell(row: Mapping[Any, Any], is_dark: bool) -> dict[str, Any]:
    colour = row.get("colour")
    if colour is None:
        state = filled_state(float(row["share"]))
        colour = state.dark if is_dark else state.light
    return {
        "key": str(row["key"]),
        "label": row["label"],
        "subject": row["subject"],
        "text": row["text"],
        "colour": colour,
        "ink": ink_on(colour),
        **told_values(row),
    }
