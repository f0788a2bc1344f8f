"""The line an area is held against: the most specific target row that names it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import case, select
from sqlalchemy.engine import Engine

from data_access.catalogue.balance import canonical_id
from data_access.databases import reading
from data_access.tables import target

ANY = "*"


def area_targets(engine: Engine, stage: str = ANY) -> pd.DataFrame:
    """One row per target that is not a school's, another stage's or a settlement's own.

    Columns: indicator_id, scope_code ('*': anywhere), valid_from, value, source_doc,
    certainty; the stage's own before those of any stage, newest first.
    """
    names = ("indicator_id", "scope_code", "valid_from", "value", "source_doc")
    statement = (
        select(*(target.c[name] for name in names), target.c.certainty)
        .where(
            target.c.scope_kind != "school",
            target.c.stage.in_((ANY, stage)),
            target.c.settlement == ANY,
        )
        .order_by(
            target.c.indicator_id,
            case((target.c.stage == ANY, 1), else_=0),
            target.c.valid_from.desc(),
        )
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection, parse_dates=["valid_from"])


def target_for(
    targets: pd.DataFrame, indicator_id: str, codes: Sequence[str], day: date
) -> float | None:
    """Return the value an area is held against on a day, None without a target.

    `codes` are the area's code and those above it, nearest first.
    """
    row = target_row(targets, indicator_id, codes, day)
    return None if row is None else float(row["value"])


def target_row(
    targets: pd.DataFrame, indicator_id: str, codes: Sequence[str], day: date
) -> "pd.Series[Any] | None":
    """Return the row of `area_targets` that `target_for` takes its value from."""
    rows = rows_for(targets, indicator_id, day)
    for code in (*codes, ANY):
        named = rows[rows["scope_code"] == code]
        if len(named):
            return named.iloc[0]
    return None


def rows_for(targets: pd.DataFrame, indicator_id: str, day: date) -> pd.DataFrame:
    """Return the rows of `area_targets` of an indicator that hold on a day."""
    rows = targets[targets["indicator_id"] == canonical_id(indicator_id)]
    return rows[rows["valid_from"] <= pd.Timestamp(day)]
