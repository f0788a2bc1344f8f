"""Ranks share ties, keep their order, and never speak of the unknown."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.ranking import (
    Change,
    Movement,
    absent,
    changes,
    little_used,
    position,
    ranks,
)

amounts = st.lists(
    st.none() | st.integers(0, 20).map(float) | st.floats(0, 1e6), max_size=30
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([7.0], [1]),
        ([9.0, 8.0, 8.0, 5.0], [1, 2, 2, 4]),
        ([5.0, 8.0, 9.0, 8.0], [4, 2, 1, 2]),
        ([3.0, None, 4.0, math.nan], [2, None, 1, None]),
        ([0.1 + 0.2, 0.3], [1, 1]),
    ],
)
def test_ties_share_a_rank(
    values: list[float | None], expected: list[int | None]
) -> None:
    assert ranks(values) == expected


def test_what_reads_the_same_ranks_the_same() -> None:
    assert ranks([12.34, 12.31, 12.28], decimals=1) == [1, 1, 1]
    assert ranks([12.34, 12.31, 12.24], decimals=1) == [1, 1, 3]


def test_the_lowest_may_come_first() -> None:
    assert ranks([4.8, 5.1, None], lower_first=True) == [1, 2, None]


@given(amounts)
def test_a_rank_is_one_more_than_the_better_values(
    values: list[float | None],
) -> None:
    shown = [None if v is None else round(v, 9) for v in values]
    for value, rank in zip(shown, ranks(values), strict=True):
        better = [v for v in shown if v is not None and value is not None and v > value]
        assert rank == (None if value is None else 1 + len(better))


@given(amounts, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_rank(
    values: list[float | None], random: object
) -> None:
    order = list(range(len(values)))
    random.shuffle(order)
    shuffled = ranks([values[i] for i in order])

    assert [shuffled[order.index(i)] for i in range(len(values))] == ranks(values)


def test_a_change_names_movement_and_places() -> None:
    assert changes({1: 1, 2: 2, 3: 2, 4: 4}, {1: 3, 2: 2, 3: 1}) == {
        1: Change(Movement.UP, 2),
        2: Change(Movement.SAME),
        3: Change(Movement.DOWN, 1),
        4: Change(Movement.NEW),
    }


def test_absent_are_those_of_the_former_top_without_a_rank_now() -> None:
    assert absent({1: 1}, {1: 1, 5: 3, 2: 2, 9: 11}, top=10) == {2: 2, 5: 3}


def test_position_counts_only_the_known() -> None:
    found = position({1: 10.0, 2: 30.0, 3: None, 4: 20.0}, key=4)

    assert (found.rank, found.count, found.median) == (2, 3, 20.0)
    assert found.is_upper_half


def test_the_lower_half_is_not_said_aloud() -> None:
    values: dict[int, float | None] = {1: 1.0, 2: 2.0, 3: 3.0, 4: 4.0}

    assert not position(values, key=2).is_upper_half
    assert position(values, key=3).is_upper_half
    assert not position({**values, 5: None}, key=5).is_upper_half
    assert position({}, key=1).median is None


def test_little_used_lies_below_half_of_the_median() -> None:
    assert little_used({1: 10.0, 2: 4.9, 3: 5.0, 4: 12.0, 5: None}) == set()
    assert little_used({1: 10.0, 2: 4.9, 3: 10.0, 4: None}) == {2}
    assert little_used({}) == set()
