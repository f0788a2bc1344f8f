"""The value of school facts in each period, by kind of fact (domain.md §0.1).

Every function returns a CTE with one row a period and school that is known to have
reported: period_no, school_id, and one column a fact. A NULL is a blank in a report.
"""

from collections.abc import Sequence
from typing import Any
from zlib import crc32

from sqlalchemy import (
    CTE,
    ColumnElement,
    Float,
    FromClause,
    Integer,
    ScalarSelect,
    Select,
    Subquery,
    Table,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    select,
    true,
    union_all,
)

from data_access.catalogue.facts import FACTS, TALLIES, Fact, Silence
from data_access.period import Period
from data_access.tables import metadata, school

# PostgreSQL cuts names at 63 letters; what a name is given behind it needs some.
_LONGEST_NAME = 48
# The registers behind the rollups in which an absent row is a zero.
_REGISTER_OF = {"award_month": "award", "project_month": "project"}
# Both kinds of store would else compute it again wherever it is joined.
ONCE = "MATERIALIZED"
# A plain choice of rows: SQLite, keeping it, takes it for a few and joins by scanning.
AS_READ = "NOT MATERIALIZED"


def matches(table: FromClause, fact: Fact) -> ColumnElement[bool]:
    """Return the condition that a row of a table is about a fact."""
    return and_(true(), *(table.c[column].in_(values) for column, values in fact.where))


def snapshot_reports(
    period: CTE, table: Table, facts: Sequence[Fact], within: ColumnElement[bool]
) -> CTE:
    """Take the facts of each school's latest snapshot, listed in it or not.

    `is_listed` 0 says that a complete file ended the school's stock. The period's
    days stand in every row: looking the period up again doubled a statement's time.
    """
    days = (period.c.start_date, period.c.end_date)
    columns: list[Any] = [table.c.snapshot_date, table.c.is_listed]
    columns += [table.c[fact.column].label(fact.id) for fact in facts]
    columns += [
        table.c[fact.high_column].label(f"{fact.id}_high")
        for fact in facts
        if fact.high_column
    ]
    newest = and_(
        table.c.school_id == school.c.school_id,
        table.c.snapshot_date == _newest_snapshot(period, table),
    )
    return (
        select(period.c.period_no, *days, school.c.school_id, *columns)
        .join_from(period, school, within)
        .join(table, newest)
        .cte(f"{table.name}_report")
        .prefix_with(ONCE)
    )


def snapshot_values(reports: CTE, table: Table) -> CTE:
    """Return the facts of the schools that their latest snapshot lists."""
    hidden = {"is_listed", "snapshot_date"}
    columns = (column for column in reports.c if column.name not in hidden)
    listed = select(*columns).where(reports.c.is_listed == 1)
    return listed.cte(f"{table.name}_value").prefix_with(AS_READ)


def latest_snapshot(period: CTE, table: Table) -> CTE:
    """Return the date of each school's latest snapshot: period_no, school_id, date.

    A school that never reported has no date.
    """
    newest = _newest_snapshot(period, table).label("snapshot_date")
    return _of_schools(period, newest, true(), f"{table.name}_latest")


def latest_base(
    period: CTE, table: Table, within: ColumnElement[bool] | None = None
) -> CTE:
    """Return each school's latest valid base year: period_no, school_id, stat_year.

    `within` may narrow the schools; one that never reported has no year.
    """
    own = table.alias("own")
    year = own.c.stat_year
    valid = year.between(period.c.oldest_base_year, period.c.base_year)
    newest = _newest(period, own, year, valid).label("stat_year")
    narrowed = true() if within is None else within
    return _of_schools(period, newest, narrowed, "base_latest")


def _of_schools(
    period: CTE, newest: ColumnElement[Any], within: ColumnElement[bool], name: str
) -> CTE:
    found = select(period.c.period_no, school.c.school_id, newest)
    return found.join_from(period, school, within).cte(name).prefix_with(ONCE)


def _newest_snapshot(period: CTE, table: Table) -> ScalarSelect[Any]:
    own = table.alias("own")
    day = own.c.snapshot_date
    valid = and_(day <= period.c.end_date, day > period.c.oldest_date)
    return _newest(period, own, day, valid)


def _newest(
    period: CTE, own: FromClause, dated: Any, valid: ColumnElement[bool]
) -> ScalarSelect[Any]:
    """Read a school's newest report off the key: no report of others is looked at."""
    return (
        select(func.max(dated, type_=dated.type))
        .where(own.c.school_id == school.c.school_id, valid)
        .correlate(period, school)
        .scalar_subquery()
    )


def base_values(
    latest: CTE, table: Table, facts: Sequence[Fact], stage: str | None
) -> CTE:
    """Add up the stages of the latest base; a stage left blank leaves the sum open."""
    columns = [_whole(table.c[fact.column]).label(fact.id) for fact in facts]
    statement = (
        select(latest.c.period_no, table.c.school_id, *columns)
        .join_from(
            latest,
            table,
            and_(
                table.c.school_id == latest.c.school_id,
                table.c.stat_year == latest.c.stat_year,
            ),
        )
        .where(table.c.is_listed == 1)
        .group_by(latest.c.period_no, table.c.school_id)
    )
    if stage:
        statement = statement.where(table.c.stage == stage)
    return statement.cte("base_value")


