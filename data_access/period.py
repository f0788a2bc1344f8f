"""Which month, term or school year is in view, as one frozen value."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data_access.errors import PeriodInvalid

FIRST_MONTH_OF_TERM = {1: 9, 2: 2}
MONTHS_IN_TERM = {1: 5, 2: 7}


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    TERM = "term"
    SCHOOL_YEAR = "school_year"


@dataclass(frozen=True, order=True)
class Period:
    """Whole months from `first_month` to `last_month`, both as yyyymm."""

    first_month: int
    last_month: int

    @property
    def kind(self) -> PeriodKind:
        """Tell a month from a term from a school year by its length."""
        length = months_between(self.first_month, self.last_month) + 1
        if length == 1:
            return PeriodKind.MONTH
        return PeriodKind.SCHOOL_YEAR if length == 12 else PeriodKind.TERM

    @property
    def start(self) -> date:
        """Return the first day."""
        return date(self.first_month // 100, self.first_month % 100, 1)

    @property
    def end(self) -> date:
        """Return the last day."""
        year, month = divmod(self.last_month, 100)
        return date(year, month, calendar.monthrange(year, month)[1])

    @property
    def key(self) -> str:
        """Return the address's text: 2026-10, 2026-2027-1 or 2026-2027."""
        if self.kind is PeriodKind.MONTH:
            return f"{self.first_month // 100}-{self.first_month % 100:02d}"
        year = school_year_of(self.first_month)
        if self.kind is PeriodKind.SCHOOL_YEAR:
            return f"{year}-{year + 1}"
        return f"{year}-{year + 1}-{1 if self.first_month % 100 == 9 else 2}"


def months_between(first: int, last: int) -> int:
    """Return how many months `last` lies after `first` (both yyyymm)."""
    return (last // 100 - first // 100) * 12 + last % 100 - first % 100


def add_months(month: int, count: int) -> int:
    """Return the month `count` months later (yyyymm)."""
    index = month // 100 * 12 + month % 100 - 1 + count
    return index // 12 * 100 + index % 12 + 1


def months_of(period: Period) -> list[int]:
    """Return the months of a period in order (yyyymm)."""
    count = months_between(period.first_month, period.last_month) + 1
    return [add_months(period.first_month, number) for number in range(count)]


def school_year_of(month: int) -> int:
    """Return the calendar year of the September that opens the school year."""
    return month // 100 if month % 100 >= 9 else month // 100 - 1


def month_period(month: int) -> Period:
    """Return one month as a period."""
    return Period(month, month)


def term_period(year: int, term: int) -> Period:
    """Return term 1 (September–January) or 2 (February–August), domain.md §0.1."""
    first = (year if term == 1 else year + 1) * 100 + FIRST_MONTH_OF_TERM[term]
    return Period(first, add_months(first, MONTHS_IN_TERM[term] - 1))


def school_year_period(year: int) -> Period:
    """Return the school year that opens in September of `year`."""
    return Period(year * 100 + 9, (year + 1) * 100 + 8)


def period_of(month: int, kind: PeriodKind) -> Period:
    """Return the period of one kind in which a month lies."""
    if kind is PeriodKind.MONTH:
        return month_period(month)
    year = school_year_of(month)
    if kind is PeriodKind.SCHOOL_YEAR:
        return school_year_period(year)
    return term_period(year, 1 if month % 100 >= 9 or month % 100 == 1 else 2)


def previous(period: Period) -> Period:
    """Return the period of the same kind just before."""
    return period_of(add_months(period.first_month, -1), period.kind)


def year_before(period: Period) -> Period:
    """Return the same period a year earlier."""
    return Period(
        add_months(period.first_month, -12), add_months(period.last_month, -12)
    )


def parse_period(text: str) -> Period:
    """Read the address's text; raise PeriodInvalid when it is no period."""
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        year, month = int(match[1]), int(match[2])
        if 1 <= month <= 12 and year >= 1900:
            return month_period(year * 100 + month)
    if match := re.fullmatch(r"(\d{4})-(\d{4})(?:-([12]))?", text):
        year = int(match[1])
        if int(match[2]) == year + 1 and year >= 1900:
            if match[3]:
                return term_period(year, int(match[3]))
            return school_year_period(year)
    raise PeriodInvalid("period_unknown", period=text)
