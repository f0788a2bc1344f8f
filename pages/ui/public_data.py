"""What the public view shows: totals of areas, the best by name, the weak as counts.

Only the results named here pass the gate (pages.ui.served); what they are made of
stays behind it.
"""

from collections import Counter
from dataclasses import dataclass, replace

import pandas as pd

from data_access.catalogue.boards import BOARDS
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.public_view import (
    BEST,
    FEWEST_SCHOOLS,
    PUBLIC_INDICATORS,
)
from data_access.catalogue.states import MET, NO_TARGET, STATES, Direction, state_of
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import board_data, cached, overview_data
from pages.ui.area_target import target_of
from pages.ui.cards import Card
from pages.ui.map_data import child_rows
from pages.ui.origin import origin_of
from pages.ui.overview_tables import card_of
from pages.ui.view import View

TOO_FEW = f"学校少于{FEWEST_SCHOOLS}所，不单列"
UNKNOWN = "没有数"
RANKED = (Direction.HIGHER, Direction.LOWER)


@dataclass(frozen=True)
class PublicAreas:
    """The areas just below, in 区划顺序, and the sentence about them.

    `rows` has key, name, value (missing where it is not told) and text.
    """

    title: str
    rows: pd.DataFrame


def cards(ids: tuple[str, ...], view: View) -> list[Card]:
    """Return the cards of indicators that have a value and enough schools."""
    key = (ids, view.scope, view.period)
    return cached.remember("public_cards", key, lambda: _cards(ids, view))


def _cards(ids: tuple[str, ...], view: View) -> list[Card]:
    allowed = [name for name in ids if name in PUBLIC_INDICATORS]
    found = [
        overview_data.series(name, view) for name in overview_data.available(allowed)
    ]
    return [
        _praising(card_of(one, view))
        for one in found
        if one.value is not None and one.expected >= FEWEST_SCHOOLS
    ]


def _praising(one: Card) -> Card:
    """Return a card that says of its area that it has met its line, or nothing."""
    return one if one.state is MET else replace(one, state=NO_TARGET)


def areas(indicator_id: str, view: View) -> PublicAreas:
    """Return an indicator of the areas just below the one in view."""
    key = (indicator_id, view.scope, view.period)
    return cached.remember("public_areas", key, lambda: _areas(indicator_id, view))


def _areas(indicator_id: str, view: View) -> PublicAreas:
    assert indicator_id in PUBLIC_INDICATORS
    indicator = INDICATORS[indicator_id]
    ids, periods = (indicator_id,), (view.period,)
    request = MeasureRequest(ids, periods, view.scope, by=view.child_by)
    rows = child_rows(view).merge(
        cached.measures(request), left_on="area_id", right_on="group_key", how="left"
    )
    is_few = few_schools(rows["expected"])
    value = rows["value"].mask(is_few)
    texts = [full_text(indicator, one) for one in value]
    text = pd.Series(texts).mask(value.isna(), UNKNOWN).mask(is_few, TOO_FEW)
    shown = rows[["key", "name"]].assign(value=value, text=text.to_list())
    return PublicAreas(_title(indicator, view, shown), shown)


def few_schools(expected: "pd.Series[float]") -> "pd.Series[bool]":
    """Tell of which areas nothing is said: one alone is not left to subtraction."""
    count = expected.fillna(0)
    is_few = (count > 0) & (count < FEWEST_SCHOOLS)
    others = count[count >= FEWEST_SCHOOLS]
    if is_few.sum() == 1 and len(others):
        return is_few | (count.index == others.idxmin())
    return is_few


def _title(indicator: Indicator, view: View, shown: pd.DataFrame) -> str:
    """Say how many stand how, and who is best: nobody weak is named."""
    known = shown[shown["value"].notna()]
    counted = f"{len(known):,}个{view.child_label}"
    if known.empty:
        return f"{indicator.label}：没有可以公开的数"
    is_lower = indicator.direction is Direction.LOWER
    top = known["value"].min() if is_lower else known["value"].max()
    best = known.loc[known["value"] == top, "name"]
    words = f"{indicator.label}：{counted}"
    if target := _states(indicator, view, known):
        words += f"，{target}"
    if indicator.direction not in RANKED or len(best) > BEST:
        return words
    return f"{words}；最好的是{'、'.join(best)}（{full_text(indicator, top)}）"


def _states(indicator: Indicator, view: View, known: pd.DataFrame) -> str:
    target = target_of(indicator.id, view)
    if target is None:
        return ""
    found = Counter(
        state_of(value, target, indicator.direction) for value in known["value"]
    )
    told = [state for state in STATES if found[state]]
    return "、".join(f"{found[state]}个{state.label}" for state in told)


def best(board_id: str, view: View) -> pd.DataFrame:
    """Return the best schools of a board: name, where, amount; never the others."""
    key = (board_id, view.scope, view.period)
    return cached.remember("public_best", key, lambda: _best(board_id, view))


def _best(board_id: str, view: View) -> pd.DataFrame:
    board = BOARDS[board_id]
    request = MeasureRequest((), (view.period,), view.scope, by=SCHOOL)
    rows = board_data.board_rows(board, request)
    rows = rows[rows["amount"].fillna(0) > 0]
    rows = rows.merge(
        board_data.school_places(), left_on="group_key", right_on="school_id"
    )
    rows = rows.sort_values(["amount", "place"], ascending=[False, True]).head(BEST)
    amount = rows["amount"].round(board.decimals)
    if not board.decimals:
        amount = amount.astype(int)
    return pd.DataFrame(
        {
            "学校": rows["name"].to_list(),
            "所在": rows["district"].to_list(),
            f"{board.label}（{board.unit}）": amount.to_list(),
        }
    )


def caption(ids: tuple[str, ...], view: View) -> str:
    """Return as of when, from where."""
    key = (ids, view.period)
    return cached.remember(
        "public_caption", key, lambda: origin_of(ids, view.period).line
    )
