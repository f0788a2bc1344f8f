"""What a leaderboard ranks: an amount, its teachers, and how much is used."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import (
    CTE,
    Float,
    FromClause,
    Select,
    and_,
    case,
    cast,
    func,
    null,
    select,
)
from sqlalchemy.engine import Engine
from sqlalchemy.sql.elements import ColumnElement

from data_access.catalogue.boards import Board
from data_access.catalogue.facts import FACTS
from data_access.databases import reading
from data_access.period import Period
from data_access.queries.fact_values import (
    base_values,
    latest_base,
    monthly_values,
    table_named,
)
from data_access.queries.groupings import grouped
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_view, was_open
from data_access.request import MeasureRequest
from data_access.tables import award_points, school, school_year_base

_TEACHERS = FACTS["full_time_teacher_count"]
_USES = (FACTS["approved_total"], FACTS["resource_use_total"])


def leaderboard(engine: Engine, board: Board, request: MeasureRequest) -> pd.DataFrame:
    """One row per period and group: what it has, and what it is divided by.

    Columns: period_no, group_key, amount (missing: 未报送), amount_with_teachers,
    teacher_count (both of the schools that reported the two), use_count and
    stored_count (resources only: cumulative), reported, expected.
    `request.indicators` is not read.
    """
    period = periods_table(request.periods)
    table = table_named(board.fact.table)
    amounts = monthly_values(period, table, [board.fact], request.periods)
    teachers = _teachers(period)
    source = _left_join(period.join(school, was_open(period)), period, amounts)
    source = _left_join(source, period, teachers)
    uses = (
        _uses(period, request.periods) if board.fact.table == "resource_month" else None
    )
    if uses is not None:
        source = _left_join(source, period, uses)
    amount = amounts.c[board.fact.id]
    statement = _sums(period, amount, teachers.c[_TEACHERS.id], uses)
    statement = statement.select_from(source).where(in_view(request, period))
    with reading(engine) as connection:
        return pd.read_sql(grouped(statement, period, request), connection)


def _sums(
    period: CTE,
    amount: ColumnElement[float],
    teachers: ColumnElement[float],
    uses: CTE | None,
) -> Select[tuple[object, ...]]:
    both = and_(amount.is_not(None), teachers.is_not(None))
    stored, used = (
        (uses.c[fact.id] for fact in _USES) if uses is not None else (null(), null())
    )
    return select(
        period.c.period_no,
        cast(func.sum(amount), Float).label("amount"),
        cast(func.sum(case((both, amount))), Float).label("amount_with_teachers"),
        cast(func.sum(case((both, teachers))), Float).label("teacher_count"),
        cast(func.sum(cast(used, Float)), Float).label("use_count"),
        cast(func.sum(cast(stored, Float)), Float).label("stored_count"),
        func.count(amount).label("reported"),
        func.count(school.c.school_id).label("expected"),
    )


def _teachers(period: CTE) -> CTE:
    latest = latest_base(period, school_year_base)
    return base_values(latest, school_year_base, [_TEACHERS], None)


def _uses(period: CTE, periods: Sequence[Period]) -> CTE:
    return monthly_values(period, table_named("resource_month"), _USES, periods)


def _left_join(source: FromClause, period: CTE, values: CTE) -> FromClause:
    same = and_(
        values.c.period_no == period.c.period_no,
        values.c.school_id == school.c.school_id,
    )
    return source.join(values, same, isouter=True)


def points_rule(engine: Engine) -> pd.DataFrame:
    """One row per level, grade and winner_kind of the points rule, with its points."""
    columns = [
        award_points.c[name] for name in ("level", "grade", "winner_kind", "points")
    ]
    statement = select(*columns).order_by(
        award_points.c.winner_kind, award_points.c.level.desc(), award_points.c.grade
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)
