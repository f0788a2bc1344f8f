"""应开: how many lessons each plan foresees in each month, by the school calendar."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    String,
    Subquery,
    Table,
    and_,
    func,
    select,
    tuple_,
    union,
)

from data_access.databases import drop_stage, staging_table
from data_access.rollups.affected import Affected
from data_access.rollups.refill import insert_selected
from data_access.tables import (
    area,
    area_lineage,
    calendar_day,
    lesson,
    lesson_plan,
    school,
    submission,
)

_PLANNED = Table(
    "planned_month",
    MetaData(),
    Column("plan_no", String(48)),
    Column("month", Integer),
    Column("planned_count", Integer),
)
_TEACHING = Table(
    "teaching_day",
    MetaData(),
    *(Column(name, Integer) for name in ("area_id", "term", "weekday")),
    *(Column(name, Integer) for name in ("week_no", "month")),
    Column("school_year", String(9)),
)
LESSON_SHEET = "lesson"


@contextmanager
def planned_months(
    connection: Connection, days: Table, affected: Affected
) -> Iterator[Table]:
    """Give one row a plan and month: plan_no, month, planned_count.

    Only months in which the delivering school's lessons were reported: a timetable
    alone is no report, and a plan reaches into months that are still to come.
    """
    teaching = staging_table(connection, _TEACHING, list(_TEACHING.c.keys()))
    insert_selected(connection, teaching, _teaching_days(days, affected))
    planned = staging_table(connection, _PLANNED, list(_PLANNED.c.keys()))
    insert_selected(connection, planned, _planned(teaching, days, affected))
    yield planned
    drop_stage(connection, planned)
    drop_stage(connection, teaching)


def _teaching_days(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    day = calendar_day.c
    return (
        select(
            day.area_id,
            day.school_year,
            day.term,
            days.c.weekday,
            day.week_no,
            days.c.month,
        )
        .join_from(calendar_day, days, days.c.day == day.day)
        .where(day.is_teaching_day == 1, affected.days_in(day.day))
    )


def _planned(
    teaching: Table, days: Table, affected: Affected
) -> Select[*tuple[object, ...]]:
    plan, source = lesson_plan.c, _calendar_sources()
    held_by = and_(
        source.c.area_id == school.c.area_id,
        source.c.school_year == plan.school_year,
        source.c.term == plan.term,
    )
    falls_on = and_(
        teaching.c.area_id == source.c.calendar_area_id,
        teaching.c.school_year == plan.school_year,
        teaching.c.term == plan.term,
        teaching.c.weekday == plan.weekday,
        teaching.c.week_no.between(plan.start_week, plan.end_week),
    )
    reported = _reported_months(days, affected)
    return (
        select(plan.plan_no, teaching.c.month, func.count().label("planned_count"))
        .select_from(
            lesson_plan.join(school, school.c.school_id == plan.delivering_school_id)
            .join(source, held_by)
            .join(teaching, falls_on)
        )
        .where(tuple_(plan.delivering_school_id, teaching.c.month).in_(reported))
        .group_by(plan.plan_no, teaching.c.month)
    )


def _calendar_sources() -> Subquery:
    """Return per area, school year and term the nearest area upward with a calendar."""
    held = (
        select(calendar_day.c.area_id, calendar_day.c.school_year, calendar_day.c.term)
        .distinct()
        .subquery()
    )
    nearest = (
        select(
            area_lineage.c.area_id,
            held.c.school_year,
            held.c.term,
            func.max(area.c.depth).label("depth"),
        )
        .select_from(
            area_lineage.join(
                area,
                and_(
                    area.c.area_id == area_lineage.c.ancestor_id,
                    area.c.depth == area_lineage.c.depth,
                ),
            ).join(held, held.c.area_id == area.c.area_id)
        )
        .group_by(area_lineage.c.area_id, held.c.school_year, held.c.term)
        .subquery()
    )
    at_depth = and_(
        area_lineage.c.area_id == nearest.c.area_id,
        area_lineage.c.depth == nearest.c.depth,
    )
    return (
        select(
            nearest.c.area_id,
            nearest.c.school_year,
            nearest.c.term,
            area_lineage.c.ancestor_id.label("calendar_area_id"),
        )
        .join_from(nearest, area_lineage, at_depth)
        .subquery()
    )


def _reported_months(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    held = (
        select(lesson.c.delivering_school_id.label("school_id"), days.c.month)
        .join_from(lesson, days, days.c.day == lesson.c.lesson_date)
        .where(affected.days_in(lesson.c.lesson_date))
    )
    sent = select(submission.c.school_id, submission.c.month).where(
        submission.c.sheet == LESSON_SHEET, affected.months_in(submission.c.month)
    )
    reported = union(held, sent).subquery()
    return select(reported.c.school_id, reported.c.month)
