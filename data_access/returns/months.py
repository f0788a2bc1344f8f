"""Which month a template or a list of reports is about when nobody says."""

from datetime import date

from sqlalchemy import Engine, func, select

from data_access.databases import reading
from data_access.period import add_months
from data_access.tables import submission


def newest_month(engine: Engine) -> int:
    """Return the newest month anybody reported; of an empty store this month."""
    with reading(engine) as connection:
        found = connection.scalar(select(func.max(submission.c.month)))
    today = date.today()
    return found or today.year * 100 + today.month


def next_month(engine: Engine) -> int:
    """Return the month after the newest reported one; of an empty store this month."""
    with reading(engine) as connection:
        found = connection.scalar(select(func.max(submission.c.month)))
    return add_months(found, 1) if found else newest_month(engine)
