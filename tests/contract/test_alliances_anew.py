"""A changed activity is counted anew for every school that took part in it."""

from typing import Any

from sqlalchemy import Connection, Engine, delete, select, update

from data_access import tables as t
from data_access.databases import writing
from data_access.rollups import affected_by, recompute_all, recompute_for
from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event
from tests.contract.slow_tallies import tallies


def stored(connection: Connection) -> set[tuple[Any, ...]]:
    row = t.tally_month.c
    columns = (row.tally, row.month, row.school_id, row.amount)
    return {tuple(each) for each in connection.execute(select(*columns))}


def test_an_activity_that_moves_moves_for_everyone_who_came(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_alliance(connection, 91)
        add_sync_event(connection, "S1", {2: 30, 3: 20}, area_id=91)
        recompute_all(connection)
        own = t.sync_event.c.event_no == "S1"

        before = affected_by(connection, t.sync_event, t.sync_event)
        later = {"event_date": build.DAY.replace(month=11), "sync_kind": 4}
        connection.execute(update(t.sync_event).where(own).values(**later))
        changed = before | affected_by(connection, t.sync_event, t.sync_event)
        recompute_for(connection, {"sync_event": changed})

        assert stored(connection) == tallies(connection)


def test_a_school_that_did_not_come_after_all_is_not_counted(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        add_alliance(connection, 91)
        add_sync_event(connection, "S1", {2: 30, 3: 20}, area_id=91)
        recompute_all(connection)

        gone = t.sync_attendance.c.school_id == 3
        rows = t.sync_attendance
        changed = affected_by(connection, rows, rows)
        connection.execute(delete(rows).where(gone))
        recompute_for(connection, {"sync_attendance": changed})

        assert stored(connection) == tallies(connection)
        assert 3 not in {school_id for _, _, school_id, _ in stored(connection)}
