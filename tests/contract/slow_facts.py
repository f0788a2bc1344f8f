"""The value of one school fact in one period, in plain Python, row by row.

Written from domain.md §0.1, not from the queries. A value is a pair (low, high), equal
unless it is a range; None in it is a blank in a report. No pair at all is silence.
"""

from datetime import date
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from data_access.catalogue.facts import FACTS, Fact
from data_access.period import Period, add_months, month_period, school_year_of
from data_access.rollups import TALLY_SOURCES
from tests.contract.slow_platforms import PLATFORM_TABLES, SlowPlatforms
from tests.contract.slow_rollups import Row, Rows, grouped, rows_of, total

Value = tuple[float | None, float | None]
SILENT = None
SHEETS = {
    "lesson_month": {"lesson", "lesson_report"},
    "use_month": {"classroom_use", "classroom_use_report", "room_use"},
    "resource_month": {"resource", "resource_report"},
}
REPORT_OF = {
    "lesson": "lesson_report",
    "classroom_use": "classroom_use_report",
    "room_use": "classroom_use_report",
    "resource": "resource_report",
}
REPORTS = set(REPORT_OF.values())
REGISTERS = {"award_month": "award", "project_month": "project"}
OTHERS = ("school_year_base", "tally_month", "experiment_month")
MORE = ("network_measurement", "subject_need", "lesson_month_subject", "device_stock")
TERMINALS = {"S_PC", "S_MOB", "T_PC", "T_MOB", "LAPTOP", "DESKTOP", "NETBOOK", "TABLET"}
SNAPSHOTS = {"network_snapshot", "device_snapshot", "room_snapshot"}

# Register → every count that it is said to tell.
TALLIED_WITH = {
    fact.register: {one.id for one in FACTS.values() if one.register == fact.register}
    for fact in FACTS.values()
}


def exact(value: float | None) -> Value:
    return value, value


def is_open_on(school: Row, day: date) -> bool:
    opened = school["open_date"] is None or school["open_date"] <= day
    return opened and (school["close_date"] is None or school["close_date"] > day)


