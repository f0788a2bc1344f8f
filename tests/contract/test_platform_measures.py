"""What platforms, rooms, experiments and textbooks say in a period."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from data_access import tables as t
from data_access.databases import reading, writing
from data_access.period import month_period, term_period
from data_access.queries.reach import known_facts
from data_access.rollups import recompute_all
from tests import builders as add
from tests.contract.asking import ask, fill
from tests.contract.slow_rollups import rows_of

SEPTEMBER, OCTOBER = month_period(202509), month_period(202510)
SEPTEMBER_AND_ON = term_period(2025, 1)


def told(platform: str, user: str, school_id: int = 1, **values: Any) -> Any:
    key = {"platform": platform, "user_type": user, "school_id": school_id}
    row = {"month": 202509, **key, **values}
    return lambda connection: add.add(connection, t.platform_month, **row)


def test_one_platform_says_nothing_of_another(store: Engine) -> None:
    fill(
        store,
        told("sign_on", "teacher", login_count=100, login_ok_count=98),
        told("live", "school", 2, task_count=0, view_count=0),
    )
    assert ask(store, "plat_sign_on_ok_rate") == {0: (98, 100, 1, 5, 0.98)}
    assert ask(store, "plat_live_count") == {0: (0, None, 1, 5, 0)}
    assert ask(store, "plat_meeting_count") == {0: (None, None, 0, 5, None)}


def test_pupils_spaces_are_silent_where_only_teachers_are_told(store: Engine) -> None:
    fill(store, told("space", "teacher", enrolled_count=20, opened_count=18))

    assert ask(store, "res_space_tea_rate") == {0: (18, 20, 1, 5, 0.9)}
    assert ask(store, "res_space_stu_rate") == {0: (None, None, 0, 5, None)}


def test_what_is_opened_stands_for_a_year_what_is_active_does_not(
    store: Engine,
) -> None:
    counts = {"enrolled_count": 20, "opened_count": 18, "active_count": 9}
    fill(store, told("space", "teacher", **counts))

    opened = ask(store, "res_space_tea_rate", period=OCTOBER)
    assert opened == {0: (18, 20, 1, 5, 0.9)}
    active = ask(store, "res_space_active_rate", period=OCTOBER)
    assert active == {0: (None, None, 0, 5, None)}
    late = ask(store, "res_space_tea_rate", period=month_period(202609))
    assert late == {0: (None, None, 0, 5, None)}


def test_active_teachers_add_up_as_months_of_persons(store: Engine) -> None:
    counts = {"enrolled_count": 20, "active_count": 10}
    fill(
        store,
        told("national", "teacher", **counts),
        told("national", "teacher", **{**counts, "month": 202510}),
    )
    found = ask(store, "use_natplat_tea_active", period=SEPTEMBER_AND_ON)
    assert found == {0: (20, 40, 1, 5, 0.5)}


def test_only_schools_of_senior_pupils_are_due_to_choose_lessons(
    store: Engine,
) -> None:
    fill(store, told("timetable", "school", 5, class_count=12))

    assert ask(store, "plat_timetable_rate") == {0: (1, 1, 1, 1, 1.0)}


@pytest.mark.parametrize(
    ("month", "said"),
    [(202509, (3, 4, 1, 5, 0.75)), (202602, (None, None, 0, 5, None))],
)
def test_a_textbook_is_told_of_a_term(store: Engine, month: int, said: Any) -> None:
    def book(connection: Connection) -> None:
        row = {"school_year": "2025-2026", "term": 1, "grade": "13", "subject": "SX"}
        counts = {"class_count": 4, "covered_class_count": 3}
        add.add(connection, t.digital_textbook, school_id=1, **row, **counts)

    fill(store, book)
    found = ask(store, "plat_textbook_class_rate", period=month_period(month))
    assert found == {0: said}


def room(school_id: int = 1, **values: Any) -> Any:
    key = {"use_date": add.DAY, "room_no": "A1", "period_no": 1}
    row = {"school_id": school_id, **key, "is_due": 1, "is_online": 1, **values}
    return lambda connection: add.add(connection, t.room_use, **row)


def test_rooms_speak_for_a_school_that_says_nothing_itself(store: Engine) -> None:
    fill(
        store,
        room(used_minutes=30),
        room(used_minutes=0, period_no=2),
        room(used_minutes=40, period_no=3, is_due=0),  # no lesson was due
        room(used_minutes=20, room_no="B1", is_online=0),
        room(2, used_minutes=30),
        lambda c: add.add_use_report(c, 2, used_minutes=90),
    )
    assert ask(store, "use_lesson_rate") == {0: (502, 603, 2, 5, 0.8325)}
    assert ask(store, "use_avg_min") == {0: (140, 502, 2, 5, 0.2789)}
    assert ask(store, "use_online_rate") == {0: (1, 2, 1, 5, 0.5)}


def test_a_school_that_turns_to_days_no_longer_counts_its_rooms(store: Engine) -> None:
    fill(store, room(used_minutes=30))
    with writing(store) as connection:
        add.add_use(connection)
        recompute_all(connection)
    with reading(store) as connection:
        (row,) = rows_of(connection, t.use_month)
    assert (row["basis"], row["used_lesson_count"]) == ("raw", 24)


def test_a_holiday_month_has_no_rate_and_no_zero(store: Engine) -> None:
    """Nothing was due in February: the rate is unknown, however much was sent in."""
    fill(
        store,
        lambda c: add.add_calendar(c, {date(2025, 9, 1): 1}),
        lambda c: add.add_use_report(
            c, month=202602, due_lesson_count=0, used_lesson_count=0
        ),
        lambda c: add.add(
            c,
            t.experiment_month,
            **{"school_id": 1, "month": 202602, "subject": "WL"},
            required_count=0,
            done_count=0,
        ),
    )
    for name in ("use_lesson_rate", "use_exp_open_rate"):
        found = ask(store, name, period=month_period(202602))
        assert found == {0: (0, 0, 1, 5, None)}


def test_a_fact_of_a_platform_is_known_once_that_platform_told_it(
    store: Engine,
) -> None:
    fill(store, told("live", "school", task_count=3))
    known = set(known_facts(store)["fact"])

    assert "live_count" in known
    assert not {"meeting_count", "live_views"} & known
