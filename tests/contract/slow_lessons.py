"""The rollups of lessons once more, in plain Python, one row at a time."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from tests.contract.slow_rollups import (
    Row,
    Rows,
    grouped,
    month_of,
    rows_of,
    silent,
    total,
)

Key = tuple[Any, ...]


class SlowLessons:
    """Reads everything, then answers school by school."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.plans = {r["plan_no"]: r for r in rows_of(connection, t.lesson_plan)}
        self.lessons = rows_of(connection, t.lesson)
        receivers = rows_of(connection, t.lesson_receiver)
        self.receivers = grouped(
            receivers, "delivering_school_id", "lesson_date", "lesson_no"
        )
        self.reached = grouped(rows_of(connection, t.lesson_plan_receiver), "plan_no")
        self.calendar = grouped(rows_of(connection, t.calendar_day), "area_id")
        self.areas = {r["area_id"]: r for r in rows_of(connection, t.area)}
        self.schools = {r["school_id"]: r for r in rows_of(connection, t.school)}
        sent = {
            (r["school_id"], r["month"])
            for r in rows_of(connection, t.submission)
            if r["sheet"] == "lesson"
        }
        self.reported = sent | {
            (r["delivering_school_id"], month_of(r["lesson_date"]))
            for r in self.lessons
        }

    def calendar_of(self, school_id: int) -> Rows:
        area_id = self.schools[school_id]["area_id"]
        while area_id is not None:
            if (area_id,) in self.calendar:
                return self.calendar[area_id,]
            area_id = self.areas[area_id]["parent_id"]
        return []

    def planned(self) -> dict[tuple[str, int], int]:
        found: dict[tuple[str, int], int] = defaultdict(int)
        for plan in self.plans.values():
            for day in self.calendar_of(plan["delivering_school_id"]):
                month = month_of(day["day"])
                fits = day["day"].isoweekday() == plan["weekday"]
                weeks = range(plan["start_week"], plan["end_week"] + 1)
                known = (plan["delivering_school_id"], month) in self.reported
                if fits and day["week_no"] in weeks and known:
                    found[plan["plan_no"], month] += 1
        return found

    def months(self) -> set[Key]:
        """Return month, kind, role, school, planned, held, lessons, persons, basis."""
        rows: dict[Key, Row] = defaultdict(lambda: defaultdict(list))
        for (plan_no, month), count in self.planned().items():
            plan = self.plans[plan_no]
            start = (month, plan["classroom_kind"])
            key = (*start, "deliver", plan["delivering_school_id"])
            rows[key]["planned"].append(count)
            for reached in self.reached[plan_no,]:
                rows[*start, "receive", reached["school_id"]]["planned"].append(count)
        for lesson in self.lessons:
            self.add_lesson(rows, lesson)
        found = {(*key, *self.counts(row), "raw") for key, row in rows.items()}
        found |= self.reports(set(rows))
        taken = {(row[0], row[3]) for row in found}
        zeros = silent(self.connection, "lesson", "lesson_report", taken=taken)
        return found | {
            (month, 0, "none", school_id, 0, 0, 0, 0, "zero")
            for month, school_id in zeros
        }

    def add_lesson(self, rows: dict[Key, Row], lesson: Row) -> None:
        start = (month_of(lesson["lesson_date"]), lesson["classroom_kind"])
        here = rows[*start, "deliver", lesson["delivering_school_id"]]
        if lesson["status"] != "completed":
            return
        names = ("delivering_school_id", "lesson_date", "lesson_no")
        classes = self.receivers[tuple(lesson[name] for name in names)]
        there = grouped(classes, "receiving_school_id")
        persons = [persons_of(lesson), *map(persons_of, classes)]
        here["lessons"].append((lesson["plan_no"], total(persons)))
        for (school_id,), found in there.items():
            row = rows[*start, "receive", school_id]
            row["lessons"].append((lesson["plan_no"], total(map(persons_of, found))))

    def counts(self, row: Row) -> tuple[Any, ...]:
        planned = total(row["planned"])
        held = sum(plan_no is not None for plan_no, _ in row["lessons"])
        persons = total(p for _, p in row["lessons"]) if row["lessons"] else 0
        cut = held if planned is None else min(held, planned)
        return planned, cut, len(row["lessons"]), persons

    def reports(self, taken: set[Key]) -> set[Key]:
        names = ("planned_count", "planned_held_count", "lesson_count", "person_times")
        found = set()
        for row in rows_of(self.connection, t.lesson_report):
            key = tuple(
                row[n] for n in ("month", "classroom_kind", "role", "school_id")
            )
            if key not in taken:
                found.add((*key, *(row[name] for name in names), "report"))
        return found


def persons_of(row: Row) -> float | None:
    return total([row["student_count"], row["teacher_count"]])
