"""The schools whose lesson rollups change with those of others."""

from dataclasses import replace

from sqlalchemy import Connection, select, union

from data_access.rollups.affected import MANY_SCHOOLS, Affected
from data_access.tables import lesson_plan, lesson_plan_receiver, lesson_receiver


def with_partners(connection: Connection, affected: Affected) -> Affected:
    """Add the schools that the affected ones plan to reach, or reached."""
    ids = affected.school_ids
    if ids is None or len(ids) > MANY_SCHOOLS:
        return replace(affected, school_ids=None)
    planned = (
        select(lesson_plan_receiver.c.school_id)
        .join_from(
            lesson_plan_receiver,
            lesson_plan,
            lesson_plan.c.plan_no == lesson_plan_receiver.c.plan_no,
        )
        .where(affected.schools_in(lesson_plan.c.delivering_school_id))
    )
    reached = (
        select(lesson_receiver.c.receiving_school_id)
        .where(affected.schools_in(lesson_receiver.c.delivering_school_id))
        .where(affected.days_in(lesson_receiver.c.lesson_date))
    )
    found = connection.execute(union(planned, reached)).scalars()
    return replace(affected, school_ids=ids | frozenset(found))
