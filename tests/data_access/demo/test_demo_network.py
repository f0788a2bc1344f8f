"""The two rounds of the plan can be seen in the networks of the demonstration."""

from collections.abc import Iterator

import pandas as pd
import pytest
from sqlalchemy import Connection, text

ZONE, THREE_BELOW = "990102", "990106"


@pytest.fixture
def networks(demo: Connection) -> Iterator[pd.DataFrame]:
    yield pd.read_sql(
        text(
            "SELECT d.area_code AS district, s.net_tier_group, n.snapshot_date, "
            "n.bandwidth_low_mbps AS low, n.bandwidth_high_mbps AS high, n.line_count "
            "FROM network_snapshot n JOIN school s ON s.school_id = n.school_id "
            "JOIN area_lineage l ON l.area_id = s.area_id AND l.depth = 1 "
            "JOIN area d ON d.area_id = l.ancestor_id "
            "WHERE s.close_date IS NULL OR s.close_date > n.snapshot_date"
        ),
        demo,
    )


def below_line(networks: pd.DataFrame) -> "pd.Series[bool]":
    line = networks["net_tier_group"].map({"urban": 500, "rural": 100})
    return networks["high"] < line


def test_most_of_the_zone_is_below_its_line_in_2018(networks: pd.DataFrame) -> None:
    first = networks[networks["snapshot_date"] == "2018-09-30"]
    zone = first[first["district"] == ZONE]

    assert below_line(zone).mean() > 0.6


def test_every_school_of_the_zone_meets_its_line_at_the_end_of_2020(
    networks: pd.DataFrame,
) -> None:
    zone = networks[(networks["district"] == ZONE)]
    done = zone[zone["snapshot_date"] == "2020-12-31"]
    line = done["net_tier_group"].map({"urban": 500, "rural": 100})

    assert len(done) == 150
    assert (done["low"] >= line).all()


def test_the_zone_stays_above_its_lines(networks: pd.DataFrame) -> None:
    later = networks[networks["snapshot_date"] > "2020-12-31"]

    assert not below_line(later[later["district"] == ZONE]).any()


def test_one_district_has_three_rural_schools_below_100(
    networks: pd.DataFrame,
) -> None:
    last = networks[networks["snapshot_date"] == "2026-09-30"]
    there = last[last["district"] == THREE_BELOW]
    rural = there["net_tier_group"] == "rural"

    assert (rural & (there["high"] < 100)).sum() == 3
    assert there["low"].notna().all()


def test_ranges_silence_and_second_lines_occur(networks: pd.DataFrame) -> None:
    assert (networks["low"] < networks["high"]).any()
    assert networks["low"].isna().any()
    assert (networks["low"] == 0).any()
    assert (networks["line_count"] == 2).any()
