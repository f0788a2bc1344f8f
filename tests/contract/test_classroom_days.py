"""Use by day and period, platforms of a scope, and assessments with small cells."""

from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Engine

from data_access import tables as t
from data_access.period import month_period
from data_access.queries.assessments import assessments, assessments_below
from data_access.queries.classroom_days import (
    calendar_of,
    use_by_day,
    use_by_lesson_period,
)
from data_access.queries.platform_use import platform_registry, platform_use
from data_access.scope import Scope
from tests import builders as add
from tests.contract.asking import EAST_ID, WEST_ID, fill

SEPTEMBER = month_period(202509)
EAST = Scope(EAST_ID, depth=1)
LATER = date(2025, 9, 2)


def rows_of(table: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    known = table[list(names)].astype(object)
    known = known.where(table[list(names)].notna(), None)
    return list(known.itertuples(index=False, name=None))


def test_days_of_a_scope_add_up_school_by_school(store: Engine) -> None:
    fill(
        store,
        lambda c: add.add_use(c, 1),
        lambda c: add.add_use(c, 2, used_lesson_count=None),  # half a pair
        lambda c: add.add_use(c, 4),  # lies in the other district
        lambda c: add.add_use(c, 1, use_date=LATER, used_lesson_count=0),
        lambda c: add.add_use(c, 1, use_date=date(2025, 10, 1)),
    )
    found = use_by_day(store, EAST, SEPTEMBER)
    names = ("use_date", "used_lesson_count", "due_lesson_count", "school_count")
    assert rows_of(found, *names) == [
        (add.DAY, 24.0, 30.0, 2.0),
        (LATER, 0.0, 30.0, 1.0),
    ]


def test_periods_of_the_day_name_no_room(store: Engine) -> None:
    def room(no: str, period: int, minutes: int | None, school_id: int = 1) -> Any:
        row = {"use_date": add.DAY, "room_no": no, "period_no": period}
        values = {"school_id": school_id, **row, "used_minutes": minutes}
        return lambda connection: add.add(connection, t.room_use, **values)

    fill(
        store,
        room("A", 1, 30),
        room("B", 1, 0),
        room("A", 1, 10, school_id=2),
        room("A", 2, None),
        room("A", 1, 30, school_id=4),
    )
    found = use_by_lesson_period(store, EAST, SEPTEMBER)
    assert "room_no" not in found
    names = ("period_no", "used_count", "due_count", "school_count", "room_count")
    assert rows_of(found, *names) == [(1, 2.0, 3.0, 2, 3.0), (2, 0.0, 0.0, 1, 1.0)]


def test_the_nearest_calendar_upward_counts(store: Engine) -> None:
    holiday = {"is_teaching_day": 0, "area_id": EAST_ID}
    fill(
        store,
        lambda c: add.add_calendar(c, {add.DAY: 1, LATER: 1}),
        lambda c: add.add_calendar(c, {add.DAY: 1}, **holiday),
    )
    own = calendar_of(store, EAST_ID, SEPTEMBER)
    assert rows_of(own, "day", "is_teaching_day", "weekday") == [(add.DAY, 0, 1)]
    above = calendar_of(store, WEST_ID, SEPTEMBER)
    assert rows_of(above, "day", "week_start") == [
        (add.DAY, add.DAY),
        (LATER, add.DAY),
    ]


def test_what_stands_is_of_the_last_month_what_happened_adds_up(store: Engine) -> None:
    def told(school_id: int, month: int, **values: Any) -> Any:
        key = {"platform": "space", "user_type": "teacher", "school_id": school_id}
        row = {**key, "month": month, **values}
        return lambda connection: add.add(connection, t.platform_month, **row)

    fill(
        store,
        told(1, 202509, opened_count=10, active_count=7, login_count=50),
        told(1, 202510, opened_count=12, active_count=8, login_count=60),
        told(2, 202509, opened_count=5, active_count=5, login_count=5),
        told(4, 202509, opened_count=100),
    )
    term = type(SEPTEMBER)(202509, 202601)
    names = ("platform", "school_count", "opened_count", "active_count", "login_count")
    found = platform_use(store, EAST, term)
    assert rows_of(found, *names) == [("space", 2, 17.0, 8.0, 115.0)]
    assert platform_use(store, EAST, month_period(202601)).empty


def test_the_registry_lists_what_is_only_planned(store: Engine) -> None:
    row = {"name": "智慧教育大平台", "platform": "zone", "build_stage": "planned"}
    fill(store, lambda c: add.add(c, t.platform, **row))

    found = platform_registry(store)
    names = ("name", "build_stage", "launched_date")
    assert rows_of(found, *names) == [("智慧教育大平台", "planned", None)]


def assessed(area_id: int = EAST_ID, **values: Any) -> Any:
    key = {"assessed_date": add.DAY, "assessment_kind": "fitness", "stage": "primary"}
    counts = {"tested_count": 200, "passed_count": 180, "good_count": 90}
    row = {"area_id": area_id, **key, **counts, **values}
    return lambda connection: add.add(connection, t.student_assessment, **row)


def told_of(found: pd.DataFrame) -> list[tuple[Any, ...]]:
    names = ("tested_count", "passed_count", "good_count", "pass_rate", "is_withheld")
    return rows_of(found, *names)


def test_pupils_results_stand_for_their_area_alone(store: Engine) -> None:
    fill(store, assessed(), assessed(WEST_ID, tested_count=999))

    found = assessments(store, EAST_ID, SEPTEMBER)
    assert told_of(found) == [(200.0, 180.0, 90.0, 0.9, False)]
    assert assessments(store, EAST_ID, month_period(202508)).empty


def test_areas_above_show_the_sum_of_those_that_tell(store: Engine) -> None:
    fill(
        store,
        assessed(),
        assessed(WEST_ID, tested_count=100, passed_count=60, good_count=20),
        # A sum beside the other county's own figures would tell these four.
        assessed(stage="junior_secondary", tested_count=4, passed_count=4),
    )

    found = assessments_below(store, (EAST_ID, WEST_ID), SEPTEMBER)

    assert told_of(found) == [(300.0, 240.0, 110.0, 0.8, False)]
    assert found["area_count"].tolist() == [2]


def test_cells_under_ten_are_withheld_and_cannot_be_worked_out(store: Engine) -> None:
    fill(
        store,
        assessed(stage="primary", tested_count=9, passed_count=9, good_count=9),
        assessed(stage="junior_secondary", passed_count=9, good_count=0),
        # 4 that did not pass could be worked out from 196 of 200.
        assessed(stage="senior_secondary", passed_count=196),
        assessed(stage="unsplit", passed_count=200, good_count=200),
    )
    found = assessments(store, EAST_ID, SEPTEMBER).set_index("stage")
    by_stage = {stage: told_of(found.loc[[stage]])[0] for stage in found.index}
    assert by_stage == {
        "primary": (None, None, None, None, True),
        "junior_secondary": (200.0, None, None, None, True),
        "senior_secondary": (200.0, None, 90.0, None, True),
        "unsplit": (200.0, 200.0, 200.0, 1.0, False),
    }
