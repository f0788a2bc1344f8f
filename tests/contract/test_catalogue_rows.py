"""Targets that may hold in an area, and the files a store was filled from."""

from sqlalchemy import Engine

from data_access.databases import writing
from data_access.queries.catalogue_rows import batches, targets_in_force
from data_access.rollups import recompute_all
from tests import builders


def test_targets_of_the_area_and_of_those_above_and_below(store: Engine) -> None:
    with writing(store) as connection:
        builders.build_zone(connection)
        builders.add_target(connection, "net_bw_mbps", 100.0)
        for code in (builders.CITY, builders.EAST, builders.WEST, builders.HILL_TOWN):
            builders.add_target(
                connection, "c3_open_rate", 0.9, scope_kind="area", scope_code=code
            )
        recompute_all(connection)

    rows = targets_in_force(store, area_id=2)

    assert rows["area"].tolist()[:3] == ["甲市", "东区", "山镇"]
    assert rows["scope_code"].tolist()[3] == "*"
    assert len(targets_in_force(store, area_id=None)) == 5


def test_every_batch_is_listed_newest_first(store: Engine) -> None:
    with writing(store) as connection:
        builders.add_batch(connection, file_name="甲.xlsx")
        builders.add_batch(connection, file_name="乙.csv", origin="platform")

    rows = batches(store)

    assert sorted(rows["file_name"]) == ["乙.csv", "甲.xlsx"]
    assert rows["imported_at"].is_monotonic_decreasing
