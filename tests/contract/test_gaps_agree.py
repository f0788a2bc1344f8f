"""Gaps and causes say what trying out and counting say, for every indicator."""

import math
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.lacks import can_lack
from data_access.databases import reading, writing
from data_access.period import month_period, term_period
from data_access.queries.causes import causes
from data_access.queries.gaps import school_gaps
from data_access.queries.measures import measures
from data_access.request import SCHOOL, MeasureRequest
from data_access.rollups import recompute_all
from tests import builders as build
from tests.contract.random_facts import fill_facts, unlist_some
from tests.contract.slow_gaps import SlowGaps
from tests.contract.slow_measures import SlowMeasures

LINES = (
    ("dev_stu_per_terminal", 5.0, "*"),
    ("dev_tea_per_terminal", 1.1, "*"),
    ("dev_mmroom_ratio", 0.9, "*"),
    ("dev_mmroom_per100", 2.3, "primary"),
    ("dev_mmroom_per100", 2.4, "junior_secondary"),
    ("c3_open_rate", 0.7, "*"),
    ("dev_over_age_rate", 0.1, "*"),
    ("res_total", 4.0, "*"),
    ("use_lesson_rate", 0.3, "*"),
)
PERIODS = (month_period(202509), month_period(202512), term_period(2025, 1))


@pytest.fixture
def filled(store: Engine) -> Engine:
    """A store of facts at random, other ones on every kind of store."""
    with writing(store) as connection:
        fill(connection, 1 if store.dialect.name == "sqlite" else 2)
    return store


def fill(connection: Connection, seed: int) -> None:
    fill_facts(connection, seed)
    for name, value, stage in LINES:
        build.add_target(connection, name, value, stage=stage)
    recompute_all(connection)
    unlist_some(connection, seed)


def test_gaps_say_what_trying_out_says(filled: Engine) -> None:
    with reading(filled) as connection:
        slow = SlowGaps(SlowMeasures(connection))
    standings = set()
    for name in filter(lambda n: can_lack(INDICATORS[n]), INDICATORS):
        for period, stage in ((PERIODS[1], None), (PERIODS[2], "primary")):
            asked = MeasureRequest((name,), (period,), stage=stage)
            rows = school_gaps(filled, asked)
            found = {
                row.school_id: (row.standing, known(row.lacking))
                for row in rows.itertuples()
            }
            assert found == slow.answers(asked), (name, period, stage)
            standings |= set(rows["standing"])

    assert standings >= {"below", "met", "no_line", "not_reported", "unclear"}


def known(value: float) -> float | None:
    return None if value != value else value


def test_who_fails_a_test_is_who_the_share_does_not_count(filled: Engine) -> None:
    for name, indicator in INDICATORS.items():
        if indicator.numerator.test is None:
            continue
        asked = MeasureRequest((name,), PERIODS[1:2], by=SCHOOL)
        found = school_gaps(filled, asked)["standing"].value_counts()
        counted = measures(filled, asked)
        # What a closed school did still counts; it has nothing left to work off.
        counted = counted[(counted["expected"] > 0) & counted["numerator"].notna()]
        met = int(counted["numerator"].sum())
        assert found.get("met", 0) == met, name
        assert found.get("below", 0) == len(counted) - met, name


def test_causes_add_up_and_each_is_the_mean_of_both_ways_to_replace_a_school(
    filled: Engine,
) -> None:
    with reading(filled) as connection:
        slow = SlowMeasures(connection)
    kinds: set[str] = set()
    for name in INDICATORS:
        asked = MeasureRequest((name,), PERIODS[:2], by=SCHOOL)
        rows, halves = causes(filled, asked), halves_of(slow, asked)
        values = [value_of(name, one) for one in halves]
        if None in values:
            assert rows.empty, name
            continue
        # Each float is rounded once; of the figures of these schools that is less.
        error = 1e-12 * max(1.0, *map(abs, values))
        change = values[1] - values[0]
        assert math.fsum(rows["contribution"]) == pytest.approx(change, abs=error)
        parts = (rows["own"] + rows["size"]).tolist()
        assert parts == pytest.approx(rows["contribution"].tolist(), abs=error)
        assert set(rows["school_id"]) == {*halves[0], *halves[1]}
        for row in rows.itertuples():
            wanted = replaced_both_ways(name, halves, row.school_id)
            assert row.contribution == pytest.approx(wanted, abs=1e-9), name
        kinds |= set(rows["kind"])

    assert kinds >= {"stayed", "stopped"}


def halves_of(slow: SlowMeasures, asked: MeasureRequest) -> list[dict[int, Any]]:
    found: list[dict[int, Any]] = [{}, {}]
    for (_, number, school_id), answer in slow.answers(asked).items():
        if answer[0] is not None:
            found[number][school_id] = answer[:2]
    return found


def sums_of(halves: dict[int, Any]) -> tuple[float, float]:
    return (
        sum(top for top, _ in halves.values()),
        sum(below or 0 for _, below in halves.values()),
    )


def value_of(name: str, halves: dict[int, Any]) -> float | None:
    top, below = sums_of(halves)
    if INDICATORS[name].denominator is None:
        return top if halves else None
    return top / below * INDICATORS[name].per if below else None


def replaced_both_ways(name: str, halves: list[dict[int, Any]], school: int) -> float:
    before, after = (one.get(school, (0, 0)) for one in halves)
    if INDICATORS[name].denominator is None:
        return float(after[0] - before[0])
    (n0, d0), (n1, d1) = map(sums_of, halves)
    dn, dd = after[0] - before[0], after[1] - before[1]
    forth, back = (dn - n0 / d0 * dd) / d1, (dn - n1 / d1 * dd) / d0
    mean = (d1 * forth + d0 * back) / (d0 + d1)
    return float(mean * INDICATORS[name].per)
