"""Fill a small store and ask the measures of it, for the contract tests."""

from collections.abc import Callable
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine

from data_access.databases import writing
from data_access.period import Period, month_period
from data_access.queries.measures import measures
from data_access.request import SELF, MeasureRequest
from data_access.rollups import recompute_all
from data_access.scope import Scope
from tests import builders as add

SEPTEMBER = month_period(add.MONTH)
EAST_ID, WEST_ID = 2, 3
WHOLE = Scope()


def fill(store: Engine, *rows: Callable[[Connection], None]) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        for row in rows:
            row(connection)
        recompute_all(connection)


def ask(
    store: Engine,
    indicator: str,
    *,
    by: str = SELF,
    period: Period = SEPTEMBER,
    scope: Scope = WHOLE,
    stage: str | None = None,
) -> dict[object, tuple[object, ...]]:
    request = MeasureRequest((indicator,), (period,), scope, by, stage)
    rows = measures(store, request)
    columns = ["numerator", "denominator", "reported", "expected", "value"]
    return {
        row.group_key: tuple(
            None if pd.isna(value) else round(float(value), 4)
            for value in (getattr(row, name) for name in columns)
        )
        for row in rows.itertuples()
    }


def fast(store: Engine, request: MeasureRequest) -> dict[tuple[Any, ...], Any]:
    """Return numerator, denominator, reported, expected a group."""
    rows = measures(store, request)
    names = ["numerator", "denominator", "reported", "expected"]
    return {
        (row.indicator, row.period_no, row.group_key): tuple(
            None if pd.isna(value) else value
            for value in (getattr(row, name) for name in names)
        )
        for row in rows.itertuples()
    }
