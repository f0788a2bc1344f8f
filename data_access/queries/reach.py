"""How far the data reach back, and which facts ever came in."""

from typing import Any

import pandas as pd
from sqlalchemy import (
    Date,
    Integer,
    Select,
    cast,
    exists,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.engine import Engine

from data_access.catalogue.facts import FACTS, Silence
from data_access.databases import reading
from data_access.queries.fact_values import matches
from data_access.queries.provenance import MONTHLY, SNAPSHOTS
from data_access.tables import metadata, school_year_base


def first_months(engine: Engine) -> pd.DataFrame:
    """One row per dated table with data: table_name, first_month (yyyymm)."""
    base_month = cast(school_year_base.c.stat_year, Integer) * 100 + 9
    monthly = [
        *((table.name, func.min(table.c.month)) for table in MONTHLY),
        (school_year_base.name, func.min(base_month)),
    ]
    parts: list[Select[*tuple[Any, ...]]] = [
        select(
            literal(name).label("table_name"),
            cast(select(first).scalar_subquery(), Integer).label("month"),
            cast(null(), Date).label("day"),
        )
        for name, first in monthly
    ]
    parts += [
        select(
            literal(table.name).label("table_name"),
            cast(null(), Integer).label("month"),
            select(func.min(table.c.snapshot_date, type_=Date))
            .where(table.c.is_listed == 1)
            .scalar_subquery()
            .label("day"),
        )
        for table in SNAPSHOTS
    ]
    with reading(engine) as connection:
        found = connection.execute(union_all(*parts)).all()
    firsts = [
        (row.table_name, row.day.year * 100 + row.day.month if row.day else row.month)
        for row in found
    ]
    known = [(name, int(month)) for name, month in firsts if month]
    return pd.DataFrame(known, columns=["table_name", "first_month"])


def known_facts(engine: Engine) -> pd.DataFrame:
    """One row per fact that any school ever reported: fact.

    A register's facts are all known, absent is zero there; so are those that are
    derived from other tables.
    """
    known, parts = [], []
    for fact in FACTS.values():
        table = metadata.tables.get(fact.table)
        is_derived = table is None or fact.column not in table.c
        if table is None or is_derived or fact.silence is Silence.ZERO:
            known.append(fact.id)
            continue
        filled = exists().where(table.c[fact.column].is_not(None))
        if fact.register:  # what one part of a table tells says nothing of others
            filled = filled.where(matches(table, fact))
        parts.append(select(literal(fact.id).label("fact")).where(filled))
    with reading(engine) as connection:
        known += connection.scalars(union_all(*parts)).all()
    return pd.DataFrame({"fact": known})
