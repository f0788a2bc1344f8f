"""Statistical neighbours: the schools most like one in what it cannot choose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import pstdev


@dataclass(frozen=True)
class Neighbour:
    """A school and how far it is from the one asked about; 0 is just alike."""

    school_id: int
    distance: float


def nearest(
    traits: Mapping[int, Sequence[float]], own: int, count: int
) -> list[Neighbour]:
    """Return the `count` schools nearest to `own`, the nearest first.

    Each trait's difference is divided by the trait's standard deviation among all
    given schools; the distance is the root of the sum of their squares. A trait in
    which all schools are alike does not separate any. Ties go by key.
    """
    spreads = [pstdev(column) for column in zip(*traits.values(), strict=True)]
    found = [
        Neighbour(key, _distance(traits[own], values, spreads))
        for key, values in traits.items()
        if key != own
    ]
    found.sort(key=lambda one: (one.distance, one.school_id))
    return found[:count]


def _distance(
    one: Sequence[float], other: Sequence[float], spreads: Sequence[float]
) -> float:
    parts = zip(one, other, spreads, strict=True)
    return sqrt(sum(((a - b) / spread) ** 2 for a, b, spread in parts if spread > 0))
