"""Facts that no single table holds: needs filled by lessons, months reported in full.

Like fact_values: one row a period and school: period_no, school_id, facts.
"""

from sqlalchemy import CTE, Integer, and_, case, cast, func, literal, select, union_all
from sqlalchemy.sql import Subquery

from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.tables import (
    calendar_month,
    lesson_month_subject,
    school,
    subject_need,
    submission,
)


def need_values(period: CTE) -> CTE:
    """Count the subjects a school cannot teach, and those that 专递课堂 reached.

    A need counts in every period that overlaps its term; it is filled when the
    school received a 专递 lesson of the subject within the period.
    """
    asked = subjects_needed(period)
    filled = _received_subjects(period)
    return (
        select(
            asked.c.period_no,
            asked.c.school_id,
            func.count().label("need_count"),
            func.count(filled.c.subject).label("need_filled_count"),
        )
        .join_from(
            asked,
            filled,
            and_(
                filled.c.period_no == asked.c.period_no,
                filled.c.school_id == asked.c.school_id,
                filled.c.subject == asked.c.subject,
            ),
            isouter=True,
        )
        .group_by(asked.c.period_no, asked.c.school_id)
        .cte("need_value")
    )


def subjects_needed(period: CTE) -> CTE:
    """One row a period, school and subject it cannot teach in a term of the period."""
    need = _needs_with_months()
    return (
        select(period.c.period_no, need.c.school_id, need.c.subject)
        .join_from(
            period,
            need,
            and_(
                need.c.first_month <= period.c.last_month,
                need.c.last_month >= period.c.first_month,
            ),
        )
        .distinct()
        .cte("need")
    )


def _needs_with_months() -> Subquery:
    year = cast(func.substr(subject_need.c.school_year, 1, 4), Integer)
    is_first = subject_need.c.term == 1
    return select(
        subject_need.c.school_id,
        subject_need.c.subject,
        case((is_first, year * 100 + 9), else_=year * 100 + 102).label("first_month"),
        case((is_first, year * 100 + 101), else_=year * 100 + 108).label("last_month"),
    ).subquery("need_months")


def _received_subjects(period: CTE) -> CTE:
    table = lesson_month_subject
    return (
        select(period.c.period_no, table.c.school_id, table.c.subject)
        .join_from(
            period,
            table,
            and_(
                table.c.month >= period.c.first_month,
                table.c.month <= period.c.last_month,
            ),
        )
        .where(
            table.c.role == "receive",
            table.c.classroom_kind == 1,
            table.c.lesson_count > 0,
        )
        .distinct()
        .cte("received_subject")
    )


def reporting_values(period: CTE) -> CTE:
    """Count the months a school had to report, and those with every monthly sheet.

    Months of the calendar with teaching days are due, for schools open in them.
    """
    due = _due_months(period)
    full = _full_months()
    return (
        select(
            due.c.period_no,
            due.c.school_id,
            func.count().label("due_month_count"),
            func.count(full.c.month).label("complete_month_count"),
        )
        .join_from(
            due,
            full,
            and_(full.c.school_id == due.c.school_id, full.c.month == due.c.month),
            isouter=True,
        )
        .group_by(due.c.period_no, due.c.school_id)
        .cte("reporting_value")
    )


def _due_months(period: CTE) -> CTE:
    months = (
        select(calendar_month.c.month)
        .where(calendar_month.c.teaching_days > 0)
        .distinct()
        .subquery("teaching_month")
    )
    # yyyymm of the day a school opened or closed needs no date function: the
    # period's own first and last day bound it closely enough.
    return (
        select(period.c.period_no, school.c.school_id, months.c.month)
        .join_from(
            period,
            months,
            and_(
                months.c.month >= period.c.first_month,
                months.c.month <= period.c.last_month,
            ),
        )
        .join(
            school,
            and_(
                func.coalesce(school.c.open_date, period.c.start_date)
                <= period.c.end_date,
                func.coalesce(school.c.close_date, period.c.end_date)
                >= period.c.end_date,
            ),
        )
        .cte("due_month")
    )


def _full_months() -> Subquery:
    sheets = union_all(
        *(
            select(
                submission.c.school_id,
                submission.c.month,
                literal(counted).label("sheet"),
            ).where(submission.c.sheet == sheet)
            for sheet, counted in (
                *SHEET_STANDS_FOR.items(),
                *((sheet, sheet) for sheet in MONTHLY_SHEETS),
            )
        )
    ).subquery("sheet_month")
    return (
        select(sheets.c.school_id, sheets.c.month)
        .group_by(sheets.c.school_id, sheets.c.month)
        .having(func.count(sheets.c.sheet.distinct()) == len(MONTHLY_SHEETS))
        .subquery("full_month")
    )
