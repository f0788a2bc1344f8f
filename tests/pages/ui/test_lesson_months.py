"""A month without a bar says why: holidays, nothing held, nobody reported."""

import pandas as pd
import pytest

from pages.ui.lesson_months import STATE_TEXTS, state_of_counts

UNKNOWN = float("nan")


@pytest.mark.parametrize(
    ("counts", "is_free", "word"),
    [
        ([3.0, UNKNOWN], False, ""),
        ([3.0, 0.0], True, ""),
        ([0.0, 0.0], True, "假期"),
        ([0.0, UNKNOWN], False, "0"),
        ([UNKNOWN, UNKNOWN], False, "未报送"),
    ],
)
def test_a_month_without_a_bar_says_why(
    counts: list[float], is_free: bool, word: str
) -> None:
    state = state_of_counts(pd.Series(counts), is_free=is_free)

    assert STATE_TEXTS[state] == word
