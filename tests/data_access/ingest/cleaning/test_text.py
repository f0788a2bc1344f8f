"""Text: one spelling, nothing invisible, nothing a tooltip would expand."""

import unicodedata
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ingest.cleaning import Cleaned, blank_words, clean_text, normalise


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("  第一小学\u00a0 ", "第一小学"),
        ("第一\u200b小学\ufeff", "第一小学"),
        ("第一小学（东校区）", "第一小学(东校区)"),
        ("ＡＢＣ１２３", "ABC123"),
        ("一，二；三！", "一，二；三！"),
        ("{name}｛x｝", "namex"),
        ("\u202e学校\u2066", "学校"),
        ("一\r\n二\t三\u3000四", "一 二 三 四"),
        ("\ud800坏\x00", "坏"),
        ("e\u0301cole", "école"),
        (211.0, "211"),
        (2.5, "2.5"),
        (True, "TRUE"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 8, 30), "2024-03-05 08:30:00"),
        (time(8, 30), "08:30:00"),
        (10**50, hex(10**50)),
    ],
)
def test_text_gets_one_spelling(raw: object, value: str) -> None:
    assert clean_text(raw) == Cleaned(value)


@pytest.mark.parametrize("raw", [None, "", "  ", float("nan"), "\u200b"])
def test_an_empty_cell_is_not_reported(raw: object) -> None:
    assert clean_text(raw) == Cleaned(None)


@pytest.mark.parametrize("raw", ["—", "－", " / ", "无", "空", "n/a", "Null", "未填"])
def test_a_word_for_nothing_is_not_reported_and_said_so(raw: str) -> None:
    assert clean_text(raw) == Cleaned(None, ("null_word",))


def test_a_sheet_has_its_own_words_for_nothing() -> None:
    blank = blank_words(null=["缺测"], zero=["无"])
    assert clean_text("缺测", blank) == Cleaned(None, ("null_word",))
    assert clean_text("—", blank) == Cleaned("—")
    assert clean_text("无", blank) == Cleaned("无")


def test_a_failed_formula_and_a_strange_object_are_problems() -> None:
    assert clean_text("#REF!") == Cleaned(None, (), "formula_error")
    assert clean_text([1]) == Cleaned(None, (), "unreadable_value")


@given(st.text())
def test_cleaning_text_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text())
def test_no_brace_no_control_and_no_surrogate_is_left(text: str) -> None:
    cleaned = normalise(text)
    kinds = {unicodedata.category(sign) for sign in cleaned}
    assert not set("{}｛｝\u200b\u202e\ufeff") & set(cleaned)
    assert not {"Cc", "Cs", "Zl", "Zp"} & kinds
