"""A change of a quotient of sums, split among those whose figures make the sums.

All in fractions: a float is a fraction, so the parts add up to the change exactly and
no rounding has to be hidden in one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

ZERO = Fraction(0)


@dataclass(frozen=True)
class Halves:
    """A numerator with its denominator, None where the figure is a plain total."""

    numerator: Fraction
    denominator: Fraction | None = None

    @property
    def quotient(self) -> Fraction | None:
        """Return numerator / denominator, None where nothing can be divided."""
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True)
class Contribution:
    """What one part adds to the change: by its own rate, and by its size.

    `own` is its rate that moved, weighted by its mean size; `size` that it grew or
    shrank while better or worse than the whole. One that came or went has size only.
    """

    own: Fraction = ZERO
    size: Fraction = ZERO

    @property
    def whole(self) -> Fraction:
        """Return what it adds to the change altogether."""
        return self.own + self.size


Parts = Mapping[int, Halves]


def change_of(before: Parts, after: Parts, per: float = 1.0) -> Fraction | None:
    """Return the change of the whole's value, None where a value is missing.

    `per` scales a quotient (per hundred pupils: 100).
    """
    totals = _total(before), _total(after)
    values = [_value(total) for total in totals]
    if not before or not after or values[0] is None or values[1] is None:
        return None
    return (values[1] - values[0]) * _scale(totals, per)


def split_change(
    before: Parts, after: Parts, per: float = 1.0
) -> dict[int, Contribution]:
    """Return what each part adds to `change_of`; none where that is None.

    With V̄ and D̄ the means of both whole values and denominators, a part adds
    (Δn − V̄·Δd) ÷ D̄. Summed over all parts this is V₁ − V₀ exactly, and the same
    with the opposite sign when the two periods change places.
    """
    totals = _total(before), _total(after)
    values = [_value(total) for total in totals]
    if not before or not after or values[0] is None or values[1] is None:
        return {}
    mean = (values[0] + values[1]) / 2
    scale = _scale(totals, per)
    if totals[0].denominator is not None:
        scale /= sum((total.denominator or ZERO for total in totals), ZERO) / 2
    return {
        key: _contribution(before.get(key), after.get(key), mean, scale)
        for key in {**before, **after}
    }


def _scale(totals: tuple[Halves, Halves], per: float) -> Fraction:
    """Return what a quotient is told per; a plain total is told as it is."""
    return Fraction(1) if totals[0].denominator is None else Fraction(per)


def _contribution(
    before: Halves | None, after: Halves | None, mean: Fraction, scale: Fraction
) -> Contribution:
    known = before or after
    assert known is not None
    if known.denominator is None:
        step = (after.numerator if after else ZERO) - (
            before.numerator if before else ZERO
        )
        return Contribution(own=step) if before and after else Contribution(size=step)
    weights = _denominator(before), _denominator(after)
    numerators = [one.numerator if one else ZERO for one in (before, after)]
    whole = numerators[1] - numerators[0] - mean * (weights[1] - weights[0])
    first = before.quotient if before else None
    last = after.quotient if after else None
    own = ZERO
    if first is not None and last is not None:
        own = (weights[0] + weights[1]) / 2 * (last - first)
    elif before and after:
        # Without a denominator there is no rate that could have moved.
        own = numerators[1] - numerators[0]
    return Contribution(own * scale, (whole - own) * scale)


def _denominator(one: Halves | None) -> Fraction:
    return one.denominator if one and one.denominator is not None else ZERO


def _total(parts: Parts) -> Halves:
    denominators = [one.denominator for one in parts.values()]
    known = [one for one in denominators if one is not None]
    return Halves(
        sum((one.numerator for one in parts.values()), ZERO),
        sum(known, ZERO) if known else None,
    )


def _value(total: Halves) -> Fraction | None:
    if total.denominator is None:
        return total.numerator
    return total.quotient
