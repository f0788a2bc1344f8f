"""The head of the bandwidth page: what is seen, since when, and the switches."""

import pandas as pd
import streamlit as st

from pages.ui import bandwidth_data
from pages.ui.bandwidth_choice import Choice, draw_choice, take_shade
from pages.ui.bandwidth_data import TABLES, line_of
from pages.ui.bandwidth_words import (
    headline,
    line_headline,
    speed_headline,
    trend_headlines,
)
from pages.ui.origin import origin_of_tables
from pages.ui.view import View


def head_part(view: View, rows: pd.DataFrame, choice: Choice) -> str:
    """Draw it; return the rate that areas are shaded by, "" for measured speed."""
    shade = take_shade(view)
    st.markdown(f"### {_headline(rows, choice, shade)}")
    _since(view, choice)
    draw_choice(choice, shade, view)
    return "" if choice.is_measured else shade


def _headline(rows: pd.DataFrame, choice: Choice, shade: str) -> str:
    if choice.is_measured:
        return speed_headline(rows)
    line = line_of(shade)
    return headline(rows) if line is None else line_headline(rows, line)


def _since(view: View, choice: Choice) -> None:
    """Say above all whether and since when each group meets its line, and as of when.

    The picture that shows it stands far below.
    """
    periods = bandwidth_data.moments(view.period)
    said = origin_of_tables(TABLES[choice.kind], view.period).line
    if periods and not choice.is_measured:
        rates = bandwidth_data.rates_over_time(view, periods)
        if not rates["value"].isna().all():
            said = f"{trend_headlines(rates, periods)}　{said}"
    st.caption(said)
