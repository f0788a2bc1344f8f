"""Scores of schools for the monthly bulletin and the half-yearly assessment (§3.10).

Weights stand in `assessment_weight`; what gets all points is the weight's own full
value or the school's target. Our own proposal throughout (mark P).
"""

from collections.abc import Iterable, Mapping

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.assessment import (
    ALL_POINTS,
    ONLINE_RATE,
    SHOWN_DECIMALS,
    Absence,
    ItemState,
    grade_of,
)
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import Direction
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.measures import measures
from data_access.ranking import ranks
from data_access.request import SCHOOL, MeasureRequest
from data_access.scope import Scope
from data_access.tables import assessment_weight, school, school_target

LEAST_ONLINE = 0.9
MONTH, HALF_YEAR, YEAR = "month", "half_year", "year"
ITEM_COLUMNS = (
    "school_id",
    "indicator_id",
    "part",
    "value",
    "full_value",
    "attainment",
    "weight",
    "points",
    "state",
    "is_core",
)


def weights(engine: Engine, scheme: str) -> pd.DataFrame:
    """One row per indicator of an assessment, in its order: the sheet's columns."""
    table = assessment_weight
    statement = (
        select(table)
        .where(table.c.scheme == scheme)
        .order_by(table.c.sort_order, table.c.indicator_id)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    return rows.drop(columns=["batch_id", "source_row"])


def score_items(
    engine: Engine, scope: Scope, period: Period, scheme: str = MONTH
) -> pd.DataFrame:
    """One row per school that any item is about and item of an assessment.

    Columns: ITEM_COLUMNS. attainment is min(1, value / full_value), of lower-is-better
    min(1, full_value / value); points are weight × attainment; state is an ItemState:
    counted, not_reported (no points), not_applicable (nobody can get them: the school
    is not meant, or nothing was due) or no_line (nothing to hold it against).
    """
    asked = weights(engine, scheme)
    rows = items_of_periods(engine, scope, (period,), asked)
    return rows[list(ITEM_COLUMNS)]


def items_of_periods(
    engine: Engine, scope: Scope, periods: tuple[Period, ...], asked: pd.DataFrame
) -> pd.DataFrame:
    """One row per period, school and item: period_no and ITEM_COLUMNS.

    Args:
        engine: the store.
        scope: which schools.
        periods: period_no counts them from 0.
        asked: the items, as `weights` returns them.
    """
    told = told_by_schools(engine, scope, periods, asked["indicator_id"])
    return items_told(engine, told, asked)


def told_by_schools(
    engine: Engine, scope: Scope, periods: tuple[Period, ...], names: Iterable[str]
) -> pd.DataFrame:
    """One row per indicator, period and school that had to report.

    Columns: indicator_id, period_no, school_id and those of measures.
    """
    known = tuple(name for name in dict.fromkeys(names) if name in INDICATORS)
    if not known or not periods:
        columns = ["indicator_id", "period_no", "school_id", "value", "reported"]
        return pd.DataFrame(columns=columns)
    found = measures(engine, MeasureRequest(known, periods, scope, by=SCHOOL))
    # What a closed school once had is no report that it owes.
    found = found[found["expected"] > 0]
    return found.rename(columns={"indicator": "indicator_id", "group_key": "school_id"})


def items_told(engine: Engine, told: pd.DataFrame, asked: pd.DataFrame) -> pd.DataFrame:
    """Weigh what schools told, item by item: see items_of_periods.

    Args:
        engine: the store.
        told: as `told_by_schools` returns it, of these items at least.
        asked: the items, as `weights` returns them.
    """
    known = tuple(name for name in asked["indicator_id"] if name in INDICATORS)
    if not known:
        return pd.DataFrame(columns=["period_no", *ITEM_COLUMNS])
    found = told[told["indicator_id"].isin(known)]
    schools = found[["period_no", "school_id"]].drop_duplicates()
    rows = schools.merge(asked[asked["indicator_id"].isin(known)], "cross")
    key = ["period_no", "school_id", "indicator_id"]
    rows = rows.merge(found[[*key, "value", "reported"]], "left", on=key)
    rows = rows.merge(_targets(engine, known), "left", on=key[1:])
    rows["full_value"] = rows["full_value"].astype(float).fillna(rows.pop("target"))
    rows["state"] = _states(rows)
    is_counted = rows["state"] == ItemState.COUNTED
    rows["attainment"] = _attainment(rows).where(is_counted)
    rows["points"] = rows["weight"] * rows["attainment"].fillna(0.0)
    rows["is_core"] = rows["is_core"].fillna(0).astype(int)
    return rows[["period_no", *ITEM_COLUMNS]]


def _targets(engine: Engine, indicator_ids: tuple[str, ...]) -> pd.DataFrame:
    table = school_target
    statement = select(
        table.c.school_id, table.c.indicator_id, table.c.value.label("target")
    ).where(table.c.stage == "*", table.c.indicator_id.in_(indicator_ids))
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def _states(rows: pd.DataFrame) -> pd.Series:
    is_meant = rows["reported"].notna()
    has_reported = rows["reported"].fillna(0) > 0
    states = pd.Series(ItemState.COUNTED.value, rows.index)
    states[rows["full_value"].isna()] = ItemState.NO_LINE.value
    states[rows["value"].isna() & has_reported] = ItemState.NOT_APPLICABLE.value
    states[is_meant & ~has_reported] = ItemState.NOT_REPORTED.value
    states[~is_meant] = ItemState.NOT_APPLICABLE.value
    return states


def _attainment(rows: pd.DataFrame) -> pd.Series:
    value, full = rows["value"].astype(float), rows["full_value"]
    ways = [INDICATORS[name].direction for name in rows["indicator_id"]]
    is_lower = pd.Series([way is Direction.LOWER for way in ways], rows.index)
    higher = (value / full.where(full > 0)).where(full > 0, 1.0)
    lower = (full / value.where(value > 0)).where(value > 0, 1.0)
    return higher.where(~is_lower, lower).clip(upper=1.0)


def scores(
    engine: Engine,
    scope: Scope,
    period: Period,
    *,
    silence_is_zero: bool = False,
    adjustments: Mapping[int, float] | None = None,
) -> pd.DataFrame:
    """One row per school of a month's bulletin: school_id, peer_group and its score.

    Columns: score (0–100 and what is added or taken; missing: 未参评), absence (why: an
    Absence, "" for those assessed), points, due (points the school could get: what is
    not applicable is left out openly, never spread in silence), adjustment, rank
    (1, 2, 2, 4 within the peer group by the score as shown), grade.

    Args:
        engine: the store.
        scope: which schools.
        period: the month.
        silence_is_zero: 未报送按0分计: a core item not reported is no points and
            does not keep the school out.
        adjustments: points added or taken by school (awards, late reports).
    """
    items = score_items(engine, scope, period)
    rows = summed_points(items, silence_is_zero=silence_is_zero)
    return with_places(engine, rows, adjustments)


def with_places(
    engine: Engine, rows: pd.DataFrame, adjustments: Mapping[int, float] | None
) -> pd.DataFrame:
    """Add peer_group, adjustment, score, rank and grade to the sums of schools.

    Args:
        engine: the store.
        rows: with school_id, points, due and absence.
        adjustments: points added or taken by school.
    """
    with reading(engine) as connection:
        groups = pd.read_sql(
            select(school.c.school_id, school.c.peer_group), connection
        )
    rows = rows.merge(groups, "left", on="school_id")
    more = pd.Series(dict(adjustments or {}), dtype=float)
    rows["adjustment"] = rows["school_id"].map(more).fillna(0.0).astype(float)
    whole = rows["points"] / rows["due"].where(rows["due"] > 0) * ALL_POINTS
    rows["score"] = (whole + rows["adjustment"]).where(rows["absence"] == "")
    rows["rank"] = _ranks(rows)
    rows["grade"] = [grade_of(value) for value in rows["score"]]
    return rows.sort_values("school_id").reset_index(drop=True)


def summed_points(items: pd.DataFrame, *, silence_is_zero: bool) -> pd.DataFrame:
    """One row per school: school_id, points, due (that it could get), absence."""
    can_get = items["state"].isin([ItemState.COUNTED, ItemState.NOT_REPORTED])
    silent = (items["state"] == ItemState.NOT_REPORTED) & (items["is_core"] == 1)
    is_online = items["indicator_id"] == ONLINE_RATE
    offline = is_online & (items["value"].astype(float) < LEAST_ONLINE)
    marked = items.assign(
        due=items["weight"].where(can_get, 0.0).astype(float),
        points=items["points"].astype(float),
        silent=silent & (not silence_is_zero),
        offline=offline,
    )
    sums = marked.groupby("school_id").agg(
        points=("points", "sum"),
        due=("due", "sum"),
        silent=("silent", "any"),
        offline=("offline", "any"),
    )
    sums["absence"] = ""
    sums.loc[sums["due"] <= 0, "absence"] = Absence.NOTHING_DUE.value
    sums.loc[sums["silent"], "absence"] = Absence.NOT_REPORTED.value
    sums.loc[sums["offline"], "absence"] = Absence.OFFLINE.value
    return sums.drop(columns=["silent", "offline"]).reset_index()


def _ranks(rows: pd.DataFrame) -> pd.Series:
    found = pd.Series(float("nan"), rows.index)
    for _, group in rows.groupby("peer_group", dropna=False):
        places = ranks(group["score"].tolist(), SHOWN_DECIMALS)
        found.loc[group.index] = pd.Series(places, group.index, dtype=float)
    return found


def rank_changes(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """One row per school of `now`: school_id, rank_change (earlier rank − rank).

    Up is positive; missing where a school was not ranked in both.
    """
    earlier = before.set_index("school_id")["rank"].reindex(now["school_id"])
    change = earlier.to_numpy() - now["rank"].to_numpy()
    return pd.DataFrame({"school_id": now["school_id"], "rank_change": change})
