"""The asked periods as a small table that every fact joins."""

from typing import Any

from sqlalchemy import CTE, Date, Integer, Select, literal, select, union_all

from data_access.catalogue.facts import MAX_AGE_MONTHS
from data_access.period import Period, add_months, month_period, school_year_of

SNAPSHOT_AGE = MAX_AGE_MONTHS["network_snapshot"]


def periods_table(periods: tuple[Period, ...]) -> CTE:
    """Return one row a period: number, months, days, and how far back a stock reaches.

    Columns: period_no, first_month, last_month, start_date, end_date, oldest_date
    (stocks reported on or before it are too old), base_year, oldest_base_year.
    """
    rows = [_row(number, period) for number, period in enumerate(periods)]
    body = union_all(*rows) if len(rows) > 1 else rows[0]
    return body.cte("period")


def _row(number: int, period: Period) -> Select[*tuple[Any, ...]]:
    base_year = school_year_of(period.last_month)
    # A base as of September stays valid for twelve months: in the next September
    # the new one may not be in yet.
    is_september = period.last_month % 100 == 9
    oldest = month_period(add_months(period.last_month, -SNAPSHOT_AGE)).end
    return select(
        literal(number, Integer).label("period_no"),
        literal(period.first_month, Integer).label("first_month"),
        literal(period.last_month, Integer).label("last_month"),
        literal(period.start, Date).label("start_date"),
        literal(period.end, Date).label("end_date"),
        literal(oldest, Date).label("oldest_date"),
        literal(base_year, Integer).label("base_year"),
        literal(base_year - is_september, Integer).label("oldest_base_year"),
    )
