"""How far each school is from its line, and what of its figures is lacking.

Compared in fractions of the figures as they are written: 23 of 1,000 pupils is 2.3 a
hundred, neither more nor less. A school that did not report has no gap.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.catalogue.indicators import INDICATORS, Form, Half, Indicator
from data_access.catalogue.lacks import is_too_many, test_of
from data_access.catalogue.states import Direction
from data_access.queries.measures import measures
from data_access.queries.school_facts import school_facts
from data_access.request import SCHOOL, MeasureRequest

BELOW, MET, NO_LINE = "below", "met", "no_line"
UNCLEAR, NOT_REPORTED, NOT_DUE = "unclear", "not_reported", "not_applicable"
COLUMNS = ("school_id", "standing", "value", "line", "gap", "lacking")

Figures = Mapping[str, Fraction]
Ends = tuple[Fraction, Fraction | None]


@dataclass(frozen=True)
class Gap:
    """How a school stands; `lacking` counts whole units of what has to grow."""

    standing: str
    value: float = math.nan
    line: float = math.nan
    gap: float = math.nan
    lacking: float = math.nan


def school_gaps(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per school due in the one period of a request for one indicator.

    Columns: COLUMNS, the largest gap first. `standing` is below, met, no_line,
    unclear (a range across the line), not_reported or not_applicable (its
    denominator is 0). `value`, `line` and `gap` are in the units of the indicator,
    for a share of schools in those of the figure that each school is tested by.
    `lacking` is what brings a school below to its line, rounded up to whole units:
    more of the numerator; for lower-is-better ratios more of the denominator, for
    lower-is-better shares less of the numerator.
    """
    indicator = INDICATORS[request.indicators[0]]
    due = measures(engine, replace(request, by=SCHOOL))
    due_ids = due.loc[due["expected"] > 0, "group_key"].astype(int)
    by_school = {
        int(row["school_id"]): {str(name): float(one) for name, one in row.items()}
        for row in school_facts(engine, request).to_dict("records")
    }
    rows = []
    for school_id in due_ids:
        found = gap_of(indicator, by_school.get(school_id, {}))
        rows.append((school_id, *vars(found).values()))
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    order = ["gap", "lacking", "school_id"]
    return table.sort_values(
        order, ascending=[False, False, True], na_position="last", ignore_index=True
    )


def gap_of(indicator: Indicator, row: Mapping[str, float]) -> Gap:
    """Return how a school with these facts and this `line` stands."""
    if test_of(indicator) is not None:
        return _tested(indicator, row)
    figures = {name: _exact(value) for name, value in row.items() if value == value}
    top = _half(indicator.numerator, row, figures)
    below = (
        _half(indicator.denominator, row, figures)
        if indicator.denominator is not None
        else Fraction(1)
    )
    if top is None or below is None:
        return Gap(NOT_REPORTED)
    if indicator.form is Form.SHARE:
        top = min(top, below)
    return _against_line(indicator, top, below, figures.get("line"))


def gap_of_area(
    indicator: Indicator, numerator: float, denominator: float, line: float
) -> Gap:
    """Return how the sums of an area stand against its line.

    What is lacking of a share of schools is schools.
    """
    below = _exact(denominator) if denominator == denominator else Fraction(1)
    return _against_line(indicator, _exact(numerator), below, _exact(line))


def _against_line(
    indicator: Indicator, top: Fraction, below: Fraction, line: Fraction | None
) -> Gap:
    per = _exact(indicator.per) if indicator.denominator is not None else Fraction(1)
    if not below and not (top and indicator.direction is Direction.LOWER):
        return Gap(NOT_DUE)
    value = top / below * per if below else None
    told = float(value) if value is not None else math.nan
    if line is None:
        return Gap(NO_LINE, told)
    lacking = _lacking(indicator, top, below, line / per)
    if lacking is not None and lacking <= 0:
        return Gap(MET, told, float(line))
    gap = math.nan if value is None else float(abs(line - value))
    whole = math.nan if lacking is None else math.ceil(lacking)
    return Gap(BELOW, told, float(line), gap, whole)


def _lacking(
    indicator: Indicator, top: Fraction, below: Fraction, goal: Fraction
) -> Fraction | None:
    """Return how much more brings a quotient to its goal, None where nothing does."""
    if is_too_many(indicator):
        return top - goal * below
    if indicator.direction is Direction.LOWER:
        return top / goal - below if goal else None
    return goal * below - top


def _tested(indicator: Indicator, row: Mapping[str, float]) -> Gap:
    test = test_of(indicator)
    assert test is not None
    facts = indicator.numerator.facts
    ends = [_ends(row, name) for name in facts]
    # Of several figures a school may leave some out; the others can meet the line.
    known = [one for one in ends if one is not None]
    line = test.at_least
    if test.at_least_target:
        line = row.get("line")
    elif test.at_least_fact:
        line = row.get(test.at_least_fact)
        known = known if _is_known(line) else []
    if not known:
        return Gap(NOT_REPORTED)
    if line is None or line != line:
        return Gap(NO_LINE, float(known[0][0]))
    if test.is_each:
        return _each(ends, _exact(line))
    low = sum((one[0] for one in known), Fraction(0))
    return _against_test(low, known[0][1] if len(facts) == 1 else low, _exact(line))


def _each(ends: Sequence[Ends | None], line: Fraction) -> Gap:
    """Count the figures below the line; what is unknown does not excuse them."""
    met = sum(one is not None and one[0] >= line for one in ends)
    missed = sum(
        one is not None and one[1] is not None and one[1] < line for one in ends
    )
    if missed:
        return Gap(BELOW, met, len(ends), missed, missed)
    return Gap(MET if met == len(ends) else UNCLEAR, met, len(ends))


def _against_test(low: Fraction, high: Fraction | None, line: Fraction) -> Gap:
    if low >= line:
        return Gap(MET, float(low), float(line))
    if high is None or high >= line:
        return Gap(UNCLEAR, float(low), float(line))
    lacking = line - low
    return Gap(BELOW, float(low), float(line), float(lacking), math.ceil(lacking))


def _ends(row: Mapping[str, float], name: str) -> Ends | None:
    """Return both ends of a figure; no upper end: so much or more."""
    low, high = row.get(name), row.get(f"{name}_high")
    if low is None or low != low:
        return None
    return _exact(low), _exact(high) if high is not None and high == high else None


def _is_known(value: float | None) -> bool:
    return value is not None and value == value


def _half(half: Half, row: Mapping[str, float], figures: Figures) -> Fraction | None:
    """Return a half of a school, None unless every figure of it is exact."""
    if not row:
        return None
    names = (*half.facts, *half.minus)
    if any(figures.get(name) != figures.get(f"{name}_high") for name in names):
        return None
    if any(name not in figures for name in names):
        return None
    if not half.facts:
        return Fraction(1)
    total = sum((figures[name] for name in half.facts), Fraction(0))
    return total - sum((figures[name] for name in half.minus), Fraction(0))


def _exact(value: float) -> Fraction:
    """Return a figure as it is written, not as its bits are: 0.9 is nine tenths."""
    return Fraction(repr(float(value)))
