"""How wide columns and how high rows are so that no text of a table is cut off.

Cells wrap their text when rows are high enough; all rows of a table are equally high.
"""

import math
import unicodedata
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from pages.ui.school_list import ROW

WIDE, NARROW = 14.0, 7.8  # pixels of a Chinese and of another letter
INSIDE = 18  # what a cell leaves free at both sides
LINE, AROUND = 21, 12
LEAST = 66  # below it Streamlit wraps nothing


def text_width(text: str) -> float:
    """Return how many pixels a text takes in one line."""
    is_wide = (unicodedata.east_asian_width(letter) in "WFA" for letter in text)
    return sum(WIDE if wide else NARROW for wide in is_wide)


def row_height(table: pd.DataFrame, widths: Mapping[str, int]) -> int:
    """Return how high rows are that show the longest text of columns so wide."""
    lines = max(
        (
            math.ceil(text_width(str(text)) / (width - INSIDE))
            for heading, width in widths.items()
            for text in table[heading]
        ),
        default=1,
    )
    return ROW if lines <= 1 else max(LEAST, AROUND + LINE * lines)


def column_widths(
    least: Mapping[str, int], growing: str, page_width: int
) -> dict[str, int]:
    """Return the widths of a table that fills the page: one column takes the rest."""
    rest = page_width - sum(least.values())
    return {**least, growing: least[growing] + max(rest, 0)}


def widths_config(widths: Mapping[str, int]) -> dict[str, Any]:
    """Return the setting of columns so wide."""
    return {
        name: st.column_config.Column(width=width) for name, width in widths.items()
    }
