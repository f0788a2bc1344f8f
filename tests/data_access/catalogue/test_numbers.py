"""What it should say stands on the right."""

import math

import pytest

from data_access.catalogue import numbers
from data_access.catalogue.indicators import INDICATORS

RATE, TERMINALS, TOTAL, PER_TEACHER = (
    INDICATORS[name]
    for name in (
        "c3_open_rate",
        "dev_stu_per_terminal",
        "res_total",
        "res_per_teacher",
    )
)


@pytest.mark.parametrize(
    ("indicator", "value", "text"),
    [
        (RATE, 0.963, "96.3%"),
        (RATE, 0.0, "0.0%"),
        (RATE, None, "未报送"),
        (RATE, math.nan, "未报送"),
        (TERMINALS, 3.6418, "3.6:1"),
        (TOTAL, 59387.0, "59,387件"),
        (PER_TEACHER, 0.331, "0.33件/人"),
    ],
)
def test_a_value_is_written_with_its_unit(indicator, value, text) -> None:
    assert numbers.full_text(indicator, value) == text


@pytest.mark.parametrize(
    ("indicator", "value", "before", "text"),
    [
        (RATE, 0.885, 0.85, "提高3.5个百分点"),
        (RATE, 0.829, 0.85, "下降2.1个百分点"),
        (RATE, 0.8505, 0.85, "基本持平"),
        (TERMINALS, 5.0, 5.3, "由5.3:1优化为5.0:1"),
        (TERMINALS, 5.3, 5.0, "由5.0:1变为5.3:1"),
        (TOTAL, 59387, 59000, "增加387件"),
        (TOTAL, 59000, 59387, "减少387件"),
        (TOTAL, 59000, None, "无可比数据"),
        (TOTAL, 59000, 59000, "基本持平"),
    ],
)
def test_a_change_is_said_in_the_words_of_the_bulletin(
    indicator, value, before, text
) -> None:
    assert numbers.change_text(indicator, value, before) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (18000, "1.8万"),
        (9999, "9,999"),
        (6e8, "6.0亿"),
        (None, "未报送"),
        (0, "0"),
    ],
)
def test_large_numbers_are_short_in_prose(value: float | None, text: str) -> None:
    assert numbers.compact(value) == text


def test_a_month_is_written_in_full() -> None:
    assert numbers.month_text(202610) == "2026年10月"
