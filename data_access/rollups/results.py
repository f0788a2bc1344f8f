"""Monthly awards with their points, and monthly closed projects."""

from sqlalchemy import Connection, Subquery, and_, case, func, literal, or_, select

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import clear_months, insert_selected
from data_access.tables import (
    award,
    award_month,
    award_points,
    project,
    project_month,
)


def recompute_award_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count awards; the same work at several levels earns its highest points only."""
    whole = Affected(affected.school_ids)
    clear_months(connection, award_month, whole)
    with days_of(connection, whole, award.c.awarded_date) as days:
        scored = _scored_awards(whole)
        earns = or_(scored.c.place == 1, scored.c.is_named == 0)
        rows = (
            select(
                days.c.month,
                scored.c.award_kind,
                scored.c.level,
                scored.c.school_id,
                func.count().label("award_count"),
                func.sum(scored.c.person_count).label("person_count"),
                func.sum(case((earns, scored.c.points), else_=0)).label("points"),
            )
            .join_from(scored, days, days.c.day == scored.c.awarded_date)
            .group_by(
                days.c.month, scored.c.award_kind, scored.c.level, scored.c.school_id
            )
        )
        insert_selected(connection, award_month, rows)


def recompute_project_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count the projects closed in a month."""
    whole = Affected(affected.school_ids)
    clear_months(connection, project_month, whole)
    with days_of(connection, whole, project.c.closed_date) as days:
        keys = (days.c.month, project.c.level, project.c.school_id)
        rows = (
            select(*keys, func.count().label("closed_count"))
            .join_from(project, days, days.c.day == project.c.closed_date)
            .where(project.c.status == "closed")
            .where(whole.schools_in(project.c.school_id))
            .group_by(*keys)
        )
        insert_selected(connection, project_month, rows)


def _scored_awards(affected: Affected) -> Subquery:
    """Return each award with its points and its place among the same work's awards."""
    rule = and_(
        award_points.c.level == award.c.level,
        award_points.c.grade == award.c.grade,
        award_points.c.winner_kind == award.c.winner_kind,
    )
    points = func.coalesce(award_points.c.points, 0)
    place = func.row_number().over(
        partition_by=[award.c.school_id, award.c.award_kind, award.c.work_title],
        order_by=[
            points.desc(),
            award.c.level.desc(),
            award.c.awarded_date,
            award.c.award_name,
            award.c.award_year,
            award.c.winner,
        ],
    )
    is_named = case((func.coalesce(award.c.work_title, literal("")) != "", 1), else_=0)
    return (
        select(
            award.c.school_id,
            award.c.award_kind,
            award.c.level,
            award.c.awarded_date,
            award.c.person_count,
            award_points.c.points,
            place.label("place"),
            is_named.label("is_named"),
        )
        .select_from(award.outerjoin(award_points, rule))
        .where(affected.schools_in(award.c.school_id))
        .subquery()
    )
