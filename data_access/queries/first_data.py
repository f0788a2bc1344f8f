"""Since when an area has data: the first month in which a fact is more than nothing."""

from typing import Any

import pandas as pd
from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    Select,
    Table,
    cast,
    literal,
    null,
    select,
    true,
    union_all,
)
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.facts import FACTS, Fact
from data_access.databases import reading
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import metadata, school


def first_months(
    bind: Engine | Connection, facts: tuple[str, ...], request: MeasureRequest
) -> pd.DataFrame:
    """One row per fact with data in the scope: fact, first_month (yyyymm).

    Only the request's scope counts; a group has the members of its first period's
    end. Facts that no table holds have no row.
    """
    wanted = [FACTS[name] for name in dict.fromkeys(facts)]
    period = periods_table(request.periods[:1])
    parts = [_first(fact, request, period) for fact in wanted if _is_stored(fact)]
    if not parts:
        return pd.DataFrame({"fact": [], "first_month": []})
    with reading(bind) as connection:
        found = connection.execute(union_all(*parts)).all()
    rows = [
        (row.fact, row.day.year * 100 + row.day.month if row.day else int(row.month))
        for row in found
        if row.day or row.month
    ]
    return pd.DataFrame(rows, columns=["fact", "first_month"])


def _is_stored(fact: Fact) -> bool:
    table = metadata.tables.get(fact.table)
    return table is not None and fact.column in table.c


def _first(
    fact: Fact, request: MeasureRequest, period: CTE
) -> Select[*tuple[Any, ...]]:
    """Read the first row that counts: in the order of the months, no further."""
    table = metadata.tables[fact.table]
    where = [table.c[name].in_(values) for name, values in fact.where]
    dated = _moment(table)
    first = (
        select(dated)
        .select_from(table.join(period, true()))
        .where(table.c[fact.column] > 0, *where, *_in_scope(table, request, period))
        .order_by(dated)
        .limit(1)
        .scalar_subquery()
    )
    is_day = isinstance(dated.type, Date)
    return select(
        literal(fact.id).label("fact"),
        cast(null() if is_day else first, Integer).label("month"),
        (first if is_day else cast(null(), Date)).label("day"),
    )


def _in_scope(
    table: Table, request: MeasureRequest, period: CTE
) -> list[ColumnElement[bool]]:
    if request.scope == Scope():
        return []
    schools = select(school.c.school_id).where(in_scope(request, period))
    return [table.c.school_id.in_(schools)]


def _moment(table: Table) -> ColumnElement[Any]:
    """Return a table's month (yyyymm) or, of snapshots, its day."""
    if "snapshot_date" in table.c:
        return table.c.snapshot_date
    if "stat_year" in table.c:
        return cast(table.c.stat_year, Integer) * 100 + 9
    return table.c.month
