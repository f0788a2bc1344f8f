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
from data_access.queries.derived_values import months_of_term
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import digital_textbook, metadata, reporting_month, school

# What measures work out of a term's rows, and the table of these.
_OF_TERMS = {
    "digital_textbook_period": digital_textbook,
}
# Columns that measures work out: what has to be there for them to be more than nothing.
_BEHIND = {(reporting_month.name, "complete_month_count"): "sheet_count"}


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


def _table(fact: Fact) -> Table | None:
    return _OF_TERMS.get(fact.table, metadata.tables.get(fact.table))


def _column(fact: Fact) -> str:
    return _BEHIND.get((fact.table, fact.column), fact.column)


def _is_stored(fact: Fact) -> bool:
    table = _table(fact)
    return table is not None and _column(fact) in table.c


def _first(
    fact: Fact, request: MeasureRequest, period: CTE
) -> Select[*tuple[Any, ...]]:
    """Read the first row that counts: in the order of the months, no further."""
    table = _table(fact)
    assert table is not None, fact.id  # _is_stored
    where = [table.c[name].in_(values) for name, values in fact.where]
    dated = _moment(table)
    first = (
        select(dated)
        .select_from(table.join(period, true()))
        .where(table.c[_column(fact)] > 0, *where, *_in_scope(table, request, period))
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
    """Return a table's month (yyyymm), of snapshots its day, of terms the first."""
    if "snapshot_date" in table.c:
        return table.c.snapshot_date
    if "stat_year" in table.c:
        return cast(table.c.stat_year, Integer) * 100 + 9
    if "school_year" in table.c:
        return months_of_term(table)[0]
    return table.c.month
