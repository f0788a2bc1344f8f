"""Facts that no single table holds: needs, textbooks of a term, months in full.

Like fact_values: one row a period and school: period_no, school_id, facts.
"""

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    Table,
    and_,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql import Subquery

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.period import Period, month_period, months_of
from data_access.queries.populations import is_open
from data_access.tables import (
    calendar_month,
    digital_textbook,
    lesson_month_subject,
    reporting_month,
    school,
    subject_need,
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
    columns = (subject_need.c.school_id, subject_need.c.subject)
    return select(*columns, *months_of_term(subject_need)).subquery("need_months")


def months_of_term(table: Table) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """Return the first and the last month of the term that a row is of."""
    year = cast(func.substr(table.c.school_year, 1, 4), Integer)
    is_first = table.c.term == 1
    return (
        case((is_first, year * 100 + 9), else_=year * 100 + 102).label("first_month"),
        case((is_first, year * 100 + 101), else_=year * 100 + 108).label("last_month"),
    )


def textbook_values(period: CTE) -> CTE:
    """Add up the textbooks and full sets of every term that overlaps a period.

    A set that nobody said to be full or not is not counted among those due.
    """
    table = digital_textbook
    rows = select(
        table.c.school_id,
        table.c.class_count,
        table.c.covered_class_count,
        table.c.has_full_set,
        table.c.weekly_lesson_count,
        *months_of_term(table),
    ).subquery("textbook")
    overlaps = and_(
        rows.c.first_month <= period.c.last_month,
        rows.c.last_month >= period.c.first_month,
    )
    # Classes are a pair: one without the other says nothing of the share.
    is_pair = and_(
        rows.c.class_count.is_not(None), rows.c.covered_class_count.is_not(None)
    )
    weekly, told = rows.c.weekly_lesson_count, func.count(rows.c.has_full_set)
    return (
        select(
            period.c.period_no,
            rows.c.school_id,
            func.sum(case((is_pair, rows.c.class_count))).label("textbook_classes"),
            func.sum(case((is_pair, rows.c.covered_class_count))).label(
                "textbook_covered"
            ),
            func.sum(weekly).label("textbook_weekly"),
            func.nullif(func.count(weekly), 0).label("textbook_weekly_told"),
            func.nullif(told, 0).label("resource_set_due"),
            func.sum(rows.c.has_full_set).label("resource_set_full"),
        )
        .join_from(period, rows, overlaps)
        .group_by(period.c.period_no, rows.c.school_id)
        .cte("textbook_value")
    )


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


def reporting_values(period: CTE, periods: tuple[Period, ...]) -> CTE:
    """Count the months a school had to report, and those with every monthly sheet.

    Months of the calendar with teaching days are due, for schools open on the last
    day of the month.
    """
    due = _due_months(period, periods)
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


def _due_months(period: CTE, periods: tuple[Period, ...]) -> CTE:
    month = _months_of(periods)
    teaching = select(calendar_month.c.month).where(calendar_month.c.teaching_days > 0)
    return (
        select(period.c.period_no, school.c.school_id, month.c.month)
        .join_from(
            period,
            month,
            and_(
                month.c.month >= period.c.first_month,
                month.c.month <= period.c.last_month,
            ),
        )
        .join(school, is_open(month))
        .where(month.c.month.in_(teaching))
        .cte("due_month")
    )


def _months_of(periods: tuple[Period, ...]) -> CTE:
    """Return every month of the periods with its last day: month, end_date."""
    months = sorted({month for period in periods for month in months_of(period)})
    rows = [
        select(
            literal(month, Integer).label("month"),
            literal(month_period(month).end, Date).label("end_date"),
        )
        for month in months
    ]
    body = union_all(*rows) if len(rows) > 1 else rows[0]
    return body.cte("month_asked")


def _full_months() -> Subquery:
    return (
        select(reporting_month.c.school_id, reporting_month.c.month)
        .where(reporting_month.c.sheet_count == len(MONTHLY_SHEETS))
        .subquery("full_month")
    )
