"""How much teaching a month has, with a calendar and without."""

from data_access.period import Period, month_period
from data_access.queries.teaching_time import TeachingTime

WITHOUT = TeachingTime({}, {})
DAYS = {202505: 20, 202506: 21, 202507: 3, 202508: 0, 202509: 10}
WITH = TeachingTime({5: 1}, {1: DAYS})


def test_few_teaching_days_make_a_month_short() -> None:
    assert WITH.is_short(5, month_period(202507))
    assert WITH.is_short(5, month_period(202508))
    assert not WITH.is_short(5, month_period(202509))
    assert not WITH.is_short(5, Period(202507, 202509))


def test_without_a_calendar_the_season_decides() -> None:
    assert WITHOUT.is_short(5, month_period(202507))
    assert not WITHOUT.is_short(5, month_period(202506))
    assert not WITHOUT.is_short(5, Period(202507, 202509))
    assert WITHOUT.days_in(5, month_period(202506)) is None


def test_the_last_full_months_leave_out_holidays() -> None:
    assert WITH.full_months(5, 202509, 3) == (202505, 202506, 202509)
    assert WITHOUT.full_months(5, 202503, 3) == (202412, 202501, 202503)
