"""A figure far from the school's own usual is told, with its history and its row."""

from datetime import date
from statistics import median

import pytest
from sqlalchemy import Engine

from data_access.databases import writing
from data_access.period import add_months
from data_access.queries.odd_values import is_odd, odd_values
from data_access.queries.teaching_time import TeachingTime
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import classroom_use_report
from tests import builders as add
from tests.contract.slow_quality import rows_of

OCTOBER = 202510
MONTHS = (202503, 202504, 202505, 202506, 202507, 202509, 202510)
# July is a holiday: what it says is no usual value.
TIME = TeachingTime(
    dict.fromkeys(range(1, 7), 1),
    {1: {m: 20 for m in range(202401, 202513)} | {202507: 2}},
)
# Used lessons of 三月 to 六月, 七月, 九月, 十月.
SERIES = {
    1: (100, 110, 90, 100, 3, 100, 301),  # more than three times as many
    2: (100, 110, 90, 100, 3, 100, 33),  # less than a third
    3: (100, 110, 90, 100, 3, 100, 300),  # just three times: not yet odd
    4: (4, 5, 3, 4, 0, 4, 19),  # small numbers triple by chance
    5: (None, None, None, None, 3, 100, 900),  # too short a history
}


def fill(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        for school_id, values in SERIES.items():
            for row, (month, value) in enumerate(zip(MONTHS, values, strict=True)):
                if value is not None:
                    given = {"used_lesson_count": value, "source_row": row + 2}
                    other = {"month": month, "due_lesson_count": 400}
                    add.add_use_report(connection, school_id, **other, **given)
        recompute_all(connection)


def test_both_directions_are_told_with_history_and_source(store: Engine) -> None:
    fill(store)

    rows = odd_values(store, Scope(), OCTOBER, TIME)

    assert rows[["school_id", "fact", "value", "usual"]].to_numpy().tolist() == [
        [1, "used_lesson_count", 301.0, 100.0],
        [2, "used_lesson_count", 33.0, 100.0],
    ]
    first = rows.iloc[0]
    assert first["history"][-1] == (202509, 100.0) and len(first["history"]) == 5
    assert (first["file_name"], first["source_row"]) == ("学校.xlsx", 8)
    assert (first["sheet"], first["month"]) == ("classroom_use_report", OCTOBER)


def test_it_agrees_with_looking_at_every_row(store: Engine) -> None:
    fill(store)
    found = {
        int(school_id)
        for school_id in odd_values(store, Scope(), OCTOBER, TIME)["school_id"]
    }

    slow = set()
    rows = rows_of(store, classroom_use_report)
    for school_id in SERIES:
        own = {r["month"]: r["used_lesson_count"] for r in rows
               if r["school_id"] == school_id and r["month"] != 202507}  # fmt: skip
        now = own.pop(OCTOBER)
        if len(own) >= 3 and max(now, median(own.values())) >= 20:
            usual = median(own.values())
            if now > 3 * usual or now * 3 < usual:
                slow.add(school_id)
    assert found == slow == {1, 2}


def test_an_area_sees_its_own_schools_and_a_holiday_is_not_judged(
    store: Engine,
) -> None:
    fill(store)

    assert odd_values(store, Scope(3, 1), OCTOBER, TIME).empty
    assert odd_values(store, Scope(), 202507, TIME).empty


@pytest.mark.parametrize(("last", "is_told"), [(100.0, True), (1000.0, False)])
def test_a_stock_is_told_when_it_changes_not_while_it_stays(
    store: Engine, last: float, is_told: bool
) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        days = [date(year, 9, 1) for year in range(2020, 2026)]
        for day, mbps in zip(days, (100, 100, 100, 100, last, 1000), strict=True):
            given = {"snapshot_date": day, "bandwidth_low_mbps": float(mbps)}
            add.add_line(connection, 1, source_row=day.year, **given)
        recompute_all(connection)

    rows = odd_values(store, Scope(), OCTOBER, TIME)

    assert rows["fact"].tolist() == ["bandwidth_mbps"] * is_told
    assert rows["month"].tolist() == [202509] * is_told
    # A year later nobody is reminded of it any more.
    assert odd_values(store, Scope(), add_months(OCTOBER, 12), TIME).empty


def test_zero_after_much_is_odd_and_nothing_after_nothing_is_not() -> None:
    assert is_odd(0, 60) and is_odd(60, 0)
    assert not is_odd(0, 0) and not is_odd(60, 60)
