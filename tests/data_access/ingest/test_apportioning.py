"""Shares add up to the whole, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.catalogue.stage_weights import PUPIL_WEIGHTS, weights_text
from data_access.ingest.apportioning import apportion, remainder

WEIGHTS = list(PUPIL_WEIGHTS.values())


def test_equal_pupils_share_one_to_one_point_one() -> None:
    assert apportion(21, WEIGHTS[:2]) == [10, 11]
    assert apportion(22, WEIGHTS[1:]) == [10, 12]
    assert apportion(342, WEIGHTS) == [100, 110, 132]


def test_the_last_units_go_to_the_largest_remainders() -> None:
    # 10 × 100/342, 110/342, 132/342 = 2.92, 3.22, 3.86
    assert apportion(10, WEIGHTS) == [3, 3, 4]


def test_amounts_are_shared_to_the_hundredth() -> None:
    assert apportion(100.01, WEIGHTS[:2]) == [47.62, 52.39]
    assert remainder(0.3, [0.1]) == 0.2


@pytest.mark.parametrize(
    ("places", "text"), [((0, 2), "1:1.1"), ((1, 3), "1:1.2"), ((0, 3), "1:1.1:1.32")]
)
def test_weights_read_as_the_rule_prints_them(
    places: tuple[int, int], text: str
) -> None:
    assert weights_text(list(PUPIL_WEIGHTS)[slice(*places)]) == text


@given(
    st.integers(0, 10**9),
    st.lists(st.integers(0, 10**6), min_size=1, max_size=4).filter(any),
)
def test_counts_add_up(total: int, weights: list[int]) -> None:
    shares = apportion(total, weights)

    assert sum(shares) == total
    assert all(share == 0 for share, w in zip(shares, weights, strict=True) if not w)


@given(st.floats(0, 1e9, allow_nan=False), st.integers(1, 999), st.integers(1, 999))
def test_amounts_leave_no_remainder(total: float, one: int, other: int) -> None:
    assert remainder(total, apportion(total, [one, other])) == 0
