"""An activity counts once, person-times never less: golden figures of two alliances."""

from datetime import date

import pytest
from sqlalchemy import Connection, Engine

from data_access import tables as t
from data_access.databases import writing
from data_access.period import Period, month_period
from data_access.queries.measures import measures
from data_access.request import SELF, MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from tests import builders as build
from tests.alliance_rows import add_alliance, add_sync_event

SEPTEMBER = month_period(202509)
FIRST, SECOND = 91, 92
LEAD, MEMBER, BUSY, OUTSIDE = 1, 2, 3, 4


@pytest.fixture
def filled(store: Engine) -> Engine:
    with writing(store) as connection:
        build.build_zone(connection)
        add_alliance(connection, FIRST, LEAD, MEMBER, BUSY)
        add_alliance(connection, SECOND, BUSY)
        _activities(connection)
        recompute_all(connection)
    return store


def _activities(connection: Connection) -> None:
    """School 3 takes part in all four kinds; 1 leads three of them; 2 comes once."""
    both = {BUSY: 30, MEMBER: 20}
    add_sync_event(connection, "S1", both, lead_school_id=LEAD)
    add_sync_event(connection, "S2", {BUSY: 30}, sync_kind=2)
    add_sync_event(connection, "S3", {BUSY: 30}, sync_kind=3)
    led = {"lead_school_id": BUSY, "sync_kind": 4, "area_id": SECOND}
    add_sync_event(connection, "S4", {BUSY: 30, OUTSIDE: None}, **led)
    add_sync_event(connection, "S5", {BUSY: 5}, event_date=date(2025, 10, 8))


def value(
    store: Engine,
    name: str,
    scope: Scope | None = None,
    period: Period = SEPTEMBER,
) -> tuple[float, float]:
    request = MeasureRequest((name,), (period,), by=SELF, scope=scope or Scope())
    (row,) = measures(store, request).itertuples()
    return float(row.numerator), float(row.denominator)


def test_an_activity_counts_once_however_many_schools_came(filled: Engine) -> None:
    assert value(filled, "all_sync_events")[0] == 4
    assert value(filled, "all_sync_events_kind_1")[0] == 1


def test_person_times_of_one_school_are_all_added(filled: Engine) -> None:
    both = Period(202509, 202510)

    assert value(filled, "all_sync_participants")[0] == 20 + 4 * 30
    assert value(filled, "all_sync_participants", period=both)[0] == 145


def test_a_school_in_two_alliances_is_one_member_school(filled: Engine) -> None:
    assert value(filled, "all_member_rate") == (3, 5)


def test_only_who_joined_all_four_kinds_is_complete(filled: Engine) -> None:
    assert value(filled, "all_sync4_full_rate") == (1, 3)
    assert value(filled, "all_sync4_full_rate", Scope(SECOND, is_group=True)) == (1, 1)


def test_the_lead_takes_part_in_what_it_leads(filled: Engine) -> None:
    # 1 led three, 2 came once, 3 came to four; 4 came but is no member.
    assert value(filled, "all_rural_share")[1] == 3 + 1 + 4


def test_lessons_of_lead_schools_are_divided_by_lead_schools(filled: Engine) -> None:
    assert value(filled, "all_lead_output") == (1, 2)


def test_a_former_member_is_no_member_at_the_end(filled: Engine) -> None:
    with writing(filled) as connection:
        row = t.area_member
        ended = row.update().where(row.c.school_id == MEMBER)
        connection.execute(ended.values(end_date=date(2025, 9, 30)))
        recompute_all(connection)

    assert value(filled, "all_member_rate") == (2, 5)
    assert value(filled, "all_sync4_full_rate") == (1, 2)
