"""What each register adds to its counts once more, in plain Python, row by row."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from data_access.rollups import TALLY_SOURCES
from tests.contract.slow_alliances import by_alliances
from tests.contract.slow_people import term_end
from tests.contract.slow_rollups import Row, grouped, month_of, rows_of, total

# School, month and amount that a row adds to a tally.
Added = tuple[str, int, int, float | None]


def duties(row: Row) -> Iterator[Added]:
    name, school_id = f"post_{row['post']}_count", row["school_id"]
    yield name, month_of(row["start_date"]), school_id, 1
    if row["end_date"] is not None:
        yield name, month_of(row["end_date"]), school_id, -1


def trainings(row: Row) -> Iterator[Added]:
    month, school_id = month_of(row["event_date"]), row["school_id"]
    sessions = 1 if row["session_count"] is None else row["session_count"]
    yield "training_session_count", month, school_id, sessions
    yield "training_person_times", month, school_id, row["person_times"]
    live = sessions if row["is_live"] == 1 else 0
    yield "live_session_count", month, school_id, live


def shared_lessons(row: Row) -> Iterator[Added]:
    for name in ("shared_lesson_count", "courseware_count", "online_study_count"):
        yield name, term_end(row), row["school_id"], row[name]


def honours(row: Row) -> Iterator[Added]:
    month, school_id = month_of(row["awarded_date"]), row["school_id"]
    if row["honor_kind"] == "model_campus" and row["level"] >= 3:
        yield "model_campus_total", month, school_id, 1
    if row["honor_kind"] == "annual_collective":
        yield "annual_collective_count", month, school_id, 1


def training_reports(row: Row) -> Iterator[Added]:
    month, school_id = term_end(row), row["school_id"]
    yield "training_report_count", month, school_id, 1
    if row["programme"] == "uplift2":
        yield "uplift_report_count", month, school_id, 1
        if row["test_result"] is not None:
            yield "test_report_count", month, school_id, 1


PROGRAMME = {
    "programme_board_count": ("BBT", "BBT_INT", "BBT_TV"),
    "programme_student_terminal_count": ("S_PC", "S_MOB"),
    "programme_teacher_terminal_count": ("T_PC", "T_MOB"),
    "programme_remote_set_count": ("REMOTE",),
}


def additions(connection: Connection) -> Iterator[Added]:
    """A list handed in again is the same: as last told, when first told."""
    rows = [r for r in rows_of(connection, t.device_stock) if r["is_programme"] == 1]
    rows = [r for r in rows if r["device_count"] is not None]
    keys = ("school_id", "device_type", "batch_no", "programme_name")
    for (school_id, kind, *_), told in grouped(rows, *keys).items():
        days = [row["snapshot_date"] for row in told]
        amount = max(told, key=lambda row: row["snapshot_date"])["device_count"]
        for tally, kinds in PROGRAMME.items():
            if kind in kinds:
                yield tally, month_of(min(days)), school_id, amount


# Table → what one of its rows adds.
BY_ROW: dict[str, Callable[[Row], Iterator[Added]]] = {
    "duty": duties,
    "training_event": trainings,
    "teacher_report": shared_lessons,
    "school_honor": honours,
    "training_record": training_reports,
}
# Table → what all of its rows add, where one row alone does not tell.
BY_TABLE: dict[str, Callable[[Connection], Iterator[Added]]] = {
    "sync_event": by_alliances,
    "device_stock": additions,
}
TABLES = {
    "duty",
    "sync_event",
    "classroom_event",
    "area_member",
    "lesson_receiver",
    "device_stock",
    "training_event",
    "teacher_report",
    "school_honor",
}
# Who stands at a line of training is counted once more in slow_people.
REPORTS = {"training_report_count", "uplift_report_count", "test_report_count"}
COUNTED_HERE = REPORTS.union(
    name for s in TALLY_SOURCES if s.table.name in TABLES for name in s.ids
)


def tallies(connection: Connection) -> set[tuple[Any, ...]]:
    """Count every register anew: tally, month, school, amount."""
    found: dict[tuple[str, int, int], list[float | None]] = defaultdict(list)
    for name, added_by in BY_ROW.items():
        for row in rows_of(connection, t.metadata.tables[name]):
            for tally, month, school_id, amount in added_by(row):
                found[tally, month, school_id].append(amount)
    for all_added in BY_TABLE.values():
        for tally, month, school_id, amount in all_added(connection):
            found[tally, month, school_id].append(amount)
    return {(*key, total(amounts)) for key, amounts in found.items()}
