"""Figures of money of the area in view, of the newest year up to the period."""

from collections.abc import Mapping
from dataclasses import replace

from data_access.catalogue.indicators.funds import (
    BUDGET,
    PER_STUDENT,
    SPENT,
    SPENT_RATE,
)
from data_access.catalogue.numbers import money, plain
from pages.ui import funds_data
from pages.ui.derived_value import Answer, Derived
from pages.ui.funds_data import YearSum
from pages.ui.view import View


def _year(view: View) -> YearSum | None:
    """Return the money of the newest year up to the period in view."""
    years = funds_data.years(view)
    return funds_data.year_sum(view, years[-1]) if years else None


def _budget(view: View) -> Derived | None:
    year = _year(view)
    if year is None or year.budget is None:
        return None
    words = f"**合计**　{year.year}年{year.row_count:,}项经费的预算之和"
    return _of_year(view, year, _money(year.budget, year.bound, words))


def _spent(view: View) -> Derived | None:
    year = _year(view)
    if year is None or year.spent is None:
        return None
    counted = f"{year.spent_count:,}／{year.row_count:,}项填了支出"
    words = f"**合计**　{year.year}年各项经费的支出之和（{counted}）"
    return _of_year(view, year, _money(year.spent, year.bound, words))


def _money(amount: float, bound: str, words: str) -> Derived:
    return Derived(amount, text=money(amount, bound), halves=(words,))


def _spent_rate(view: View) -> Derived | None:
    year = _year(view)
    if year is None or year.rate is None:
        return None
    halves = (
        f"**分子**　{year.year}年的支出：{_amount(year.spent, year)}",
        f"**分母**　同一年的预算：{_amount(year.budget, year)}"
        "（支出率只用预算、支出都填了的项）",
    )
    return _of_year(view, year, Derived(year.rate, halves=halves))


def _amount(amount: float | None, year: YearSum) -> str:
    return "未报送" if amount is None else money(amount, year.bound)


def _per_student(view: View) -> Derived | None:
    year = _year(view)
    rows = funds_data.per_student(view)
    rows = rows[rows["fund_year"] == (year.year if year else 0)]
    if year is None or rows.empty or rows["value"].isna().all():
        return None
    row = rows.iloc[0]
    halves = (
        f"**分子**　{year.year}年的支出：{money(float(row['spent']), year.bound)}",
        f"**分母**　在校生：{plain(float(row['pupils']))}人",
    )
    counts = int(row["reported"]), int(row["expected"])
    return _of_year(view, year, Derived(float(row["value"]), *counts, halves=halves))


def _of_year(view: View, year: YearSum, found: Derived) -> Derived:
    """Say of which year the money is, and where it was stated."""
    return replace(found, origin=funds_data.origin_line(view, year.year))


FUND_ANSWERS: Mapping[str, Answer] = {
    BUDGET: _budget,
    SPENT: _spent,
    SPENT_RATE: _spent_rate,
    PER_STUDENT: _per_student,
}
