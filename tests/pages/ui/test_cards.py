"""Headline cards, and totals as a report prints them."""

from base64 import b64decode

import pytest

from pages.ui.bandwidth_words import bandwidth_text, line_word
from pages.ui.cards import sparkline
from pages.ui.published import bounded_text, unit_of


def test_a_line_needs_two_points() -> None:
    assert sparkline([1.0], "#000000") == ""


def test_a_line_rises_with_its_values() -> None:
    data = sparkline([1.0, 2.0], "#000000").split("base64,")[1].split('"')[0]
    points = b64decode(data).decode().split('points="')[1].split('"')[0].split()
    first, last = (float(point.split(",")[1]) for point in points)

    assert last < first, "y grows downwards"


@pytest.mark.parametrize(
    ("fact", "value", "bound", "quote", "text"),
    [
        ("resource_count", 59387, "equal", "", "59,387"),
        ("computer_added", 25000, "at_most", "补配师生微机近25000台", "近25,000"),
        ("students_per_terminal", 5, "at_most", "超过5:1", "5以内"),
        ("programme_funds_yuan", 6e8, "at_least", "6亿多元", "6亿以上"),
        ("recording_room_share", 100, "equal", None, "100%"),
    ],
)
def test_a_published_total_keeps_its_bound(
    fact: str, value: float, bound: str, quote: object, text: str
) -> None:
    assert bounded_text(fact, value, bound, quote) == text


def test_a_percentage_carries_its_own_sign() -> None:
    assert unit_of("recording_room_share") == ""
    assert unit_of("resource_count") == "件"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (100, 100, "100M"),
        (100, 999, "100–999M"),
        (1000, None, "1000M及以上"),
        (None, None, "未报送"),
        (2.61288, 2.61288, "2.613M"),
        (0, 0, "0M"),
    ],
)
def test_bandwidth_in_words(low: float | None, high: float | None, text: str) -> None:
    assert bandwidth_text(low, high) == text


def test_lines_as_officials_say_them() -> None:
    assert [line_word(mbps) for mbps in (100, 500, 1000)] == ["百兆", "500兆", "千兆"]
