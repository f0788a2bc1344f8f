"""How a month's reports stand, school by school, as counted by hand."""

from datetime import date
from zlib import crc32

import pytest
from sqlalchemy import Connection, Engine

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.databases import writing
from data_access.period import add_months, month_period
from data_access.queries.report_states import (
    due_date,
    newest_reported_month,
    report_states,
)
from data_access.queries.teaching_time import TeachingTime
from data_access.scope import Scope
from tests import builders as add
from tests.contract.slow_quality import slow_states

SEPTEMBER, OCTOBER = 202509, 202510
USE = "classroom_use_report"
EVERYWHERE = dict.fromkeys(range(1, 7), 1)
# July and August are holidays; every other month has enough teaching days.
TIME = TeachingTime(
    EVERYWHERE,
    {1: {m: 20 for m in range(202401, 202513)} | {202507: 0, 202508: 0}},
)


def states(store: Engine, month: int, scope: Scope | None = None) -> dict[object, list]:
    rows = report_states(store, scope or Scope(), month, TIME, 5)
    kept = rows.drop(columns=["school_id", "sheet"]).to_numpy().tolist()
    keys = zip(rows["school_id"], rows["sheet"], strict=True)
    return dict(zip(keys, kept, strict=True))


def test_each_state_is_told_apart(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_submission(connection, USE, 1, reported_date=date(2025, 10, 5))
        add.add_submission(connection, USE, 2, reported_date=date(2025, 10, 6))
        zero = {"is_zero_report": 1, "reported_date": date(2025, 10, 1)}
        add.add_submission(connection, USE, 3, **zero)

    found = states(store, SEPTEMBER)

    on_time, late = date(2025, 10, 5), date(2025, 10, 6)
    assert found[1, USE] == ["met", on_time, False, 0, 0]
    assert found[2, USE] == ["met", late, True, 0, 0]
    assert found[3, USE] == ["zero", date(2025, 10, 1), False, 1, 0]
    assert found[4, USE] == ["not_reported", None, False, 0, 1]
    # Nobody has ever sent the others in: the zone does not collect them yet.
    assert found[4, "lesson_report"][0] == "not_applicable"
    assert newest_reported_month(store, month_period(OCTOBER)) == SEPTEMBER
    assert newest_reported_month(store, month_period(202508)) is None


def test_a_holiday_neither_makes_nor_breaks_a_run(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        for month in (202505, 202506, 202509):
            add.add_submission(connection, USE, 1, month=month, is_zero_report=1)
        add.add_submission(connection, USE, 2, month=202505)

    found = states(store, SEPTEMBER)

    assert found[1, USE][3:] == [3, 0]
    assert found[2, USE][3:] == [0, 2]
    assert states(store, 202508)[2, USE][0] == "not_applicable"


def test_a_school_owes_nothing_before_it_opened(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        new = add.add_school(connection, open_date=date(2025, 9, 1))
        add.add_submission(connection, USE, 1, month=202503)

    assert states(store, OCTOBER)[new, USE][3:] == [0, 2]
    assert (new, USE) not in states(store, 202506)


def test_an_area_sees_its_own_schools(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)

    found = states(store, SEPTEMBER, Scope(3, 1))

    assert {school_id for school_id, _ in found} == {4}


def test_the_due_day_lies_in_the_next_month() -> None:
    assert due_date(202512, 5) == date(2026, 1, 5)


def dice(*words: object) -> int:
    """Return a number below 100 that looks random and is always the same."""
    return crc32(repr(words).encode()) % 100


def scatter(connection: Connection, seed: int) -> None:
    for school_id in range(1, 6):
        for sheet in (*MONTHLY_SHEETS, "lesson", "classroom_use"):
            for back in range(16):
                own = (seed, school_id, sheet, back)
                if dice("sent", *own) < 60:
                    month = add_months(OCTOBER, -back)
                    day = date(2025, 11, 1 + dice("day", *own) % 9)
                    zero = int(dice("zero", *own) < 60)
                    given = {"reported_date": day, "is_zero_report": zero}
                    add.add_submission(
                        connection, sheet, school_id, month=month, **given
                    )


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_counting_by_hand(store: Engine, seed: int) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        needs = {"open_date": date(2025, 5, 1), "needs_delivery": 1}
        add.add_school(connection, **needs)
        scatter(connection, seed)

    found = states(store, OCTOBER)

    slow = slow_states(store, OCTOBER, TIME, date(2025, 11, 5))
    for (school_id, sheet), row in slow.items():
        state, day, is_late, zeros, missing = row
        is_due = sheet != "lesson_report" or school_id == 6
        expected = [state, day, is_late, zeros if is_due else 0, missing]
        assert found[school_id, sheet] == expected
