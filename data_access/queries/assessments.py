"""Pupils tested in an area: counts of areas only, small cells withheld."""

from collections.abc import Collection

import pandas as pd
from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.tables import student_assessment

FEWEST = 10
"""A count below this, or what it leaves of the whole, could point at a pupil."""

COUNTS = ("tested_count", "passed_count", "good_count")


def assessments(engine: Engine, area_id: int, until: Period) -> pd.DataFrame:
    """One row per assessment of an area up to a period's end, newest first.

    Columns: assessed_date, assessment_kind, stage, tested_count, passed_count,
    good_count, pass_rate, good_rate, is_withheld. Counts under FEWEST, and those
    that leave fewer than FEWEST pupils of the whole, are missing, and so are the
    rates that would tell them. Areas are not compared with one another.
    """
    return _with_rates(_withheld(_read(engine, (area_id,), until)))


def assessments_below(
    engine: Engine, area_ids: Collection[int], until: Period
) -> pd.DataFrame:
    """One row per month, kind and stage that areas tested, summed, newest first.

    Columns: those of `assessments` (assessed_date: the newest of the month) and
    area_count (whose counts are in the sums). Areas with a withheld count are left
    out: the sum beside the others would tell it.
    """
    rows = _withheld(_read(engine, area_ids, until))
    rows = rows[~rows["is_withheld"]]
    days = pd.to_datetime(rows["assessed_date"])
    key = ["month", "assessment_kind", "stage"]
    sums = rows.assign(month=days.dt.year * 100 + days.dt.month).groupby(key)
    found = sums.agg(
        assessed_date=("assessed_date", "max"),
        **{name: (name, "sum") for name in COUNTS},
        area_count=("tested_count", "size"),
    ).reset_index()
    found = found.sort_values(key, ascending=[False, True, True], ignore_index=True)
    return _with_rates(found.drop(columns="month").assign(is_withheld=False))


def _read(engine: Engine, area_ids: Collection[int], until: Period) -> pd.DataFrame:
    table = student_assessment
    statement = (
        select(
            table.c.assessed_date,
            table.c.assessment_kind,
            table.c.stage,
            *(table.c[name] for name in COUNTS),
        )
        .where(table.c.area_id.in_(area_ids), table.c.assessed_date <= until.end)
        .order_by(table.c.assessed_date.desc(), table.c.assessment_kind, table.c.stage)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    rows[list(COUNTS)] = rows[list(COUNTS)].astype(float)
    return rows


def _withheld(rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out small counts, and all that could be worked out from them."""
    tested, passed, good = (rows[name] for name in COUNTS)
    few = _is_small(tested)
    few_passed = few | _is_small(passed) | _is_small(tested - passed)
    # Good ones are part of those that passed: what is left of these must not be few.
    few_good = few | _is_small(good) | _is_small(passed - good)
    few_good |= _is_small(tested - good)
    return rows.assign(
        tested_count=tested.mask(few),
        passed_count=passed.mask(few_passed),
        good_count=good.mask(few_good),
        is_withheld=few | few_passed | few_good,
    )


def _is_small(count: "pd.Series[float]") -> "pd.Series[bool]":
    return (count > 0) & (count < FEWEST)


def _with_rates(rows: pd.DataFrame) -> pd.DataFrame:
    tested = rows["tested_count"].where(rows["tested_count"] > 0)
    return rows.assign(
        pass_rate=rows["passed_count"] / tested, good_rate=rows["good_count"] / tested
    )
