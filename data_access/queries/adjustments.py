"""Points added to scores of an assessment, or taken, and for what."""

from collections import defaultdict

import pandas as pd
from sqlalchemy import FromClause, and_, case, select
from sqlalchemy.engine import Engine

from data_access.databases import reading
from data_access.period import Period
from data_access.tables import (
    area,
    document,
    school,
    school_code_history,
    score_adjustment,
)


def adjustments(engine: Engine, scheme: str, period: Period) -> pd.DataFrame:
    """One row per entry of an assessment in a period, by number.

    Columns: adjustment_no, month, school_id (missing: an area's), area_id (missing: a
    school's), points (negative: taken), reason, document_no, document (its title,
    missing without one).
    """
    table = score_adjustment
    is_taken = table.c.way == "take"
    school_id = case(
        (school.c.school_id.is_not(None), school.c.school_id),
        else_=school_code_history.c.school_id,
    )
    statement = (
        select(
            table.c.adjustment_no,
            table.c.month,
            school_id.label("school_id"),
            area.c.area_id,
            case((is_taken, -table.c.points), else_=table.c.points).label("points"),
            table.c.reason,
            table.c.document_no,
            document.c.title.label("document"),
        )
        .select_from(_with_places())
        .where(
            table.c.scheme == scheme,
            table.c.month.between(period.first_month, period.last_month),
        )
        .order_by(table.c.adjustment_no)
    )
    with reading(engine) as connection:
        return pd.read_sql(statement, connection)


def _with_places() -> FromClause:
    """Join whom each entry is for, a school by its former code too, and its paper."""
    table = score_adjustment
    is_school, is_area = (table.c.scope_kind == kind for kind in ("school", "area"))
    code, former = school.c.school_code, school_code_history.c.former_code
    return (
        table.outerjoin(school, and_(is_school, code == table.c.scope_code))
        .outerjoin(school_code_history, and_(is_school, former == table.c.scope_code))
        .outerjoin(area, and_(is_area, area.c.area_code == table.c.scope_code))
        .outerjoin(document, document.c.document_no == table.c.document_no)
    )


def points_of_schools(entries: pd.DataFrame) -> dict[int, float]:
    """Return the points added to each school, those taken off; none: not named."""
    sums: dict[int, float] = defaultdict(float)
    for key, points in zip(entries["school_id"], entries["points"], strict=True):
        if key is not None and key == key:
            sums[int(key)] += float(points)
    return dict(sums)


def points_of_area(entries: pd.DataFrame, area_id: int) -> float:
    """Return the points added to an area's own score, those taken off."""
    return float(entries.loc[entries["area_id"] == area_id, "points"].sum())
