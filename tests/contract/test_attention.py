"""Schools that need attention, and since when, on every kind of store."""

from collections.abc import Mapping
from datetime import date

import pytest
from sqlalchemy import Connection, Engine

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.attention import (
    last_complete_months,
    last_lesson_months,
    reported_months,
    zero_reporters,
)
from data_access.queries.teaching_time import TeachingTime, teaching_time
from data_access.rollups import recompute_all
from data_access.scope import Scope
from tests.builders import (
    add_calendar,
    add_lesson_report,
    add_school,
    add_submission,
    build_zone,
)

SPRING = (202504, 202505, 202506)
SHEET = "resource_report"
EVERYWHERE = dict.fromkeys(range(1, 7), 1)
# July has three teaching days, August none.
YEAR = TeachingTime(
    EVERYWHERE,
    {1: dict.fromkeys(SPRING, 20) | {202507: 3, 202508: 0, 202509: 21}},
)


def report(
    connection: Connection, zeros: Mapping[int, int], school_id: int, sheet: str = SHEET
) -> None:
    """Add submissions: month → whether it was a zero report."""
    for month, is_zero in zeros.items():
        held = {"month": month, "is_zero_report": is_zero}
        add_submission(connection, sheet, school_id, **held)


def zeros(store: Engine, month: int, scope: Scope | None = None) -> list[int]:
    rows = zero_reporters(store, scope or Scope(), month_period(month), YEAR)
    return [int(school_id) for school_id in rows["school_id"]]


def test_zero_in_every_month_is_told(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        report(connection, dict.fromkeys(SPRING, 1), 1)
        report(connection, dict.fromkeys(SPRING, 1), 4)
        report(connection, {202504: 1, 202505: 0, 202506: 1}, 2)
        report(connection, {202506: 1}, 3)

    assert zeros(store, 202506) == [1, 4]
    assert zeros(store, 202506, Scope(2, 1)) == [1]


@pytest.mark.parametrize("month", [202507, 202508])
def test_a_holiday_makes_no_school_look_idle(store: Engine, month: int) -> None:
    """Zero in 七月 and 八月 says nothing: the months before them are looked at."""
    with writing(store) as connection:
        build_zone(connection)
        report(connection, {202506: 1, 202507: 1, 202508: 1}, 1)
        report(connection, dict.fromkeys(SPRING, 1), 2)

    assert zeros(store, month) == [2]


def test_single_records_stand_for_their_monthly_report(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        report(connection, {202504: 1, 202505: 1}, 1)
        report(connection, {202506: 1}, 1, "resource")
        report(connection, dict.fromkeys(SPRING, 1), 2)
        report(connection, {202506: 0}, 2, "resource")

    assert zeros(store, 202506) == [1]


def test_no_lessons_matter_only_where_they_should_be(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        due = add_school(connection, needs_delivery=1)
        for school_id in (1, due):
            report(connection, dict.fromkeys(SPRING, 1), school_id, "lesson_report")

    assert zeros(store, 202506) == [due]


def test_the_last_months_are_found(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        sheets = ("classroom_use_report", "lesson_report", "resource")
        for sheet in sheets:
            report(connection, {202504: 0}, 1, sheet)
        report(connection, {202505: 0}, 1, "resource")
        add_lesson_report(connection, 1, month=202504)
        add_lesson_report(connection, 2, month=202506)
        recompute_all(connection)

    may = month_period(202505)
    complete = last_complete_months(store, Scope(), may)
    lessons = last_lesson_months(store, Scope(), may)
    sent = reported_months(store, Scope(), may)

    assert complete.to_numpy().tolist() == [[1, 202504]]
    assert lessons.to_numpy().tolist() == [[1, 202504]]
    assert sent.to_numpy().tolist() == [[1, "resource_report", 202505]]


def test_each_area_follows_its_nearest_calendar(store: Engine) -> None:
    """The city teaches in 九月, the west (area 3) follows a calendar of its own."""
    september, october = date(2025, 9, 1), date(2025, 10, 9)
    with writing(store) as connection:
        build_zone(connection)
        add_calendar(connection, {september: 1})
        add_calendar(connection, {october: 5}, area_id=3)
        recompute_all(connection)

    time = teaching_time(store)

    autumn = month_period(202509)
    assert (time.days_in(2, autumn), time.days_in(3, autumn)) == (1, None)
    assert (time.days_in(6, month_period(202510)), time.calendar_of[4]) == (1, 1)
