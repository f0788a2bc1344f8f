"""城乡比 and 城乡差 in the three definitions of 城乡."""

from typing import Any

import pytest
from sqlalchemy import Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import gap_text
from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.urban_rural import RuralDefinition, urban_rural
from data_access.rollups import recompute_all
from data_access.scope import Scope
from tests import builders as add

SEPTEMBER = month_period(add.MONTH)
# Schools: 1 镇区 (121), 2 乡村 (210), 3 乡村 (220), 4 and 5 城区 (111).


def fill(store: Engine) -> None:
    used = {1: 60, 2: 50, 3: 30, 4: 90, 5: 70}
    with writing(store) as connection:
        add.build_zone(connection)
        for school_id, count in used.items():
            add.add_use_report(
                connection, school_id, due_lesson_count=100, used_lesson_count=count
            )
        for school_id, computers in {2: 20, 4: 50}.items():
            add.add_base(connection, school_id, student_count=200)
            add.add_devices(connection, school_id, device_count=computers)
        recompute_all(connection)


def ask(store: Engine, indicator: str, definition: RuralDefinition) -> Any:
    rows = urban_rural(store, (indicator,), (SEPTEMBER,), definition)
    (row,) = rows.itertuples()
    return row


@pytest.mark.parametrize(
    ("definition", "urban", "township_area", "rural"),
    [
        (RuralDefinition.SETTLEMENT, 0.8, 0.6, 0.4),
        (RuralDefinition.TOWN_RURAL, 220 / 300, None, 0.4),
        (RuralDefinition.NET_TIER, 0.8, None, 140 / 300),
    ],
)
def test_the_definition_decides_who_is_compared(
    store: Engine,
    definition: RuralDefinition,
    urban: float,
    township_area: float | None,
    rural: float,
) -> None:
    fill(store)
    row = ask(store, "use_lesson_rate", definition)
    assert (row.urban, row.rural) == (pytest.approx(urban), pytest.approx(rural))
    if township_area is None:
        assert row.township_area != row.township_area
    else:
        assert row.township_area == township_area
    assert row.ratio == pytest.approx(rural / urban)
    assert row.gap == pytest.approx(urban - rural)


def test_lower_is_better_turns_the_ratio_round(store: Engine) -> None:
    fill(store)
    row = ask(store, "dev_stu_per_terminal", RuralDefinition.SETTLEMENT)
    # 城区 4 : 1, 乡村 10 : 1: the villages have 0.4 of what the city has.
    assert (row.urban, row.rural, row.ratio) == (4, 10, 0.4)
    assert row.gap == -6
    assert (row.urban_reported, row.urban_expected) == (1, 2)
    assert (row.rural_reported, row.rural_expected) == (1, 2)


def test_a_side_without_reports_gives_no_comparison(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_line(connection, 4)
        recompute_all(connection)
    row = ask(store, "net_bw100_rate", RuralDefinition.SETTLEMENT)
    assert row.urban == 1
    for value in (row.rural, row.ratio, row.gap):
        assert value != value
    assert (row.rural_reported, row.rural_expected) == (0, 2)


def test_an_area_without_villages_has_only_its_own_side(store: Engine) -> None:
    fill(store)
    west = Scope(3, depth=1)
    rows = urban_rural(
        store, ("use_lesson_rate",), (SEPTEMBER,), RuralDefinition.SETTLEMENT, west
    )
    assert rows["urban"].tolist() == [0.9]
    assert rows["rural_expected"].tolist() == [0]


def test_an_empty_store_has_no_rows(store: Engine) -> None:
    definition = RuralDefinition.NET_TIER
    rows = urban_rural(store, ("use_lesson_rate",), (SEPTEMBER,), definition)
    assert rows.empty


def test_a_gap_of_rates_is_said_in_points() -> None:
    assert gap_text(INDICATORS["use_lesson_rate"], 0.0615) == "6.2个百分点"
    assert gap_text(INDICATORS["dev_mmroom_per100"], -1.2) == "-1.20间/百人"
    assert gap_text(INDICATORS["dev_mmroom_per100"], float("nan")) == "未报送"
