"""Gaps and causes in plain Python: what is lacking is found by trying it out."""

import bisect
from fractions import Fraction
from typing import Any

from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators import INDICATORS, Half, Indicator
from data_access.period import Period
from data_access.request import MeasureRequest
from tests.contract.slow_facts import fact_named
from tests.contract.slow_measures import SlowMeasures, facts_of
from tests.contract.slow_rollups import Row

MOST = range(10_000_000)


def exact(value: float) -> Fraction:
    return Fraction(str(value))


class SlowGaps:
    """Answers `school_gaps`: school → (standing, what is lacking)."""

    def __init__(self, slow: SlowMeasures) -> None:
        self.slow = slow

    def answers(self, request: MeasureRequest) -> dict[int, tuple[str, Any]]:
        indicator, period = INDICATORS[request.indicators[0]], request.periods[0]
        return {
            school_id: self.gap(indicator, school, period, request.stage)
            for school_id, school in self.slow.schools.items()
            if request.stage in (None, *self.slow.stages.get(school_id, ()))
            and self.slow.belongs(indicator, school, period)
            and self.slow.must_report(indicator, school, period)
        }

    def gap(
        self, indicator: Indicator, school: Row, period: Period, stage: str | None
    ) -> tuple[str, Any]:
        values = {}
        for name in facts_of(indicator):
            fact = fact_named(name, stage)
            found = self.slow.facts.value(fact, school["school_id"], period, stage)
            if found is None:
                return "not_reported", None
            values[name] = found
        if indicator.numerator.test or indicator.id == "net_bw_mbps":
            return self.tested(indicator, school, values, stage)
        halves = [
            one_half(half, values) if half else Fraction(1)
            for half in (indicator.numerator, indicator.denominator)
        ]
        if None in halves:
            return "not_reported", None
        line = self.line(indicator.id, school, stage)
        return against(indicator, *halves, line)

    def line(self, name: str, school: Row, stage: str | None) -> float | None:
        if stage is None:
            return self.slow.line(name, school)
        stages = self.slow.stages
        self.slow.stages = {school["school_id"]: {stage}}
        try:
            return self.slow.line(name, school)
        finally:
            self.slow.stages = stages

    def tested(
        self, indicator: Indicator, school: Row, values: Any, stage: str | None
    ) -> tuple[str, Any]:
        test = indicator.numerator.test
        ends = [values[name] for name in indicator.numerator.facts]
        known = [low for low, _ in ends if low is not None]
        if not known:
            return "not_reported", None
        line = test.at_least if test else None
        if test and test.at_least_fact:
            line = values[test.at_least_fact][0]
            if line is None:
                return "not_reported", None
        if test is None or test.at_least_target:
            line = self.line(
                (test and test.at_least_target) or indicator.id, school, stage
            )
        if line is None:
            return "no_line", None
        if test and test.is_each:
            return each_of(ends, line)
        if sum(known) >= line:
            return "met", None
        high = ends[0][1] if len(ends) == 1 else sum(known)
        if high is None or high >= line:
            return "unclear", None
        return "below", fewest(lambda more: exact(sum(known)) + more >= exact(line))


def each_of(ends: Any, line: float) -> tuple[str, Any]:
    missed = [high for _, high in ends if high is not None and high < line]
    if missed:
        return "below", len(missed)
    is_met = all(low is not None and low >= line for low, _ in ends)
    return ("met" if is_met else "unclear"), None


def against(
    indicator: Indicator, top: Fraction, below: Fraction, line: float | None
) -> tuple[str, Any]:
    is_lower = indicator.direction == "lower_is_better"
    if not below and not (is_lower and top):
        return "not_applicable", None
    if line is None:
        return "no_line", None
    goal = exact(line)
    per = exact(indicator.per) if indicator.denominator else Fraction(1)

    def is_met(more: int) -> bool:
        if is_lower and indicator.form == "share":
            return (top - more) / below * per <= goal
        if is_lower:
            return below + more > 0 and top / (below + more) * per <= goal
        return (top + more) / below * per >= goal

    return ("met", None) if is_met(0) else ("below", fewest(is_met))


def one_half(half: Half, values: Any) -> Fraction | None:
    total = Fraction(0)
    for sign, names in ((1, half.facts), (-1, half.minus)):
        for name in names:
            low, high = values[name]
            if low is None or (FACTS[name].high_column and low != high):
                return None
            total += sign * exact(low)
    return total if half.facts else Fraction(1)


def fewest(is_met: Any) -> int:
    """Return the fewest whole units more that meet a line."""
    return bisect.bisect_left(MOST, True, key=is_met)
