"""差异系数 of areas, the schools that drive it, and who passes 6 + 85 % (§3.8).

A request names indicators (SEVEN), periods, a scope, a grouping and one stage. Each
school weighs by its pupils, about the mean ΣX/ΣN of its group: first the mean, then
the squares about it, both in SQL.
"""

from typing import Any

import pandas as pd
from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    Select,
    and_,
    case,
    cast,
    func,
    select,
)
from sqlalchemy.engine import Engine

from data_access.catalogue.balance import LINES_TO_MEET, SEVEN
from data_access.catalogue.states import MET, MISSED, NEAR, NEAR_SHARE
from data_access.databases import reading
from data_access.queries.balance_pairs import AssessedSchools
from data_access.request import MeasureRequest
from data_access.tables import school_target

KEYS = ["indicator", "period_no", "group_key"]
# 0.9 × 1000 pupils is not exactly 900 in binary: equal is met.
_SLACK = 1 - 1e-9


def balance(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per indicator, period and group that had schools to report.

    Columns: indicator, period_no, group_key, mean (X̄ = ΣX/ΣN), deviation (S,
    weighted by pupils), cv (S/X̄; missing when nobody has anything), school_count,
    pupils, expected (schools that had to report). Lines: see balance_lines.
    """
    schools = AssessedSchools(request)
    held = _about_mean(schools.pairs())
    statement = select(
        *(held.c[key] for key in KEYS),
        func.max(held.c.mean).label("mean"),
        func.sum(held.c.square).label("squares"),
        func.sum(held.c.pupils).label("pupils"),
        func.count().label("school_count"),
    ).group_by(*(held.c[key] for key in KEYS))
    sums = _frame(engine, statement)
    spread = sums.pop("squares").astype(float) / sums["pupils"]
    sums["deviation"] = spread.pow(0.5)
    mean = sums["mean"].astype(float)
    sums["cv"] = sums["deviation"] / mean.where(mean > 0)
    rows = _with_expected(sums, _frame(engine, schools.expected()), request)
    names = ["mean", "deviation", "cv", "school_count", "pupils", "expected"]
    return rows[[*KEYS, *names]]


def balance_schools(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per indicator, period, group and school with both halves known.

    Columns: indicator, period_no, group_key, school_id, value (x_i), pupils (n_i),
    mean (of the group), share (of the group's variance; they add up to 1), line (the
    school's own in this stage), ratio (value/line), standing (met, near: 85 % of the
    line, missed; missing without a line). The drivers come first.
    """
    held = _judged(AssessedSchools(request).pairs(), request)
    rows = _frame(engine, select(held))
    names = ["school_id", "value", "pupils", "mean", "share", "line", "ratio"]
    ordered = rows.sort_values(
        [*KEYS, "share", "school_id"], ascending=[True, True, True, False, True]
    )
    return ordered[[*KEYS, *names, "standing"]].reset_index(drop=True)


def pass_six_schools(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per period, group and school with any of the seven known.

    Columns: period_no, group_key, school_id, known_count, met_count, missed_count
    (below 85 %), lowest_ratio, passes (1: six met and none missed, 0, missing: not
    all seven known, not assessed).
    """
    return _frame(engine, select(_passing(request)))


def pass_six(engine: Engine, request: MeasureRequest) -> pd.DataFrame:
    """One row per period and group: how many schools pass 6 + 85 %.

    Columns: period_no, group_key, passing, assessed (all seven known), expected,
    value (passing / assessed, missing when none is assessed).
    """
    held = _passing(request)
    statement = select(
        held.c.period_no,
        held.c.group_key,
        func.sum(held.c.passes).label("passing"),
        func.count(held.c.passes).label("assessed"),
    ).group_by(held.c.period_no, held.c.group_key)
    sums = _frame(engine, statement)
    expected = _frame(engine, AssessedSchools(_seven(request)).expected())
    rows = expected.merge(sums, "left", on=["period_no", "group_key"])
    rows["assessed"] = rows["assessed"].fillna(0).astype(int)
    rows["passing"] = rows["passing"].astype(float)
    rows["value"] = rows["passing"] / rows["assessed"].where(rows["assessed"] > 0)
    names = ["period_no", "group_key", "passing", "assessed", "expected", "value"]
    return rows[names].sort_values(names[:2]).reset_index(drop=True)


def composite(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the mean of the seven 差异系数 of each period and group, if all are known.

    Columns: period_no, group_key, value. `rows` is what `balance` gave.
    """
    seven = rows[rows["indicator"].isin(SEVEN)]
    found = seven.groupby(["period_no", "group_key"])["cv"].agg(["mean", "count"])
    value = found["mean"].where(found["count"] == len(SEVEN))
    return value.rename("value").reset_index()


def _frame(engine: Engine, statement: Select[Any]) -> pd.DataFrame:
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def _with_expected(
    sums: pd.DataFrame, expected: pd.DataFrame, request: MeasureRequest
) -> pd.DataFrame:
    asked = pd.DataFrame({"indicator": request.indicators})
    rows = asked.merge(expected, "cross").merge(sums, "left", on=KEYS)
    rows["school_count"] = rows["school_count"].fillna(0).astype(int)
    return rows.sort_values(KEYS).reset_index(drop=True)


def _about_mean(pair: CTE) -> CTE:
    """Add each group's mean and every school's n·(x − X̄)²."""
    group = [pair.c[key] for key in KEYS]
    total = func.sum(pair.c.amount).over(partition_by=group)
    mean = total / func.sum(pair.c.pupils).over(partition_by=group)
    held = select(pair, mean.label("mean")).cte("held")
    distance = held.c.amount / held.c.pupils - held.c.mean
    square = (held.c.pupils * distance * distance).label("square")
    return select(held, square).cte("about_mean")


def _judged(pair: CTE, request: MeasureRequest) -> CTE:
    held = _about_mean(pair)
    value = held.c.amount / held.c.pupils
    whole = func.sum(held.c.square).over(partition_by=[held.c[key] for key in KEYS])
    line = cast(school_target.c.value, Float)
    own_line = and_(
        school_target.c.school_id == held.c.school_id,
        school_target.c.indicator_id == held.c.indicator,
        school_target.c.stage == request.stage,
    )
    return (
        select(
            held,
            value.label("value"),
            (held.c.square / func.nullif(whole, 0)).label("share"),
            line.label("line"),
            (value / func.nullif(line, 0)).label("ratio"),
            _standing(held.c.amount, line * held.c.pupils).label("standing"),
        )
        .join_from(held, school_target, own_line, isouter=True)
        .cte("judged")
    )


def _standing(
    amount: ColumnElement[float], needed: ColumnElement[float]
) -> ColumnElement[str]:
    """Compare what a school has with what its pupils need: no quotient, no rounding."""
    return case(
        (amount >= needed * _SLACK, MET.code),
        (amount >= needed * NEAR_SHARE * _SLACK, NEAR.code),
        (amount < needed, MISSED.code),
    )


def _seven(request: MeasureRequest) -> MeasureRequest:
    return MeasureRequest(
        SEVEN,
        request.periods,
        request.scope,
        request.by,
        request.stage,
        request.settlement,
        request.peer_group,
    )


def _passing(request: MeasureRequest) -> CTE:
    seven = _seven(request)
    held = _judged(AssessedSchools(seven).pairs(), seven)
    known = func.count(held.c.standing)
    met = func.coalesce(func.sum(case((held.c.standing == MET.code, 1))), 0)
    missed = func.coalesce(func.sum(case((held.c.standing == MISSED.code, 1))), 0)
    passes = case(
        (known < len(SEVEN), None),
        (and_(met >= LINES_TO_MEET, missed == 0), 1),
        else_=0,
    )
    key = (held.c.period_no, held.c.group_key, held.c.school_id)
    return (
        select(
            *key,
            known.label("known_count"),
            met.label("met_count"),
            missed.label("missed_count"),
            func.min(held.c.ratio).label("lowest_ratio"),
            passes.label("passes"),
        )
        .group_by(*key)
        .cte("passing")
    )
