"""Classroom use day by day and period by period, and the calendar it stands in."""

from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Select, and_, case, func, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.queries.periods import periods_table
from data_access.queries.populations import in_scope
from data_access.request import MeasureRequest
from data_access.scope import Scope
from data_access.tables import (
    area_lineage,
    calendar_day,
    classroom_use,
    room_use,
    school,
)

DAY_COLUMNS = ("day", "is_teaching_day", "week_no", "week_start", "weekday")


def use_by_day(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per day with daily rows of classroom use, in order.

    Columns: use_date, due_lesson_count, used_lesson_count, used_minutes,
    terminal_count, online_terminal_count, school_count.
    """
    table, use = periods_table((period,)), classroom_use.c
    is_pair = and_(
        use.due_lesson_count.is_not(None), use.used_lesson_count.is_not(None)
    )
    names = ("due_lesson_count", "used_lesson_count")
    statement = (
        select(
            use.use_date,
            *(func.sum(case((is_pair, use[name]))).label(name) for name in names),
            func.sum(use.used_minutes).label("used_minutes"),
            func.sum(use.terminal_count).label("terminal_count"),
            func.sum(use.online_terminal_count).label("online_terminal_count"),
            func.count(use.school_id.distinct()).label("school_count"),
        )
        .join_from(
            table,
            classroom_use,
            use.use_date.between(table.c.start_date, table.c.end_date),
        )
        .join(school, school.c.school_id == use.school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .group_by(use.use_date)
        .order_by(use.use_date)
    )
    return _read(engine, statement)


def use_by_lesson_period(engine: Engine, scope: Scope, period: Period) -> pd.DataFrame:
    """One row per period of the school day with monitored rooms: no room is named.

    Columns: period_no, due_count, used_count, used_minutes, school_count, room_count
    (a room of each school counts once).
    """
    table, use = periods_table((period,)), room_use.c
    is_due = and_(func.coalesce(use.is_due, 1) == 1, use.used_minutes.is_not(None))
    statement = (
        select(
            use.period_no,
            use.school_id,
            func.sum(case((is_due, 1), else_=0)).label("due_count"),
            func.sum(case((and_(is_due, use.used_minutes > 0), 1), else_=0)).label(
                "used_count"
            ),
            func.sum(case((is_due, use.used_minutes), else_=0)).label("used_minutes"),
            func.count(use.room_no.distinct()).label("room_count"),
        )
        .join_from(
            table,
            room_use,
            use.use_date.between(table.c.start_date, table.c.end_date),
        )
        .join(school, school.c.school_id == use.school_id)
        .where(in_scope(MeasureRequest((), (period,), scope), table))
        .group_by(use.period_no, use.school_id)
    )
    rows = _read(engine, statement)
    found = rows.groupby("period_no", as_index=False).agg(
        due_count=("due_count", "sum"),
        used_count=("used_count", "sum"),
        used_minutes=("used_minutes", "sum"),
        school_count=("school_id", "nunique"),
        room_count=("room_count", "sum"),
    )
    return found.sort_values("period_no", ignore_index=True)


def calendar_of(engine: Engine, area_id: int, period: Period) -> pd.DataFrame:
    """One row per day of a period in an area's nearest calendar, in order.

    Columns: day, is_teaching_day, week_no (of the term; missing in holidays),
    week_start (the Monday), weekday (1–7). Empty without a calendar.
    """
    table = periods_table((period,))
    within = calendar_day.c.day.between(table.c.start_date, table.c.end_date)
    nearest = (
        select(area_lineage.c.ancestor_id)
        .where(
            area_lineage.c.area_id == area_id,
            area_lineage.c.ancestor_id.in_(select(calendar_day.c.area_id)),
        )
        .order_by(area_lineage.c.depth.desc())
        .limit(1)
        .scalar_subquery()
    )
    statement = (
        select(
            calendar_day.c.day, calendar_day.c.is_teaching_day, calendar_day.c.week_no
        )
        .join_from(table, calendar_day, within)
        .where(calendar_day.c.area_id == nearest)
        .order_by(calendar_day.c.day)
    )
    with reading(engine) as connection:
        found = connection.execute(statement).all()
    rows = [(*row, monday(row.day), row.day.isoweekday()) for row in found]
    return pd.DataFrame(rows, columns=list(DAY_COLUMNS))


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _read(engine: Engine, statement: Select[*tuple[object, ...]]) -> pd.DataFrame:
    with reading(engine) as connection:
        rows = pd.read_sql(statement, connection)
    ends = ("_count", "_minutes")
    counts = [str(name) for name in rows if str(name).endswith(ends)]
    rows[counts] = rows[counts].astype(float)
    return rows
