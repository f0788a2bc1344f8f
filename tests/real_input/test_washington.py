"""Three complete yearly surveys of Washington State come out as they were reported."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, Select, Table, func, select

from data_access.databases import reading
from data_access.ingest.report import ImportReport
from data_access.period import school_year_period
from data_access.queries.measures import measures
from data_access.request import MeasureRequest
from data_access.tables import (
    area,
    device_snapshot,
    device_stock,
    network_line,
    network_snapshot,
    school,
    school_year_base,
)

Imported = tuple[Engine, ImportReport]
YEARS = (2015, 2016, 2017)
COUNTED = ("LAPTOP", "DESKTOP", "NETBOOK", "TABLET")


@pytest.fixture(scope="module")
def washington(imported: Callable[..., Imported]) -> Imported:
    return imported("washington.toml", "washington_school_building_tech_2015_2017.csv")


def by_year(store: Engine, statement: Select[Any]) -> dict[int, Any]:
    """Return what a statement says of each year; its first column is year or date."""
    with reading(store) as connection:
        rows = connection.execute(statement).all()
    return {getattr(row[0], "year", row[0]): row[1] for row in rows}


def issues(report: ImportReport, rule: str) -> list[int]:
    return sorted(i.row for i in report.issues.kept if i.rule == rule and i.row)


def test_nothing_is_kept_out(washington: Imported) -> None:
    _, report = washington
    assert report.rejected == 0


def test_schools_and_enrolment_of_each_year(washington: Imported) -> None:
    store, _ = washington
    base = school_year_base.c
    listed = select(base.stat_year, func.count()).where(base.is_listed == 1)
    assert by_year(store, listed.group_by(base.stat_year)) == {
        2015: 2108,
        2016: 2090,
        2017: 2085,
    }
    pupils = select(base.stat_year, func.sum(base.student_count))
    assert by_year(store, pupils.group_by(base.stat_year)) == {
        2015: 1_045_008,
        2016: 1_055_638,
        2017: 1_069_191,
    }


def test_districts_of_each_year(washington: Imported) -> None:
    store, _ = washington
    base = school_year_base.c
    districts = (
        select(base.stat_year, func.count(school.c.area_id.distinct()))
        .join(school, school.c.school_id == base.school_id)
        .where(base.is_listed == 1)
        .group_by(base.stat_year)
    )
    assert by_year(store, districts) == {2015: 293, 2016: 294, 2017: 294}


def test_devices_of_each_year_without_thin_clients(washington: Imported) -> None:
    store, _ = washington
    stock = device_stock.c
    devices = (
        select(stock.snapshot_date, func.sum(stock.device_count))
        .where(stock.device_type.in_(COUNTED))
        .group_by(stock.snapshot_date)
    )
    assert by_year(store, devices) == {2015: 531_733, 2016: 685_999, 2017: 840_866}


def test_computers_of_nobody_in_particular_are_not_no_pupils_computers(
    washington: Imported,
) -> None:
    store, _ = washington
    day = device_snapshot.c.snapshot_date
    known = func.count(device_snapshot.c.student_terminal_count)
    counted = select(day, known).where(device_snapshot.c.computer_count > 0)
    assert by_year(store, counted.group_by(day)) == dict.fromkeys(YEARS, 0)


def test_schools_at_a_gigabit_or_more(washington: Imported) -> None:
    store, _ = washington
    line = network_snapshot.c
    fast = select(line.snapshot_date, func.count()).where(
        line.bandwidth_low_mbps >= 1000
    )
    assert by_year(store, fast.group_by(line.snapshot_date)) == {
        2015: 1105,
        2016: 1483,
        2017: 1567,
    }


def test_wireless_in_the_whole_building(washington: Imported) -> None:
    store, _ = washington
    line = network_snapshot.c
    full = select(line.snapshot_date, func.sum(line.has_full_wifi))
    assert by_year(store, full.group_by(line.snapshot_date)) == {
        2015: 1726,
        2016: 1848,
        2017: 1923,
    }


def test_a_range_stays_a_range(washington: Imported) -> None:
    store, _ = washington
    line = network_line.c
    ends = select(line.bandwidth_low_mbps, line.bandwidth_high_mbps).distinct()
    with reading(store) as connection:
        found = {tuple(row) for row in connection.execute(ends)}
    assert found == {(0, 9), (10, 99), (100, 999), (1000, None), (None, None)}


def test_no_range_is_not_reported(washington: Imported) -> None:
    store, report = washington
    line = network_snapshot.c
    unknown = select(line.snapshot_date, func.count()).where(
        line.bandwidth_low_mbps.is_(None), line.is_listed == 1
    )
    assert by_year(store, unknown.group_by(line.snapshot_date)) == {
        2015: 107,
        2016: 106,
        2017: 88,
    }
    assert len(issues(report, "mapped_range_none")) == 107 + 106 + 88


def test_two_ranges_take_the_highest_and_are_told(washington: Imported) -> None:
    store, report = washington
    rows = issues(report, "mapped_ranges_several")
    with reading(store) as connection:
        years = connection.scalars(
            select(network_line.c.snapshot_date).where(
                network_line.c.source_row.in_(rows)
            )
        ).all()
    assert sorted(day.year for day in years) == [2016, 2017, 2017, 2017]


def test_the_area_of_the_first_year_stands(washington: Imported) -> None:
    store, report = washington
    with reading(store) as connection:
        kinds = select(area.c.kind, func.count()).group_by(area.c.kind)
        counts = {kind: count for kind, count in connection.execute(kinds)}
        parent = area.alias()
        yelm = connection.scalar(
            select(parent.c.name)
            .join(area, area.c.parent_id == parent.c.area_id)
            .where(area.c.name == "Yelm School District")
        )
    assert counts == {"state": 1, "esd": 9, "district": 296}
    assert yelm == "ESD 113"
    conflicts = [i for i in report.issues.kept if i.rule == "mapped_area_conflict"]
    assert len({i.value for i in conflicts if i.row and i.row > 4202}) >= 108


def test_districts_and_names_make_the_codes(washington: Imported) -> None:
    store, _ = washington
    code = "Zillah School District|Zillah High School"
    with reading(store) as connection:
        name = connection.scalar(
            select(school.c.name).where(school.c.school_code == code)
        )
        schools = connection.scalar(select(func.count()).select_from(school))
    assert name == "Zillah High School"
    assert schools == 2202


@pytest.mark.parametrize("table", [network_snapshot, device_snapshot])
def test_a_school_not_listed_ends_there(washington: Imported, table: Table) -> None:
    store, _ = washington
    day = table.c.snapshot_date
    listed = select(day, func.sum(table.c.is_listed)).group_by(day)
    assert by_year(store, listed) == {2015: 2108, 2016: 2090, 2017: 2085}
    everyone = select(day, func.count()).group_by(day)
    assert set(by_year(store, everyone).values()) == {2202}


@pytest.mark.parametrize(
    ("indicator", "numerators"),
    [
        ("net_gigabit_rate", (1105, 1483, 1567)),
        ("net_wifi_rate", (1726, 1848, 1923)),
    ],
)
def test_the_measures_say_the_same(
    washington: Imported, indicator: str, numerators: tuple[int, ...]
) -> None:
    store, _ = washington
    periods = tuple(school_year_period(year) for year in YEARS)
    rows = measures(store, MeasureRequest((indicator,), periods))
    rows = rows.sort_values("period_no")
    assert tuple(rows["numerator"]) == numerators
    assert tuple(rows["expected"]) == (2108, 2090, 2085)
