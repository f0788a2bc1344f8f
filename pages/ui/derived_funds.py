"""Figures of money of the area in view, of the newest year up to the period."""

from collections.abc import Mapping

from data_access.catalogue.indicators.funds import (
    BUDGET,
    PER_STUDENT,
    SPENT,
    SPENT_RATE,
)
from data_access.catalogue.numbers import money
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
    return None if year is None else _money(year.budget, year.bound)


def _spent(view: View) -> Derived | None:
    year = _year(view)
    return None if year is None else _money(year.spent, year.bound)


def _money(amount: float | None, bound: str) -> Derived | None:
    return None if amount is None else Derived(amount, text=money(amount, bound))


def _spent_rate(view: View) -> Derived | None:
    year = _year(view)
    return None if year is None or year.rate is None else Derived(year.rate)


def _per_student(view: View) -> Derived | None:
    year = _year(view)
    rows = funds_data.per_student(view)
    rows = rows[rows["fund_year"] == (year.year if year else 0)]
    if rows.empty or rows["value"].isna().all():
        return None
    row = rows.iloc[0]
    return Derived(float(row["value"]), int(row["reported"]), int(row["expected"]))


FUND_ANSWERS: Mapping[str, Answer] = {
    BUDGET: _budget,
    SPENT: _spent,
    SPENT_RATE: _spent_rate,
    PER_STUDENT: _per_student,
}
