"""Monthly classroom use and resources: raw rows where any exist, else the report.

Where a school has neither, its monitored rooms are added up.
"""

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    case,
    func,
    literal,
    select,
    union_all,
)

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import (
    clear_months,
    fill_from_reports,
    fill_from_submissions,
    insert_selected,
    unknown,
)
from data_access.rollups.rooms import fill_from_rooms
from data_access.tables import (
    classroom_use,
    classroom_use_report,
    resource,
    resource_month,
    resource_report,
    use_month,
)
from data_access.tables.usage import RESOURCE_COUNTS, USE_COUNTS

RAW_OF_USE = {
    "due_lesson_count": "due_lesson_count",
    "used_lesson_count": "used_lesson_count",
    "used_minutes": "used_minutes",
    "terminal_days": "terminal_count",
    "online_terminal_days": "online_terminal_count",
}
# No daily row tells these: who taught, who used, which classes.
ONLY_REPORTED = USE_COUNTS[len(RAW_OF_USE) :]


def recompute_use_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Sum the days of a month; teachers and classes come from the report alone."""
    clear_months(connection, use_month, affected)
    with days_of(connection, affected, classroom_use.c.use_date) as days:
        summed = _summed_days(days, affected).subquery()
        report = classroom_use_report
        same = and_(
            report.c.month == summed.c.month, report.c.school_id == summed.c.school_id
        )
        rows = select(
            *summed.c,
            *(report.c[name] for name in ONLY_REPORTED),
            literal("raw").label("basis"),
        ).select_from(summed.outerjoin(report, same))
        insert_selected(connection, use_month, rows)
    fill_from_reports(connection, use_month, classroom_use_report, USE_COUNTS, affected)
    fill_from_rooms(connection, affected)
    fill_from_submissions(connection, use_month, USE_COUNTS, affected)


def recompute_resource_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count resources: uploads and their use in the upload's month, reviews in theirs.

    A review without a date counts in the month of the upload.
    """
    clear_months(connection, resource_month, affected)
    dates = (resource.c.uploaded_date, resource.c.reviewed_date)
    with days_of(connection, affected, *dates) as days:
        parts = union_all(_uploads(days), _reviews(days)).subquery()
        rows = (
            select(
                parts.c.month,
                parts.c.school_id,
                *(
                    func.coalesce(func.sum(parts.c[name]), 0).label(name)
                    for name in RESOURCE_COUNTS[:3]
                ),
                func.sum(parts.c.use_count).label("use_count"),
                literal("raw").label("basis"),
                func.max(parts.c.batch_id).label("batch_id"),
            )
            .where(affected.schools_in(parts.c.school_id))
            .group_by(parts.c.month, parts.c.school_id)
        )
        insert_selected(connection, resource_month, rows)
    fill_from_reports(
        connection, resource_month, resource_report, RESOURCE_COUNTS, affected
    )
    fill_from_submissions(connection, resource_month, RESOURCE_COUNTS, affected)


def _summed_days(days: Table, affected: Affected) -> Select[*tuple[object, ...]]:
    use = classroom_use.c
    return (
        select(
            days.c.month,
            use.school_id,
            *(func.sum(use[raw]).label(name) for name, raw in RAW_OF_USE.items()),
            func.max(use.batch_id).label("batch_id"),
        )
        .join_from(classroom_use, days, days.c.day == use.use_date)
        .where(affected.schools_in(use.school_id))
        .where(affected.days_in(use.use_date))
        .group_by(days.c.month, use.school_id)
    )


def _uploads(days: Table) -> Select[*tuple[object, ...]]:
    used = func.coalesce(
        resource.c.download_count + resource.c.citation_count,
        resource.c.download_count,
        resource.c.citation_count,
    )
    return _by_month(
        days,
        resource.c.uploaded_date,
        func.count().label("uploaded_count"),
        unknown("reviewed_count"),
        unknown("approved_count"),
        func.sum(used).label("use_count"),
    )


def _reviews(days: Table) -> Select[*tuple[object, ...]]:
    approved = case((resource.c.review_status == "approved", 1), else_=0)
    return _by_month(
        days,
        func.coalesce(resource.c.reviewed_date, resource.c.uploaded_date),
        unknown("uploaded_count"),
        func.count().label("reviewed_count"),
        func.sum(approved).label("approved_count"),
        unknown("use_count"),
    ).where(resource.c.review_status != "pending")


def _by_month(
    days: Table, day: ColumnElement[object], *counts: ColumnElement[int]
) -> Select[*tuple[object, ...]]:
    return (
        select(
            days.c.month,
            resource.c.school_id,
            *counts,
            func.max(resource.c.batch_id).label("batch_id"),
        )
        .join_from(resource, days, days.c.day == day)
        .group_by(days.c.month, resource.c.school_id)
    )
