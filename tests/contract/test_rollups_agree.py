"""Every rollup says what counting the raw rows one by one says."""

from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Table, select

from data_access import tables as t
from data_access.databases import writing
from data_access.rollups import recompute_all
from tests.contract import slow_rollups as slow
from tests.contract.random_zone import fill_randomly
from tests.contract.slow_lessons import SlowLessons
from tests.contract.slow_tallies import COUNTED_HERE, tallies

NETWORK = "bandwidth_low_mbps bandwidth_high_mbps is_connected is_fibre has_full_wifi"
WIRELESS = "has_wifi6 has_5g"
DEVICES = "student_terminal_count computer_count checked_count"
BOARDS = "interactive_board_count interactive_set_count known_set_count"
ROOMS = "computer_room_count monitored_room_count host_room_count"
LESSONS = "planned_count planned_held_count lesson_count person_times basis"
CASES = {
    "networks": (
        t.network_snapshot,
        f"school_id snapshot_date {NETWORK} {WIRELESS} line_count",
        slow.networks,
    ),
    "devices": (
        t.device_snapshot,
        f"school_id snapshot_date {DEVICES} {BOARDS} access_point_count",
        slow.devices,
    ),
    "rooms": (t.room_snapshot, f"school_id snapshot_date {ROOMS}", slow.rooms),
    "use": (
        t.use_month,
        "month school_id used_lesson_count active_teacher_count basis",
        slow.uses,
    ),
    "resources": (
        t.resource_month,
        "month school_id uploaded_count reviewed_count approved_count basis",
        slow.resources,
    ),
    "awards": (
        t.award_month,
        "month level school_id award_count points",
        slow.awards,
    ),
    "tallies": (t.tally_month, "tally month school_id amount", tallies),
    "lessons": (
        t.lesson_month,
        f"month classroom_kind role school_id {LESSONS}",
        lambda connection: SlowLessons(connection).months(),
    ),
}


@pytest.mark.parametrize("seed", [1, 2])
def test_rollups_say_what_counting_says(store: Engine, seed: int) -> None:
    with writing(store) as connection:
        fill_randomly(connection, seed)
        recompute_all(connection)

        for subject, (table, names, count) in CASES.items():
            found = stored(connection, table, names.split())
            if table is t.tally_month:
                found = {row for row in found if row[0] in COUNTED_HERE}
            assert found, subject
            assert found == count(connection), subject


def stored(
    connection: Connection, table: Table, names: list[str]
) -> set[tuple[Any, ...]]:
    rows = connection.execute(select(*(table.c[name] for name in names)))
    return {tuple(row) for row in rows}