class SlowFacts:
    """Reads the derived rows once, then answers school by school."""

    def __init__(self, connection: Connection) -> None:
        self.schools = {r["school_id"]: r for r in rows_of(connection, t.school)}
        self.rows: dict[str, dict[tuple[Any, ...], Rows]] = {
            name: grouped(rows_of(connection, t.metadata.tables[name]), "school_id")
            for name in (*SNAPSHOTS, *SHEETS, *REGISTERS, *OTHERS)
        }
        for name in MORE:
            table = t.metadata.tables[name]
            self.rows[name] = grouped(rows_of(connection, table), "school_id")
        self.registered = {
            rollup
            for rollup, name in REGISTERS.items()
            if rows_of(connection, t.metadata.tables[name])
        }
        self.registered |= {
            source.table.name
            for source in TALLY_SOURCES
            if rows_of(connection, source.table)
        }
        self.platforms = SlowPlatforms(connection)
        self.sent = grouped(rows_of(connection, t.submission), "school_id")
        days = [r for r in rows_of(connection, t.calendar_day) if r["is_teaching_day"]]
        self.teaching = {r["day"].year * 100 + r["day"].month for r in days}

    def value(
        self, fact: Fact, school_id: int, period: Period, stage: str | None
    ) -> Value | None:
        if fact.table in SNAPSHOTS:
            return self.snapshot(fact, school_id, period)
        if fact.table == "terminal_age":
            return self.age(fact, school_id, period)
        if fact.table == "school_year_base":
            return self.base(fact, school_id, period, stage)
        if fact.table == "network_measurement":
            return self.measured(fact, school_id, period)
        if fact.table == "subject_need_period":
            return self.needs(fact, school_id, period)
        if fact.table == "reporting_month":
            return self.reporting(fact, school_id, period)
        if fact.table == "tally_month":
            return self.tallied(fact, school_id, period)
        if fact.table in PLATFORM_TABLES:
            return self.platforms.value(fact, school_id, period)
        return self.monthly(fact, school_id, period)

    def newest_stock(self, table: str, school_id: int, period: Period) -> Rows:
        """Return the rows of the newest report that is not too old."""
        rows = self.rows[table][school_id,]
        if table == "school_year_base":
            last = school_year_of(period.last_month)
            first = last - 1 if period.last_month % 100 == 9 else last
            fresh = [row for row in rows if first <= row["stat_year"] <= last]
            newest = max((row["stat_year"] for row in fresh), default=None)
            return [row for row in fresh if row["stat_year"] == newest]
        two_years_ago = month_period(add_months(period.last_month, -24)).end
        days = [r for r in rows if two_years_ago < r["snapshot_date"] <= period.end]
        return [max(days, key=lambda row: row["snapshot_date"])] if days else []

    def is_unlisted(self, table: str, school_id: int, period: Period) -> bool:
        rows = self.newest_stock(table, school_id, period)
        return any(row["is_listed"] == 0 for row in rows)

    def snapshot(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        rows = self.newest_stock(fact.table, school_id, period)
        if not rows or not rows[0]["is_listed"]:
            return SILENT
        return rows[0][fact.column], rows[0][fact.high_column or fact.column]

    def age(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        """Terminals of the newest report; six years old at the end of the period."""
        reports = self.newest_stock("device_snapshot", school_id, period)
        if not reports or not reports[0]["is_listed"]:
            return SILENT
        there = [
            row
            for row in self.rows["device_stock"][school_id,]
            if row["snapshot_date"] == reports[0]["snapshot_date"]
            if row["is_programme"] != 1 and row["device_type"] in TERMINALS
            if row["device_count"]
        ]
        dated = [row for row in there if row["purchase_year"] is not None]
        if there and not dated:
            return exact(None)
        if fact.column == "aged_terminal_count":
            last = period.last_month // 100 - 6
            dated = [row for row in dated if row["purchase_year"] <= last]
        return exact(sum(row["device_count"] for row in dated))

    def base(
        self, fact: Fact, school_id: int, period: Period, stage: str | None
    ) -> Value | None:
        rows = self.newest_stock(fact.table, school_id, period)
        rows = [r for r in rows if r["is_listed"] and stage in (None, r["stage"])]
        if not rows:
            return SILENT
        counts = [row[fact.column] for row in rows]
        return exact(None if None in counts else sum(counts))

    def measured(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        year_ago = add_months(period.last_month, -12)
        rows = self.rows[fact.table][school_id,]
        fresh = [r for r in rows if year_ago < r["month"] <= period.last_month]
        if not fresh:
            return SILENT
        return exact(max(fresh, key=lambda row: row["month"])[fact.column])

    def tallied(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        """Add what a register says; one it says nothing of is none, a report silent."""
        first = period.first_month if fact.kind in ("flow", "distinct") else 0
        known = TALLIED_WITH[fact.register]
        rows = [
            row
            for row in self.rows["tally_month"][school_id,]
            if first <= row["month"] <= period.last_month and row["tally"] in known
        ]
        is_register = fact.silence == "zero" and fact.origin in self.registered
        if not rows and not is_register:
            return SILENT
        about = [row["amount"] for row in rows if row["tally"] == fact.id]
        return exact(total(about) if about else 0)

    def monthly(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        first = 0 if fact.kind == "cumulative" else period.first_month
        months = range(first, period.last_month + 1)
        sheets = SHEETS.get(fact.table, set())
        sent = {row["month"] for row in self.sent[school_id,] if row["sheet"] in sheets}
        # A month that was submitted without rows is read from the submissions.
        rows = [r for r in self.rows[fact.table][school_id,] if r["month"] in months]
        rows = [row for row in rows if row.get("basis") != "zero"]
        is_zero = sent.intersection(months) or fact.table in self.registered
        if not rows and not is_zero:
            return SILENT
        about = [r for r in rows if all(r[c] in given for c, given in fact.where)]
        values = [row[fact.column] for row in about]
        # Beside months whose figure is unknown, a month of nothing is a known zero.
        values += [0 for _ in sent.intersection(months) - {r["month"] for r in rows}]
        return exact(total(values) if values else 0)

    def needs(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        needed = set()
        for row in self.rows["subject_need"][school_id,]:
            year = int(row["school_year"][:4])
            first = year * 100 + 9 if row["term"] == 1 else (year + 1) * 100 + 2
            last = (year + 1) * 100 + (1 if row["term"] == 1 else 8)
            if first <= period.last_month and last >= period.first_month:
                needed.add(row["subject"])
        if not needed:
            return SILENT
        if fact.column == "need_count":
            return exact(len(needed))
        return exact(len(needed & self.received(school_id, period)))

    def received(self, school_id: int, period: Period) -> set[str]:
        months = range(period.first_month, period.last_month + 1)
        return {
            row["subject"]
            for row in self.rows["lesson_month_subject"][school_id,]
            if row["month"] in months and row["role"] == "receive"
            if row["classroom_kind"] == 1 and row["lesson_count"]
        }

    def reporting(self, fact: Fact, school_id: int, period: Period) -> Value | None:
        """Months with teaching days on whose last day the school was open."""
        school = self.schools[school_id]
        within = range(period.first_month, period.last_month + 1)
        due = {
            month
            for month in self.teaching.intersection(within)
            if is_open_on(school, month_period(month).end)
        }
        if not due:
            return SILENT
        if fact.column == "due_month_count":
            return exact(len(due))
        sent = {
            (row["month"], REPORT_OF.get(row["sheet"], row["sheet"]))
            for row in self.sent[school_id,]
        }
        full = [m for m in due if all((m, s) in sent for s in REPORTS)]
        return exact(len(full))


def fact_named(name: str, stage: str | None) -> Fact:
    """By stage, terminals come from the yearly base."""
    staged = {"student_terminal_count", "teacher_terminal_count"}
    return FACTS[f"base_{name}" if stage and name in staged else name]
