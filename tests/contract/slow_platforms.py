"""The values of platform facts in one period, in plain Python, row by row.

Written from domain.md §0.1 and docs/decisions.md: what one platform's export leaves
out is silence; what stands (注册、开通、在册) is the latest month within a year.
"""

from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from data_access.catalogue.facts import Fact
from data_access.period import Period, add_months
from tests.contract.slow_rollups import Row, Rows, grouped, rows_of, total

PLATFORM_TABLES = {"platform_month", "digital_textbook_period"}
Value = tuple[float | None, float | None]


class SlowPlatforms:
    """Answers school by school."""

    def __init__(self, connection: Connection) -> None:
        self.months = grouped(rows_of(connection, t.platform_month), "school_id")
        self.books = grouped(rows_of(connection, t.digital_textbook), "school_id")

    def value(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        if fact.table == "digital_textbook_period":
            return self.textbooks(fact, self.books[school_id,], period)
        told = dict(fact.where)
        rows = [
            row
            for row in self.months[school_id,]
            if all(row[column] in words for column, words in told.items())
        ]
        rows = within(rows, fact, period)
        if not rows:
            return None
        value = total(row[fact.column] for row in rows)
        return value, value

    def textbooks(self, fact: Fact, rows: Rows, period: Period) -> Value | None:
        rows = [row for row in rows if overlaps(row, period)]
        if not rows:
            return None
        value = TEXTBOOK[fact.column](rows)
        return value, value


def within(rows: Rows, fact: Fact, period: Period) -> Rows:
    """Return the rows of the period; of what stands, those of the latest month."""
    first = period.first_month
    if fact.kind == "stock":
        first = add_months(period.last_month, -11)
    rows = [row for row in rows if first <= row["month"] <= period.last_month]
    if fact.kind == "stock" and rows:
        newest = max(row["month"] for row in rows)
        return [row for row in rows if row["month"] == newest]
    return rows


def overlaps(row: Row, period: Period) -> bool:
    year = int(row["school_year"][:4])
    first = year * 100 + 9 if row["term"] == 1 else (year + 1) * 100 + 2
    last = (year + 1) * 100 + (1 if row["term"] == 1 else 8)
    return first <= period.last_month and last >= period.first_month


def pairs(rows: Rows) -> Rows:
    both = ("class_count", "covered_class_count")
    return [row for row in rows if None not in [row[name] for name in both]]


def sets(rows: Rows) -> list[int]:
    return [row["has_full_set"] for row in rows if row["has_full_set"] is not None]


def weekly(rows: Rows) -> list[float]:
    hours = [row["weekly_lesson_count"] for row in rows]
    return [one for one in hours if one is not None]


TEXTBOOK: dict[str, Any] = {
    "class_count": lambda rows: total(r["class_count"] for r in pairs(rows)),
    "covered_class_count": lambda rows: total(
        row["covered_class_count"] for row in pairs(rows)
    ),
    "weekly_lesson_count": lambda rows: total(weekly(rows)),
    "told": lambda rows: len(weekly(rows)) or None,
    "set_due": lambda rows: len(sets(rows)) or None,
    "set_full": lambda rows: total(sets(rows)),
}
