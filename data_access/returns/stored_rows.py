"""What the store knows of schools, sheet by sheet, as a template shows it.

One statement a sheet for all the schools asked for: a workbook more costs no query.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    func,
    or_,
    select,
    true,
)

from data_access.catalogue.sheets import SHEETS
from data_access.period import Period, school_year_of
from data_access.returns.owners import OWNER

Row = Mapping[str, Any]
Condition = Callable[[Table, str, Period], ColumnElement[bool]]


def stored_rows(
    connection: Connection, sheet_id: str, month: Period, school_ids: Collection[int]
) -> dict[int, list[Row]]:
    """Return school → the rows a template of a month begins with.

    Of stocks these are the last report up to the month's end, of monthly reports the
    month's own or else the last ones before it, of single records the month's.
    """
    table, owner = SHEETS[sheet_id].table, OWNER[sheet_id]
    statement = select(table).where(_SELECTED[sheet_id](table, owner, month))
    found: dict[int, list[Row]] = defaultdict(list)
    for row in connection.execute(_ordered(statement, table)).mappings():
        if row[owner] in school_ids:
            found[row[owner]].append(dict(row))
    return found


def _ordered(statement: Select[Any], table: Table) -> Select[Any]:
    return statement.order_by(*table.primary_key)


def _own(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
    return table.c[owner].is_not(None)


def _newest(
    column: str, *apart: str
) -> Callable[[Table, str, Period], ColumnElement[bool]]:
    """Return the condition of a school's newest snapshot, by the columns apart."""

    def condition(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
        last: Any = month.end
        if column == "month":
            last = month.last_month
        elif column == "stat_year":
            last = school_year_of(month.last_month)
        keys = (owner, *apart)
        counted = and_(table.c[column] <= last, _is_stock(table))
        latest = (
            select(
                *(table.c[key] for key in keys),
                func.max(table.c[column]).label("latest"),
            )
            .where(counted)
            .group_by(*(table.c[key] for key in keys))
            .subquery()
        )
        same = (table.c[key] == latest.c[key] for key in keys)
        is_newest = select(latest.c[owner]).where(
            *same, latest.c.latest == table.c[column]
        )
        return and_(counted, is_newest.exists())

    return condition


def _is_stock(table: Table) -> ColumnElement[bool]:
    """Leave out what a programme added, and marks that a school was not listed."""
    conditions: list[ColumnElement[bool]] = [true()]
    if "is_programme" in table.c:
        flag = table.c["is_programme"]
        conditions.append(or_(flag.is_(None), flag == 0))
    if "is_listed" in table.c:
        conditions.append(table.c["is_listed"] == 1)
    return and_(*conditions)


def _within(column: str) -> Condition:
    def condition(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
        return table.c[column].between(month.start, month.end)

    return condition


def _in_term(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
    year, term = term_of(month)
    return and_(table.c["school_year"] == year, table.c["term"] == term)


def _running(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
    closed = table.c["closed_date"]
    return and_(
        table.c[owner].is_not(None), or_(closed.is_(None), closed >= month.start)
    )


def _still_there(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
    end = table.c["end_date"]
    return and_(table.c[owner].is_not(None), or_(end.is_(None), end >= month.start))


def _in_school_year(table: Table, owner: str, month: Period) -> ColumnElement[bool]:
    return table.c["school_year"] == term_of(month)[0]


def term_of(month: Period) -> tuple[str, int]:
    """Return the school year (2026-2027) and the term a month lies in."""
    year = school_year_of(month.last_month)
    number = month.last_month % 100
    return f"{year}-{year + 1}", 1 if number >= 9 or number == 1 else 2


_SELECTED: Mapping[str, Condition] = {
    "school": _own,
    "school_year_base": _newest("stat_year"),
    "network_line": _newest("snapshot_date"),
    "network_measurement": _newest("month"),
    "device_stock": _newest("snapshot_date", "device_type"),
    "room": _newest("snapshot_date"),
    "lesson_plan": _in_term,
    "lesson": _within("lesson_date"),
    "lesson_receiver": _within("lesson_date"),
    "lesson_report": _newest("month"),
    "subject_need": _in_term,
    "classroom_use": _within("use_date"),
    "classroom_use_report": _newest("month"),
    "resource": _within("uploaded_date"),
    "resource_report": _newest("month"),
    "award": _within("awarded_date"),
    "project": _running,
    "teacher": _still_there,
    "training_record": _in_term,
    "training_event": _within("event_date"),
    "teacher_report": _in_term,
    "teacher_title": _own,
    "helper_task": _in_school_year,
    "school_honor": _own,
    "club": _still_there,
}
