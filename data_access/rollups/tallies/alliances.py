"""What alliances and their 线上四同步 add to the counts of schools.

An activity counts once, at the school that leads it; having taken part counts at
each school that did, and the lead takes part in its own.
"""

from typing import Any

from sqlalchemy import Select, literal, select, union, union_all

from data_access.catalogue.areas import AreaKind
from data_access.catalogue.codes import SYNC_KINDS
from data_access.rollups.tallies.model import Tally, TallySource
from data_access.tables import area, area_member, school, sync_attendance, sync_event

_event = sync_event.c


def _led(kind: int) -> Select[Any]:
    return select(
        _event.lead_school_id.label("school_id"),
        _event.event_date.label("day"),
        literal(1).label("amount"),
    ).where(_event.sync_kind == kind)


def _joined() -> Select[Any]:
    """One row an activity and school that took part in it."""
    attended = select(sync_attendance.c.event_no, sync_attendance.c.school_id)
    led = select(_event.event_no, _event.lead_school_id)
    both = union(attended, led).subquery()
    return select(
        both.c.school_id, _event.event_date.label("day"), literal(1).label("amount")
    ).join_from(both, sync_event, _event.event_no == both.c.event_no)


def _joined_by_rural() -> Select[Any]:
    rows = _joined().subquery()
    return select(rows).join_from(
        rows,
        school,
        (school.c.school_id == rows.c.school_id) & (school.c.net_tier_group == "rural"),
    )


def _person_times() -> Select[Any]:
    attended = sync_attendance.c
    return select(
        attended.school_id,
        _event.event_date.label("day"),
        attended.person_times.label("amount"),
    ).join_from(sync_attendance, sync_event, _event.event_no == attended.event_no)


def _memberships(role: str = "") -> Select[Any]:
    """A member counts from its first day on; the day it ends it is none any more."""
    member = area_member.c
    within = (area.c.area_id == member.area_id) & (area.c.kind == AreaKind.ALLIANCE)
    if role:
        within &= member.role == role
    begun = select(member.school_id, member.start_date.label("day"), literal(1))
    ended = select(member.school_id, member.end_date, literal(-1))
    ended = ended.where(member.end_date.is_not(None))
    both = (part.join_from(area_member, area, within) for part in (begun, ended))
    rows = union_all(*both).subquery()
    school_id, day, amount = rows.c
    return select(school_id, day.label("day"), amount.label("amount"))


_KINDS = tuple(int(code.code) for code in SYNC_KINDS.codes)
SYNC_EVENTS = TallySource(
    sync_event,
    (
        *(Tally(f"sync_event_{kind}_count", _led(kind)) for kind in _KINDS),
        *(
            Tally(
                f"sync_joined_{kind}_count", _joined().where(_event.sync_kind == kind)
            )
            for kind in _KINDS
        ),
        Tally("sync_rural_joined_count", _joined_by_rural()),
        Tally("sync_person_times", _person_times()),
    ),
    # An activity that moves changes every school that took part in it.
    schools=(),
    also=("sync_attendance", "school"),
    is_monthly=True,
    dates=("event_date",),
)
MEMBERSHIPS = TallySource(
    area_member,
    (
        Tally("alliance_member_count", _memberships()),
        Tally("alliance_lead_count", _memberships("lead")),
    ),
    also=("area",),
)
