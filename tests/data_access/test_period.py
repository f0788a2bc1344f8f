"""Months, terms and school years: texts, neighbours, bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.errors import PeriodInvalid
from data_access.period import (
    Period,
    PeriodKind,
    add_months,
    month_period,
    months_between,
    parse_period,
    period_of,
    previous,
    school_year_period,
    term_period,
    year_before,
)

months = st.builds(
    lambda year, month: year * 100 + month, st.integers(1990, 2090), st.integers(1, 12)
)
periods = st.builds(period_of, months, st.sampled_from(PeriodKind))


@given(periods)
def test_a_period_is_read_back_from_its_text(period: Period) -> None:
    assert parse_period(period.key) == period


@given(periods)
def test_the_period_before_ends_where_this_begins(period: Period) -> None:
    before = previous(period)
    assert before.kind is period.kind
    assert add_months(before.last_month, 1) == period.first_month


@given(periods)
def test_a_year_before_is_twelve_months_before(period: Period) -> None:
    assert months_between(year_before(period).first_month, period.first_month) == 12


@given(months, st.integers(-200, 200))
def test_months_add_up(month: int, count: int) -> None:
    assert months_between(month, add_months(month, count)) == count


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (term_period(2025, 1), date(2025, 9, 1), date(2026, 1, 31)),
        (term_period(2025, 2), date(2026, 2, 1), date(2026, 8, 31)),
        (school_year_period(2025), date(2025, 9, 1), date(2026, 8, 31)),
        (month_period(202402), date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_period_has_whole_months(period: Period, first: date, last: date) -> None:
    assert (period.start, period.end) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "2025-2027", "2025-2026-3", "x", "十月"]
)
def test_what_is_no_period_is_refused_with_what_is_allowed(text: str) -> None:
    with pytest.raises(PeriodInvalid, match="2026-10"):
        parse_period(text)
