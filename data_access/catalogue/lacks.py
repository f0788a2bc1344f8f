"""What a school below its line lacks: which of its figures, counted in which unit."""

import re
from dataclasses import dataclass

from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators.model import Half, Indicator, Test
from data_access.catalogue.states import Direction

_COUNTED = re.compile("(间|台|套|个)?数$")
KINDS = "类"  # what is counted where every one of several figures has a line


@dataclass(frozen=True)
class Lack:
    """The figure that has to grow until a school reaches its line."""

    label: str
    unit: str

    @property
    def item(self) -> str:
        """Return what plans and prices call it: 学生终端数 is of 学生终端."""
        return _COUNTED.sub("", self.label)


def test_of(indicator: Indicator) -> Test | None:
    """Return the test that a school meets or fails, None for a quotient with a line.

    A mean over schools (出口带宽) is a test of each school's own figure.
    """
    top, below = indicator.numerator, indicator.denominator
    if top.test is not None:
        return top.test
    is_mean = below is not None and not below.facts and len(top.facts) == 1
    if is_mean and indicator.direction is Direction.HIGHER:
        return Test(at_least_target=indicator.id)
    return None


def can_lack(indicator: Indicator) -> bool:
    """Tell whether a school can be below a line of an indicator at all."""
    if test_of(indicator) is not None:
        return True
    if indicator.direction is Direction.LOWER:
        return indicator.denominator is not None
    return indicator.direction is Direction.HIGHER


def lack_of(indicator: Indicator) -> Lack:
    """Return what is lacking: of a lower-is-better ratio its denominator."""
    half: Half | None = indicator.numerator
    if test_of(indicator) is None and indicator.direction is Direction.LOWER:
        half = indicator.denominator
    assert half is not None
    if half.test is not None and half.test.is_each:
        return Lack(half.label, KINDS)
    if len(half.facts) == 1:
        fact = FACTS[half.facts[0]]
        return Lack(fact.label, fact.unit)
    return Lack(half.label, FACTS[half.facts[0]].unit if half.facts else half.unit)
