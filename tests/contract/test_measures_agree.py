"""Every indicator says what counting school by school in plain Python says."""

import pytest
from sqlalchemy import Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.databases import reading, writing
from data_access.period import month_period, school_year_period, term_period
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


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_measures_say_what_counting_says(store: Engine, seed: int) -> None:
    with writing(store) as connection:
        fill_facts(connection, seed)
        recompute_all(connection)
        unlist_some(connection, seed)
    with reading(store) as connection:
        slow = SlowMeasures(connection)

    for by, stage in GROUPINGS:
        request = MeasureRequest(tuple(INDICATORS), PERIODS, by=by, stage=stage)
        found, counted = fast(store, request), slow.answers(request)
        wrong = {
            key: (found.get(key), counted.get(key))
            for key in {*found, *counted}
            if found.get(key) != counted.get(key)
        }
        assert not wrong, f"{by} {stage}: (measures, counting) {wrong}"
