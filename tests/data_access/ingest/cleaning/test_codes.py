"""Codes and ticks: labels become codes, school codes stay text, √ is yes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import (
    Cleaned,
    blank_words,
    clean_boolean,
    clean_code,
    clean_school_code,
)

WORDS = {"211": "211", "小学": "211", "完全小学": "211", "none": "none", "无": "none"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("211", Cleaned("211")),
        (211.0, Cleaned("211")),
        ("小学", Cleaned("211", ("label_for_code",))),
        (" 完全　小学 ", Cleaned("211", ("label_for_code",))),
        ("NONE", Cleaned("none", ("label_for_code",))),
        ("无", Cleaned("none", ("label_for_code",))),
        ("211 小学", Cleaned("211", ("label_for_code",))),
        ("211-小学", Cleaned("211", ("label_for_code",))),
        ("小学（211）", Cleaned("211", ("label_for_code",))),
        ("211 初中", Cleaned(None, (), "unknown_code")),
        ("大学", Cleaned(None, (), "unknown_code")),
        ("—", Cleaned(None, ("null_word",))),
        ("#N/A", Cleaned(None, ("null_word",))),
        ("#REF!", Cleaned(None, (), "formula_error")),
        ("", Cleaned(None)),
    ],
)
def test_labels_and_aliases_become_codes(raw: object, expected: object) -> None:
    assert clean_code(raw, WORDS) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2199000123", Cleaned("2199000123")),
        (" '2199000123 ", Cleaned("2199000123")),
        ("２１９９０００１２３", Cleaned("2199000123")),
        (2199000123, Cleaned("2199000123", ("number_for_code",))),
        (2199000123.0, Cleaned("2199000123", ("number_for_code",))),
        (199000123, Cleaned("0199000123", ("number_for_code", "leading_zero"))),
        ("199000123", Cleaned("0199000123", ("leading_zero",))),
        ("2.199E+09", Cleaned(None, (), "scientific_notation")),
        (2199000123.5, Cleaned(None, (), "digits_lost")),
        (10**17, Cleaned(None, (), "digits_lost")),
        ("12", Cleaned(None, (), "wrong_length")),
        ("'", Cleaned(None, (), "not_a_school_code")),
        (True, Cleaned(None, (), "not_a_school_code")),
        ("未填", Cleaned(None, ("null_word",))),
        ("#NAME?", Cleaned(None, (), "formula_error")),
        (None, Cleaned(None)),
    ],
)
def test_a_school_code_stays_text(raw: object, expected: object) -> None:
    assert clean_school_code(raw) == expected


def test_a_code_can_be_a_sheet_s_word_for_nothing() -> None:
    blank = blank_words(null=["0000000000"])
    assert clean_school_code("0000000000", blank) == Cleaned(None, ("null_word",))


def test_other_zones_have_codes_of_any_length() -> None:
    assert clean_school_code("abc0050", length=None) == Cleaned("ABC0050")


@given(st.integers(10**9, 10**10 - 1))
def test_a_code_saved_as_a_number_comes_back(code: int) -> None:
    assert clean_school_code(float(code)).value == str(code)


@pytest.mark.parametrize(
    "raw", ["是", "有", "√", "✔", 1, 1.0, "1", "Y", "yes", True, "已建", "Ｙ"]
)
def test_yes_is_read(raw: object) -> None:
    assert clean_boolean(raw) == Cleaned(True)


@pytest.mark.parametrize(
    "raw", ["否", "无", "×", "x", 0, "0", "N", "no", False, "未建"]
)
def test_no_is_read(raw: object) -> None:
    assert clean_boolean(raw) == Cleaned(False)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", Cleaned(None)),
        ("—", Cleaned(None, ("null_word",))),
        ("也许", Cleaned(None, (), "not_a_boolean")),
        (3, Cleaned(None, (), "not_a_boolean")),
        ("#REF!", Cleaned(None, (), "formula_error")),
    ],
)
def test_neither_yes_nor_no_is_said(raw: object, expected: object) -> None:
    assert clean_boolean(raw) == expected


def test_a_sheet_s_word_for_zero_is_no() -> None:
    assert clean_boolean("—", blank_words(zero=["—"])) == Cleaned(False)
