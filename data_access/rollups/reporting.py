"""How many of the monthly sheets each school sent in, by month."""

from sqlalchemy import Connection, case, func, select

from data_access.catalogue.facts import MONTHLY_SHEETS, SHEET_STANDS_FOR
from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.refill import clear_months, insert_selected
from data_access.tables import reporting_month, submission


def recompute_reporting_month(
    connection: Connection, affected: Affected = EVERYTHING
) -> None:
    """Count the monthly sheets; single records stand for their monthly report."""
    clear_months(connection, reporting_month, affected)
    sheet = submission.c.sheet
    counted = case(SHEET_STANDS_FOR, value=sheet, else_=sheet)
    rows = (
        select(
            submission.c.month,
            submission.c.school_id,
            func.count(counted.distinct()).label("sheet_count"),
        )
        .where(sheet.in_([*MONTHLY_SHEETS, *SHEET_STANDS_FOR]))
        .where(affected.months_in(submission.c.month))
        .where(affected.schools_in(submission.c.school_id))
        .group_by(submission.c.month, submission.c.school_id)
    )
    insert_selected(connection, reporting_month, rows)
