"""差异系数 and 6 + 85 % say what counting school by school in plain Python says."""

from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Engine

from data_access.catalogue.balance import SEVEN
from data_access.databases import reading, writing
from data_access.period import month_period, school_year_period
from data_access.queries.balance import balance, balance_schools, pass_six_schools
from data_access.request import SELF, SETTLEMENT, MeasureRequest, area_at
from data_access.rollups import recompute_all
from tests.contract.random_balance import fill_balance
from tests.contract.slow_balance import SlowBalance

PERIODS = (month_period(202509), month_period(202512), school_year_period(2025))
GROUPINGS = (SELF, SETTLEMENT, area_at(1), area_at(2))
SEEDS = [1, 2, 3]
STAGES = ["primary", "junior_secondary"]


def filled(store: Engine, seed: int, stage: str) -> SlowBalance:
    with writing(store) as connection:
        fill_balance(connection, seed)
        recompute_all(connection)
    with reading(store) as connection:
        return SlowBalance(connection, stage)


def by_key(rows: pd.DataFrame, keys: list[str], values: list[str]) -> dict[Any, Any]:
    pairs = zip(
        rows[keys].itertuples(index=False, name=None),
        rows[values].itertuples(index=False, name=None),
        strict=True,
    )
    return dict(pairs)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_balance_says_what_counting_says(store: Engine, seed: int, stage: str) -> None:
    slow = filled(store, seed, stage)
    for by in GROUPINGS:
        request = MeasureRequest(SEVEN, PERIODS, by=by, stage=stage)
        rows = balance(store, request)
        keys = ["indicator", "period_no", "group_key"]
        known = rows[rows["school_count"] > 0]
        found = by_key(known, keys, ["mean", "deviation", "school_count"])
        counted = slow.spread(request)
        assert found.keys() == counted.keys()
        for key, values in found.items():
            assert values == pytest.approx(counted[key], rel=1e-9, abs=1e-9), key
        shares = balance_schools(store, request).groupby(keys)["share"]
        totals = shares.sum(min_count=1).dropna()
        assert totals.to_numpy() == pytest.approx(1)
        assert by != SELF or known["school_count"].min() >= 2


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_passing_is_what_counting_says(store: Engine, seed: int, stage: str) -> None:
    slow = filled(store, seed, stage)
    request = MeasureRequest((), PERIODS, by=area_at(1), stage=stage)
    rows = pass_six_schools(store, request).dropna(subset="passes")
    keys = ["period_no", "group_key", "school_id"]
    found = by_key(rows, keys, ["passes"])
    counted = slow.passing(request)
    assert {key: value for key, (value,) in found.items()} == counted
    assert set(counted.values()) == {0, 1}
