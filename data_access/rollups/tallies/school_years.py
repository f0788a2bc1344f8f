"""Months of school years and terms, taken from the text 2025-2026."""

from sqlalchemy import ColumnElement, Integer, Select, Table, case, cast, func, select
from sqlalchemy.sql.elements import ColumnClause

Amount = ColumnElement[float] | ColumnElement[int] | ColumnClause[int]


def september_of(table: Table) -> ColumnElement[int]:
    """Return the first month of a row's school year."""
    return _year(table) * 100 + 9


def term_end_of(table: Table) -> ColumnElement[int]:
    """Return the last month of a row's term: its hours stand from then on."""
    january, august = _year(table) * 100 + 101, _year(table) * 100 + 108
    return case((table.c.term == 1, january), else_=august)


def standing_for_a_year(
    table: Table, amount: Amount, *conditions: ColumnElement[bool]
) -> Select[tuple[int, int, float]]:
    """Return what a row adds in September and takes away a year later."""
    begins, ends = september_of(table), september_of(table) + 100
    rows = [
        select(table.c.school_id, month.label("month"), value.label("amount"))
        for month, value in ((begins, amount), (ends, -amount))
    ]
    first, last = (row.where(*conditions) for row in rows)
    both = first.union_all(last).subquery()
    return select(both.c.school_id, both.c.month, both.c.amount)


def _year(table: Table) -> ColumnElement[int]:
    return cast(func.substr(table.c.school_year, 1, 4), Integer)
