"""Ranks as a bulletin gives them: ties share one (1, 2, 2, 4); unknown has none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median


class Movement(StrEnum):
    """How a rank stands to the one in the period before."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    NEW = "new"


@dataclass(frozen=True)
class Change:
    """A movement and by how many places (0 for the same and the new)."""

    movement: Movement
    places: int = 0


def is_known(value: float | None) -> bool:
    """Tell a number from None and NaN."""
    return value is not None and value == value


def ranks(
    values: Sequence[float | None], decimals: int = 9, *, lower_first: bool = False
) -> list[int | None]:
    """Return each value's rank, 1 for the highest; what reads the same ties.

    Values are compared at `decimals` places, as they are shown: two rows that read
    the same never stand on different ranks. A missing value has no rank.
    """
    sign = 1 if lower_first else -1
    shown = [
        sign * round(float(value), decimals)
        if value is not None and is_known(value)
        else None
        for value in values
    ]
    first: dict[float, int] = {}
    for place, value in enumerate(sorted(v for v in shown if v is not None), 1):
        first.setdefault(value, place)
    return [None if value is None else first[value] for value in shown]


def changes(now: Mapping[int, int], before: Mapping[int, int]) -> dict[int, Change]:
    """Return how each of today's ranked stands to the period before."""
    return {key: _change(rank, before.get(key)) for key, rank in now.items()}


def _change(now: int, before: int | None) -> Change:
    if before is None:
        return Change(Movement.NEW)
    if now == before:
        return Change(Movement.SAME)
    movement = Movement.UP if now < before else Movement.DOWN
    return Change(movement, abs(now - before))


def absent(
    now: Mapping[int, int], before: Mapping[int, int], top: int
) -> dict[int, int]:
    """Return who was among the first `top` before and is not ranked now: key → rank."""
    gone = {k: rank for k, rank in before.items() if rank <= top and k not in now}
    return dict(sorted(gone.items(), key=lambda item: (item[1], item[0])))


@dataclass(frozen=True)
class Position:
    """Where one value stands among its peers: rank of `count`, and their median."""

    rank: int | None
    count: int
    median: float | None

    @property
    def is_upper_half(self) -> bool:
        """Tell whether the rank lies in the better half (said aloud only then)."""
        return self.rank is not None and self.rank * 2 <= self.count + 1


def position(
    values: Mapping[int, float | None],
    key: int,
    decimals: int = 9,
    *,
    lower_first: bool = False,
) -> Position:
    """Return where `key` stands among all with a known value."""
    known = {k: float(v) for k, v in values.items() if v is not None and is_known(v)}
    order = ranks(list(known.values()), decimals, lower_first=lower_first)
    places = dict(zip(known, order, strict=True))
    middle = median(known.values()) if known else None
    return Position(places.get(key), len(known), middle)


def little_used(uses: Mapping[int, float | None]) -> set[int]:
    """Return whose use lies below half of the median of all with a known use."""
    known = {k: float(v) for k, v in uses.items() if v is not None and is_known(v)}
    if not known:
        return set()
    line = median(known.values()) / 2
    return {key for key, use in known.items() if use < line}
