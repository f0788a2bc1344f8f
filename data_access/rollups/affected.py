"""Which schools and months a rollup has to be computed again for."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, false, or_, true

from data_access.period import add_months

MANY_SCHOOLS = 500
"""More schools than this are not listed in a statement: all are computed again."""


@dataclass(frozen=True)
class Affected:
    """Schools and months whose rollups may be stale; None stands for all of them."""

    school_ids: frozenset[int] | None = None
    months: frozenset[int] | None = None

    def __or__(self, other: "Affected") -> "Affected":
        return Affected(
            _united(self.school_ids, other.school_ids),
            _united(self.months, other.months),
        )

    def schools_in(self, column: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that a column names one of the schools."""
        if self.school_ids is None or len(self.school_ids) > MANY_SCHOOLS:
            return true()
        return column.in_(sorted(self.school_ids))

    def months_in(self, column: ColumnElement[int]) -> ColumnElement[bool]:
        """Return the condition that a column (yyyymm) lies in one of the months."""
        if self.months is None:
            return true()
        runs = month_runs(self.months)
        return or_(*(column.between(a, b) for a, b in runs), false())

    def days_in(self, column: ColumnElement[date]) -> ColumnElement[bool]:
        """Return the condition that a day lies in one of the months."""
        if self.months is None:
            return true()
        runs = month_runs(self.months)
        return or_(
            *(column.between(first_day(a), last_day(b)) for a, b in runs), false()
        )


EVERYTHING = Affected()


def month_runs(months: Iterable[int]) -> list[tuple[int, int]]:
    """Return months as runs of months that follow one another."""
    runs: list[tuple[int, int]] = []
    for month in sorted(months):
        if runs and add_months(runs[-1][1], 1) == month:
            runs[-1] = (runs[-1][0], month)
        else:
            runs.append((month, month))
    return runs


def first_day(month: int) -> date:
    """Return the first day of a month (yyyymm)."""
    return date(month // 100, month % 100, 1)


def last_day(month: int) -> date:
    """Return the last day of a month (yyyymm)."""
    year, number = divmod(month, 100)
    return date(year, number, calendar.monthrange(year, number)[1])


def _united(
    one: frozenset[int] | None, other: frozenset[int] | None
) -> frozenset[int] | None:
    return None if one is None or other is None else one | other
