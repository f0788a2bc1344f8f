"""半年考核 and 全年评比 (§3.10, §5.4): months averaged, stock as of the end.

Our own proposal throughout (mark P). Items of what is built or brought about are
measured once, over the half year up to its end; every other item month by month.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.assessment import SNAPSHOT_PARTS, Absence, ItemState
from data_access.databases import reading
from data_access.period import Period, month_period, months_of
from data_access.queries.assessment import (
    HALF_YEAR,
    ITEM_COLUMNS,
    MONTH,
    items_told,
    score_items,
    summed_points,
    told_by_schools,
    weights,
    with_places,
)
from data_access.scope import Scope
from data_access.tables import calendar_month

_ITEM = ["school_id", "indicator_id"]
_DUE = (ItemState.COUNTED, ItemState.NOT_REPORTED)


def half_scores(
    engine: Engine,
    scope: Scope,
    period: Period,
    *,
    silence_is_zero: bool = False,
    adjustments: Mapping[int, float] | None = None,
) -> pd.DataFrame:
    """One row per school of a half year's assessment: see queries.assessment.scores.

    Beside its columns: months (that the bulletin assessed the school in) and
    months_out (未参评: left out of the means, never taken for zero).

    Args:
        engine: the store.
        scope: which schools.
        period: a term, or the months of it that have gone by.
        silence_is_zero: 未报送按0分计, in the bulletins too.
        adjustments: points added or taken by school (awards, incidents, late reports).
    """
    monthly = told_by_month(engine, scope, period)
    out = months_assessed(engine, monthly, silence_is_zero=silence_is_zero)
    items = half_items(engine, scope, period, monthly, out)
    return scores_of_half(
        engine, items, out, silence_is_zero=silence_is_zero, adjustments=adjustments
    )


def scores_of_half(
    engine: Engine,
    items: pd.DataFrame,
    out: pd.DataFrame,
    *,
    silence_is_zero: bool = False,
    adjustments: Mapping[int, float] | None = None,
) -> pd.DataFrame:
    """Return half_scores of items and months that are known already.

    Args:
        engine: the store.
        items: as half_items returns them.
        out: as months_assessed returns it.
        silence_is_zero: 未报送按0分计.
        adjustments: points added or taken by school.
    """
    rows = summed_points(items, silence_is_zero=silence_is_zero)
    rows = rows.merge(_month_counts(out), "left", on="school_id")
    counts = ["months", "months_out"]
    rows[counts] = rows[counts].fillna(0).astype(int)
    is_never = (rows["months"] == 0) & (rows["months_out"] > 0)
    rows.loc[is_never, "absence"] = Absence.NO_MONTH.value
    return with_places(engine, rows, adjustments)


@dataclass(frozen=True)
class Monthly:
    """What schools told of the months of teaching, for the weights of a scheme."""

    months: tuple[int, ...]
    told: pd.DataFrame
    scheme: str


def told_by_month(
    engine: Engine, scope: Scope, period: Period, scheme: str = HALF_YEAR
) -> Monthly:
    """Ask once for what the bulletins weigh and what the half year averages.

    Args:
        engine: the store.
        scope: which schools.
        period: the half year, or the whole one.
        scheme: whose weights: of 半年考核 or of 全年评比.
    """
    months = tuple(_teaching_months(engine, period))
    bulletin, asked = weights(engine, MONTH), weights(engine, scheme)
    used = asked if bulletin.empty else asked[~asked["part"].isin(SNAPSHOT_PARTS)]
    periods = tuple(month_period(month) for month in months)
    names = [*bulletin["indicator_id"], *used["indicator_id"]]
    return Monthly(months, told_by_schools(engine, scope, periods, names), scheme)


def months_assessed(
    engine: Engine, monthly: Monthly, *, silence_is_zero: bool = False
) -> pd.DataFrame:
    """One row per school and month of teaching: school_id, month, absence.

    absence is that of the month's bulletin, "" for a month that counts. Without
    weights of a bulletin every month counts that an item of the half year is about.
    """
    months = monthly.months
    asked = weights(engine, MONTH)
    has_bulletin = not asked.empty
    items = items_told(
        engine, monthly.told, asked if has_bulletin else weights(engine, monthly.scheme)
    )
    parts = []
    for number, own in items.groupby("period_no"):
        sums = summed_points(own, silence_is_zero=silence_is_zero)
        parts.append(sums.assign(month=months[int(str(number))]))
    names = ["school_id", "month", "absence"]
    if not parts:
        return pd.DataFrame(columns=names)
    rows = pd.concat(parts, ignore_index=True)
    if not has_bulletin:
        rows["absence"] = ""
    return rows[names]


def half_items(
    engine: Engine,
    scope: Scope,
    period: Period,
    monthly: Monthly,
    assessed: pd.DataFrame,
) -> pd.DataFrame:
    """One row per school and item of a half year, or of a whole one: ITEM_COLUMNS.

    Of an item that is averaged the attainment is the mean of its months' (a month
    not reported is 0, one in which nothing was due is not among them) and the value
    is missing: a mean of rates is no rate.

    Args:
        engine: the store.
        scope: which schools.
        period: the half year.
        monthly: what its months told.
        assessed: as months_assessed returns it; months with an absence are left out.
    """
    whole = score_items(engine, scope, period, monthly.scheme)
    is_snapshot = whole["part"].isin(SNAPSHOT_PARTS)
    used = _averaged(engine, whole[~is_snapshot], monthly, assessed)
    both = [part for part in (whole[is_snapshot], used) if len(part)]
    return pd.concat(both or [whole], ignore_index=True)[list(ITEM_COLUMNS)]


def _averaged(
    engine: Engine, items: pd.DataFrame, told: Monthly, assessed: pd.DataFrame
) -> pd.DataFrame:
    """Return items with the mean of their months' attainments."""
    if items.empty:
        return items
    asked = weights(engine, told.scheme)
    asked = asked[~asked["part"].isin(SNAPSHOT_PARTS)]
    monthly = items_told(engine, told.told, asked)
    monthly["month"] = [told.months[int(no)] for no in monthly["period_no"]]
    counted = assessed.loc[assessed["absence"] == "", ["school_id", "month"]]
    means = _means(monthly.merge(counted, on=["school_id", "month"]))
    used = items.drop(columns=["attainment"]).merge(means, "left", on=_ITEM)
    used["state"] = _states(used)
    used["value"] = float("nan")
    used["attainment"] = used["attainment"].where(used["state"] == ItemState.COUNTED)
    used["points"] = used["weight"] * used["attainment"].astype(float).fillna(0.0)
    return used


