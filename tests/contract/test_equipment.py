"""Equipment: ages at the period's end, kinds of boards, additions apart from stock."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Engine, select

from data_access.databases import writing
from data_access.period import Period, month_period
from data_access.queries.equipment import programme_additions, terminal_years
from data_access.queries.measures import measures
from data_access.request import MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import network_measurement, tally_month
from tests import builders as build

NOW = month_period(202512)
LATER = date(2025, 11, 1)


def fill(store: Engine, *devices: dict[str, Any], **more: list[dict[str, Any]]) -> None:
    """Write a zone with devices and rooms; the keys of a row are numbered."""
    with writing(store) as connection:
        build.build_zone(connection)
        for number, values in enumerate(devices):
            build.add_devices(connection, **{"batch_no": str(number), **values})
        for number, values in enumerate(more.get("rooms", [])):
            build.add_room(connection, **{"room_no": str(number), **values})
        for values in more.get("bases", []):
            build.add_base(connection, **values)
        recompute_all(connection)


def halves(store: Engine, indicator: str, period: Period = NOW) -> tuple[Any, ...]:
    rows = measures(store, MeasureRequest((indicator,), (period,)))
    row = rows.iloc[0]
    return row["numerator"], row["denominator"], row["reported"]


def listed(rows: pd.DataFrame) -> list[tuple[Any, ...]]:
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in rows.itertuples(index=False)
    ]


def test_a_terminal_is_over_age_at_the_end_of_the_period(store: Engine) -> None:
    fill(store, {"purchase_year": 2020}, {"purchase_year": 2024, "device_count": 30})

    assert halves(store, "dev_over_age_rate", NOW) == (0, 40, 1)
    # The same report, a period later: the terminals have grown older, not the paper.
    assert halves(store, "dev_over_age_rate", month_period(202601)) == (10, 40, 1)


def test_terminals_of_no_known_year_are_out_of_the_pair(store: Engine) -> None:
    fill(
        store,
        {"purchase_year": 2015},
        {"purchase_year": None, "device_count": 90},
        {"school_id": 2, "purchase_year": None},
        {"school_id": 3, "device_type": "BBT"},
    )

    # School 2 tells no year at all; school 3 has no terminals: nothing of nothing.
    assert halves(store, "dev_over_age_rate") == (10, 10, 2)


def test_boards_of_unstated_kind_are_sets_but_in_no_share(store: Engine) -> None:
    fill(
        store,
        {"device_type": "BBT_INT", "device_count": 6},
        {"device_type": "BBT_TV", "device_count": 2},
        {"device_type": "BBT", "device_count": 4},
        {"school_id": 2, "device_type": "BBT", "device_count": 9},
        bases=[{"classroom_count": 10}],
    )

    assert halves(store, "dev_interactive_rate") == (6, 8, 1)
    assert halves(store, "dev_board_per_room") == (12, 10, 1)


def test_years_of_purchase_are_of_the_newest_report(store: Engine) -> None:
    fill(
        store,
        {"purchase_year": 2015},
        {"purchase_year": 2019, "snapshot_date": LATER, "device_count": 7},
        {"purchase_year": None, "snapshot_date": LATER, "device_type": "T_PC"},
        {"purchase_year": 2024, "snapshot_date": LATER, "is_programme": 1},
        {"purchase_year": 2024, "snapshot_date": LATER, "device_type": "LAPTOP"},
    )

    assert listed(terminal_years(store, Scope(), NOW)) == [
        (2019, "student", 7, 1),
        (2024, "unassigned", 10, 1),
        (None, "teacher", 10, 1),
    ]


def test_an_addition_is_told_once_and_is_in_no_stock(store: Engine) -> None:
    added = {"device_type": "BBT", "programme_name": "三年行动", "is_programme": 1}
    fill(
        store,
        {"device_type": "BBT", "device_count": 3},
        {**added, "batch_no": "R2", "device_count": 8},
        {**added, "batch_no": "R2", "device_count": 9, "snapshot_date": LATER},
        {**added, "batch_no": "R3", "device_count": 5, "purchase_year": 2019},
    )

    assert listed(programme_additions(store, Scope(), NOW)) == [
        (2019, "三年行动", "BBT", 5, 1),
        (2025, "三年行动", "BBT", 9, 1),
    ]
    assert programme_additions(store, Scope(), month_period(202508)).empty


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("dev_control_rate", (1, 2, 2)),
        ("dev_smartroom_rate", (2, 12, 1)),
        ("dev_lab_class_load", (6, 3, 1)),
    ],
)
def test_rooms_are_counted_by_their_kind(
    store: Engine, indicator: str, expected: tuple[int, int, int]
) -> None:
    rooms: list[dict[str, Any]] = [
        {"room_type": "CTRL"},
        {"room_type": "LAB", "room_count": 3},
        {"room_type": "SMART", "room_count": 2},
        {"school_id": 2, "room_type": "TV"},
    ]
    fill(store, rooms=rooms, bases=[{"classroom_count": 12}])

    assert halves(store, indicator) == expected


def test_measured_speed_is_held_against_contracted_bandwidth(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_line(connection, 1, bandwidth_low_mbps=200.0)
        build.add_line(connection, 2, bandwidth_low_mbps=500.0)
        key = {"school_id": 1, "month": 202510}
        build.add(connection, network_measurement, **key, download_mbps=150.0)
        recompute_all(connection)

    assert halves(store, "net_measured_ratio") == (150, 200, 1)


def test_an_addition_counts_in_the_month_it_was_first_reported(store: Engine) -> None:
    fill(
        store,
        {"device_type": "BBT", "is_programme": 1},
        {"device_type": "BBT", "device_count": 4},
    )

    with writing(store) as connection:
        columns = (tally_month.c.tally, tally_month.c.month, tally_month.c.amount)
        rows = connection.execute(select(*columns)).all()
    assert [tuple(row) for row in rows] == [("programme_board_count", 202509, 10)]
