"""A school's place among its peers is the place of the number that is read."""

import pandas as pd
import pytest

from data_access.catalogue.indicators import INDICATORS
from data_access.ranking import Position
from pages.ui.record_data import place_among
from pages.ui.record_head import peer_words


def place(indicator: str, values: list[float], own: int = 0) -> Position:
    """Place the school at `own` of the values."""
    rows = pd.DataFrame(
        {"indicator": indicator, "group_key": range(len(values)), "value": values}
    )
    return place_among(rows, INDICATORS[indicator], own)


@pytest.mark.parametrize("indicator", ["use_online_rate", "use_lesson_rate"])
def test_a_share_is_placed_by_its_percentage(indicator: str) -> None:
    better = [0.988, 0.981, 0.975]

    found = place(indicator, [0.971, *better, 0.970])

    assert (found.rank, found.count) == (4, 5)
    assert not found.is_upper_half
    assert "第" not in peer_words(found, INDICATORS[indicator])


def test_shares_that_read_the_same_tie() -> None:
    # 97.1%, 97.1%, 97.2%
    assert place("use_online_rate", [0.9712, 0.9708, 0.9716]).rank == 2


def test_the_lower_is_better_where_it_is() -> None:
    assert place("dev_stu_per_terminal", [4.1, 5.0, 6.0]).rank == 1


def test_the_better_half_reads_its_rank() -> None:
    found = place("use_online_rate", [0.99, 0.98, 0.97])

    words = peer_words(found, INDICATORS["use_online_rate"])

    assert words == "同组中位 98.0%・3 所中第 1"


def test_zero_counts_and_has_no_rank() -> None:
    found = place("tea_award_points_per100t", [0.0, 0.0, 0.0, 2.5])

    assert (found.rank, found.count, found.median) == (None, 4, 0.0)