def _means(monthly: pd.DataFrame) -> pd.DataFrame:
    """One row per school and item that was due in a month: attainment, told."""
    due = monthly[monthly["state"].isin(_DUE)]
    shares = due.assign(
        attainment=due["attainment"].astype(float).fillna(0.0),
        told=due["state"] == ItemState.COUNTED,
    )
    means = shares.groupby(_ITEM).agg(
        attainment=("attainment", "mean"), told=("told", "any")
    )
    return means.reset_index()


def _states(used: pd.DataFrame) -> pd.Series:
    """Return how each averaged item counts: as its months did."""
    told = used["told"]
    states = pd.Series(ItemState.NOT_APPLICABLE.value, used.index)
    states[used["state"] == ItemState.NO_LINE] = ItemState.NO_LINE.value
    # Missing is neither: nothing was due in any month.
    states[told.eq(True)] = ItemState.COUNTED.value
    states[told.eq(False)] = ItemState.NOT_REPORTED.value
    return states


def _month_counts(assessed: pd.DataFrame) -> pd.DataFrame:
    marked = assessed.assign(
        months=assessed["absence"] == "", months_out=assessed["absence"] != ""
    )
    return marked.groupby("school_id")[["months", "months_out"]].sum().reset_index()


def _teaching_months(engine: Engine, period: Period) -> list[int]:
    """Return the months with teaching days; all where no calendar tells them."""
    table = calendar_month
    statement = select(table.c.month).where(
        table.c.month.between(period.first_month, period.last_month),
        table.c.teaching_days > 0,
    )
    with reading(engine) as connection:
        known = set(connection.scalars(statement))
    return sorted(known) or months_of(period)


def year_scores(
    engine: Engine,
    halves: tuple[pd.DataFrame, pd.DataFrame],
    adjustments: Mapping[int, float] | None = None,
) -> pd.DataFrame:
    """One row per school of a school year: the mean of its two halves, and its grade.

    Columns: school_id, first, second (scores of the halves, additions included),
    score (missing unless both are known), adjustment, absence, peer_group, rank,
    grade.

    Args:
        engine: the store.
        halves: what half_scores returns for both terms of the year.
        adjustments: points added or taken by school in the year's own assessment.
    """
    first, second = (half[["school_id", "score"]] for half in halves)
    rows = first.merge(second, "outer", on="school_id", suffixes=("_first", "_second"))
    rows = rows.rename(columns={"score_first": "first", "score_second": "second"})
    scores = rows[["first", "second"]].astype(float)
    is_out = scores.isna().any(axis=1)
    rows["points"] = scores.mean(axis=1, skipna=False)
    rows["due"] = 100.0
    rows["absence"] = pd.Series("", rows.index).mask(is_out, Absence.HALF_MISSING.value)
    return with_places(engine, rows, adjustments)
