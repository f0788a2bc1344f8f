"""Scores and ranks are those of domain.md §3.10, worked out twice."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Connection, Engine

from data_access.catalogue.assessment import grade_of
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import Direction
from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.assessment import rank_changes, scores, weights
from data_access.queries.measures import measures
from data_access.request import SCHOOL, MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import assessment_weight
from tests import builders as build
from tests.contract import slow_assessment

PERIOD = month_period(202509)
ITEMS = (
    ("use_lesson_rate", 60.0, 0.8, 1),
    ("res_per_teacher", 30.0, 1.0, 0),
    ("use_online_rate", 10.0, 0.95, 0),
)


def add_weights(connection: Connection) -> None:
    for number, (name, weight, full, is_core) in enumerate(ITEMS):
        build.add(
            connection,
            assessment_weight,
            scheme="month",
            indicator_id=name,
            part="use",
            weight=weight,
            full_value=full,
            is_core=is_core,
            certainty="P",
            sort_order=number,
        )


def add_use(connection: Connection, school_id: int, used: int, **more: Any) -> None:
    online = {"terminal_days": 100, "online_terminal_days": 95}
    given = {"due_lesson_count": 100, "used_lesson_count": used, **online, **more}
    build.add_use_report(connection, school_id, **given)
    build.add_submission(connection, "classroom_use_report", school_id)


def add_uploads(connection: Connection, school_id: int, approved: int) -> None:
    build.add_base(connection, school_id, full_time_teacher_count=10)
    build.add_resource_report(connection, school_id, approved_count=approved)
    build.add_submission(connection, "resource_report", school_id)


@pytest.fixture
def filled(store: Engine) -> Engine:
    """1: 80 of 100, 5 of 10. 2: the same. 3: offline. 4: half, no uploads told."""
    with writing(store) as connection:
        build.build_zone(connection)
        add_weights(connection)
        for school_id, used in ((1, 80), (2, 80), (4, 40)):
            add_use(connection, school_id, used)
        add_use(connection, 3, 80, online_terminal_days=89)
        for school_id in (1, 2, 3):
            add_uploads(connection, school_id, 5)
        recompute_all(connection)
    return store


def test_a_closed_school_is_not_on_the_list(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weights(connection)
        closed = build.add_school(connection, close_date=date(2024, 8, 31))
        add_uploads(connection, closed, 5)
        add_use(connection, 1, 80)
        recompute_all(connection)

    assert closed not in set(scores(store, Scope(), PERIOD)["school_id"])


def by_school(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.set_index("school_id")


def test_a_score_is_weight_times_attainment(filled: Engine) -> None:
    rows = by_school(scores(filled, Scope(), PERIOD))

    assert rows["score"][1] == pytest.approx(60 + 15 + 10)
    # Nothing told of uploads is no points: the weight goes nowhere else.
    assert rows["score"][4] == pytest.approx(30 + 0 + 10)
    assert rows["due"].loc[[1, 4]].tolist() == [100.0, 100.0]
    assert rows["grade"].loc[[1, 4]].tolist() == ["good", "fail"]


def test_who_is_offline_or_silent_is_not_assessed(filled: Engine) -> None:
    rows = by_school(scores(filled, Scope(), PERIOD))

    assert rows["absence"].loc[[3, 5]].tolist() == ["offline", "not_reported"]
    assert rows["score"].loc[[3, 5]].isna().all()
    assert rows["rank"].loc[[3, 5]].isna().all()


def test_the_harder_rule_takes_silence_for_nothing(filled: Engine) -> None:
    rows = by_school(scores(filled, Scope(), PERIOD, silence_is_zero=True))

    assert rows["score"][5] == 0.0
    assert rows["absence"][3] == "offline"


def test_ties_share_a_rank_within_their_peers(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_weights(connection)
        pupils = [build.add_school(connection) for _ in range(4)]
        for school_id, used in zip(pupils, (80, 60, 60, 40), strict=True):
            add_use(connection, school_id, used)
        recompute_all(connection)
    rows = by_school(scores(store, Scope(), PERIOD))

    assert rows["rank"].loc[pupils].tolist() == [1, 2, 2, 4]


def test_a_change_of_rank_counts_upwards(filled: Engine) -> None:
    now = pd.DataFrame({"school_id": [1, 2, 3], "rank": [1.0, 4.0, np.nan]})
    before = pd.DataFrame({"school_id": [1, 3], "rank": [3.0, 2.0]})
    changes = rank_changes(now, before)["rank_change"]

    assert changes[0] == 2
    assert changes.iloc[1:].isna().all()


def test_points_are_added_and_taken_after_the_sum(filled: Engine) -> None:
    rows = by_school(scores(filled, Scope(), PERIOD, adjustments={1: 5.0, 4: -2.0}))

    assert rows["score"].loc[[1, 4]].tolist() == pytest.approx([90.0, 38.0])
    assert rows["grade"][1] == "excellent"


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (90.0, "excellent"),
        (89.9, "good"),
        (80.0, "good"),
        (79.94, "pass"),
        (79.96, "good"),
        (59.9, "fail"),
        (None, ""),
    ],
)
def test_a_grade_is_that_of_the_score_as_shown(score: float | None, grade: str) -> None:
    assert grade_of(score) == grade


def test_without_weights_nobody_is_assessed(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        recompute_all(connection)

    assert scores(store, Scope(), PERIOD).empty
    assert weights(store, "month").empty


def random_zone(connection: Connection, seed: int) -> None:
    rng = np.random.default_rng(seed)
    build.build_zone(connection)
    add_weights(connection)
    for school_id in [*range(1, 6), *(build.add_school(connection) for _ in range(8))]:
        if rng.random() < 0.8:
            used, online = int(rng.integers(0, 101)), int(rng.integers(85, 101))
            due = 0 if rng.random() < 0.1 else 100
            more = {"due_lesson_count": due, "online_terminal_days": online}
            add_use(connection, school_id, min(used, due), **more)
        if rng.random() < 0.7:
            add_uploads(connection, school_id, int(rng.integers(0, 16)))
    recompute_all(connection)


def items_of(rows: pd.DataFrame, school_id: int) -> list[dict[str, Any]]:
    mine = rows[rows["group_key"] == school_id].set_index("indicator")
    found = []
    for name, weight, full, is_core in ITEMS:
        measured = None
        if name in mine.index and mine["expected"][name]:
            value = mine["value"][name]
            measured = (mine["reported"][name], None if pd.isna(value) else value)
        lower = INDICATORS[name].direction is Direction.LOWER
        item = {"id": name, "weight": weight, "full": full, "is_core": is_core}
        found.append({**item, "measured": measured, "lower": lower})
    return found


@pytest.mark.parametrize("silence_is_zero", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_scores_and_ranks_agree_with_plain_python(
    store: Engine, seed: int, silence_is_zero: bool
) -> None:
    with writing(store) as connection:
        random_zone(connection, seed)
    names = tuple(name for name, *_ in ITEMS)
    raw = measures(store, MeasureRequest(names, (PERIOD,), by=SCHOOL))
    rows = scores(store, Scope(), PERIOD, silence_is_zero=silence_is_zero)
    for _, group in rows.groupby("peer_group"):
        slow = {
            int(key): slow_assessment.score_of(
                items_of(raw, key), silence_is_zero=silence_is_zero
            )
            for key in group["school_id"]
        }
        expected = slow_assessment.places(slow)
        for row in group.to_dict("records"):
            key = row["school_id"]
            got = None if pd.isna(row["score"]) else row["score"]
            assert got == pytest.approx(slow[key])
            assert (None if pd.isna(row["rank"]) else row["rank"]) == expected[key]
