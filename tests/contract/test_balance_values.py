"""Every figure of 优质均衡 is answered by its id; counting in plain Python agrees."""

from statistics import quantiles

import pytest
from sqlalchemy import Engine

from data_access.catalogue.balance import (
    COMPOSITE,
    CV_ITEMS,
    PASS_RATE,
    PASS_SIX,
    SEVEN,
)
from data_access.databases import reading, writing
from data_access.period import month_period
from data_access.queries.balance_values import balance_values
from data_access.queries.measures import measures
from data_access.request import NET_TIER, SELF, MeasureRequest, area_at
from data_access.rollups import recompute_all
from tests import builders as add
from tests.contract.random_balance import fill_balance
from tests.contract.slow_balance import SlowBalance

PERIODS = (month_period(202509), month_period(202512))
STAGE = "primary"


def filled(store: Engine, seed: int = 1) -> SlowBalance:
    with writing(store) as connection:
        fill_balance(connection, seed)
        recompute_all(connection)
    with reading(store) as connection:
        return SlowBalance(connection, STAGE)


def ask(store: Engine, *names: str, by: str = SELF, stage: str | None = STAGE):
    rows = balance_values(store, MeasureRequest(names, PERIODS, by=by, stage=stage))
    keys = ["indicator", "period_no", "group_key"]
    return rows.set_index(keys)[["value", "reported", "expected"]]


def test_each_items_coefficient_is_found_by_its_id(store: Engine) -> None:
    slow = filled(store)
    request = MeasureRequest(SEVEN, PERIODS, by=area_at(1), stage=STAGE)
    counted = slow.spread(request)
    found = ask(store, *CV_ITEMS, by=area_at(1))
    for name, item in CV_ITEMS.items():
        for key, (mean, deviation, count) in counted.items():
            if key[0] == item:
                row = found.loc[(name, *key[1:])]
                assert row["value"] == pytest.approx(deviation / mean)
                assert row["reported"] == count
                assert row["expected"] >= count


def test_the_composite_is_the_mean_of_the_items(store: Engine) -> None:
    filled(store)
    found = ask(store, *CV_ITEMS, COMPOSITE)["value"]
    items = (
        found[found.index.get_level_values(0) != COMPOSITE].groupby("period_no").mean()
    )
    assert found[COMPOSITE].tolist() == pytest.approx(items.tolist())


def test_schools_pass_or_not_and_the_share_is_theirs(store: Engine) -> None:
    slow = filled(store)
    counted = slow.passing(MeasureRequest((), PERIODS, stage=STAGE))
    found = ask(store, PASS_SIX, PASS_RATE)
    schools = found.loc[PASS_SIX]["value"].dropna()
    own = {(number, school): value for (number, _, school), value in counted.items()}
    assert schools.to_dict() == own
    shares = schools.groupby("period_no").mean()
    assert found.loc[PASS_RATE]["value"].tolist() == pytest.approx(shares.tolist())


def test_top_and_bottom_are_percentiles_of_the_schools(store: Engine) -> None:
    slow = filled(store)
    pairs = slow.pairs(MeasureRequest(SEVEN, PERIODS, stage=STAGE))
    found = ask(store, "bal_top_bottom_bal_l7")
    for number in range(len(PERIODS)):
        own = pairs["dev_mmroom_per100", number, 0].values()
        tenths = quantiles([x / n for x, n in own], n=10, method="inclusive")
        row = found.loc[("bal_top_bottom_bal_l7", number, 0)]
        assert row["value"] == pytest.approx(tenths[8] / tenths[0])
        assert row["reported"] == len(own)


def test_rural_and_urban_are_compared_in_the_grouping_asked_for(
    store: Engine,
) -> None:
    filled(store)
    names = ("bal_ur_ratio_bal_l7", "bal_ur_gap_bal_l7")
    for by, urban, rural in ((SELF, "urban", "rural"), (NET_TIER, "urban", "rural")):
        found = ask(store, *names, by=by)["value"]
        kind = "settlement" if by == SELF else by
        asked = MeasureRequest(("bal_l7",), PERIODS, by=kind, stage=STAGE)
        sides = measures(store, asked).set_index(["period_no", "group_key"])["value"]
        for number in range(len(PERIODS)):
            one, other = sides[number, urban], sides[number, rural]
            assert found[names[0], number, 0] == pytest.approx(other / one)
            assert found[names[1], number, 0] == pytest.approx(one - other)


def test_machines_of_one_stage_can_be_asked_for_alone(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 2, student_count=200, student_terminal_count=50)
        recompute_all(connection)
    name = "dev_stu_per_terminal"
    rows = measures(store, MeasureRequest((name,), PERIODS[:1], stage=STAGE))
    assert rows["value"].tolist() == [4]
