"""Each school's bandwidth against its own line, on every kind of store."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Engine, insert

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.bandwidth import (
    school_bandwidth,
    school_speed,
    snapshot_dates,
    standing_of,
)
from data_access.queries.targets import area_targets, target_for
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import network_measurement, network_snapshot
from tests.builders import DAY, EAST, add_line, add_target, build_zone

SEPTEMBER = month_period(202509)


def prepare(engine: Engine) -> None:
    """Rural lines are 100, urban 500; school 5 has not reported."""
    with writing(engine) as connection:
        build_zone(connection)
        add_target(connection, "net_bw_mbps", 100, settlement="rural")
        add_target(connection, "net_bw_mbps", 500, settlement="urban")
        add_line(connection, 1, bandwidth_low_mbps=100)
        add_line(connection, 2, bandwidth_low_mbps=90)
        add_line(connection, 3, bandwidth_low_mbps=10, bandwidth_high_mbps=199)
        add_line(connection, 4, bandwidth_low_mbps=200)
        recompute_all(connection)


def found(engine: Engine, scope: Scope = Scope()) -> pd.DataFrame:
    return school_bandwidth(engine, scope, SEPTEMBER).set_index("school_id")


def test_every_open_school_stands_against_its_own_line(store: Engine) -> None:
    prepare(store)

    standing = found(store)["standing"].to_dict()

    assert standing == {
        1: "met",
        2: "near",
        3: "unclear",
        4: "missed",
        5: "not_reported",
    }


def test_the_gap_is_told_only_of_those_below(store: Engine) -> None:
    prepare(store)

    gaps = found(store)["gap"].dropna().to_dict()

    assert gaps == {2: 10.0, 4: 300.0}


def test_tiers_of_the_schools_in_view(store: Engine) -> None:
    prepare(store)

    tiers = found(store, Scope(2, 1))["tier"].to_dict()

    assert tiers == {
        1: "from_100",
        2: "from_50",
        3: "unclear",
        5: "not_reported",
    }


def test_a_complete_file_that_does_not_list_a_school_ends_its_stock(
    store: Engine,
) -> None:
    prepare(store)
    row = {"school_id": 1, "snapshot_date": date(2025, 9, 20), "is_listed": 0}
    with writing(store) as connection:
        connection.execute(insert(network_snapshot).values(batch_id=1, **row))

    silence = found(store)["silence"].dropna().to_dict()

    assert silence == {1: "unlisted", 5: "not_reported"}
    assert found(store)["tier"][1] == "not_reported"


def test_measured_speed_is_the_latest_of_a_year(store: Engine) -> None:
    prepare(store)
    with writing(store) as connection:
        for month, speed in ((202401, 9.0), (202506, 20.5), (202508, 30.5)):
            connection.execute(
                insert(network_measurement).values(
                    month=month, school_id=1, download_mbps=speed, batch_id=1
                )
            )

    rows = school_speed(store, Scope(), SEPTEMBER)

    assert rows[["school_id", "month", "download_mbps"]].to_numpy().tolist() == [
        [1, 202508, 30.5]
    ]


def test_days_of_reports(store: Engine) -> None:
    prepare(store)

    assert snapshot_dates(store)["snapshot_date"].tolist() == [pd.Timestamp(DAY)]


@pytest.mark.parametrize(
    ("low", "high", "line", "standing"),
    [
        (500, 500, 500, "met"),
        (500, None, 500, "met"),
        (100, None, 500, "unclear"),
        (100, 999, 500, "unclear"),
        (100, 200, 500, "missed"),
        (86, 86, 100, "near"),
        (0, 0, 100, "missed"),
        (100, 100, None, "no_target"),
        (None, None, 100, "not_reported"),
    ],
)
def test_standing(
    low: float | None, high: float | None, line: float | None, standing: str
) -> None:
    assert standing_of(low, high, line) == standing


def test_the_nearest_and_newest_target_holds(store: Engine) -> None:
    with writing(store) as connection:
        build_zone(connection)
        named = {"scope_kind": "district", "scope_code": EAST}
        add_target(connection, "net_bw_target_rate", 0.9)
        add_target(connection, "net_bw_target_rate", 0.8, **named)
        later = date(2025, 1, 1)
        add_target(connection, "net_bw_target_rate", 1.0, valid_from=later)
        add_target(connection, "net_bw_target_rate", 0.7, stage="primary")
    rows = area_targets(store)

    def held(codes: list[str], day: date = DAY) -> float | None:
        return target_for(rows, "net_bw_target_rate", codes, day)

    assert held([EAST, "99"]) == 0.8
    assert held(["99"]) == 1.0
    assert held(["99"], date(2020, 12, 31)) == 0.9
    assert target_for(rows, "res_total", ["99"], DAY) is None
