"""What a batch recomputes is what computing everything would give."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Table, select

from data_access import tables as t
from data_access.databases import reading, writing
from data_access.rollups import SOURCES, Affected, recompute_all, recompute_for
from data_access.storing import (
    StoredCounts,
    finish_batch,
    record_submissions,
    replace_scope,
    store_rows,
    store_schools,
)
from tests import builders as build
from tests.contract.random_zone import fill_randomly

Change = Callable[[Connection, int], StoredCounts]
DERIVED = [t.metadata.tables[n] for n in sorted(t.metadata.tables)]
DERIVED = [table for table in DERIVED if (table.comment or "").startswith("Derived")]
LATE = date(2025, 11, 3)


class TakenBack(Exception):
    """Ends a transaction so that nothing of it stays."""


def stored(
    table: Table, columns: str, *rows: tuple[Any, ...]
) -> Callable[[Connection, int], StoredCounts]:
    return lambda c, batch_id: store_rows(c, batch_id, table, columns.split(), rows)


def without_lessons(connection: Connection, batch_id: int) -> StoredCounts:
    scope = t.lesson_receiver.c.receiving_school_id == 3
    columns = t.lesson_receiver.primary_key.columns.keys()
    return replace_scope(connection, batch_id, t.lesson_receiver, scope, columns, [])


def moved_school(connection: Connection, batch_id: int) -> StoredCounts:
    return store_schools(
        connection, batch_id, [{"school_code": "2199000001", "area": build.LAKE_TOWN}]
    )


def zero_report(connection: Connection, batch_id: int) -> StoredCounts:
    return record_submissions(
        connection, batch_id, "lesson", [(1, 202512, True)], reported_date=LATE
    )


LESSON = "delivering_school_id lesson_date lesson_no classroom_kind subject status"
CHANGES: dict[str, Change] = {
    "lessons": stored(
        t.lesson,
        f"{LESSON} plan_no",
        (2, LATE, "新", 1, "YY", "completed", "P1"),
        (4, date(2025, 9, 8), "新", 3, "MS", "completed", None),
    ),
    "plans": stored(
        t.lesson_plan, "plan_no weekday delivering_school_id", ("P1", 2, 4)
    ),
    "plan receivers": stored(
        t.lesson_plan_receiver, "plan_no school_id", *((f"P{n}", 3) for n in range(8))
    ),
    "calendar": stored(
        t.calendar_day,
        "area_id day is_teaching_day school_year term week_no",
        (4, date(2025, 10, 1), 1, "2025-2026", 1, 5),
    ),
    "lesson report": stored(
        t.lesson_report,
        "month classroom_kind role school_id lesson_count",
        (202511, 1, "deliver", 5, 3),
    ),
    "use": stored(
        t.classroom_use,
        "school_id use_date due_lesson_count used_lesson_count",
        (5, LATE, 30, 7),
    ),
    "resources": stored(
        t.resource,
        "school_id uploaded_date resource_no review_status reviewed_date",
        (1, date(2025, 9, 30), "新", "approved", LATE),
    ),
    "lines": stored(
        t.network_line,
        "school_id snapshot_date line_no bandwidth_low_mbps",
        (1, LATE, 1, 1000),
    ),
    "training": stored(
        t.training_record,
        "school_id teacher_no programme school_year term online_hours school_hours",
        *((5, f"T{number}", "uplift2", "2019-2020", 1, 60, 60) for number in range(9)),
    ),
    "roster": stored(t.teacher, "school_id teacher_no is_due_training", (1, "新", 1)),
    "titles": stored(
        t.teacher_title,
        "school_id teacher_no title level awarded_date is_programme",
        *((5, f"T{n}", "首个", 3, date(2010, 1, 1), 1) for n in range(9)),
    ),
    "events": stored(
        t.training_event,
        "school_id event_date training_kind title session_count",
        (1, LATE, "team", "新", 4),
    ),
    "receivers removed": without_lessons,
    "school moved": moved_school,
    "zero report": zero_report,
}


def test_batch_recomputes_enough(store: Engine) -> None:
    """Each change is made in the same store and taken back with its transaction."""
    with writing(store) as connection:
        fill_randomly(connection, seed=3)
        recompute_all(connection)
        before = everything(connection)

    for name, change in CHANGES.items():
        with suppress(TakenBack), writing(store) as connection:
            batch_id = build.add_batch(connection)
            counts = change(connection, batch_id)
            finish_batch(connection, batch_id, [counts])
            recomputed = everything(connection)
            recompute_all(connection)

            assert counts.is_any_change, name
            assert recomputed == everything(connection), name
            assert recomputed != before, name
            raise TakenBack
        with reading(store) as connection:
            assert everything(connection) == before, name


@pytest.mark.parametrize("school_ids", [None, frozenset({1, 2})])
def test_recomputing_what_is_right_changes_nothing(
    store: Engine, school_ids: frozenset[int] | None
) -> None:
    with writing(store) as connection:
        fill_randomly(connection, seed=4)
        recompute_all(connection)
        before = everything(connection)
        affected = Affected(school_ids, frozenset({202509, 202511}))
        recompute_for(connection, dict.fromkeys(SOURCES, affected))

        assert before == everything(connection)


def everything(connection: Connection) -> dict[str, set[tuple[Any, ...]]]:
    return {
        table.name: {tuple(row) for row in connection.execute(select(table))}
        for table in DERIVED
    }
