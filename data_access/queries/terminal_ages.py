"""The age of terminals at a period's end, from the stock each school last reported.

Like fact_values: one row a period and school: period_no, school_id, facts.
"""

from sqlalchemy import (
    CTE,
    ColumnElement,
    Integer,
    and_,
    case,
    cast,
    extract,
    func,
    select,
)

from data_access.catalogue.codes import TERMINALS
from data_access.catalogue.equipment import AGED_YEARS
from data_access.tables import device_stock


def age_values(reports: CTE) -> CTE:
    """Count the terminals whose year of purchase is known, and those over age.

    `reports` are fact_values.snapshot_reports of device_snapshot. A school whose
    terminals have no year at all is unknown; one without terminals has none of both.
    """
    device = device_stock.c
    is_counted = and_(device.device_type.in_(TERMINALS), device.device_count > 0)
    is_dated = and_(is_counted, device.purchase_year.is_not(None))
    year = cast(extract("year", reports.c.end_date), Integer)
    is_aged = and_(is_dated, device.purchase_year <= year - AGED_YEARS)
    is_known = _rows(is_dated) + case((_rows(is_counted) == 0, 1), else_=0) > 0
    keys = (
        reports.c.period_no,
        reports.c.start_date,
        reports.c.end_date,
        reports.c.school_id,
    )
    of_report = and_(
        device.school_id == reports.c.school_id,
        device.snapshot_date == reports.c.snapshot_date,
    )
    return (
        select(
            *keys,
            case((is_known, _amount(is_aged))).label("aged_terminal_count"),
            case((is_known, _amount(is_dated))).label("dated_terminal_count"),
        )
        .join_from(reports, device_stock, of_report)
        .where(reports.c.is_listed == 1, func.coalesce(device.is_programme, 0) == 0)
        .group_by(*keys)
        .cte("terminal_age_value")
    )


def _rows(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _amount(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, device_stock.c.device_count), else_=0))
