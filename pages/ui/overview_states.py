"""How a number of the overview stands, and why where there is none to judge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data_access.catalogue.indicators import Indicator
from data_access.catalogue.numbers import full_text, is_missing, value_text
from data_access.catalogue.states import (
    NO_TARGET,
    NOT_APPLICABLE,
    NOT_REPORTED,
    State,
    state_of,
)
from pages.ui import bandwidth_data
from pages.ui.area_target import target_of
from pages.ui.lesson_data import NEEDS_DAYS
from pages.ui.lesson_words import NONE_DUE, NONE_IN_RANGE
from pages.ui.view import View

NO_LINES = "没有设带宽目标"
NONE_EXPECTED = "没有应报学校"


@dataclass(frozen=True)
class Reading:
    """How the rows of measures of one indicator are read (value, reported, expected).

    `lacks_lines`: no school of the area has the line that the indicator asks for.
    """

    indicator: Indicator
    target: float | None
    lacks_lines: bool = False

    def state(self, row: Mapping[Any, Any]) -> State:
        """Return the state; nobody is blamed for what was not due or cannot be."""
        if not is_missing(row["value"]):
            return state_of(row["value"], self.target, self.indicator.direction)
        if not _some(row["expected"]) or _some(row["reported"]):
            return NOT_APPLICABLE
        return NO_TARGET if self.lacks_lines else NOT_REPORTED

    def reason(self, row: Mapping[Any, Any]) -> str:
        """Say why there is no value although nothing is overdue, "" otherwise."""
        state = self.state(row)
        if not is_missing(row["value"]) or state is NOT_REPORTED:
            return ""
        if state is NO_TARGET:
            return NO_LINES
        name, below = self.indicator.id, self.indicator.denominator
        if name in NEEDS_DAYS:
            return NONE_IN_RANGE
        if not _some(row["reported"]):
            return NONE_EXPECTED
        return NONE_DUE.get(name, f"{below.label}为0" if below else NONE_EXPECTED)

    def value(self, row: Mapping[Any, Any]) -> str:
        """Write the value without its unit, or why there is none."""
        return self.reason(row) or value_text(self.indicator, row["value"])

    def full(self, row: Mapping[Any, Any]) -> str:
        """Write value and unit together, or why there is none."""
        return self.reason(row) or full_text(self.indicator, row["value"])


def reading_of(indicator: Indicator, view: View) -> Reading:
    """Return how an indicator is read in the area and period in view."""
    target = target_of(indicator.id, view)
    return Reading(indicator, target, _lacks_lines(indicator, view))


def _lacks_lines(indicator: Indicator, view: View) -> bool:
    test = indicator.numerator.test
    if test is None or test.at_least_target is None:
        return False
    rows = bandwidth_data.contracted(view.scope, view.period)
    return not rows["line"].notna().any()


def _some(count: object) -> bool:
    return not is_missing(count) and float(str(count)) > 0
