"""What a school below its line lacks: which of its figures, counted in which unit."""

import re
from dataclasses import dataclass

from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators.model import Form, Half, Indicator, Test
from data_access.catalogue.states import Direction

_COUNTED = re.compile("(间|台|套|个)?数$")
# What a plan can order: lessons, people and reports cannot be bought.
_BOUGHT = frozenset({"台", "套", "间", "个", "所", "㎡", "Mbps"})
_OF_THINGS = frozenset({"network", "equipment", "balance"})
_MEASURED = "measured_mbps"
KINDS = "类"  # what is counted where every one of several figures has a line


@dataclass(frozen=True)
class Lack:
    """The figure that has to grow until a school reaches its line."""

    label: str
    unit: str

    @property
    def item(self) -> str:
        """Return what plans and prices call it: 学生终端数 is of 学生终端."""
        return _COUNTED.sub("", self.label) if self.unit in _BOUGHT else self.label


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


def is_too_many(indicator: Indicator) -> bool:
    """Tell whether a line is reached by less of the numerator: a share that is bad."""
    is_lower = indicator.direction is Direction.LOWER
    return is_lower and indicator.form is Form.SHARE and test_of(indicator) is None


def is_bought(indicator: Indicator) -> bool:
    """Tell whether what is lacking can be ordered: it has a price and a plan."""
    if indicator.subject not in _OF_THINGS or is_too_many(indicator):
        return False
    return _MEASURED not in indicator.numerator.facts and (
        lack_of(indicator).unit in _BOUGHT
    )


def lack_of(indicator: Indicator) -> Lack:
    """Return what is lacking: of a lower-is-better ratio its denominator."""
    half: Half | None = indicator.numerator
    is_lower = indicator.direction is Direction.LOWER and not is_too_many(indicator)
    if test_of(indicator) is None and is_lower:
        half = indicator.denominator
    assert half is not None
    if half.test is not None and half.test.is_each:
        return Lack(half.label, KINDS)
    if len(half.facts) == 1:
        fact = FACTS[half.facts[0]]
        return Lack(fact.label, fact.unit)
    if half.test is not None:
        facts = [FACTS[name] for name in half.facts]
        return Lack("或".join(fact.label for fact in facts), facts[0].unit)
    return Lack(half.label, FACTS[half.facts[0]].unit if half.facts else half.unit)
