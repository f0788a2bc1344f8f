"""Platforms as they are built and used: the registry, and counts of a scope."""

from typing import Any

import pandas as pd
from sqlalchemy import Select, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import platform, platform_month, school
from data_access.tables.platforms import PLATFORM_COUNTS

STANDING = ("enrolled_count", "registered_count", "opened_count")
"""What stands from month to month: of a longer period its last month is taken."""


def platform_registry(engine: Engine) -> pd.DataFrame:
    """One row per platform of the registry, by code and name.

    Columns: name, platform, owner, build_stage, launched_date, user_scope.
    """
    names = ("name", "platform", "owner", "build_stage", "launched_date", "user_scope")
    statement = select(*(platform.c[name] for name in names))
    return _read(engine, statement.order_by(platform.c.platform, platform.c.name))


def platform_use(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per platform and kind of users that a school of the scope has told of.

    Columns: platform, user_type, last_month, school_count, PLATFORM_COUNTS. What
    stands is of each school's last month in the period; active ones are of the
    period's last month told, the rest is added up.
    """
    table, month = periods_table((period,)), platform_month.c
    statement = (
        select(
            month.platform,
            month.user_type,
            month.school_id,
            month.month,
            *(month[name] for name in PLATFORM_COUNTS),
        )
        .join_from(
            table,
            platform_month,
            month.month.between(table.c.first_month, table.c.last_month),
        )
        .join(school, school.c.school_id == month.school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .order_by(month.month)
    )
    rows = _read(engine, statement)
    rows[list(PLATFORM_COUNTS)] = rows[list(PLATFORM_COUNTS)].astype(float)
    return _added_up(rows)


def _added_up(rows: pd.DataFrame) -> pd.DataFrame:
    keys = ["platform", "user_type"]
    newest = rows.groupby(keys)["month"].transform("max")
    last = rows.drop_duplicates([*keys, "school_id"], keep="last")
    flows = [n for n in PLATFORM_COUNTS if n not in (*STANDING, "active_count")]
    parts: list[pd.DataFrame | pd.Series[Any]] = [
        rows.groupby(keys)["month"].max().rename("last_month"),
        rows.groupby(keys)["school_id"].nunique().rename("school_count"),
        last.groupby(keys)[list(STANDING)].sum(min_count=1),
        rows[rows["month"] == newest].groupby(keys)[["active_count"]].sum(min_count=1),
        rows.groupby(keys)[flows].sum(min_count=1),
    ]
    return pd.concat(parts, axis=1).reset_index()


def _read(engine: Engine, statement: Select[*tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
