"""Fills tally_month: what each school's rows add, month by month."""

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    Subquery,
    Table,
    cast,
    delete,
    except_,
    func,
    literal,
    select,
)

from data_access.rollups.affected import EVERYTHING, Affected
from data_access.rollups.days import days_of
from data_access.rollups.refill import insert_selected
from data_access.rollups.tallies.model import TallySource
from data_access.tables import submission, tally_month


def recompute_tallies(
    connection: Connection, source: TallySource, affected: Affected = EVERYTHING
) -> None:
    """Count anew what a table adds, for the affected schools."""
    stale = affected if source.is_monthly else Affected(affected.school_ids)
    connection.execute(
        delete(tally_month)
        .where(tally_month.c.tally.in_(source.ids))
        .where(stale.months_in(tally_month.c.month))
        .where(stale.schools_in(tally_month.c.school_id))
    )
    parts = {tally.id: tally.rows.subquery() for tally in source.tallies}
    dated = [rows.c.day for rows in parts.values() if "day" in rows.c]
    with days_of(connection, stale, *dated) as days:
        for tally_id, rows in parts.items():
            added = _by_month(tally_id, rows, days, stale)
            insert_selected(connection, tally_month, added)
    if source.sheet:
        _fill_zeros(connection, source, stale)


def _by_month(
    tally_id: str, rows: Subquery, days: Table, stale: Affected
) -> Select[*tuple[object, ...]]:
    month: ColumnElement[int] = rows.c.month if "month" in rows.c else days.c.month
    amount = func.sum(cast(rows.c.amount, Float)).label("amount")
    statement = select(
        literal(tally_id).label("tally"), month, rows.c.school_id, amount
    )
    if "month" not in rows.c:
        statement = statement.join_from(rows, days, days.c.day == rows.c.day)
    return (
        statement.where(stale.months_in(month))
        .where(stale.schools_in(rows.c.school_id))
        .group_by(month, rows.c.school_id)
    )


def _fill_zeros(connection: Connection, source: TallySource, stale: Affected) -> None:
    """A month handed in without any row is a zero in every tally of the report."""
    sent = (
        select(submission.c.month, submission.c.school_id)
        .where(submission.c.sheet == source.sheet)
        .where(stale.months_in(submission.c.month))
        .where(stale.schools_in(submission.c.school_id))
    )
    filled = select(tally_month.c.month, tally_month.c.school_id).where(
        tally_month.c.tally.in_(source.ids)
    )
    silent = connection.execute(except_(sent, filled)).all()
    zeros = [
        {"tally": tally_id, "month": month, "school_id": school_id, "amount": 0.0}
        for tally_id in source.ids
        for month, school_id in silent
    ]
    if zeros:
        connection.execute(tally_month.insert(), zeros)
