"""Schools whose stock a complete file ended: period_no, school_id."""

from typing import Any

from sqlalchemy import CTE, Select, and_, select

from data_access.tables import school_year_base


def unlisted_schools(reports: CTE) -> Select[Any]:
    """Return the schools a complete file of a snapshot left out."""
    ended = reports.c.is_listed == 0
    return select(reports.c.period_no, reports.c.school_id).where(ended)


def unlisted_bases(latest: CTE) -> Select[Any]:
    """Return the schools a complete file of the yearly base left out."""
    base = school_year_base.c
    same = and_(
        base.school_id == latest.c.school_id, base.stat_year == latest.c.stat_year
    )
    return (
        select(latest.c.period_no, latest.c.school_id)
        .join_from(latest, school_year_base, same)
        .where(base.is_listed == 0)
    )
