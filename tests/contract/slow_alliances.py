"""What alliances and events add to counts, once more in plain Python."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from data_access import tables as t
from tests.contract.slow_rollups import Row, Rows, grouped, month_of, rows_of, total

# Tally, school, day and amount that a row adds.
Added = tuple[str, int, date, float | None]


def by_alliances(
    connection: Connection,
) -> Iterator[tuple[str, int, int, float | None]]:
    """Yield tally, month, school and amount of whatever adds to a count."""
    for name, school_id, day, amount in added(connection):
        yield name, month_of(day), school_id, amount


def added(connection: Connection) -> Iterator[Added]:
    schools = {row["school_id"]: row for row in rows_of(connection, t.school)}
    areas = {row["area_id"]: row["kind"] for row in rows_of(connection, t.area)}
    attended = grouped(rows_of(connection, t.sync_attendance), "event_no")
    for event in rows_of(connection, t.sync_event):
        yield from activity(event, attended[event["event_no"],], schools)
    for event in rows_of(connection, t.classroom_event):
        yield from classroom(event)
    for member in rows_of(connection, t.area_member):
        if areas[member["area_id"]] == "alliance":
            yield from membership(member)
    for row in rows_of(connection, t.lesson_receiver):
        yield from connection_of(row, schools)


def activity(event: Row, attended: Rows, schools: dict[int, Row]) -> Iterator[Added]:
    kind, day, lead = event["sync_kind"], event["event_date"], event["lead_school_id"]
    yield f"sync_event_{kind}_count", lead, day, 1
    for school_id in {lead, *(row["school_id"] for row in attended)}:
        yield f"sync_joined_{kind}_count", school_id, day, 1
        if schools[school_id]["net_tier_group"] == "rural":
            yield "sync_rural_joined_count", school_id, day, 1
    for row in attended:
        yield "sync_person_times", row["school_id"], day, row["person_times"]


def classroom(event: Row) -> Iterator[Added]:
    day, host = event["event_date"], event["host_school_id"]
    if event["event_kind"] != "leading":
        yield f"{event['event_kind']}_event_count", host, day, 1
        return
    views = total([event["live_view_count"], event["replay_view_count"]])
    if views is not None:
        yield "classroom_view_count", host, day, views


def membership(member: Row) -> Iterator[Added]:
    counts = ["alliance_member_count"]
    counts += ["alliance_lead_count"] if member["role"] == "lead" else []
    for name in counts:
        yield name, member["school_id"], member["start_date"], 1
        if member["end_date"] is not None:
            yield name, member["school_id"], member["end_date"], -1


def connection_of(row: Row, schools: dict[int, Row]) -> Iterator[Added]:
    if row["connected_minutes"] is None:
        return
    key = (row["receiving_school_id"], row["lesson_date"], 1)
    yield ("connection_count", *key)
    length = 40 if schools[key[0]]["main_stage"] == "primary" else 45
    if row["connected_minutes"] * 10 >= length * 8:
        yield ("connected_count", *key)
