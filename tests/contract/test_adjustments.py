"""Points added to scores or taken: of schools, of areas, worked out twice."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Connection, Engine

from data_access.databases import writing
from data_access.period import Period, month_period
from data_access.queries.adjustments import (
    adjustments,
    points_of_area,
    points_of_schools,
)
from data_access.queries.assessed import assessed, halves_of, year_of_halves
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import assessment_weight, document, score_adjustment
from tests import builders as build

SEPTEMBER = month_period(202509)
TERM, YEAR = Period(202509, 202601), Period(202509, 202608)
CODES = {1: "2199000001", 2: "3199000002"}
EAST_CODE = "9901"


def add_entry(connection: Connection, number: int, **values: Any) -> None:
    usual = {
        "adjustment_no": f"J{number}",
        "scheme": "month",
        "month": 202509,
        "scope_kind": "school",
        "scope_code": CODES[1],
        "way": "add",
        "points": 2.0,
        "reason": "承办现场会",
    }
    build.add(connection, score_adjustment, **{**usual, **values})


def add_weight(connection: Connection, scheme: str, part: str) -> None:
    row = {"indicator_id": "use_lesson_rate", "weight": 100.0, "full_value": 0.8}
    more = {"is_core": 1, "certainty": "P", "sort_order": 1}
    build.add(connection, assessment_weight, scheme=scheme, part=part, **row, **more)


def add_use(connection: Connection, school_id: int, month: int, used: int) -> None:
    given = {"due_lesson_count": 100, "used_lesson_count": used}
    build.add_use_report(connection, school_id, month=month, **given)
    build.add_submission(connection, "classroom_use_report", school_id, month=month)


def score_of(found: Any, school_id: int) -> float:
    rows = found.schools.set_index("school_id")
    return float(rows["score"][school_id])


def test_points_stand_apart_and_are_added_to_the_score(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weight(connection, "month", "use")
        add_use(connection, 1, 202509, 60)
        paper = {"title": "考核办法", "document_kind": "policy"}
        build.add(connection, document, document_no="Z1", **paper)
        add_entry(connection, 1, points=3, document_no="Z1")
        add_entry(connection, 2, points=1, way="take", document_no="Z9")
        add_entry(connection, 3, month=202510, points=50)
        add_entry(connection, 4, scheme="half_year", points=50)
        area = {"scope_kind": "area", "scope_code": EAST_CODE}
        add_entry(connection, 5, points=1.5, **area)
        recompute_all(connection)

    found = assessed(store, Scope(), SEPTEMBER, "month")

    assert score_of(found, 1) == pytest.approx(75 + 3 - 1)
    assert found.entries["adjustment_no"].tolist() == ["J1", "J2", "J5"]
    assert found.entries["document"].iloc[0] == "考核办法"
    assert found.entries["document"].iloc[1:].isna().all()
    # The area's points are its own: no school has them.
    east = int(found.entries["area_id"].iloc[2])
    assert points_of_area(found.entries, east) == 1.5
    assert points_of_area(found.entries, east + 1) == 0
    assert points_of_schools(found.entries) == {1: 2.0}


def test_a_year_without_weights_is_the_mean_of_its_halves(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weight(connection, "half_year", "used")
        add_weight(connection, "month", "use")
        add_use(connection, 1, 202509, 60)
        add_use(connection, 1, 202603, 40)
        add_entry(connection, 1, scheme="half_year", points=5)
        add_entry(connection, 2, scheme="year", month=202605, points=1)
        recompute_all(connection)

    halves = [assessed(store, Scope(), p, "half_year") for p in halves_of(YEAR)]
    year = year_of_halves(store, YEAR, halves)

    assert [score_of(half, 1) for half in halves] == pytest.approx([80, 50])
    assert score_of(year, 1) == pytest.approx((80 + 50) / 2 + 1)
    begun = year_of_halves(store, TERM, halves[:1])
    assert set(begun.schools["absence"]) == {"half_missing"}
    assert halves_of(Period(202509, 202510)) == [Period(202509, 202510)]


def test_a_year_with_weights_of_its_own_goes_by_them(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weight(connection, "year", "used")
        add_weight(connection, "month", "use")
        add_use(connection, 1, 202509, 60)
        add_use(connection, 1, 202603, 40)
        recompute_all(connection)

    found = assessed(store, Scope(), YEAR, "year")

    # Both months count alike; the others were not told of and are no zero.
    assert score_of(found, 1) == pytest.approx((75 + 50) / 2)
    assert found.items["indicator_id"].unique().tolist() == ["use_lesson_rate"]


@pytest.mark.parametrize("seed", range(3))
def test_points_agree_with_plain_python(store: Engine, seed: int) -> None:
    rng = np.random.default_rng(seed)
    entries = [
        {
            "scheme": str(rng.choice(["month", "half_year", "year"])),
            "month": int(rng.choice([202508, 202509, 202510, 202601, 202602])),
            "scope_code": CODES[int(rng.integers(1, 3))],
            "way": str(rng.choice(["add", "take"])),
            "points": float(rng.integers(0, 9)) / 2,
        }
        for _ in range(40)
    ]
    with writing(store) as connection:
        build.build_zone(connection)
        for number, entry in enumerate(entries):
            add_entry(connection, number, **entry)

    for scheme, period in (("month", SEPTEMBER), ("half_year", TERM), ("year", YEAR)):
        found = points_of_schools(adjustments(store, scheme, period))
        for school_id, code in CODES.items():
            slow = 0.0
            for entry in entries:
                is_in = period.first_month <= entry["month"] <= period.last_month
                if is_in and entry["scheme"] == scheme and entry["scope_code"] == code:
                    sign = 1 if entry["way"] == "add" else -1
                    slow += sign * entry["points"]
            assert found.get(school_id, 0.0) == pytest.approx(slow)


def test_nothing_entered_is_nothing_added(store: Engine) -> None:
    found = adjustments(store, "month", SEPTEMBER)

    assert isinstance(found, pd.DataFrame)
    assert points_of_schools(found) == {}
