"""口径 one key away: three lines for each of the main numbers of a page.

Whoever draws a 口径 button notes its number here; in 会议模式 a panel holds the first.
"""

import html
from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS, DerivedIndicator
from data_access.catalogue.numbers import full_text, plain
from data_access.catalogue.reporting_share import counted_words
from data_access.request import MeasureRequest
from pages.ui import cached
from pages.ui.key_panel import panel
from pages.ui.mode import is_meeting
from pages.ui.origin import origin_of
from pages.ui.view import View

TITLE = "口径"
NOTHING = "这一页没有单独的指标；各数的口径在“指标说明”页。"
SILENT = "这个范围和时间没有应报学校，也没有数据"
MOST = 5
_NOTED = "_main_numbers"
Lines = tuple[str, str, str]


def forget_numbers() -> None:
    """Begin a page: none of its numbers is drawn yet."""
    st.session_state[_NOTED] = {}


def note_number(indicator_id: str, view: View) -> None:
    """Note an indicator that is being drawn with its 口径 button."""
    if is_meeting() and indicator_id in INDICATORS:
        _note(indicator_id, lambda: lines_of(indicator_id, view))


def note_derived(
    one: DerivedIndicator, build: Callable[[], tuple[Sequence[str], str]]
) -> None:
    """Note a number that no measure answers; `build` gives its halves, its origin."""

    def lines() -> Lines:
        halves, origin = build()
        words = "；".join(line.replace("**", "") for line in halves)
        return f"{one.label}：{one.definition}", words, origin

    if is_meeting():
        _note(one.id, lines)


def numbers_panel() -> None:
    """Draw the panel, closed, after the page."""
    noted = list(st.session_state.get(_NOTED, {}).values())[:MOST]
    blocks = [_block(build()) for build in noted]
    st.html(panel("definition", TITLE, "".join(blocks) or f"<p>{NOTHING}</p>"))


def lines_of(indicator_id: str, view: View) -> Lines:
    """Return what it is; numerator ÷ denominator; source and date."""
    one = INDICATORS[indicator_id]
    origin = origin_of((indicator_id,), view.period)
    request = MeasureRequest((one.id,), (view.period,), view.scope, stage=view.stage)
    rows = cached.measures(request)
    return (
        f"{one.label}：{one.definition}",
        _halves(indicator_id, rows.iloc[0]) if len(rows) else SILENT,
        f"来源：{origin.sources}（{origin.label}）　数据截至：{origin.as_of}",
    )


def _halves(indicator_id: str, row: "pd.Series[float]") -> str:
    one = INDICATORS[indicator_id]
    top, below = one.numerator, one.denominator
    words = f"{top.label} {plain(row['numerator'])} {top.unit}"
    if below is not None:
        words += f" ÷ {below.label} {plain(row['denominator'])} {below.unit}"
    counted = counted_words(int(row["reported"]), int(row["expected"]))
    return f"{words} ＝ {full_text(one, row['value'])}　（{counted}）"


def _note(name: str, build: Callable[[], Lines]) -> None:
    st.session_state.setdefault(_NOTED, {}).setdefault(name, build)


def _block(lines: Lines) -> str:
    what, halves, origin = map(html.escape, lines)
    label, colon, rest = what.partition("：")
    first = f"<b>{label}</b>{colon}{rest}"
    return f"<section><p>{first}</p><p>{halves}</p><p>{origin}</p></section>"
