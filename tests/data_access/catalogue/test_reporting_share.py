"""Below 80 % of the schools due a number is marked, in the same words everywhere."""

import pandas as pd
import pytest

from data_access.catalogue.reporting_share import (
    counted_words,
    is_thin,
    note_of,
    reported_words,
    short_note,
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


def test_counts_of_a_frame_are_counts_too() -> None:
    row = pd.DataFrame({"reported": [534], "expected": [550]}).sum()

    assert counted_words(row["reported"], row["expected"]) == "已报 534／应报 550 所"
    assert thin_note(row["reported"] // 2, row["expected"]).startswith("⚠")


def test_a_narrow_picture_says_the_mark_and_the_counts() -> None:
    assert (
        short_note({"indicator": "", "reported": 50, "expected": 68}) == "⚠ 50／68 所"
    )
    assert short_note({"indicator": "", "reported": 68, "expected": 68}) == ""
