"""Shares a whole out by weights so that the shares add up to it exactly."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

Number = TypeVar("Number", int, float)
# Measured amounts are shared to a hundredth, or as finely as the file states them.
_DECIMALS = -2
# What is left beyond these decimals is the rounding of binary numbers.
_FINEST = 6


def apportion(total: Number, weights: Sequence[int]) -> Sequence[Number]:
    """Return a share a weight, by largest remainder; of equal ones the first gains."""
    if isinstance(total, int):
        return _whole_shares(total, weights)
    stated = Decimal(repr(total))
    exponent = min(int(stated.as_tuple().exponent), _DECIMALS)
    units = int(stated.scaleb(-exponent))
    shares = _whole_shares(units, weights)
    return [float(Decimal(share).scaleb(exponent)) for share in shares]


def remainder(total: Number, parts: Sequence[Number]) -> Number:
    """Return what is left of a whole without its parts, free of binary rounding."""
    if not parts:
        return total
    left = Decimal(repr(total)) - sum(Decimal(repr(part)) for part in parts)
    return int(left) if isinstance(total, int) else float(round(left, _FINEST))


def _whole_shares(total: int, weights: Sequence[int]) -> list[int]:
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    by_remainder = sorted(
        range(len(weights)), key=lambda place: -(total * weights[place] % whole)
    )
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares
