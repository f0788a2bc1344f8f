"""The views of a comparison: table, two indicators, years, a school's neighbours."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.queries.targets import ANY
from pages.ui import cached, compare_peers, notices
from pages.ui import compare_tables as tables
from pages.ui import compare_words as words
from pages.ui.area_target import grounds_of
from pages.ui.choice import choose_one
from pages.ui.compare_choice import (
    AGAINST,
    MOST_SCHOOLS,
    PAIR,
    PEERS,
    SCATTER,
    TABLE,
    TREND,
    Choice,
    give_choice,
    pairs_of,
    take_choice,
)
from pages.ui.compare_data import Comparison, comparison, line_of
from pages.ui.compare_peers_part import peers_part
from pages.ui.compare_pickers import draw_pickers
from pages.ui.definition import definition_button
from pages.ui.folded_names import EVERYBODY, NOBODY
from pages.ui.overview_tables import THIN
from pages.ui.school_list import school_list
from pages.ui.view import View, go_to_area, open_school
from pages.ui.window import watch_window

MOST_PANELS = 24
Pair = tuple[Indicator, Indicator]


@dataclass(frozen=True)
class Charts:
    """How the page draws: figures with downloads, and its three pictures."""

    show: Callable[..., None]
    scatter: Callable[..., None]
    trends: Callable[..., None]
    strips: Callable[[View, compare_peers.Peers, list[Indicator]], None]


def draw(view: View, charts: Charts) -> None:
    """Draw the page, or say why there is nothing to compare."""
    if cached.schools().empty:
        notices.nothing(words.nothing_here(view))
        return
    choice = take_choice(view)
    draw_pickers(view, choice)
    if choice.left_out:
        names = "、".join(choice.left_out_labels)
        notices.nothing(f"没有列入：{names}。{words.DERIVED_NOTE}")
    if choice.shown == PEERS:
        peers_part(view, choice, charts)
    else:
        _PARTS[choice.shown](comparison(view, choice), charts)
    watch_window()
    give_choice(view)


def _begin(found: Comparison, headline: str, indicators: list[Indicator]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"### {headline}", width="content")
        for indicator in indicators:
            st.caption(indicator.short_label, width="content")
            definition_button(indicator.id, found.view, "compare")
    notes = (words.more_note(found), words.open_period_note(found.view))
    if any(notes):
        notices.remark("".join(notes))


def _table(found: Comparison, charts: Charts) -> None:
    if not found.places:
        notices.nothing(words.nothing_here(found.view))
        return
    indicators = found.choice.indicators
    _begin(found, words.headline(found, indicators[0]), indicators)
    title = f"{found.choice.level.label}对比"
    table = tables.places_table(found)
    more = words.READ_ON[found.choice.level.is_school]

    def listing() -> None:
        _rows(found, tables.screen_table(found), "table")

    form = {"draw": listing, "has_table": False, "more": more}
    charts.show(found.view, indicators, "table", title, table, **form)
    st.caption(words.DERIVED_NOTE)


def follow_of(found: Comparison) -> Callable[[str], None]:
    """Return where a row or a dot leads: to the school's record, or to the area."""
    return open_school if found.choice.level.is_school else go_to_area


def _rows(found: Comparison, table: pd.DataFrame, name: str) -> None:
    first, *others = map(str, table.columns)
    form = {
        name: st.column_config.Column(alignment="right")
        for name in others
        if name != THIN
    }
    school_list(
        table,
        [place.key for place in found.places],
        key=f"compare-{name}-{found.key}",
        column_config={**form, first: st.column_config.Column(pinned=True)},
        rows=MOST_SCHOOLS,
        follow=follow_of(found),
        named=_named(found),
        unit=words.unit_word(found),
    )


def _named(found: Comparison) -> int:
    """Name everybody before a room only where the reader has picked them."""
    return EVERYBODY if found.choice.is_picked else NOBODY


def _scatter(found: Comparison, charts: Charts) -> None:
    pair = _pair(found.choice)
    if pair is None:
        notices.nothing(words.ONE_ITEM)
        return
    lines = [line_of(found, indicator) for indicator in pair]
    values = (lines[0][0], lines[1][0])
    if len(found.places) < 2 or values[0] is None or values[1] is None:
        few = len(found.places) < 2
        notices.nothing(words.ONE_PLACE if few else words.no_values(found, pair))
        return
    _choose_pair(found.choice)
    rows = tables.scatter_rows(found, pair, (values[0], values[1]))
    if rows.empty:
        notices.nothing(words.no_values(found, pair))
        return
    _begin(found, words.quadrant_headline(found, pair, rows), list(pair))
    grounds = [
        grounds_of(one.id, found.view, ANY) if is_target else ""
        for one, (_, is_target) in zip(pair, lines, strict=True)
    ]
    note = words.lines_note(pair, (values[0], values[1]), grounds)
    title = f"{pair[0].label} × {pair[1].label}"
    table = tables.scatter_table(found, pair, rows)
    more = note + words.lacking_note(found, len(rows)) + words.UNNAMED
    charts.show(
        found.view,
        list(pair),
        "scatter",
        title,
        table,
        more=more,
        draw=lambda: charts.scatter(found, pair, (values[0], values[1]), rows),
    )


def _pair(choice: Choice) -> Pair | None:
    if choice.pair is None:
        return None
    first, second = choice.pair
    return INDICATORS[first], INDICATORS[second]


def _choose_pair(choice: Choice) -> None:
    pairs = pairs_of(choice.items)
    if len(pairs) < 2 or choice.pair is None:
        return
    labels = {
        text: " × ".join(INDICATORS[name].short_label for name in pair)
        for text, pair in pairs.items()
    }
    choose_one("哪两项", labels, PAIR, AGAINST.join(choice.pair))


def _trend(found: Comparison, charts: Charts) -> None:
    if not found.places:
        notices.nothing(words.nothing_here(found.view))
        return
    if len(found.moments) < 2:
        notices.nothing(words.ONE_MOMENT)
        return
    indicators = found.choice.indicators
    _begin(found, words.trend_headline(found, indicators[0]), indicators)
    for indicator in indicators:
        rows = tables.trend_rows(found, indicator, MOST_PANELS)
        _one_trend(found, indicator, rows, charts)


def _one_trend(
    found: Comparison, indicator: Indicator, rows: pd.DataFrame, charts: Charts
) -> None:
    picture: dict[str, Any] = {}
    if rows["value"].notna().any():
        picture["draw"] = lambda: charts.trends(found, indicator, rows)
    charts.show(
        found.view,
        [indicator],
        f"trend-{indicator.id}",
        indicator.label,
        tables.trend_table(found, indicator),
        more=words.trend_note(found, MOST_PANELS),
        named=_named(found),
        unit=words.unit_word(found),
        **picture,
    )


_PARTS: dict[str, Callable[[Comparison, Charts], None]] = {
    TABLE: _table,
    SCATTER: _scatter,
    TREND: _trend,
}
