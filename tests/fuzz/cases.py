"""Every kind of broken file, and the cases a run takes of them."""

import itertools

from tests.fuzz import bombs, crooked, damaged, hostile
from tests.fuzz.registry import BREAKAGES

# Importing these fills the registry.
MODULES = (bombs, crooked, damaged, hostile)

SLOW_TURNS = 4


def cases(count: int, first_seed: int) -> list[tuple[str, int]]:
    """Return every kind once, then again with the next seed; slow kinds seldom."""
    found: list[tuple[str, int]] = []
    for turn in itertools.count():
        if len(found) >= count:
            return found[:count]
        is_slow_turn = turn % SLOW_TURNS == 0
        kinds = [each for each in BREAKAGES if is_slow_turn or not each.is_slow]
        found += [(each.name, first_seed + turn) for each in kinds]
    raise AssertionError
