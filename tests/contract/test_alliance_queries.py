"""Who belongs to an alliance, what each school took part in, lessons a host room."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access import tables as t
from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.alliances import (
    alliance_events,
    alliance_kinds,
    alliance_members,
    member_activity,
)
from data_access.queries.weekly_host import weekly_host
from data_access.rollups import recompute_all
from data_access.scope import Scope
from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event

SEPTEMBER, OCTOBER = month_period(202509), month_period(202510)


@pytest.fixture
def filled(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
        add_alliance(connection, 91, 1, 2, 4)
        add_alliance(connection, 92, 2)
        add_sync_event(connection, "S1", {2: 30, 4: None})
        add_sync_event(connection, "S2", {2: 5}, event_date=date(2025, 9, 20))
        add_sync_event(connection, "S3", {1: 9}, sync_kind=3, area_id=92)
        ended = t.area_member.update().where(t.area_member.c.school_id == 4)
        connection.execute(ended.values(end_date=date(2025, 10, 1)))
        recompute_all(connection)
    return store


def test_members_are_those_of_the_last_day(filled: Engine) -> None:
    def found(scope: Scope, month: int) -> list[tuple[int, int, str]]:
        rows = alliance_members(filled, scope, month_period(month))
        return [(r.area_id, r.school_id, r.role) for r in rows.itertuples()]

    both = [(91, 1, "lead"), (91, 2, "member")]
    assert found(Scope(), 202509) == [*both, (91, 4, "member"), (92, 2, "lead")]
    assert found(Scope(), 202510) == [*both, (92, 2, "lead")]
    assert (91, 4, "member") not in found(Scope(2, 1), 202509)  # the eastern district


def test_a_school_counts_each_kind_and_its_last_day(filled: Engine) -> None:
    rows = member_activity(filled, SEPTEMBER)

    assert [
        (r.school_id, r.sync_kind, r.event_count, str(r.last_date)[:10])
        for r in rows.itertuples()
    ] == [
        (1, 1, 2, "2025-09-20"),
        (1, 3, 1, "2025-09-01"),
        (2, 1, 2, "2025-09-20"),
        (4, 1, 1, "2025-09-01"),
    ]
    assert member_activity(filled, OCTOBER).empty


def test_an_alliance_counts_its_activities_once(filled: Engine) -> None:
    rows = alliance_events(filled, SEPTEMBER)

    assert [
        (r.area_id, r.sync_kind, r.event_count, r.person_times, r.unstated_count)
        for r in rows.itertuples()
    ] == [(91, 1, 2, 35, 1), (92, 3, 1, 9, 0)]
    assert set(alliance_kinds(filled)["alliance_kind"]) == {"party"}


def test_lessons_are_divided_by_host_rooms_and_weeks(store: Engine) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        build.add_calendar(connection, {date(2025, 9, n): 1 for n in range(1, 11)})
        build.add_room(connection, 1, room_type="REMOTE_H", room_count=2)
        build.add_lesson_report(connection, 1, lesson_count=24)
        build.add_lesson_report(connection, 3, lesson_count=7)  # has no host room
        recompute_all(connection)

    found = weekly_host(store, Scope(), SEPTEMBER, 1)

    assert (found.lessons, found.rooms, found.weeks) == (24, 2, 2)
    assert found.value == 6
    assert weekly_host(store, Scope(), OCTOBER, 1).value is None
