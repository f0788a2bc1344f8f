"""Below 80 % of the schools due a number is marked, in the same words everywhere."""

import pytest

from data_access.catalogue.reporting_share import (
    is_thin,
    note_of,
    reported_words,
    thin_note,
)


@pytest.mark.parametrize(
    ("reported", "expected", "is_marked"),
    [
        (79, 100, True),
        (80, 100, False),
        (4, 5, False),
        (1, 1, False),
        (0, 5, False),  # nobody reported: there is no number
        (0, 0, False),
        (float("nan"), 5, False),
        (3, None, False),
    ],
)
def test_the_line_is_at_four_of_five(
    reported: object, expected: object, is_marked: bool
) -> None:
    assert is_thin(reported, expected) is is_marked
    assert bool(thin_note(reported, expected)) is is_marked


def test_the_words_name_both_counts() -> None:
    assert reported_words(12, 20) == "只供参考（已报 12／应报 20 所）"
    assert reported_words(1234, 1300.0) == "已报 1,234／应报 1,300 所"
    assert thin_note(12, 20) == "⚠ 只供参考（已报 12／应报 20 所）"


def test_a_register_is_complete_where_it_is_silent() -> None:
    few = {"reported": 1, "expected": 9}

    assert note_of({**few, "indicator": "net_bw_target_rate"})
    assert not note_of({**few, "indicator": "c3_gap_filled_rate"})
