"""Ancestors of areas, stages of schools, teaching days of months."""

from sqlalchemy import Connection, and_, delete, func, insert, literal, select, union

from data_access.catalogue.codes import STAGES_OF_TYPE
from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import insert_selected
from data_access.tables import (
    area,
    area_lineage,
    calendar_day,
    calendar_month,
    school,
    school_stage,
)


def recompute_area_lineage(
    connection: Connection, _affected: Affected = EVERYTHING
) -> None:
    """Find each area's ancestor at each depth; wholly, for one move shifts a subtree.

    From its own depth down an area stands for itself. Groups have no depth and no
    ancestors.
    """
    connection.execute(delete(area_lineage))
    deepest = connection.scalar(select(func.max(area.c.depth)))
    for depth in range(deepest if deepest is not None else -1, -1, -1):
        itself = select(literal(depth), area.c.area_id, area.c.area_id)
        _insert(connection, itself.where(area.c.depth <= depth))
        below = and_(
            area.c.area_id == area_lineage.c.ancestor_id,
            area.c.depth == area_lineage.c.depth,
        )
        parents = select(literal(depth), area_lineage.c.area_id, area.c.parent_id)
        _insert(
            connection,
            parents.join_from(area_lineage, area, below).where(
                area_lineage.c.depth == depth + 1
            ),
        )


def recompute_school_stage(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Write the stages a school teaches: those of its type, else its main stage."""
    connection.execute(
        delete(school_stage).where(affected.schools_in(school_stage.c.school_id))
    )
    stages = sorted({stage for found in STAGES_OF_TYPE.values() for stage in found})
    by_type = [
        select(school.c.school_id, literal(stage).label("stage")).where(
            school.c.school_type.in_(
                [t for t, s in STAGES_OF_TYPE.items() if stage in s]
            )
        )
        for stage in stages
    ]
    by_main_stage = select(school.c.school_id, school.c.main_stage).where(
        func.coalesce(school.c.school_type, "").not_in(sorted(STAGES_OF_TYPE)),
        school.c.main_stage != "unsplit",
    )
    found = union(*by_type, by_main_stage).subquery()
    rows = select(found.c.school_id, found.c.stage)
    insert_selected(
        connection,
        school_stage,
        rows.where(affected.schools_in(found.c.school_id)),
    )


def recompute_calendar_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count the teaching days of each area that has a calendar."""
    connection.execute(
        delete(calendar_month).where(affected.months_in(calendar_month.c.month))
    )
    with days_of(connection, affected, calendar_day.c.day) as days:
        keys = (calendar_day.c.area_id, days.c.month)
        taught = func.sum(calendar_day.c.is_teaching_day)
        rows = (
            select(*keys, taught.label("teaching_days"))
            .join_from(calendar_day, days, days.c.day == calendar_day.c.day)
            .group_by(*keys)
        )
        insert_selected(connection, calendar_month, rows)


def _insert(connection: Connection, rows: object) -> None:
    names = ["depth", "area_id", "ancestor_id"]
    connection.execute(insert(area_lineage).from_select(names, rows))  # type: ignore[arg-type]
