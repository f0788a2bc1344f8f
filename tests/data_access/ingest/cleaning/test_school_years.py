"""School years and terms: what schools write, and what is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import (
    Cleaned,
    blank_words,
    clean_school_year,
    clean_term,
)


@pytest.mark.parametrize(
    ("raw", "assumed"),
    [
        ("2023-2024学年", ()),
        ("2023—2024", ()),
        ("2023－2024学年度", ()),
        ("2023/2024", ()),
        ("2023至2024学年", ()),
        ("2023 - 24", ()),
        ("2023学年度", ("single_year",)),
        (2023.0, ("single_year",)),
        ("2023-2024学年第一学期", ("term_dropped",)),
        ("2023-2024-1", ("term_dropped",)),
    ],
)
def test_a_school_year_is_read(raw: object, assumed: tuple[str]) -> None:
    assert clean_school_year(raw) == Cleaned("2023-2024", assumed)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2023-2025", Cleaned(None, (), "years_not_consecutive")),
        ("1023-1024", Cleaned(None, (), "not_a_school_year")),
        ("2023-2024年级", Cleaned(None, (), "not_a_school_year")),
        ("去年", Cleaned(None, (), "not_a_school_year")),
        (99, Cleaned(None, (), "not_a_school_year")),
        ("/", Cleaned(None, ("null_word",))),
        ("", Cleaned(None)),
    ],
)
def test_what_is_no_school_year_is_said(raw: object, expected: object) -> None:
    assert clean_school_year(raw) == expected


@pytest.mark.parametrize(
    "raw", ["第一学期", "上学期", "秋", "秋季", 1, 1.0, "1", "一", "上", "Autumn"]
)
def test_the_first_term_is_read(raw: object) -> None:
    assert clean_term(raw) == Cleaned(1)


@pytest.mark.parametrize(
    "raw",
    [
        "第二学期",
        "下学期",
        "春",
        2,
        "2023-2024学年第二学期",
        "2023-2024-2",
        "2024年春季",
    ],
)
def test_the_second_term_is_read(raw: object) -> None:
    assert clean_term(raw) == Cleaned(2)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (3, Cleaned(None, (), "not_a_term")),
        (True, Cleaned(None, (), "not_a_term")),
        ("2023-2024", Cleaned(None, (), "not_a_term")),
        ("无", Cleaned(None, ("null_word",))),
        (None, Cleaned(None)),
    ],
)
def test_what_is_no_term_is_said(raw: object, expected: object) -> None:
    assert clean_term(raw) == expected


def test_zero_is_neither_year_nor_term() -> None:
    blank = blank_words(zero=["0"])
    assert clean_school_year(0, blank).problem == "not_a_school_year"
    assert clean_term(0, blank).problem == "not_a_term"


@given(
    st.integers(1900, 2100),
    st.sampled_from(["{}-{}", "{}—{}学年", "{}/{}", "{}~{}学年度"]),
)
def test_a_school_year_written_in_any_way_comes_back(year: int, form: str) -> None:
    assert clean_school_year(form.format(year, year + 1)) == Cleaned(
        f"{year}-{year + 1}"
    )


def test_a_school_year_of_two_digits_needs_its_word() -> None:
    assert clean_school_year("25-26学年").value == "2025-2026"
    assert clean_school_year("25-26").problem == "not_a_school_year"
