"""Rows that cannot both be right: certificates met twice, two sources of one number."""

from typing import Any

import pandas as pd
from sqlalchemy import Select, and_, case, func, literal, select, union_all
from sqlalchemy.engine import Engine

from data_access.catalogue.facts import FACTS
from data_access.catalogue.quality import SOURCE_TOLERANCE, TWO_SOURCES, TwoSources
from data_access.databases import reading
from data_access.period import Period, school_year_of
from data_access.queries.schools_in_view import open_schools
from data_access.scope import Scope
from data_access.tables import (
    award,
    device_snapshot,
    import_batch,
    school_year_base,
)

# Snapshots of the autumn around the base: from July on, as the import compares.
_FIRST_DAY, _LAST_DAY, _BASE_DAY = (7, 1), (12, 31), (9, 30)


def repeated_certificates(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per award whose certificate number another award has too.

    Columns: certificate_no, school_id, award_name, award_year, level, grade,
    awarded_date, file_name, source_row, is_here (the school is in the scope). A number
    counts where one of its schools is in the scope; nobody is named.
    """
    own = award.c
    twice = (
        select(own.certificate_no)
        .where(own.awarded_date <= period.end, func.trim(own.certificate_no) != "")
        .group_by(own.certificate_no)
        .having(func.count() > 1)
    )
    names = ("certificate_no", "school_id", "award_name", "award_year", "level")
    columns = [own[name] for name in (*names, "grade", "awarded_date")]
    statement = (
        select(*columns, import_batch.c.file_name, own.source_row)
        .join_from(award, import_batch, import_batch.c.batch_id == own.batch_id)
        .where(own.certificate_no.in_(twice), own.awarded_date <= period.end)
        .order_by(own.certificate_no, own.school_id, own.award_name, own.award_year)
    )
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
        here = set(connection.scalars(open_schools(scope, period)))
    rows = rows.assign(is_here=rows["school_id"].isin(list(here)))
    kept = rows.loc[rows["is_here"], "certificate_no"]
    return rows[rows["certificate_no"].isin(kept)].reset_index(drop=True)


def differing_sources(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per school and number that its base and its devices state differently.

    Columns: school_id, base_fact, device_fact, stat_year, base_value, device_value,
    snapshot_date. Compared is the newest base up to the period's end with the
    snapshot of that autumn nearest to its date; within 5 % they agree.
    """
    year = school_year_of(period.last_month)
    with reading(engine) as connection:
        rows = pd.read_sql(
            _compared(scope, period, year), connection, parse_dates=["snapshot_date"]
        )
    day = pd.Timestamp(year, *_BASE_DAY)
    rows = rows.assign(distance=(rows["snapshot_date"] - day).abs())
    order = ["school_id", "base_fact", "distance", "snapshot_date"]
    nearest = rows.sort_values(order).drop_duplicates(["school_id", "base_fact"])
    larger = nearest[["base_value", "device_value"]].max(axis=1)
    apart = (nearest["base_value"] - nearest["device_value"]).abs()
    kept = nearest[apart > SOURCE_TOLERANCE * larger]
    return kept.drop(columns="distance").reset_index(drop=True)


def _compared(scope: Scope, period: Period, year: int) -> Select[*tuple[Any, ...]]:
    base, devices = school_year_base.c, device_snapshot.c
    last = min(period.end, period.end.replace(year=year, month=12, day=31))
    first = last.replace(year=year, month=_FIRST_DAY[0], day=_FIRST_DAY[1])
    sums = (
        select(
            base.school_id,
            *(_whole_sum(each).label(each.base_fact) for each in TWO_SOURCES),
        )
        .where(base.stat_year == year, base.is_listed == 1)
        .group_by(base.school_id)
        .subquery("base")
    )
    parts = [
        select(
            sums.c.school_id,
            literal(each.base_fact).label("base_fact"),
            literal(each.device_fact).label("device_fact"),
            literal(year).label("stat_year"),
            sums.c[each.base_fact].label("base_value"),
            devices[FACTS[each.device_fact].column].label("device_value"),
            devices.snapshot_date,
        ).join(
            device_snapshot,
            and_(
                devices.school_id == sums.c.school_id,
                devices.is_listed == 1,
                devices.snapshot_date.between(first, last),
            ),
        )
        for each in TWO_SOURCES
    ]
    both = union_all(*parts).subquery("both")
    return select(both).where(
        both.c.base_value.is_not(None),
        both.c.device_value.is_not(None),
        both.c.school_id.in_(open_schools(scope, period)),
    )


def _whole_sum(each: TwoSources) -> Any:
    """Sum the stages of a school; a stage left blank leaves the sum open."""
    column = school_year_base.c[each.base_column]
    return case((func.count(column) == func.count(), func.sum(column)))
