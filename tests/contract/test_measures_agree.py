"""Every indicator says what counting school by school in plain Python says."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.databases import close_store, open_store, reading, writing
from data_access.period import Period, month_period, school_year_period, term_period
from data_access.request import (
    NET_TIER,
    SCHOOL,
    SELF,
    SETTLEMENT,
    TOWN_RURAL,
    MeasureRequest,
    area_at,
    members_of,
)
from data_access.rollups import recompute_all
from tests.contract.asking import fast
from tests.contract.random_facts import fill_facts, unlist_some
from tests.contract.slow_measures import SlowMeasures

PERIODS = (
    month_period(202509),
    month_period(202512),
    term_period(2025, 1),
    school_year_period(2025),
    school_year_period(2026),
)
NAMES = tuple(INDICATORS)
GROUPINGS = (
    (SELF, None),
    (SCHOOL, "primary"),
    (SETTLEMENT, None),
    (NET_TIER, None),
    (TOWN_RURAL, None),
    (area_at(1), None),
    (area_at(2), "junior_secondary"),
    (members_of("zone"), None),
)


@pytest.mark.parametrize("seed", [1, 2])
def test_measures_say_what_counting_says(store: Engine, seed: int) -> None:
    slow = fill(store, seed)

    for by, stage in GROUPINGS:
        compare(store, slow, MeasureRequest(NAMES, PERIODS, by=by, stage=stage))


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(3, 9999),
    periods=st.lists(st.sampled_from(PERIODS), min_size=1, max_size=2, unique=True),
    grouping=st.sampled_from(GROUPINGS),
    stage=st.sampled_from([None, "primary", "junior_secondary"]),
)
def test_any_store_says_what_counting_says(
    embedded_original: Path,
    seed: int,
    periods: list[Period],
    grouping: tuple[str, str | None],
    stage: str | None,
) -> None:
    with TemporaryDirectory() as folder:
        path = shutil.copy(embedded_original, folder)
        store = open_store(f"sqlite:///{path}")
        request = MeasureRequest(NAMES, tuple(periods), by=grouping[0], stage=stage)
        compare(store, fill(store, seed), request)
        close_store(store)


def fill(store: Engine, seed: int) -> SlowMeasures:
    with writing(store) as connection:
        fill_facts(connection, seed)
        recompute_all(connection)
        unlist_some(connection, seed)
    with reading(store) as connection:
        return SlowMeasures(connection)


def compare(store: Engine, slow: SlowMeasures, request: MeasureRequest) -> None:
    found, counted = fast(store, request), slow.answers(request)
    wrong = {
        key: (found.get(key), counted.get(key))
        for key in {*found, *counted}
        if found.get(key) != counted.get(key)
    }
    assert not wrong, f"{request.by} {request.stage}: (measures, counting) {wrong}"
