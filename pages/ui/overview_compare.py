"""What an indicator of the overview is held against: its own past, like with like."""

from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.comparisons import YEAR_AGO
from data_access.catalogue.facts import FACTS, FactKind
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text
from data_access.period import (
    Period,
    PeriodKind,
    add_months,
    month_period,
    period_of,
)
from data_access.queries import reach
from data_access.queries.duties import facts_of
from data_access.queries.provenance import tables_of
from pages.ui import cached
from pages.ui.view import View, period_text

BUILT = 202012  # the first round was completed at the end of 2020
YEARS_BACK = 8
STANDING = {FactKind.STOCK, FactKind.CUMULATIVE}


@dataclass(frozen=True)
class Past:
    """The earlier periods of an indicator, the latest first, and their words.

    `words` name the first of `years`; `built` is the moment the first round was
    completed, or the whole period around it for what happens within a period.
    """

    years: tuple[Period, ...]
    words: str
    built: Period | None
    built_words: str


def past_of(indicator_id: str, view: View) -> Past:
    """Return what an indicator of the view is compared with, where data reach back.

    What has piled up or stands is compared month with month; what happens within a
    period with the same months a year before.
    """
    newest = _newest_month(indicator_id, view)
    last = min(view.period.last_month, newest)
    is_open = is_unfinished(view) and last >= view.period.first_month
    now = Period(view.period.first_month, last if is_open else view.period.last_month)
    is_whole = is_standing(indicator_id)
    if is_whole:
        now = month_period(now.last_month)
    years = [_earlier(now, back) for back in range(1, YEARS_BACK + 1)]
    kind = PeriodKind.MONTH if is_whole else view.period.kind
    built = period_of(BUILT, kind)
    is_later = view.period.last_month >= add_months(BUILT, 12)
    is_known = is_later and _is_covered(indicator_id, built)
    return Past(
        tuple(year for year in years if _is_covered(indicator_id, year)),
        months_text(years[0]) if is_open else YEAR_AGO,
        built if is_known else None,
        period_text(built),
    )


def is_standing(indicator_id: str) -> bool:
    """Tell whether an indicator is read at a moment: a stock, or all so far."""
    kinds = {FACTS[name].kind for name in facts_of(INDICATORS[indicator_id])}
    return kinds <= STANDING


def is_unfinished(view: View) -> bool:
    """Tell whether the term or school year in view goes on after the newest data."""
    newest = view.default_period.last_month
    is_running = view.period.last_month > newest >= view.period.first_month
    return is_running and view.period.kind is not PeriodKind.MONTH


def unfinished_note(view: View) -> str:
    """Say that the period in view is not over, and what is compared with what."""
    if not is_unfinished(view):
        return ""
    last = view.default_period.last_month
    months = months_text(_earlier(Period(view.period.first_month, last), 1))
    before = month_text(add_months(last, -12))
    return (
        f"{period_text(view.period)}到{last % 100}月，尚未结束。"
        f"存量和累计与{before}比，期内发生的与{months}比。"
    )


def months_text(period: Period) -> str:
    """Write months of a period that need not be a term: 2025年9—10月."""
    first, last = period.first_month, period.last_month
    if first == last:
        return month_text(first)
    if first // 100 == last // 100:
        return f"{first // 100}年{first % 100}—{last % 100}月"
    return f"{month_text(first)}—{month_text(last)}"


def _earlier(period: Period, years: int) -> Period:
    first, last = period.first_month, period.last_month
    return Period(add_months(first, -12 * years), add_months(last, -12 * years))


def _newest_month(indicator_id: str, view: View) -> int:
    """Return the newest month with data: of a flow, of its own tables."""
    newest = view.default_period.last_month
    if is_standing(indicator_id):
        return newest
    facts = [FACTS[name] for name in facts_of(INDICATORS[indicator_id])]
    flows = {fact.table for fact in facts if fact.kind not in STANDING}
    rows = cached.newest()
    months = rows[rows["table_name"].isin(flows)]["newest_month"].dropna()
    return min(newest, int(months.min())) if len(months) else newest


def _is_covered(indicator_id: str, period: Period) -> bool:
    """Tell whether the data reach back to a period: before it, nothing is known."""
    firsts = _first_months()
    sources = {FACTS[name].table for name in facts_of(INDICATORS[indicator_id])}
    own = firsts.reindex(sorted(sources.union(tables_of((indicator_id,))))).dropna()
    month = period.last_month if is_standing(indicator_id) else period.first_month
    return own.empty or month >= own.max()


def _first_months() -> "pd.Series[int]":
    def build() -> "pd.Series[int]":
        rows = reach.first_months(cached.store())
        firsts: pd.Series[int] = rows.set_index("table_name")["first_month"]
        return firsts

    return cached.remember("first_months", (), build)
