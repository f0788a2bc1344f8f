"""Tiers in their order; a range has one only when both ends agree."""

import math

import pytest

from data_access.catalogue.states import Direction, state_of
from data_access.catalogue.tiers import ALL_TIERS, TIERS, tier_of


@pytest.mark.parametrize(
    ("low", "high", "code"),
    [
        (0, 0, "below_20"),
        (19.9, 19.9, "below_20"),
        (20, 20, "from_20"),
        (100, 100, "from_100"),
        (500, 500, "from_500"),
        (1000, 1000, "from_1000"),
        (1000, None, "from_1000"),  # that much or more
        (1000, math.nan, "from_1000"),
        (500, 999, "from_500"),
        (10, 99, "unclear_below"),
        (20, 49.9, "from_20"),
        (50, 100, "unclear"),
        (99, None, "unclear"),
        (100, 999, "unclear_above"),
        (100, None, "unclear_above"),
        (None, None, "not_reported"),
        (math.nan, math.nan, "not_reported"),
    ],
)
def test_a_bandwidth_has_a_tier(low: float, high: float, code: str) -> None:
    assert tier_of(low, high).code == code


def test_tiers_leave_no_gap_and_the_policy_lines_are_edges() -> None:
    for lower, upper in zip(TIERS, TIERS[1:], strict=False):
        assert lower.below == upper.low
    assert {100, 500} <= {tier.low for tier in TIERS}
    assert len({tier.light for tier in ALL_TIERS}) == len(ALL_TIERS)


@pytest.mark.parametrize(
    ("value", "target", "direction", "state"),
    [
        (1.0, 1.0, Direction.HIGHER, "met"),
        (0.85, 1.0, Direction.HIGHER, "near"),
        (0.84, 1.0, Direction.HIGHER, "missed"),
        (5.0, 5.0, Direction.LOWER, "met"),
        (5.8, 5.0, Direction.LOWER, "near"),
        (5.9, 5.0, Direction.LOWER, "missed"),
        (None, 1.0, Direction.HIGHER, "not_reported"),
        (0.5, None, Direction.HIGHER, "no_target"),
        (0.5, 1.0, Direction.NEUTRAL, "no_target"),
    ],
)
def test_a_value_has_a_state(value, target, direction, state) -> None:
    assert state_of(value, target, direction).code == state
