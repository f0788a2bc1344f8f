"""Small rows of alliances and their activities for tests, beside those of builders."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from data_access.tables import (
    alliance,
    area,
    area_member,
    sync_attendance,
    sync_event,
)
from tests.builders import DAY, add


def add_alliance(
    connection: Connection, area_id: int = 91, *members: int, **values: Any
) -> None:
    """Add an alliance of the eastern district; its first member leads it."""
    name = f"第{area_id}联合体"
    given = {"name": name, "short_name": name, "kind": "alliance", "parent_id": 2}
    add(connection, area, area_id=area_id, area_code=f"99L{area_id}", **given | values)
    add(connection, alliance, area_id=area_id, alliance_kind="party")
    for place, school_id in enumerate(members):
        role = "member" if place else "lead"
        key = {"area_id": area_id, "school_id": school_id, "start_date": DAY}
        add(connection, area_member, **key, role=role)


def add_sync_event(
    connection: Connection,
    event_no: str = "S1",
    attended: Mapping[int, int | None] | None = None,
    **values: Any,
) -> None:
    """Add a lesson shared by school 1, and school → person-times of those who came."""
    given = {"sync_kind": 1, "event_date": DAY, "lead_school_id": 1, "area_id": 91}
    add(connection, sync_event, event_no=event_no, **{**given, **values})
    for school_id, persons in (attended or {}).items():
        key = {"event_no": event_no, "school_id": school_id}
        add(connection, sync_attendance, **key, person_times=persons)
