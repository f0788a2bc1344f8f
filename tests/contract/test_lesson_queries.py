"""Lessons planned, held, not held and shared, on every kind of store."""

from collections.abc import Callable
from datetime import timedelta

import pandas as pd
from sqlalchemy import Connection, Engine, update

from data_access.catalogue.coverage import INDICATOR_OF_KIND
from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.coverage import school_coverage
from data_access.queries.lessons import (
    lesson_pairs,
    lesson_totals,
    lessons_by_school,
    not_held_reasons,
)
from data_access.queries.subject_needs import (
    needs_by_area,
    needs_by_school,
    subject_deliverers,
)
from data_access.rollups import Affected, recompute_all
from data_access.rollups import recompute_lesson_not_held_month as recompute_reasons
from data_access.scope import Scope
from data_access.tables import lesson, lesson_not_held_month, school, subject_need
from tests import builders as add

SEPTEMBER, OCTOBER = month_period(202509), month_period(202510)
WHOLE, EAST, WEST = Scope(), Scope(2, 1), Scope(3, 1)
WEEK = timedelta(days=7)


def fill(store: Engine, *rows: Callable[[Connection], object]) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        for row in rows:
            row(connection)
        recompute_all(connection)


def plain(rows: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    found = rows[list(columns)].astype(object).where(rows[list(columns)].notna(), None)
    return [tuple(row) for row in found.itertuples(index=False)]


def timetable(connection: Connection) -> None:
    """Four Mondays of music for schools 3 and 4: two held, one cancelled, one lost."""
    days = [add.DAY + WEEK * n for n in range(4)]
    add.add_calendar(connection, {day: n for n, day in enumerate(days, 1)})
    add.add_plan(connection, "P1", 3, 4, subject="YL")
    for number, day in enumerate(days[:2]):
        add.add_lesson(
            connection, f"L{number}", 3, plan_no="P1", subject="YL", lesson_date=day
        )
    add.add_lesson(
        connection,
        "L2",
        plan_no="P1",
        subject="YL",
        lesson_date=days[2],
        status="cancelled",
        not_held_reason="network",
    )


def master_class(connection: Connection) -> None:
    add.add_lesson(connection, "E1", 4, classroom_kind=2, subject="YW")


def needs(connection: Connection) -> None:
    for school_id, subject in ((3, "YL"), (3, "MS"), (4, "YL")):
        add.add(
            connection,
            subject_need,
            school_year="2025-2026",
            term=1,
            school_id=school_id,
            subject=subject,
        )


def should_take_part(connection: Connection) -> None:
    weak = school.c.school_id.in_([2, 3, 4])
    connection.execute(update(school).where(weak).values(needs_delivery=1))


def test_lessons_of_the_plan_and_outside_it_stand_apart(store: Engine) -> None:
    fill(store, timetable, master_class)

    rows = lesson_totals(store, WHOLE, (SEPTEMBER, OCTOBER))

    columns = "period_no", "classroom_kind", "planned_count", "planned_held_count"
    delivered = rows[rows["role"] == "deliver"]
    assert plain(delivered, *columns, "lesson_count", "unplanned_count") == [
        (0, 1, 4, 2, 2, 0),
        (0, 2, None, 0, 1, 1),
    ]


def test_a_reported_blank_plan_makes_no_lesson_unplanned(store: Engine) -> None:
    blank = {"planned_count": None, "planned_held_count": None}
    fill(store, lambda c: add.add_lesson_report(c, **blank))

    rows = lesson_totals(store, WHOLE, (SEPTEMBER,))

    assert plain(rows, "lesson_count", "unplanned_count") == [(7, None)]


def test_person_times_are_added_up_at_the_deliverer(store: Engine) -> None:
    fill(store, timetable)

    rows = lesson_totals(store, WHOLE, (SEPTEMBER,))

    # Twice 41 where the lesson is taught and 21 where it is received.
    assert plain(rows, "role", "person_times") == [("deliver", 124), ("receive", 42)]


def test_lessons_of_a_school_are_those_of_its_area(store: Engine) -> None:
    fill(store, timetable)
    columns = "school_id", "role", "planned_count", "planned_held_count"

    assert plain(lessons_by_school(store, EAST, SEPTEMBER), *columns) == [
        (1, "deliver", 4, 2),
        (3, "receive", 4, 2),
    ]
    assert plain(lessons_by_school(store, WEST, SEPTEMBER), *columns) == [
        (4, "receive", 4, 0)
    ]


def test_a_reason_is_counted_where_the_lesson_should_have_been_taught(
    store: Engine,
) -> None:
    fill(store, timetable)
    columns = "school_id", "reason", "lesson_count"

    assert plain(not_held_reasons(store, EAST, SEPTEMBER), *columns) == [
        (1, "network", 1)
    ]
    assert not_held_reasons(store, WEST, SEPTEMBER).empty
    assert not_held_reasons(store, WHOLE, OCTOBER).empty


def test_a_cancelled_lesson_outside_the_plan_was_never_due(store: Engine) -> None:
    off = {"status": "cancelled", "not_held_reason": "device"}
    fill(store, lambda c: add.add_lesson(c, **off))

    assert not_held_reasons(store, WHOLE, SEPTEMBER).empty


def test_reasons_of_untouched_schools_and_months_stay(store: Engine) -> None:
    fill(store, timetable)
    with writing(store) as connection:
        connection.execute(update(lesson).values(not_held_reason=None))
        recompute_reasons(connection, Affected(frozenset({2}), frozenset({202509})))
        recompute_reasons(connection, Affected(frozenset({1}), frozenset({202510})))
        kept = connection.execute(lesson_not_held_month.select()).all()
        recompute_reasons(connection, Affected(frozenset({1}), frozenset({202509})))
        left = connection.execute(lesson_not_held_month.select()).all()

    assert len(kept) == 1
    assert left == []


def test_a_pair_is_seen_from_both_of_its_ends(store: Engine) -> None:
    fill(store, timetable, master_class)
    columns = "delivering_school_id", "receiving_school_id", "lesson_count"

    assert plain(lesson_pairs(store, WHOLE, SEPTEMBER), *columns) == [
        (1, 3, 2),
        (1, 4, 1),
    ]
    assert plain(lesson_pairs(store, WEST, SEPTEMBER), *columns) == [(1, 4, 1)]
    assert plain(lesson_pairs(store, WHOLE, SEPTEMBER, kind=1), *columns) == [(1, 3, 2)]


def test_each_school_has_one_of_four_states(store: Engine) -> None:
    fill(store, should_take_part, timetable, master_class, silent_but_sent)
    columns = "school_id", "state"

    rows = school_coverage(store, WHOLE, SEPTEMBER, INDICATOR_OF_KIND["all"])

    assert plain(rows, *columns) == [
        (1, "outside"),
        (2, "absent"),
        (3, "took_part"),
        (4, "took_part"),
        (5, "outside"),
    ]
    of_masters = school_coverage(store, WHOLE, SEPTEMBER, INDICATOR_OF_KIND["2"])
    states = dict(plain(of_masters, *columns))
    assert states[3] == "absent"
    assert states[4] == "took_part"


def silent_but_sent(connection: Connection) -> None:
    add.add_submission(connection, "lesson_report", 2, is_zero_report=1)


def test_a_silent_school_that_should_take_part_is_unreported(store: Engine) -> None:
    fill(store, should_take_part)

    rows = school_coverage(store, WEST, SEPTEMBER, INDICATOR_OF_KIND["all"])

    assert plain(rows, "school_id", "state") == [(4, "not_reported")]


def test_a_subject_is_filled_by_the_lessons_received(store: Engine) -> None:
    fill(store, needs, timetable)
    columns = "school_id", "subject", "lesson_count"

    assert plain(needs_by_school(store, WHOLE, SEPTEMBER), *columns) == [
        (3, "MS", 0),
        (3, "YL", 2),
        (4, "YL", 0),
    ]
    shares = needs_by_area(store, WHOLE, SEPTEMBER, 1)
    assert plain(shares, "area_id", "subject", "need_count", "filled_count") == [
        (2, "MS", 1, 0),
        (2, "YL", 1, 1),
        (3, "YL", 1, 0),
    ]


def test_who_delivers_a_missing_subject_is_named(store: Engine) -> None:
    fill(store, needs, timetable)
    columns = "receiving_school_id", "delivering_school_id", "lesson_count"

    rows = subject_deliverers(store, EAST, SEPTEMBER, "YL")

    assert plain(rows, *columns) == [(3, 1, 2)]
    assert subject_deliverers(store, EAST, SEPTEMBER, "MS").empty
    assert subject_deliverers(store, WEST, SEPTEMBER, "YL").empty


def test_a_need_ends_with_its_term(store: Engine) -> None:
    fill(store, needs, timetable)

    assert needs_by_school(store, WHOLE, month_period(202603)).empty
