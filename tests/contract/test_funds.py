"""Money adds up by year, source, use and area as plain Python adds it up."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Engine, select

from data_access.databases import reading, writing
from data_access.period import month_period
from data_access.queries.funds import (
    fund_per_student,
    fund_sums,
    line_prices,
)
from data_access.request import FundGroup
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import area, area_lineage, fund, network_line
from tests import builders as build
from tests.contract import slow_funds

SOURCES = ("equipment", "application", "network", "other")
CATEGORIES = tuple(slow_funds.USE)
PERIOD = month_period(202512)


def add_fund(connection: Connection, area_id: int, **values: Any) -> None:
    given: dict[str, Any] = {
        "fund_year": 2025,
        "for_school": "*",
        "source": "equipment",
        "category": "hardware",
        "operator": "*",
        "budget_yuan": 1000.0,
        "spent_yuan": 900.0,
        "bound": "equal",
    }
    build.add(connection, fund, area_id=area_id, **{**given, **values})


def random_funds(connection: Connection, seed: int) -> None:
    rng = random.Random(seed)
    ids = list(connection.scalars(select(area.c.area_id)))
    keys = {
        (rng.choice(ids), 2020 + rng.randrange(4), rng.choice(SOURCES),
         rng.choice(CATEGORIES), rng.choice(("*", "mobile")))
        for _ in range(60)
    }  # fmt: skip
    for area_id, year, source, category, operator in sorted(keys):
        add_fund(
            connection,
            area_id,
            fund_year=year,
            source=source,
            category=category,
            operator=operator,
            budget_yuan=rng.choice((None, 0.0, float(rng.randrange(1, 10**7)))),
            spent_yuan=rng.choice((None, 0.0, float(rng.randrange(1, 10**7)))),
            bound=rng.choice(("equal", "equal", "at_least", "at_most")),
        )


def random_lines(connection: Connection, seed: int) -> None:
    rng = random.Random(seed)
    for school_id in range(1, 6):
        for day in (date(2025, 3, 31), date(2025, 9, 30)):
            for line_no in range(1, rng.randrange(1, 4)):
                low = rng.choice((None, 0.0, 100.0, 500.0))
                high = rng.choice((low, low, None if low is None else low * 2))
                build.add_line(
                    connection,
                    school_id,
                    snapshot_date=day,
                    line_no=line_no,
                    bandwidth_low_mbps=low,
                    bandwidth_high_mbps=high,
                    operator=rng.choice((None, "telecom", "mobile")),
                    annual_fee_yuan=rng.choice((None, 0.0, 1200.0, 9600.0)),
                )


@pytest.fixture(params=range(4))
def filled(store: Engine, request: pytest.FixtureRequest) -> Iterator[Engine]:
    with writing(store) as connection:
        build.build_zone(connection)
        random_funds(connection, request.param)
        random_lines(connection, request.param)
        recompute_all(connection)
    yield store


def scopes(store: Engine) -> list[tuple[int, Scope]]:
    """Return every area's id with the scope that it is."""
    with reading(store) as connection:
        rows = connection.execute(select(area.c.area_id, area.c.depth)).all()
    return [
        (r.area_id, Scope(r.area_id, r.depth) if r.depth else Scope()) for r in rows
    ]


@pytest.mark.parametrize("by", list(FundGroup))
def test_sums_agree_with_a_count_row_by_row(filled: Engine, by: FundGroup) -> None:
    with reading(filled) as connection:
        rows = [dict(r) for r in connection.execute(select(fund)).mappings()]
        areas = {
            r["area_id"]: dict(r) for r in connection.execute(select(area)).mappings()
        }
    for area_id, scope in scopes(filled):
        found = fund_sums(filled, scope, by)
        slow = slow_funds.counted(areas, rows, area_id, by.value)
        keys = list(zip(found["fund_year"], found["group_key"], strict=True))
        assert sorted(keys, key=str) == sorted(slow, key=str)
        for row in found.to_dict("records"):
            expected = slow[row["fund_year"], row["group_key"]]
            got = {name: None if pd.isna(row[name]) else row[name] for name in expected}
            assert got == pytest.approx(expected)


def test_prices_agree_with_a_count_line_by_line(filled: Engine) -> None:
    with reading(filled) as connection:
        lines = [dict(r) for r in connection.execute(select(network_line)).mappings()]
    found = line_prices(filled, Scope(), PERIOD)
    slow = slow_funds.prices(lines, set(range(1, 6)), PERIOD.end)
    got = {
        row["operator"]: (
            None if pd.isna(row["value"]) else row["value"],
            row["line_count"],
            row["counted"],
        )
        for row in found.to_dict("records")
    }

    assert got == slow


def test_a_pupil_s_share_is_spending_over_the_pupils_of_that_year(
    store: Engine,
) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_fund(connection, 2)
        add_fund(connection, 3, spent_yuan=None)
        add_fund(connection, 1, fund_year=2023, spent_yuan=50.0)
        build.add_base(connection, 1)  # 200 pupils in the district of area 2
        build.add_base(connection, 4, student_count=100)
        recompute_all(connection)
    rows = fund_per_student(store, Scope())

    assert rows["fund_year"].tolist() == [2023, 2025]
    assert pd.isna(rows["value"][0])  # nobody reported pupils for 2023
    assert rows["value"][1] == pytest.approx(900 / 300)
    assert (rows["reported"][1], rows["expected"][1]) == (2, 5)
    assert fund_per_student(store, Scope(3, 1))["value"].isna().all()


def test_an_empty_store_has_no_money(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        recompute_all(connection)

    assert fund_sums(store, Scope(), FundGroup.AREA).empty
    assert fund_per_student(store, Scope()).empty
    assert line_prices(store, Scope(), PERIOD).empty


def test_what_lies_below_a_district_adds_to_it_and_not_beside(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_fund(connection, 1, budget_yuan=1.0)
        add_fund(connection, 2, budget_yuan=10.0)
        add_fund(connection, 4, budget_yuan=100.0)  # 河镇, in area 2
        recompute_all(connection)
        assert connection.scalar(select(area_lineage.c.area_id).limit(1))
    rows = fund_sums(store, Scope(), FundGroup.AREA).set_index("group_key")

    assert rows["budget"].to_dict() == {1: 1.0, 2: 110.0}
