"""Figures that other places published: read beside our own, never ranked with them."""

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.indicators import Form, find_indicator
from data_access.databases import reading
from data_access.tables import benchmark

COLUMNS = (
    "indicator_id",
    "place",
    "stage",
    "as_of_date",
    "value",
    "bound",
    "source",
    "source_url",
    "certainty",
)
PERCENT = 100.0


def benchmarks(engine: Engine) -> pd.DataFrame:
    """One row per published figure of another place, in the order they were true.

    Columns: COLUMNS. `value` is on the indicator's own scale: a share printed as
    99.92 is 0.9992. Figures of indicators that are not declared are left out.
    """
    columns = (benchmark.c[name] for name in COLUMNS)
    statement = select(*columns).order_by(
        benchmark.c.indicator_id, benchmark.c.as_of_date, benchmark.c.place
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection, parse_dates=["as_of_date"])
    scales = pd.Series(map(_scale, rows["indicator_id"]), rows.index, dtype=float)
    known = rows.assign(value=rows["value"] * scales).dropna(subset=["value"])
    return known.reset_index(drop=True)


def _scale(indicator_id: str) -> float:
    """Return what a printed figure is multiplied by; of unknown indicators, NaN."""
    found = find_indicator(indicator_id)
    if found is None:
        return float("nan")
    return 1 / PERCENT if found.form is Form.SHARE else 1.0
