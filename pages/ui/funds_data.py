"""What the page of money shows, remembered: sums, pupils, prices of lines."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data_access.period import Period, month_period
from data_access.queries import funds as query
from data_access.request import FundGroup, MeasureRequest, area_at
from pages.ui import cached
from pages.ui.origin import origin_of_tables
from pages.ui.view import View

LAST_MONTH = 12
MOST_YEARS = 9


@dataclass(frozen=True)
class YearSum:
    """One year's money of the area in view; unknown amounts are None."""

    year: int
    budget: float | None
    spent: float | None
    rate: float | None
    bound: str
    row_count: int
    spent_count: int


def sums(view: View, by: FundGroup) -> pd.DataFrame:
    """Return queries.funds.fund_sums of the area in view, up to the period's year."""
    rows = _all_sums(view, by)
    until = view.period.end.year
    return rows[rows["fund_year"].between(until - MOST_YEARS + 1, until)]


def _all_sums(view: View, by: FundGroup) -> pd.DataFrame:
    def build() -> pd.DataFrame:
        return query.fund_sums(cached.store(), view.scope, by)

    return cached.remember("funds", (view.scope, by), build)


def first_year(view: View) -> int:
    """Return the first year with any money up to the period in view, 0 without one."""
    found = _all_sums(view, FundGroup.WHOLE)["fund_year"]
    known = found[found <= view.period.end.year]
    return 0 if known.empty else int(known.min())


def years(view: View) -> list[int]:
    """Return the years with any money, in order."""
    return sorted({int(year) for year in sums(view, FundGroup.WHOLE)["fund_year"]})


def year_sum(view: View, year: int) -> YearSum | None:
    """Return one year's money, None where nobody stated any."""
    rows = sums(view, FundGroup.WHOLE)
    found = rows[rows["fund_year"] == year].to_dict("records")
    if not found:
        return None
    row = found[0]
    return YearSum(
        year,
        known(row["budget"]),
        known(row["spent"]),
        known(row["rate"]),
        bound_of(row),
        int(row["row_count"]),
        int(row["spent_count"]),
    )


def known(value: object) -> float | None:
    """Return a number, None for what is missing."""
    number = float(str(value))
    return None if number != number else number


def bound_of(row: Mapping[Hashable, Any] | pd.Series) -> str:
    """Return the bound of a sum: of both kinds of bounds neither holds."""
    low, high = (int(row[name]) for name in ("at_least", "at_most"))
    if low and high:
        return "unclear"
    return "at_least" if low else "at_most" if high else "equal"


def is_running(view: View, year: int) -> bool:
    """Tell whether a year's spending is not complete in the period in view."""
    return year == view.period.end.year and view.period.end.month < LAST_MONTH


def per_student(view: View) -> pd.DataFrame:
    """Return queries.funds.fund_per_student of the area in view."""
    return cached.remember(
        "funds-pupils",
        (view.scope,),
        lambda: query.fund_per_student(cached.store(), view.scope),
    )


def prices(view: View, year: int) -> pd.DataFrame:
    """Return queries.funds.line_prices at the end of a year, or of the period."""
    end = month_period(year * 100 + LAST_MONTH)
    moment = min(end, month_period(view.period.last_month))
    return cached.remember(
        "funds-prices",
        (view.scope, moment),
        lambda: query.line_prices(cached.store(), view.scope, moment),
    )


def pupils_below(view: View, year: int) -> dict[int, float]:
    """Return the pupils of the areas just below, by area_id."""
    by = area_at((view.node.depth or 0) + 1)
    period = month_period(year * 100 + LAST_MONTH)
    request = MeasureRequest((query.PUPILS,), (period,), view.scope, by=by)
    rows = cached.measures(request)
    pairs = zip(rows["group_key"], rows["numerator"], strict=True)
    return {int(key): float(pupils) for key, pupils in pairs}


def origin_line(view: View, year: int, tables: tuple[str, ...] = ("fund",)) -> str:
    """Return the line below a figure: money is as of its year."""
    found = origin_of_tables(tables, Period(year * 100 + 1, year * 100 + LAST_MONTH))
    if tables == ("fund",):
        so_far = "（年内累计）" if is_running(view, year) else ""
        found = replace(found, as_of=f"{year}年度{so_far}")
    return found.line
