"""Facts of monthly tables that stand until the next report: the latest month's value.

Like fact_values: one row a period and school: period_no, school_id, facts.
"""

from collections.abc import Sequence

from sqlalchemy import CTE, Float, Table, and_, cast, func, select

from data_access.catalogue.facts import Fact
from data_access.queries.fact_values import matches, source_name

A_YEAR = 100  # the same month a year before, as yyyymm tell it


def latest_month_values(period: CTE, table: Table, facts: Sequence[Fact]) -> CTE:
    """Take the latest month told within a year before each period's end.

    All facts are about the same rows of the table; several rows of a month add up.
    """
    name = source_name(table, facts[0])
    is_about = matches(table, facts[0])
    latest = (
        select(
            period.c.period_no,
            table.c.school_id,
            func.max(table.c.month).label("month"),
        )
        .join_from(
            period,
            table,
            and_(
                is_about,
                table.c.month <= period.c.last_month,
                table.c.month > period.c.last_month - A_YEAR,
            ),
        )
        .group_by(period.c.period_no, table.c.school_id)
        .cte(f"{name}_newest")
    )
    same = and_(
        is_about,
        table.c.school_id == latest.c.school_id,
        table.c.month == latest.c.month,
    )
    columns = (
        func.sum(cast(table.c[fact.column], Float)).label(fact.id) for fact in facts
    )
    return (
        select(latest.c.period_no, table.c.school_id, *columns)
        .join_from(latest, table, same)
        .group_by(latest.c.period_no, table.c.school_id)
        .cte(f"{name}_latest")
    )
