"""Dates and months: what reports write on the left, what is stored on the right."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import Cleaned, blank_words, clean_date, clean_month

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    "raw",
    [
        DAY,
        datetime(2024, 3, 5, 8, 30),
        "2024-03-05",
        "2024/3/5",
        "2024.3.5",
        "2024年3月5日",
        "2024 年 3 月 5 日",
        "2024年3月5号",
        "２０２４－０３－０５",
        "2024-03-05 08:30:00",
        "2024-03-05T08:30:00Z",
        "2024年3月5日 星期二",
        "20240305",
        20240305,
        20240305.0,
    ],
)
def test_a_date_is_read(raw: object) -> None:
    assert clean_date(raw) == Cleaned(DAY)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (45356, Cleaned(DAY, ("excel_serial",))),
        (45356.5, Cleaned(DAY, ("excel_serial",))),
        ("45356", Cleaned(DAY, ("excel_serial",))),
        ("24年3月5日", Cleaned(DAY, ("two_digit_year",))),
        ("2024-02-30", Cleaned(None, (), "impossible_date")),
        ("1024-02-03", Cleaned(None, (), "impossible_date")),
        (date(3024, 1, 1), Cleaned(None, (), "impossible_date")),
        ("2024年3月", Cleaned(None, (), "day_missing")),
        ("3/5/2024", Cleaned(None, (), "ambiguous_day_month")),
        ("99999", Cleaned(None, (), "not_a_date")),
        (0.5, Cleaned(None, (), "not_a_date")),
        (float("inf"), Cleaned(None, (), "not_a_date")),
        ("昨天", Cleaned(None, (), "not_a_date")),
        ("#REF!", Cleaned(None, (), "formula_error")),
        ("—", Cleaned(None, ("null_word",))),
        ("", Cleaned(None)),
    ],
)
def test_what_is_assumed_or_wrong_in_a_date_is_said(
    raw: object, expected: object
) -> None:
    assert clean_date(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2024年3月", Cleaned(202403)),
        ("2024年03月份", Cleaned(202403)),
        ("2024-03", Cleaned(202403)),
        ("2024/3", Cleaned(202403)),
        ("2024.3", Cleaned(202403)),
        ("2024.10", Cleaned(202410)),
        ("202403", Cleaned(202403)),
        (202403.0, Cleaned(202403)),
        (date(2024, 3, 1), Cleaned(202403)),
        ("2024.1", Cleaned(202401, ("month_from_decimal",))),
        (2024.3, Cleaned(202403, ("month_from_decimal",))),
        (2024.11, Cleaned(202411, ("month_from_decimal",))),
        (2024.1, Cleaned(None, (), "ambiguous_month")),
        (2024.13, Cleaned(None, (), "impossible_date")),
        ("24年3月", Cleaned(202403, ("two_digit_year",))),
        (DAY, Cleaned(202403, ("day_dropped",))),
        (45356, Cleaned(202403, ("excel_serial", "day_dropped"))),
        ("2024-13", Cleaned(None, (), "impossible_date")),
        ("3月", Cleaned(None, (), "year_missing")),
        ("三月", Cleaned(None, (), "not_a_month")),
        ("无", Cleaned(None, ("null_word",))),
        (None, Cleaned(None)),
    ],
)
def test_a_month_is_read(raw: object, expected: object) -> None:
    assert clean_month(raw) == expected


def test_a_month_without_year_takes_that_of_the_sheet() -> None:
    assert clean_month("3月", year=2024) == Cleaned(202403, ("year_from_sheet",))


def test_zero_is_no_date() -> None:
    assert clean_date("0", blank_words(zero=["0"])).problem == "not_a_date"


DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
FORMATS = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"]


@given(DAYS, st.sampled_from(FORMATS))
def test_a_date_written_in_any_way_comes_back(day: date, form: str) -> None:
    assert clean_date(day.strftime(form)) == Cleaned(day)


@given(DAYS)
def test_a_serial_day_comes_back(day: date) -> None:
    assert clean_date((day - date(1899, 12, 30)).days).value == day


@given(DAYS, st.sampled_from(["%Y-%m", "%Y年%m月", "%Y%m", "%Y/%m"]))
def test_a_month_written_in_any_way_comes_back(day: date, form: str) -> None:
    assert clean_month(day.strftime(form)) == Cleaned(day.year * 100 + day.month)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("9/30/2026", (2026, 9, 30)),
        ("30/9/2026", (2026, 9, 30)),
        ("5/5/2026", (2026, 5, 5)),
    ],
)
def test_a_year_at_the_end_is_read_where_only_one_reading_is_possible(
    raw: str, day: tuple[int, int, int]
) -> None:
    found = clean_date(raw)

    assert (found.value, found.assumed) == (date(*day), ("year_last",))


def test_day_and_month_that_may_be_changed_round_are_not_guessed() -> None:
    assert clean_date("9/10/2026").problem == "ambiguous_day_month"
