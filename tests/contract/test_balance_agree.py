"""差异系数 and 6 + 85 % say what counting school by school in plain Python says."""

import random
from datetime import date

import pytest
from sqlalchemy import Connection, Engine, update

from data_access.catalogue.balance import SEVEN
from data_access.databases import reading, writing
from data_access.period import month_period, school_year_period
from data_access.queries.balance import balance, balance_schools, pass_six_schools
from data_access.request import SELF, SETTLEMENT, MeasureRequest, area_at
from data_access.rollups import recompute_all
from data_access.tables import school
from tests import builders as build
from tests.contract.random_facts import fill_facts
from tests.contract.slow_balance import SlowBalance

PERIODS = (month_period(202509), month_period(202512), school_year_period(2025))


def fill(connection: Connection, seed: int) -> None:
    fill_facts(connection, seed)
    rng = random.Random(seed)  # noqa: S311
    for name in SEVEN:
        for kind, code in (("zone", "*"), ("district", build.EAST)):
            build.add_target(
                connection,
                name,
                rng.choice([0.5, 1.0, 3.0]),
                scope_kind=kind,
                scope_code=code,
                stage=rng.choice(["*", "primary", "junior_secondary"]),
                valid_from=date(2020, 1, rng.randint(1, 20)),
            )
    # A special school in place of one of them.
    special = school.c.school_id == rng.choice([1, 2, 4])
    connection.execute(update(school).where(special).values(school_type="513"))


@pytest.mark.parametrize("stage", ["primary", "junior_secondary"])
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_balance_says_what_counting_says(store: Engine, seed: int, stage: str) -> None:
    with writing(store) as connection:
        fill(connection, seed)
        recompute_all(connection)
    with reading(store) as connection:
        slow = SlowBalance(connection, stage)
    for by in (SELF, SETTLEMENT, area_at(1), area_at(2)):
        request = MeasureRequest(SEVEN, PERIODS, by=by, stage=stage)
        rows = balance(store, request)
        found = {
            (r.indicator, r.period_no, r.group_key): (
                pytest.approx(r.mean, rel=1e-12),
                pytest.approx(r.deviation, rel=1e-9, abs=1e-9),
                r.school_count,
            )
            for r in rows[rows["school_count"] > 0].itertuples()
        }
        assert slow.spread(request) == found
        shares = balance_schools(store, request).groupby(
            ["indicator", "period_no", "group_key"]
        )["share"]
        assert all(
            total == pytest.approx(1) for total in shares.sum(min_count=1).dropna()
        )
        assessed = pass_six_schools(store, request).dropna(subset="passes")
        passed = {
            (r.period_no, r.group_key, r.school_id): r.passes
            for r in assessed.itertuples()
        }
        assert passed == slow.passing(request)
