"""Counts of teachers once more, in plain Python: who stands at which line, by month.

Written from domain.md §3.6 and the sheets' own words, not from the tallies.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from tests.contract.slow_rollups import Row, Rows, month_of, rows_of

Wanted = Callable[[Row], bool]


def term_end(row: Row) -> int:
    year = int(row["school_year"].split("-")[1])
    return year * 100 + (1 if row["term"] == 1 else 8)


def is_there(row: Row, month: int) -> bool:
    start, end = row["start_date"], row["end_date"]
    has_come = start is None or month_of(start) <= month
    return has_come and (end is None or month_of(end) > month)


def hours(rows: Rows, *names: str) -> float:
    return sum(row[name] or 0 for row in rows for name in names)


class SlowPeople:
    """Reads the raw rows once, then counts a school in a month."""

    def __init__(self, connection: Connection) -> None:
        self.roster = rows_of(connection, t.teacher)
        self.records = rows_of(connection, t.training_record)
        self.tasks = rows_of(connection, t.helper_task)
        self.titles = rows_of(connection, t.teacher_title)
        self.clubs = rows_of(connection, t.club)
        self.honors = rows_of(connection, t.school_honor)

    def counts(self, school_id: int, month: int) -> dict[str, float]:
        """Return what each count that stands or adds up is at a month's end."""
        due = self.present(school_id, month, "is_due_training")
        full = self.present(school_id, month, "is_full_time")
        return {
            "due_teacher_count": len(due),
            "roster_teacher_count": len(full),
            "uplift_done_count": self.reached(
                school_id, month, due, is_uplift, has_25_and_25
            ),
            "test_passed_count": self.reached(
                school_id, month, due, is_tested, has_passed
            ),
            "all_hours_done_count": self.reached(
                school_id, month, full, anything, has_360, years=5
            ),
            "school_trained_count": self.reached(
                school_id, month, full, anything, has_school_hours, years=1
            ),
            **self.registered(school_id, month),
            **self.helped(school_id, month),
        }

    def present(self, school_id: int, month: int, flag: str) -> list[str]:
        return [
            row["teacher_no"]
            for row in self.roster
            if row["school_id"] == school_id and row[flag] == 1 and is_there(row, month)
        ]

    def reached(
        self,
        school_id: int,
        month: int,
        teachers: list[str],
        counts: Wanted,
        is_enough: Callable[[Rows], bool],
        years: int = 1000,
    ) -> int:
        known = [r for r in self.records if counts(r) and term_end(r) <= month]
        if not any(row["school_id"] == school_id for row in known):
            return 0
        fresh = [row for row in known if month < term_end(row) + years * 100]
        return sum(
            is_enough([row for row in fresh if row["teacher_no"] == number])
            for number in teachers
        )

    def registered(self, school_id: int, month: int) -> dict[str, float]:
        first: dict[str, Row] = {}
        names = ("awarded_date", "school_id", "title", "level")
        for row in sorted(self.titles, key=lambda r: [r[name] for name in names]):
            if row["is_programme"] == 1 and row["level"] >= 2:
                first.setdefault(row["teacher_no"], row)
        named = [r for r in self.titles if self._is_by(r, school_id, month)]
        campus = [r for r in self.honors if self._is_by(r, school_id, month)]
        return {
            "fostered_backbone_total": sum(
                self._is_by(row, school_id, month) for row in first.values()
            ),
            "title_total": len(named),
            "title_passed_total": sum(r["has_passed_ability"] == 1 for r in named),
            "title_stated_total": sum(
                r["has_passed_ability"] is not None for r in named
            ),
            "model_campus_total": sum(
                r["honor_kind"] == "model_campus" and r["level"] > 2 for r in campus
            ),
            "club_count": sum(
                r["school_id"] == school_id and is_there(r, month) for r in self.clubs
            ),
        }

    @staticmethod
    def _is_by(row: Row, school_id: int, month: int) -> bool:
        day: Any = row["awarded_date"]
        return row["school_id"] == school_id and month_of(day) <= month

    def helped(self, school_id: int, month: int) -> dict[str, float]:
        year = month // 100 if month % 100 >= 9 else month // 100 - 1
        own = [
            row
            for row in self.tasks
            if row["school_id"] == school_id
            and row["school_year"] == f"{year}-{year + 1}"
        ]
        met = [
            (
                (row["session_count"] or 0) >= 1,
                (row["lesson_hours"] or 0) >= 4,
                (row["person_times"] or 0) >= 50,
            )
            for row in own
        ]
        return {
            "helper_member_count": len(own),
            "helper_done_count": sum(all(lines) for lines in met),
            "helper_session_count": sum(lines[0] for lines in met),
            "helper_hours_count": sum(lines[1] for lines in met),
            "helper_persons_count": sum(lines[2] for lines in met),
        }


def anything(row: Row) -> bool:
    return True


def is_uplift(row: Row) -> bool:
    return bool(row["programme"] == "uplift2")


def is_tested(row: Row) -> bool:
    return is_uplift(row) and row["test_result"] is not None


def has_25_and_25(rows: Rows) -> bool:
    return hours(rows, "online_hours") >= 25 and hours(rows, "school_hours") >= 25


def has_passed(rows: Rows) -> bool:
    return any(row["test_result"] == "passed" for row in rows)


def has_360(rows: Rows) -> bool:
    return hours(rows, "online_hours", "school_hours", "other_hours") >= 360


def has_school_hours(rows: Rows) -> bool:
    return hours(rows, "school_hours") > 0
