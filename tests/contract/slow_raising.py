"""What raising the lowest schools gives, once more, school by school."""

from fractions import Fraction
from math import ceil, sqrt
from typing import NamedTuple


class Pupils(NamedTuple):
    """One school: what it has and how many pupils share it."""

    school_id: int
    amount: Fraction
    pupils: int
    line: Fraction


def lacking(school: Pupils, per: int, *, is_whole: bool) -> Fraction:
    """Return what a school needs to stand at its line, 0 at or above it."""
    gap = school.line * school.pupils / per - school.amount
    if gap <= 0:
        return Fraction(0)
    return Fraction(ceil(gap)) if is_whole else gap


def lowest_first(schools: list[Pupils], per: int) -> list[Pupils]:
    """Return those below their line by the share of it that they have."""
    below = [one for one in schools if lacking(one, per, is_whole=False)]
    return sorted(
        below,
        key=lambda one: (one.amount / one.pupils / one.line, one.school_id),
    )


def raised_to(
    schools: list[Pupils], per: int, count: int, *, is_whole: bool
) -> tuple[float | None, Fraction]:
    """Return the new 差异系数 and what the lowest `count` schools need together."""
    chosen = {one.school_id for one in lowest_first(schools, per)[:count]}
    needs = {
        one.school_id: lacking(one, per, is_whole=is_whole)
        for one in schools
        if one.school_id in chosen
    }
    amounts = [one.amount + needs.get(one.school_id, 0) for one in schools]
    total = sum(one.pupils for one in schools)
    mean = sum(amounts, Fraction(0)) / total
    if not mean:
        return None, sum(needs.values(), Fraction(0))
    squares = [
        one.pupils * (amount / one.pupils - mean) ** 2
        for one, amount in zip(schools, amounts, strict=True)
    ]
    cv = sqrt(sum(squares, Fraction(0)) / total) / float(mean)
    return cv, sum(needs.values(), Fraction(0))
