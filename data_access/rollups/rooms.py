"""Monitored rooms, added up to the use of a school's month where nothing else is."""

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Table,
    and_,
    case,
    func,
    literal,
    select,
)

from data_access.rollups.affected import Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import insert_selected
from data_access.tables import room_use, use_month


def fill_from_rooms(connection: Connection, affected: Affected) -> None:
    """Insert the sums of rooms for schools and months that have no row yet.

    A room counts once a day among the terminals; it was online if it was in one of
    its periods. A lesson counts as used if the screen ran for a minute.
    """
    with days_of(connection, affected, room_use.c.use_date) as days:
        summed = _summed_months(_room_days(days, affected).subquery()).subquery()
        taken = and_(
            use_month.c.month == summed.c.month,
            use_month.c.school_id == summed.c.school_id,
        )
        rows = (
            select(*summed.c, literal("room").label("basis"))
            .select_from(summed.outerjoin(use_month, taken))
            .where(use_month.c.school_id.is_(None))
        )
        insert_selected(connection, use_month, rows)


def _room_days(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    use = room_use.c
    is_due = func.coalesce(use.is_due, 1) == 1
    is_used = and_(is_due, use.used_minutes > 0)
    is_told = and_(is_due, use.used_minutes.is_not(None))
    return (
        select(
            days.c.month,
            use.school_id,
            func.sum(case((is_due, 1), else_=0)).label("due"),
            func.sum(case((is_used, 1), (is_told, 0))).label("used"),
            func.sum(case((is_due, use.used_minutes))).label("minutes"),
            func.max(use.is_online).label("online"),
            func.max(use.batch_id).label("batch_id"),
        )
        .join_from(room_use, days, days.c.day == use.use_date)
        .where(affected.schools_in(use.school_id))
        .where(affected.days_in(use.use_date))
        .group_by(days.c.month, use.school_id, use.use_date, use.room_no)
    )


def _summed_months(rooms: Subquery) -> Select[*tuple[object, ...]]:
    """Add up room days; a room that never told is no terminal that was due."""

    def total(name: str, label: str) -> ColumnElement[int]:
        return func.sum(rooms.c[name]).label(label)

    return select(
        rooms.c.month,
        rooms.c.school_id,
        total("due", "due_lesson_count"),
        total("used", "used_lesson_count"),
        total("minutes", "used_minutes"),
        func.nullif(func.count(rooms.c.online), 0).label("terminal_days"),
        total("online", "online_terminal_days"),
        func.max(rooms.c.batch_id).label("batch_id"),
    ).group_by(rooms.c.month, rooms.c.school_id)
