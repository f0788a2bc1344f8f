"""Numbers: what reports write on the left, what is stored on the right."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import (
    Cleaned,
    blank_words,
    clean_integer,
    clean_number,
    clean_share,
)


@pytest.mark.parametrize(
    ("raw", "value", "assumed"),
    [
        (300, 300, ()),
        (300.5, 300.5, ()),
        ("300", 300, ()),
        ("'300", 300, ()),
        ("-5.50", -5.5, ()),
        (".5", 0.5, ()),
        ("1.2E+3", 1200, ()),
        ("3000台", 3000, ()),
        ("1,234,567.8", 1234567.8, ("thousands_separator",)),
        ("1，234", 1234, ("thousands_separator",)),
        ("12,3456", 123456, ("thousands_separator",)),
        ("1 234 567", 1234567, ("thousands_separator",)),
        ("１２３", 123, ("fullwidth",)),
        ("12.3万", 123000, ("wan",)),
        ("0.29万", 2900, ("wan",)),
        ("1.5亿元", 150000000, ("yi",)),
        ("3千", 3000, ("thousand_word",)),
        ("5百", 500, ("hundred_word",)),
        ("约300", 300, ("approximate",)),
        ("300余", 300, ("approximate",)),
        ("300多人", 300, ("approximate",)),
        ("近25000台", 25000, ("approximate",)),
        ("7万余人次", 70000, ("wan", "approximate")),
        ("300人左右", 300, ("approximate",)),
    ],
)
def test_numbers_are_read(raw: object, value: object, assumed: tuple[str]) -> None:
    cleaned = clean_number(raw)
    assert cleaned == Cleaned(value, assumed)
    assert type(cleaned.value) is type(value)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("三百", "not_a_number"),
        ("1,23", "not_a_number"),
        ("12 34", "not_a_number"),
        ("1,234 567", "not_a_number"),
        ("85%", "not_a_number"),
        ("100-200", "not_a_number"),
        ("300只", "not_a_number"),
        (True, "not_a_number"),
        (float("inf"), "not_a_number"),
        ("9e99", "too_large"),
        (10**16, "too_large"),
        (88888, "sentinel"),
        ("99999", "sentinel"),
        ("99,999", "sentinel"),
        (999999.0, "sentinel"),
        ("#DIV/0!", "formula_error"),
    ],
)
def test_what_is_no_number_is_a_problem(raw: object, problem: str) -> None:
    assert (clean_number(raw).value, clean_number(raw).problem) == (None, problem)


def test_a_date_in_a_column_of_numbers_is_named_so() -> None:
    assert clean_number(date(1900, 1, 15)).problem == "date_for_number"


def test_the_column_s_own_unit_is_not_multiplied() -> None:
    assert clean_number("12万元", unit="万元") == Cleaned(12)
    assert clean_number("12万元", unit="元") == Cleaned(120000, ("wan",))
    assert clean_number("7方", unit="方") == Cleaned(7)


def test_nothing_is_never_zero_unless_the_sheet_says_so() -> None:
    zero = blank_words(zero=["—", ""])
    assert clean_integer("") == Cleaned(None)
    assert clean_integer("—") == Cleaned(None, ("null_word",))
    assert clean_integer("—", zero) == Cleaned(0, ("zero_word",))
    assert clean_integer("", zero) == Cleaned(0, ("zero_word",))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("0300", Cleaned(300)),
        (300.0, Cleaned(300)),
        ("300.0", Cleaned(300)),
        ("2.5", Cleaned(None, (), "not_an_integer")),
        (2.5, Cleaned(None, (), "not_an_integer")),
        (-3, Cleaned(None, (), "negative")),
        (-1, Cleaned(None, (), "sentinel")),
        ("-1", Cleaned(None, (), "sentinel")),
    ],
)
def test_counts_are_whole_and_not_negative(raw: object, expected: object) -> None:
    assert clean_integer(raw) == expected
    assert type(clean_integer(raw).value) in {int, type(None)}


@pytest.mark.parametrize("raw", [999, 999.0, "999", " 999 "])
def test_a_figure_can_be_a_sheet_s_word_for_nothing(raw: object) -> None:
    blank = blank_words(null=["999"])
    for clean in (clean_integer, clean_number, clean_share):
        assert clean(raw, blank) == Cleaned(None, ("null_word",))
    assert clean_integer("12", blank) == Cleaned(12)
    assert clean_number(12.5, blank) == Cleaned(12.5)
    assert clean_share(0.5, blank) == Cleaned(0.5)


def test_a_minimum_can_be_set() -> None:
    assert clean_integer(-3, minimum=None) == Cleaned(-3)
    assert clean_integer(3, minimum=5).problem == "below_minimum"


@pytest.mark.parametrize(
    ("raw", "unit", "expected"),
    [
        ("85%", None, Cleaned(0.85)),
        ("８５．５％", None, Cleaned(0.855)),
        ("百分之85", None, Cleaned(0.85)),
        ("0.5%", "fraction", Cleaned(0.005)),
        (0.85, None, Cleaned(0.85)),
        ("0.85", None, Cleaned(0.85)),
        (85, None, Cleaned(0.85, ("percent_without_sign",))),
        ("85", "percent", Cleaned(0.85)),
        (0.85, "percent", Cleaned(0.0085, ("small_percent",))),
        (0, "percent", Cleaned(0.0)),
        (1, None, Cleaned(1.0)),
        (85, "fraction", Cleaned(None, (), "above_100_percent")),
        ("120%", None, Cleaned(None, (), "above_100_percent")),
        (-0.1, None, Cleaned(None, (), "negative")),
        ("八成", None, Cleaned(None, (), "not_a_share")),
        (True, None, Cleaned(None, (), "not_a_share")),
        ("无", None, Cleaned(None, ("null_word",))),
        (10**40, None, Cleaned(None, ("percent_without_sign",), "above_100_percent")),
    ],
)
def test_shares_lie_between_0_and_1(raw: object, unit: str, expected: object) -> None:
    cleaned = clean_share(raw, unit=unit)
    assert cleaned.value == pytest.approx(expected.value)
    assert (cleaned.assumed, cleaned.problem) == (
        expected.assumed,
        expected.problem,
    )


FORMATS = ["{}", " {} ", "{:,}", "{}.0", "{}台", "'{}"]
COUNTS = st.integers(0, 10**12).filter(lambda n: n not in {88888, 99999, 999999})


@given(COUNTS, st.sampled_from(FORMATS))
def test_a_count_written_in_any_way_comes_back(count: int, form: str) -> None:
    assert clean_integer(form.format(count)).value == count


@given(COUNTS)
def test_full_width_digits_come_back(count: int) -> None:
    wide = str(count).translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    assert clean_integer(wide).value == count


@given(st.integers(0, 99_999))
def test_ten_thousands_come_back(count: int) -> None:
    assert clean_number(f"{count / 10_000}万", sentinels=frozenset()).value == count


@given(st.integers(0, 1000))
def test_a_percentage_comes_back(per_mille: int) -> None:
    assert clean_share(f"{per_mille / 10}%").value == pytest.approx(per_mille / 1000)
