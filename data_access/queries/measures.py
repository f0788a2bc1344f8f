"""The one query of indicators: sum both halves over the asked areas, divide last.

One statement answers any indicators, scope, periods and grouping. A school enters
numerator and denominator only when both are known; beside every value stand how many
schools reported and how many had to (domain.md §0.1, Pairs).
"""

from collections.abc import Hashable

import pandas as pd
from sqlalchemy import (
    CTE,
    CompoundSelect,
    Float,
    Integer,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.databases import reading
from data_access.queries.duties import (
    must_report,
    openness,
    reports_at_end,
    stock_tables,
)
from data_access.queries.fact_pool import FactPool
from data_access.queries.groupings import grouped
from data_access.queries.halves import cut_to_whole, half_expression
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_population, in_view
from data_access.request import MeasureRequest
from data_access.tables import school

COLUMNS = (
    "indicator",
    "period_no",
    "group_key",
    "numerator",
    "denominator",
    "reported",
    "expected",
    "value",
)


def measures(bind: Engine | Connection, request: MeasureRequest) -> pd.DataFrame:
    """One row per indicator, period and group: see COLUMNS.

    `period_no` counts the request's periods from 0; `group_key` is 0 for the whole
    scope, else an area_id, a school_id or a code. `value` is in raw units (shares
    0–1), missing when no school reported; `reported` of `expected` schools stand
    behind it. On an open `writing` connection what is not committed counts.
    """
    statement = measures_statement(request)
    with reading(bind) as connection:
        rows = pd.read_sql(statement, connection)
    halves = ["numerator", "denominator"]
    rows[halves] = rows[halves].astype(float)
    return _divided(_expected_of_each(rows, request))


def measures_statement(
    request: MeasureRequest,
) -> CompoundSelect[tuple[object, ...]]:
    """Build the statement: one half-summing SELECT an indicator, then the expected.

    Indicators that the same schools have to report share one count (_alike).
    """
    period = periods_table(request.periods)
    pool = FactPool(period, request)
    indicators = [INDICATORS[name] for name in request.indicators]
    pool.gather(indicators)
    selects = [_sums(indicator, pool, request) for indicator in indicators]
    firsts = [INDICATORS[names[0]] for names in _alike(request)]
    selects += [_expected(indicator, period, pool, request) for indicator in firsts]
    return union_all(*selects)


def _sums(
    indicator: Indicator, pool: FactPool, request: MeasureRequest
) -> Select[tuple[object, ...]]:
    moment = pool.moment(indicator)
    numerator = half_expression(indicator.numerator, pool)
    halves = [numerator]
    if indicator.denominator is not None:
        halves.append(half_expression(indicator.denominator, pool))
        halves[0] = cut_to_whole(indicator, numerator, halves[1])
    known = and_(*(half.is_not(None) for half in halves))
    denominator = func.sum(halves[1]) if len(halves) > 1 else null()
    statement = select(
        literal(indicator.id).label("indicator"),
        moment.c.period_no,
        func.sum(cast(halves[0], Float)).label("numerator"),
        cast(denominator, Float).label("denominator"),
        func.sum(case((must_report(indicator, moment), 1), else_=0)).label("reported"),
        literal(0, Integer).label("expected"),
    ).select_from(pool.joined(indicator, moment))
    condition = and_(
        known,
        in_population(indicator.population, moment, pool.newest_base),
        in_view(request, moment),
        openness(indicator, moment),
    )
    return grouped(statement.where(condition), moment, request)


def _expected(
    indicator: Indicator, period: CTE, pool: FactPool, request: MeasureRequest
) -> Select[tuple[object, ...]]:
    statement = select(
        literal(indicator.id).label("indicator"),
        period.c.period_no,
        cast(null(), Float).label("numerator"),
        cast(null(), Float).label("denominator"),
        literal(0, Integer).label("reported"),
        func.count().label("expected"),
    ).select_from(period.join(school, must_report(indicator, period)))
    conditions = [
        in_population(indicator.population, period, pool.newest_base),
        in_view(request, period),
    ]
    for table in stock_tables(indicator, FACTS):
        unlisted = pool.unlisted(table)
        conditions.append(
            tuple_(period.c.period_no, school.c.school_id).not_in(
                select(unlisted.c.period_no, unlisted.c.school_id)
            )
        )
    return grouped(statement.where(and_(*conditions)), period, request)


def _alike(request: MeasureRequest) -> list[list[str]]:
    """Return the indicators in groups of which the same schools are expected."""
    groups: dict[Hashable, list[str]] = {}
    for name in request.indicators:
        one = INDICATORS[name]
        tables = frozenset(stock_tables(one, FACTS))
        key = (one.population, reports_at_end(one), tables)
        groups.setdefault(key, []).append(name)
    return list(groups.values())


def _expected_of_each(rows: pd.DataFrame, request: MeasureRequest) -> pd.DataFrame:
    """Give every indicator the expected schools counted for the first of its like."""
    names = {own[0]: own for own in _alike(request)}
    is_count = rows["expected"] > 0
    counts = rows[is_count]
    of_each = counts.assign(indicator=counts["indicator"].map(names))
    return pd.concat([rows[~is_count], of_each.explode("indicator")])


def _divided(rows: pd.DataFrame) -> pd.DataFrame:
    keys = ["indicator", "period_no", "group_key"]
    halves = rows.groupby(keys, sort=True)[["numerator", "denominator"]]
    sums = halves.sum(min_count=1)
    sums[["reported", "expected"]] = rows.groupby(keys)[["reported", "expected"]].sum()
    sums = sums.reset_index()
    names = sums["indicator"]
    of_total = pd.Series([INDICATORS[name].denominator is None for name in names])
    per = [INDICATORS[name].per for name in names]
    divisor = sums["denominator"].where(sums["denominator"] > 0)
    quotient = sums["numerator"] / divisor * per
    sums["value"] = sums["numerator"].where(of_total, quotient)
    return sums[list(COLUMNS)]
