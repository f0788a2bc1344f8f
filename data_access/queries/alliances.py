"""Which schools an alliance has, and what each of them took part in."""

import pandas as pd
from sqlalchemy import CTE, Select, and_, func, select, union
from sqlalchemy.engine import Engine

from data_access.catalogue.areas import AreaKind
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope, is_open, on_last_day
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import (
    alliance,
    area,
    area_member,
    school,
    sync_attendance,
    sync_event,
)


def alliance_members(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per alliance and member school in the scope, on the period's last day.

    Columns: area_id, school_id, role, is_rural.
    """
    table = periods_table((period,))
    rural = school.c.net_tier_group == "rural"
    statement = (
        select(
            area_member.c.area_id,
            area_member.c.school_id,
            area_member.c.role,
            rural.label("is_rural"),
        )
        .join_from(table, area_member, on_last_day(table))
        .join(area, area.c.area_id == area_member.c.area_id)
        .join(school, school.c.school_id == area_member.c.school_id)
        .where(
            area.c.kind == AreaKind.ALLIANCE,
            is_open(table),
            in_scope(MeasureRequest((), (period,), scope), table),
        )
        .distinct()
        .order_by(area_member.c.area_id, area_member.c.school_id)
    )
    return _read(engine, statement)


def member_activity(engine: Engine, period: Period) -> pd.DataFrame:
    """One row per school and kind of activity it took part in within the period.

    Columns: school_id, sync_kind, event_count, last_date. Who leads takes part.
    """
    joined, event = _joined(), sync_event.c
    statement = (
        select(
            joined.c.school_id,
            event.sync_kind,
            func.count().label("event_count"),
            func.max(event.event_date).label("last_date"),
        )
        .join_from(joined, sync_event, event.event_no == joined.c.event_no)
        .where(event.event_date.between(period.start, period.end))
        .group_by(joined.c.school_id, event.sync_kind)
        .order_by(joined.c.school_id, event.sync_kind)
    )
    return _read(engine, statement)


def alliance_events(engine: Engine, period: Period) -> pd.DataFrame:
    """One row per alliance and kind within the period.

    Columns: area_id, sync_kind, event_count, person_times, unstated_count (schools
    that came and stated no person-times).
    """
    event, came = sync_event.c, sync_attendance.c
    unstated = and_(came.school_id.is_not(None), came.person_times.is_(None))
    statement = (
        select(
            event.area_id,
            event.sync_kind,
            func.count(event.event_no.distinct()).label("event_count"),
            func.sum(came.person_times).label("person_times"),
            func.count().filter(unstated).label("unstated_count"),
        )
        .join_from(
            sync_event, sync_attendance, came.event_no == event.event_no, isouter=True
        )
        .where(event.event_date.between(period.start, period.end))
        .group_by(event.area_id, event.sync_kind)
        .order_by(event.area_id, event.sync_kind)
    )
    return _read(engine, statement)


def alliance_kinds(engine: Engine) -> pd.DataFrame:
    """One row per alliance that states its kind: area_id, alliance_kind."""
    return _read(engine, select(alliance.c.area_id, alliance.c.alliance_kind))


def _joined() -> CTE:
    attended = select(sync_attendance.c.event_no, sync_attendance.c.school_id)
    led = select(sync_event.c.event_no, sync_event.c.lead_school_id)
    return union(attended, led).cte("joined")


def _read(engine: Engine, statement: Select[tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