def _whole(column: ColumnElement[float]) -> ColumnElement[float]:
    return case((func.count(column) == func.count(), func.sum(column)))


def monthly_values(
    period: CTE, table: Table, facts: Sequence[Fact], periods: Sequence[Period]
) -> CTE:
    """Sum a monthly rollup in the period, or from the beginning to its end.

    `periods` are those of the period table.

    A rollup holds a zero row for a month submitted without rows; a register that
    holds anything is 0 everywhere else; a school without a row is 未报送.
    """
    is_running = facts[0].is_running
    if is_running:
        rows = _added_up(table, facts, [one.last_month for one in periods])
        within = rows.c.month <= period.c.last_month
    else:
        rows = _rollup_rows(table, facts).subquery(f"{table.name}_rows")
        within = rows.c.month.between(period.c.first_month, period.c.last_month)
    names = [name for fact in facts for name in (fact.id, f"{fact.id}_rows")]
    columns = [period.c.period_no, rows.c.school_id, *(rows.c[name] for name in names)]
    parts = [select(*columns).join_from(period, rows, within)]
    if facts[0].silence is Silence.ZERO:
        parts.insert(0, _silent_rows(period, facts))
    known = union_all(*parts).subquery(f"{table.name}_told")
    name = f"{source_name(table, facts[0])}_{'total' if is_running else 'value'}"
    return (
        select(
            known.c.period_no,
            known.c.school_id,
            *(_sum_of(known, fact) for fact in facts),
        )
        .group_by(known.c.period_no, known.c.school_id)
        .cte(name)
    )


def _sum_of(known: FromClause, fact: Fact) -> ColumnElement[Any]:
    """Add up a fact; a school that handed the rest in and no row of it has none."""
    return case(
        (func.sum(known.c[f"{fact.id}_rows"]) == 0, literal(0.0, Float)),
        else_=func.sum(known.c[fact.id]),
    ).label(fact.id)


def _added_up(
    table: Table, facts: Sequence[Fact], last_months: Sequence[int]
) -> Subquery:
    """Add up the months between one period's end and the next, each read once.

    Joining every month to every later period took three times as long, sorting the
    months into their periods row by row twice.
    """
    parts: list[Select[Any]] = []
    after = 0
    for last in sorted(set(last_months)):
        rows = _rollup_rows(table, facts).subquery()
        sums = [
            func.sum(rows.c[name]).label(name)
            for fact in facts
            for name in (fact.id, f"{fact.id}_rows")
        ]
        month = literal(last, Integer).label("month")
        between = and_(rows.c.month > after, rows.c.month <= last)
        part = select(rows.c.school_id, month, *sums).where(between)
        parts.append(part.group_by(rows.c.school_id))
        after = last
    return union_all(*parts).subquery(f"{table.name}_added")


def _rollup_rows(table: Table, facts: Sequence[Fact]) -> Select[Any]:
    columns: list[ColumnElement[Any]] = [table.c.school_id, table.c.month]
    for fact in facts:
        is_about = matches(table, fact)
        amount = cast(table.c[fact.column], Float)
        columns.append(case((is_about, amount)).label(fact.id))
        columns.append(case((is_about, 1), else_=0).label(f"{fact.id}_rows"))
    rows = select(*columns)
    if table.name != TALLIES:
        # A part that is handed in apart: all its facts are about the same rows.
        return rows.where(matches(table, facts[0])) if facts[0].register else rows
    # Whoever hands in a register hands in all of it: one found is all known.
    register = facts[0].register
    known = [fact.id for fact in FACTS.values() if fact.register == register]
    return rows.where(table.c.tally.in_(known))


def _silent_rows(period: CTE, facts: Sequence[Fact]) -> Select[Any]:
    """Return a blank row a school; none where nothing was ever registered."""
    blanks: list[ColumnElement[Any]] = []
    for fact in facts:
        blanks.append(cast(null(), Float).label(fact.id))
        blanks.append(literal(0, Integer).label(f"{fact.id}_rows"))
    origin = facts[0].origin
    register = table_named(_REGISTER_OF.get(origin, origin))
    is_kept = exists(select(literal(1)).select_from(register))
    rows = select(period.c.period_no, school.c.school_id, *blanks)
    return rows.join_from(period, school, true()).where(is_kept)


def table_named(name: str) -> Table:
    """Return a table of the store by its name."""
    return metadata.tables[name]


def source_name(table: Table, fact: Fact) -> str:
    """Return what a fact is read from, as short as PostgreSQL wants names to be."""
    name = fact.register.replace(":", "_") or table.name
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{table.name}_{crc32(name.encode()):x}"
