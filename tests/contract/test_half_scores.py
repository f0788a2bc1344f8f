"""半年考核 averages months and takes what is built as of the end; worked out twice."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Connection, Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import Direction
from data_access.databases import writing
from data_access.period import Period, month_period, months_of
from data_access.queries.half_scores import half_scores, year_scores
from data_access.queries.measures import measures
from data_access.request import SCHOOL, MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import assessment_weight
from tests import builders as build
from tests.contract import slow_assessment

HALF = Period(202509, 202511)
# scheme, part, indicator, points, what gets all of them, core.
WEIGHTS = (
    ("month", "use", "use_lesson_rate", 90.0, 0.8, 1),
    ("month", "reporting", "use_online_rate", 10.0, 0.95, 0),
    ("half_year", "built", "dev_stu_per_terminal", 30.0, 5.0, 0),
    ("half_year", "used", "use_lesson_rate", 50.0, 0.8, 1),
    ("half_year", "result", "res_per_teacher", 20.0, 2.0, 0),
)
ALL_PARTS = frozenset(row[1] for row in WEIGHTS)


def add_weights(connection: Connection, parts: frozenset[str] = ALL_PARTS) -> None:
    names = ("scheme", "part", "indicator_id", "weight", "full_value", "is_core")
    for number, row in enumerate(row for row in WEIGHTS if row[1] in parts):
        values = dict(zip(names, row, strict=True))
        more = {"certainty": "P", "sort_order": number}
        build.add(connection, assessment_weight, **values, **more)


def add_use(
    connection: Connection, school_id: int, month: int, used: int, **more: Any
) -> None:
    days = {"terminal_days": 100, "online_terminal_days": 95}
    given = {"due_lesson_count": 100, "used_lesson_count": used, **days, **more}
    build.add_use_report(connection, school_id, month=month, **given)
    build.add_submission(connection, "classroom_use_report", school_id, month=month)


def add_uploads(connection: Connection, school_id: int, month: int, count: int) -> None:
    counts = {"month": month, "approved_count": count}
    build.add_resource_report(connection, school_id, **counts)
    build.add_submission(connection, "resource_report", school_id, month=month)


def add_stock(connection: Connection, school_id: int, terminals: int) -> None:
    people = {"student_count": 100, "full_time_teacher_count": 10}
    build.add_base(connection, school_id, **people)
    stock = {"device_type": "S_PC", "device_count": terminals}
    build.add_devices(connection, school_id, snapshot_date=date(2025, 9, 1), **stock)


def by_hand(connection: Connection) -> None:
    """1: as in the sum below. 2: never online. 4: November told, the rest silent."""
    build.build_zone(connection)
    add_weights(connection)
    add_stock(connection, 1, 10)
    add_use(connection, 1, 202509, 90)
    add_use(connection, 1, 202510, 80, due_lesson_count=200)
    add_use(connection, 1, 202511, 100, online_terminal_days=80)
    for month in (202509, 202510):
        add_uploads(connection, 1, month, 5)
    for month in months_of(HALF):
        add_use(connection, 2, month, 80, online_terminal_days=80)
    add_use(connection, 4, 202511, 40)


@pytest.fixture
def filled(store: Engine) -> Engine:
    with writing(store) as connection:
        by_hand(connection)
        recompute_all(connection)
    return store


def halves(store: Engine, **more: Any) -> pd.DataFrame:
    return half_scores(store, Scope(), HALF, **more).set_index("school_id")


def test_months_are_averaged_and_stock_is_that_of_the_end(filled: Engine) -> None:
    row = halves(filled).loc[1]

    built = 30 * 5 / 10  # ten pupils a terminal where five are the line
    # 90 of 100 is above 0.8; 80 of 200 is half of it; November was offline. The sum
    # of both months (170 of 300) would bring 35.4 points.
    used = 50 * (1 + 0.5) / 2
    result = 20 * (10 / 10) / 2  # ten uploads of ten teachers in the half year
    assert row["score"] == pytest.approx(built + used + result)
    assert row["score"] == pytest.approx(62.5)
    assert (row["months"], row["months_out"]) == (2, 1)
    assert row["grade"] == "pass"


def test_a_month_out_is_no_zero(filled: Engine) -> None:
    row = halves(filled).loc[4]

    # 0.4 of 0.8 in the one month that counts; nothing told of terminals or uploads.
    assert row["points"] == pytest.approx(25)
    assert row["due"] == pytest.approx(100)
    assert (row["months"], row["months_out"]) == (1, 2)


def test_the_harder_rule_takes_a_silent_month_for_nothing(filled: Engine) -> None:
    row = halves(filled, silence_is_zero=True).loc[4]

    assert row["points"] == pytest.approx(25 / 3)
    assert (row["months"], row["months_out"]) == (3, 0)


def test_who_is_out_in_every_month_is_not_assessed(filled: Engine) -> None:
    row = halves(filled).loc[2]

    assert row["absence"] == "no_month"
    assert pd.isna(row["score"])
    assert pd.isna(row["rank"])
    assert row["months_out"] == 3


def test_months_without_teaching_are_no_months(store: Engine) -> None:
    with writing(store) as connection:
        by_hand(connection)
        build.add_calendar(connection, {date(2025, 9, 1): 1, date(2025, 10, 9): 6})
        recompute_all(connection)

    rows = halves(store)
    assert (rows["months"][1], rows["months_out"][1]) == (2, 0)
    assert (rows["months"][4], rows["months_out"][4]) == (0, 2)


def test_points_are_added_to_the_half_year(filled: Engine) -> None:
    assert halves(filled, adjustments={1: 3.0})["score"][1] == pytest.approx(65.5)


def test_a_year_is_the_mean_of_both_halves(filled: Engine) -> None:
    rows = {"school_id": [1, 2, 3], "score": [90.0, 80.0, np.nan]}
    first = pd.DataFrame(rows)
    second = pd.DataFrame({"school_id": [1, 2], "score": [91.0, 78.0]})
    year = year_scores(filled, (first, second)).set_index("school_id")

    assert year["score"].loc[[1, 2]].tolist() == [90.5, 79.0]
    assert year["grade"].tolist() == ["excellent", "pass", ""]
    assert year["absence"].tolist() == ["", "", "half_missing"]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (frozenset(), []),
        (frozenset({"use", "reporting"}), []),
        (frozenset({"built"}), [50.0]),
        (frozenset({"used"}), [75.0]),
    ],
    ids=["no weights", "bulletin only", "built only", "used only"],
)
def test_a_zone_weighs_what_it_wants(
    store: Engine, parts: frozenset[str], expected: list[float]
) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weights(connection, parts)
        add_stock(connection, 1, 10)
        add_use(connection, 1, 202509, 90)
        add_use(connection, 1, 202510, 80, due_lesson_count=200)
        add_use(connection, 1, 202511, 60)
        recompute_all(connection)

    rows = half_scores(store, Scope(), HALF)
    assert rows.loc[rows["school_id"] == 1, "score"].tolist() == expected


def random_zone(connection: Connection, seed: int) -> None:
    rng = np.random.default_rng(seed)
    build.build_zone(connection)
    add_weights(connection)
    for school_id in [*range(1, 6), *(build.add_school(connection) for _ in range(6))]:
        add_stock(connection, school_id, int(rng.integers(0, 40)))
        for month in months_of(HALF):
            if rng.random() < 0.7:
                online, due = int(rng.integers(86, 101)), int(rng.integers(0, 3)) * 50
                used = min(int(rng.integers(0, 101)), due)
                more = {"due_lesson_count": due, "online_terminal_days": online}
                add_use(connection, school_id, month, used, **more)
            if rng.random() < 0.7:
                add_uploads(connection, school_id, month, int(rng.integers(0, 16)))
    recompute_all(connection)


def measured(store: Engine, period: Period) -> dict[tuple[int, str], Any]:
    """Return (school, indicator) → whether it was told, and the value."""
    names = tuple(sorted({row[2] for row in WEIGHTS}))
    rows = measures(store, MeasureRequest(names, (period,), by=SCHOOL))
    return {
        (int(row["group_key"]), str(row["indicator"])): (
            row["reported"],
            None if pd.isna(row["value"]) else row["value"],
        )
        for row in rows.to_dict("records")
        if row["expected"]
    }


def items_of(
    found: dict[tuple[int, str], Any], school_id: int, scheme: str, parts: set[str]
) -> list[dict[str, Any]]:
    return [
        {
            "id": name,
            "weight": weight,
            "full": full,
            "is_core": is_core,
            "measured": found.get((school_id, name)),
            "lower": INDICATORS[name].direction is Direction.LOWER,
        }
        for own, part, name, weight, full, is_core in WEIGHTS
        if own == scheme and part in parts
    ]


@pytest.mark.parametrize("silence_is_zero", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_half_years_agree_with_plain_python(
    store: Engine, seed: int, silence_is_zero: bool
) -> None:
    with writing(store) as connection:
        random_zone(connection, seed)
    whole = measured(store, HALF)
    monthly = [measured(store, month_period(month)) for month in months_of(HALF)]
    rows = halves(store, silence_is_zero=silence_is_zero)

    assert rows["score"].notna().any()
    for key, row in rows.iterrows():
        school_id = int(str(key))
        slow = slow_assessment.half_of(
            items_of(whole, school_id, "half_year", {"built", "result"}),
            [
                (
                    items_of(found, school_id, "month", {"use", "reporting"}),
                    items_of(found, school_id, "half_year", {"used"}),
                )
                for found in monthly
            ],
            silence_is_zero=silence_is_zero,
        )
        got = None if pd.isna(row["score"]) else row["score"]
        assert got == pytest.approx(slow)
