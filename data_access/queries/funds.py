"""What areas planned and spent by year, source and use; per pupil; per Mbps."""

from typing import Any

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Float,
    Integer,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    select,
    true,
)
from sqlalchemy.engine import Engine

from data_access.catalogue.codes import USE_OF_CATEGORY
from data_access.databases import reading
from data_access.period import Period, month_period
from data_access.queries.fact_values import latest_snapshot
from data_access.queries.measures import measures
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, is_open
from data_access.request import FundGroup, MeasureRequest
from data_access.scope import Scope
from data_access.tables import (
    area_lineage,
    fund,
    network_line,
    network_snapshot,
    school,
)

PUPILS = "base_students"
DECEMBER = 12
UNKNOWN_OPERATOR = "unknown"
_AMOUNTS = ("budget", "spent", "paired_budget", "paired_spent")


def fund_sums(engine: Engine, scope: Scope, by: FundGroup) -> pd.DataFrame:
    """One row per calendar year and group with any money of an area or below it.

    Columns: fund_year, group_key (the area's id for AREA), budget, spent (missing
    when nobody stated it), paired_budget, paired_spent (rows that state both), rate
    (paired_spent / paired_budget), row_count, budget_count, spent_count, at_least
    (rows that are a lower bound), at_most. Money spent on a group of schools is the
    group's own; a tree's areas add up, each with what it planned itself.
    """
    key = _key(by)
    statement = (
        select(fund.c.fund_year, key.label("group_key"), *_sums())
        .where(_within(scope))
        # By its name: PostgreSQL takes two equal expressions with values for two.
        .group_by(fund.c.fund_year, "group_key")
        .order_by(fund.c.fund_year, "group_key")
    )
    if by is FundGroup.AREA:
        below = and_(
            area_lineage.c.area_id == fund.c.area_id,
            area_lineage.c.depth == scope.depth + 1,
        )
        statement = statement.select_from(fund.outerjoin(area_lineage, below))
    rows = _frame(engine, statement)
    rows[list(_AMOUNTS)] = rows[list(_AMOUNTS)].astype(float)
    divisor = rows["paired_budget"].where(rows["paired_budget"] > 0)
    rows["rate"] = rows["paired_spent"] / divisor
    return rows


def _key(by: FundGroup) -> ColumnElement[Any]:
    if by is FundGroup.WHOLE:
        return literal(FundGroup.WHOLE.value, String)
    if by is FundGroup.AREA:
        # Nothing lies below the lowest areas, nor below groups.
        return func.coalesce(area_lineage.c.ancestor_id, fund.c.area_id)
    if by is FundGroup.USE:
        return case(dict(USE_OF_CATEGORY), value=fund.c.category)
    return fund.c[by.value]


def _sums() -> list[ColumnElement[Any]]:
    budget, spent = fund.c.budget_yuan, fund.c.spent_yuan
    both = and_(budget.is_not(None), spent.is_not(None))
    found = {
        "budget": func.sum(budget),
        "spent": func.sum(spent),
        "paired_budget": func.sum(case((both, budget))),
        "paired_spent": func.sum(case((both, spent))),
        "row_count": func.count(),
        "budget_count": func.count(budget),
        "spent_count": func.count(spent),
        "at_least": func.sum(case((fund.c.bound == "at_least", 1), else_=0)),
        "at_most": func.sum(case((fund.c.bound == "at_most", 1), else_=0)),
    }
    return [expression.label(name) for name, expression in found.items()]


def _within(scope: Scope) -> ColumnElement[bool]:
    if scope.area_id is None:
        return true()
    if scope.is_group:
        return fund.c.area_id == scope.area_id
    below = area_lineage.alias("below")
    areas = select(below.c.area_id).where(
        below.c.depth == scope.depth, below.c.ancestor_id == scope.area_id
    )
    return fund.c.area_id.in_(areas)


def fund_per_student(engine: Engine, scope: Scope) -> pd.DataFrame:
    """One row per year with money spent in an area: what a pupil came to.

    Columns: fund_year, spent, pupils (of the yearly base that holds at the year's
    end), reported, expected (schools), value (spent / pupils, missing without both).
    """
    sums = fund_sums(engine, scope, FundGroup.WHOLE)
    years = [int(year) for year in sums["fund_year"]]
    periods = tuple(month_period(year * 100 + DECEMBER) for year in years)
    rows = sums[["fund_year", "spent"]].copy()
    if not years:
        return rows.assign(pupils=0.0, reported=0, expected=0, value=0.0)
    found = measures(engine, MeasureRequest((PUPILS,), periods, scope))
    found = found.set_index("period_no").reindex(range(len(years)))
    rows["pupils"] = found["numerator"].to_numpy(float)
    for name in ("reported", "expected"):
        rows[name] = found[name].fillna(0).to_numpy().astype(int)
    rows["value"] = rows["spent"] / rows["pupils"].where(rows["pupils"] > 0)
    return rows


def line_prices(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per operator of the lines that schools have at a period's end.

    Columns: operator ("unknown": not stated), fee (yuan a year), mbps, value (fee /
    mbps), line_count, counted (lines whose fee and exact bandwidth are both known;
    only these are in fee and mbps). The dearest comes first.
    """
    statement = _lines(scope, period)
    rows = _frame(engine, statement).rename(columns={"operator_name": "operator"})
    rows[["fee", "mbps"]] = rows[["fee", "mbps"]].astype(float)
    rows["counted"] = rows["counted"].astype(int)
    rows["value"] = rows["fee"] / rows["mbps"].where(rows["mbps"] > 0)
    ordered = rows.sort_values(["value", "operator"], ascending=[False, True])
    names = ["operator", "fee", "mbps", "value", "line_count", "counted"]
    return ordered[names].reset_index(drop=True)


def _lines(scope: Scope, period: Period) -> Select[*tuple[Any, ...]]:
    moment = periods_table((period,))
    latest = latest_snapshot(moment, network_snapshot)
    snapshot, line = network_snapshot, network_line
    listed = and_(
        snapshot.c.school_id == latest.c.school_id,
        snapshot.c.snapshot_date == latest.c.snapshot_date,
        snapshot.c.is_listed == 1,
    )
    own = and_(
        line.c.school_id == snapshot.c.school_id,
        line.c.snapshot_date == snapshot.c.snapshot_date,
    )
    operator = func.coalesce(line.c.operator, UNKNOWN_OPERATOR)
    low = line.c.bandwidth_low_mbps
    known = and_(
        line.c.annual_fee_yuan.is_not(None),
        low == line.c.bandwidth_high_mbps,
        low > 0,
    )
    statement: Select[*tuple[Any, ...]] = (
        select(
            operator.label("operator_name"),
            func.sum(case((known, cast(line.c.annual_fee_yuan, Float)))).label("fee"),
            func.sum(case((known, cast(low, Float)))).label("mbps"),
            func.count().label("line_count"),
            cast(func.sum(case((known, 1), else_=0)), Integer).label("counted"),
        )
        .select_from(
            moment.join(school, is_open(moment))
            .join(latest, latest.c.school_id == school.c.school_id)
            .join(snapshot, listed)
            .join(line, own)
        )
        .where(in_view(MeasureRequest((), (period,), scope), moment))
    )
    return statement.group_by("operator_name")


def _frame(engine: Engine, statement: Select[*tuple[Any, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
