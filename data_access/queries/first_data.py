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
    and_,
    cast,
    func,
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
    table = metadata.tables[fact.table]
    month, day = _moment(table)
    where = [table.c[name].in_(values) for name, values in fact.where]
    return (
        select(
            literal(fact.id).label("fact"),
            cast(func.min(month), Integer).label("month"),
            func.min(day, type_=Date).label("day"),
        )
        .select_from(
            table.join(school, school.c.school_id == table.c.school_id).join(
                period, true()
            )
        )
        .where(and_(table.c[fact.column] > 0, *where, in_scope(request, period)))
    )


def _moment(table: Table) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Return a table's month and day; one of them is NULL."""
    no_month, no_day = cast(null(), Integer), cast(null(), Date)
    if "snapshot_date" in table.c:
        return no_month, table.c.snapshot_date
    if "stat_year" in table.c:
        return cast(table.c.stat_year, Integer) * 100 + 9, no_day
    return table.c.month, no_day
