"""How fresh the figures are and where they come from: 数据截至 and origin."""

from typing import Any

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    Table,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.engine import Connection, Engine

from data_access.catalogue.equipment import TERMINAL_AGE
from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators import INDICATORS
from data_access.databases import reading
from data_access.period import Period, month_period
from data_access.queries.derived_values import months_of_term
from data_access.queries.duties import facts_of
from data_access.rollups.origins import COUNTED
from data_access.rollups.tallies import TALLY_SOURCES, TallySource
from data_access.tables import (
    award_month,
    device_snapshot,
    digital_textbook,
    equipment_plan,
    experiment_month,
    import_batch,
    lesson_month,
    network_measurement,
    network_snapshot,
    platform_month,
    project_month,
    reporting_month,
    resource_month,
    room_snapshot,
    school_year_base,
    student_assessment,
    subject_need,
    submission,
    table_origin,
    tally_month,
    unit_price,
    use_month,
)

# Rollups without an origin of their own, and the table that has it.
_ORIGIN_OF = {
    "award_month": "award",
    "project_month": "project",
    "lesson_month_subject": "lesson_month",
}
# So few rows, and asked for so seldom, that they are counted when asked.
_FEW_ROWS = {table.name: table for table in (equipment_plan, unit_price)}
# Derived sources of the measures and the tables behind them.
_BEHIND = {
    "subject_need_period": (subject_need, lesson_month),
    "digital_textbook_period": (digital_textbook,),
    "reporting_month": (submission,),
    TERMINAL_AGE: (device_snapshot,),
}


def tables_of(indicators: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the tables behind indicators, in a fixed order."""
    names: set[str] = set()
    for indicator in indicators:
        for fact in facts_of(INDICATORS[indicator]):
            source = FACTS[fact].origin
            behind = _BEHIND.get(source)
            names.update({t.name for t in behind} if behind else {source})
    return tuple(sorted(names))


def provenance(engine: Engine, tables: tuple[str, ...]) -> pd.DataFrame:
    """One row per table and batch in use.

    Columns: table_name, file_name, reported_by, reported_date, origin, source_name,
    row_count.
    """
    parts = [_batches_of(name) for name in tables]
    used = union_all(*parts).subquery("used")
    statement = (
        select(
            used.c.table_name,
            import_batch.c.file_name,
            import_batch.c.reported_by,
            import_batch.c.reported_date,
            import_batch.c.origin,
            import_batch.c.source_name,
            used.c.row_count,
        )
        .join_from(used, import_batch, import_batch.c.batch_id == used.c.batch_id)
        .order_by(used.c.table_name, import_batch.c.batch_id)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def has_origins(name: str) -> bool:
    """Tell whether it is known which deliveries the rows of a table are from."""
    source = _ORIGIN_OF.get(name, name)
    return source in _FEW_ROWS or source in COUNTED


def _batches_of(name: str) -> Select[tuple[object, ...]]:
    if not has_origins(name):
        raise KeyError(f"origins of {name} are not counted")
    source = _ORIGIN_OF.get(name, name)
    if source in _FEW_ROWS:
        batch_id = _FEW_ROWS[source].c.batch_id
        counted = func.count().label("row_count")
        rows = select(literal(name).label("table_name"), batch_id, counted)
        return rows.group_by(batch_id)
    return select(
        literal(name).label("table_name"),
        table_origin.c.batch_id,
        table_origin.c.row_count,
    ).where(table_origin.c.table_name == source)


MONTHLY = (
    lesson_month,
    use_month,
    resource_month,
    award_month,
    project_month,
    network_measurement,
    reporting_month,
    platform_month,
    experiment_month,
)
SNAPSHOTS = (network_snapshot, device_snapshot, room_snapshot)


def newest(bind: Engine | Connection, until: Period | None = None) -> pd.DataFrame:
    """One row per dated table with data: table_name, newest_month, newest_date.

    With `until`, the newest up to that period's end.

    Stocks have a newest_date, flows a newest_month (yyyymm); a yearly base has the
    September of its year as its month.
    """
    base_month = cast(school_year_base.c.stat_year, Integer) * 100 + 9
    parts = [_newest_month(table, table.c.month, until) for table in MONTHLY]
    parts.append(_newest_month(school_year_base, base_month, until))
    first_month = months_of_term(digital_textbook)[0]
    parts.append(_newest_month(digital_textbook, first_month, until))
    parts += [_newest_date(table, until) for table in SNAPSHOTS]
    day = student_assessment.c.assessed_date
    parts.append(_newest_day(student_assessment, day, until))
    parts += [_newest_tally(source, until) for source in TALLY_SOURCES]
    rows = union_all(*parts).subquery("newest")
    with reading(bind) as connection:
        found = pd.read_sql(select(rows), connection, parse_dates=["newest_date"])
    return found.dropna(how="all", subset=["newest_month", "newest_date"])


def _newest_tally(source: TallySource, until: Period | None) -> Select[Any]:
    """Take the newest month that adds anything; what ends later is no news."""
    month = tally_month.c.month
    rows = select(month.label("month")).where(
        tally_month.c.tally.in_(source.ids), tally_month.c.amount >= 0
    )
    return _newest_month(source.table, rows.subquery().c.month, until)


def newest_period(rows: pd.DataFrame) -> Period | None:
    """Return the newest month of the rows of `newest`: flows of use first."""
    is_use = rows["table_name"].isin([use_month.name, lesson_month.name])
    monthly = rows.loc[is_use, "newest_month"].dropna()
    if not monthly.empty:
        return month_period(int(monthly.max()))
    months = [int(month) for month in rows["newest_month"].dropna()]
    dates = rows["newest_date"].dropna()
    months += [day.year * 100 + day.month for day in dates]
    return month_period(max(months)) if months else None


def _newest_month(
    table: Table, month: ColumnElement[int], until: Period | None
) -> Select[*tuple[Any, ...]]:
    # A subquery of its own: only so does SQLite read the newest off the key.
    dated = select(func.max(month))
    if until is not None:
        dated = dated.where(month <= until.last_month)
    newest_month = dated.scalar_subquery()
    return select(
        literal(table.name).label("table_name"),
        cast(newest_month, Integer).label("newest_month"),
        cast(null(), Date).label("newest_date"),
    )


def _newest_date(table: Table, until: Period | None) -> Select[*tuple[Any, ...]]:
    return _newest_day(table, table.c.snapshot_date, until, table.c.is_listed == 1)


def _newest_day(
    table: Table,
    day: ColumnElement[Any],
    until: Period | None,
    *conditions: ColumnElement[bool],
) -> Select[*tuple[Any, ...]]:
    dated = select(func.max(day, type_=Date)).where(*conditions)
    if until is not None:
        dated = dated.where(day <= until.end)
    newest_date = dated.scalar_subquery()
    return select(
        literal(table.name).label("table_name"),
        cast(null(), Integer).label("newest_month"),
        newest_date.label("newest_date"),
    )
