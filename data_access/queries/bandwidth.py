"""Each school's contracted bandwidth against its own line, and its measured speed."""

from typing import Any

import pandas as pd
from sqlalchemy import Float, Select, and_, cast, select
from sqlalchemy.engine import Engine

from data_access.catalogue.states import NO_TARGET, Direction, state_of
from data_access.catalogue.tiers import NOT_REPORTED, UNCLEAR, tier_of
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.fact_values import latest_snapshot
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import (
    network_measurement,
    network_snapshot,
    school,
    school_target,
)

LINE = "net_bw_mbps"
UNLISTED, SILENT = "unlisted", "not_reported"


def school_bandwidth(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per school open at the period's end, in the order of its code.

    Columns: school_id, low, high (Mbps; high missing: low or more), snapshot_date,
    line (the school's own, missing: none), tier, standing (met, near, missed,
    unclear, not_reported, no_target), gap (Mbps to the line, of those below it),
    silence (why nothing is known: unlisted in a complete file, or not_reported).
    """
    with reading(engine) as connection:
        rows = pd.read_sql(
            _bandwidths(scope, period), connection, parse_dates=["snapshot_date"]
        )
    return _judged(rows)


def _bandwidths(scope: Scope, period: Period) -> Select[Any]:
    request = MeasureRequest((), (period,), scope)
    moment = periods_table((period,))
    latest = latest_snapshot(moment, network_snapshot)
    table = network_snapshot
    own_line = and_(
        school_target.c.school_id == school.c.school_id,
        school_target.c.indicator_id == LINE,
        school_target.c.stage == "*",
    )
    of_latest = and_(
        table.c.school_id == latest.c.school_id,
        table.c.snapshot_date == latest.c.snapshot_date,
    )
    return (
        select(
            school.c.school_id,
            table.c.bandwidth_low_mbps.label("low"),
            table.c.bandwidth_high_mbps.label("high"),
            table.c.snapshot_date,
            table.c.is_listed,
            cast(school_target.c.value, Float).label("line"),
        )
        .select_from(
            moment.join(school, is_open(moment))
            .outerjoin(latest, latest.c.school_id == school.c.school_id)
            .outerjoin(table, of_latest)
            .outerjoin(school_target, own_line)
        )
        .where(in_view(request, moment))
        .order_by(school.c.school_code)
    )


def school_speed(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per open school measured within the year before the period's end.

    Columns: school_id, month, download_mbps, upload_mbps, latency_ms, loss_share,
    sample_count: the latest month's medians. Never contracted bandwidth.
    """
    request = MeasureRequest((), (period,), scope)
    moment = periods_table((period,))
    table = network_measurement
    recent = and_(
        table.c.month <= moment.c.last_month,
        table.c.month > moment.c.last_month - 100,
    )
    names = ("download_mbps", "upload_mbps", "latency_ms", "loss_share")
    statement = (
        select(
            table.c.school_id,
            table.c.month,
            *(table.c[name] for name in names),
            table.c.sample_count,
        )
        .select_from(
            moment.join(school, is_open(moment)).join(
                table, and_(table.c.school_id == school.c.school_id, recent)
            )
        )
        .where(in_view(request, moment))
        .order_by(table.c.school_id, table.c.month)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    return rows.drop_duplicates("school_id", keep="last").reset_index(drop=True)


def snapshot_dates(engine: Engine) -> pd.DataFrame:
    """One row per day that networks were reported as of: snapshot_date, in order."""
    day = network_snapshot.c.snapshot_date
    statement = (
        select(day).where(network_snapshot.c.is_listed == 1).distinct().order_by(day)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection, parse_dates=["snapshot_date"])


def standing_of(low: float | None, high: float | None, line: float | None) -> str:
    """Return how a bandwidth stands against a line; a range only if both ends agree."""
    if low is None or low != low:
        return NOT_REPORTED.code
    if line is None or line != line:
        return NO_TARGET.code
    top = float("inf") if high is None or high != high else high
    if low < line <= top and low != top:
        return UNCLEAR.code
    return state_of(min(low, top), line, Direction.HIGHER).code


def _judged(rows: pd.DataFrame) -> pd.DataFrame:
    is_listed = rows.pop("is_listed")
    rows[["low", "high"]] = rows[["low", "high"]].where(is_listed == 1).astype(float)
    rows["line"] = rows["line"].astype(float)
    ends = list(zip(rows["low"], rows["high"], strict=True))
    rows["tier"] = [tier_of(low, high).code for low, high in ends]
    rows["standing"] = [
        standing_of(low, high, line)
        for (low, high), line in zip(ends, rows["line"], strict=True)
    ]
    below = rows["standing"].isin(["near", "missed"])
    rows["gap"] = (rows["line"] - rows["low"]).where(below)
    rows["silence"] = pd.Series([None] * len(rows), dtype=object)
    unknown = rows["low"].isna()
    rows.loc[unknown, "silence"] = SILENT
    rows.loc[unknown & (is_listed == 0), "silence"] = UNLISTED
    return rows
