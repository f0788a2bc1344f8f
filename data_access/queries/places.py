"""The zone, its areas and their outlines, and every school's name."""

import pandas as pd
from sqlalchemy import and_, func, select
from sqlalchemy.engine import Engine

from data_access.data_state import DataState
from data_access.databases import data_state, reading
from data_access.tables import (
    area,
    area_fact,
    area_lineage,
    area_member,
    area_outline,
    school,
    school_name,
    zone_profile,
)


def state(engine: Engine) -> DataState:
    """Return the store's state, the key of every cached result."""
    with reading(engine) as connection:
        return data_state(connection)


def zone(engine: Engine) -> pd.DataFrame:
    """One row for the zone's profile, none in an empty store: zone_profile."""
    with reading(engine) as connection:
        return pd.read_sql(select(zone_profile), connection)


def areas(engine: Engine) -> pd.DataFrame:
    """One row per area or group, in 区划顺序.

    Columns: area_id, area_code, name, short_name, kind, parent_id, depth (missing
    for a group), sort_order, longitude, latitude, note, school_count (open or not).
    """
    counts = (
        select(area_lineage.c.ancestor_id, func.count().label("school_count"))
        .join(school, school.c.area_id == area_lineage.c.area_id)
        .join(
            area,
            and_(
                area.c.area_id == area_lineage.c.ancestor_id,
                area.c.depth == area_lineage.c.depth,
            ),
        )
        .group_by(area_lineage.c.ancestor_id)
        .subquery("counts")
    )
    members = (
        select(
            area_member.c.area_id,
            func.count(area_member.c.school_id.distinct()).label("member_count"),
        )
        .group_by(area_member.c.area_id)
        .subquery("members")
    )
    statement = (
        select(
            *(area.c[name] for name in _AREA_COLUMNS),
            func.coalesce(counts.c.school_count, members.c.member_count, 0).label(
                "school_count"
            ),
        )
        .join_from(area, counts, counts.c.ancestor_id == area.c.area_id, isouter=True)
        .join(members, members.c.area_id == area.c.area_id, isouter=True)
        .order_by(area.c.depth, area.c.sort_order, area.c.area_id)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


_AREA_COLUMNS = (
    "area_id",
    "area_code",
    "name",
    "short_name",
    "kind",
    "parent_id",
    "depth",
    "sort_order",
    "longitude",
    "latitude",
    "note",
)


def outlines(engine: Engine, area_ids: tuple[int, ...]) -> pd.DataFrame:
    """One row per outline of the given areas: area_id, geometry, source, approval_no.

    `geometry` is GeoJSON text in WGS-84.
    """
    columns = ("area_id", "geometry", "source", "approval_no")
    statement = select(*(area_outline.c[name] for name in columns)).where(
        area_outline.c.area_id.in_(area_ids)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def schools(engine: Engine) -> pd.DataFrame:
    """One row per school ever open: who it is and where it stands.

    Columns: school_id, school_code, name, short_name, area_id, school_type,
    main_stage, settlement_type, net_tier_group, peer_group, longitude, latitude,
    coordinate_system, open_date, close_date, status, needs_delivery,
    is_teaching_point, pinyin, pinyin_initials.
    """
    statement = select(*(school.c[name] for name in _SCHOOL_COLUMNS)).order_by(
        school.c.school_code
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


_SCHOOL_COLUMNS = (
    "school_id",
    "school_code",
    "name",
    "short_name",
    "area_id",
    "school_type",
    "main_stage",
    "settlement_type",
    "net_tier_group",
    "peer_group",
    "longitude",
    "latitude",
    "coordinate_system",
    "open_date",
    "close_date",
    "status",
    "needs_delivery",
    "is_teaching_point",
    "pinyin",
    "pinyin_initials",
)


def school_aliases(engine: Engine) -> pd.DataFrame:
    """One row per other name of a school: school_id, name, pinyin, pinyin_initials."""
    columns = ("school_id", "name", "name_kind", "pinyin", "pinyin_initials")
    statement = select(*(school_name.c[name] for name in columns))
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def lineage(engine: Engine) -> pd.DataFrame:
    """One row per area and depth: area_id, depth, ancestor_id."""
    with reading(engine) as connection:
        return pd.read_sql(select(area_lineage), connection)


def published_totals(engine: Engine) -> pd.DataFrame:
    """One row per published total of an area.

    Columns: area_id, as_of_date, stage, fact, value, bound, source, source_url,
    quote, is_programme.
    """
    columns = [
        column
        for column in area_fact.c
        if column.name not in {"batch_id", "source_row"}
    ]
    with reading(engine) as connection:
        return pd.read_sql(
            select(*columns).order_by(area_fact.c.as_of_date, area_fact.c.fact),
            connection,
        )
