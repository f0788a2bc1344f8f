"""The one way a rollup is refilled: delete what is stale, insert what is computed."""

from collections.abc import Iterable, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    SQLColumnExpression,
    Table,
    and_,
    cast,
    delete,
    except_,
    func,
    insert,
    literal,
    null,
    select,
    true,
)

from data_access.catalogue.facts import SHEETS_OF_ROLLUP
from data_access.rollups.affected import Affected
from data_access.tables import submission


def insert_selected(
    connection: Connection, table: Table, rows: Select[*tuple[object, ...]]
) -> None:
    """Insert what a statement selects; its columns are named as the table's."""
    names = [column.name for column in rows.selected_columns]
    connection.execute(insert(table).from_select(names, rows))


def clear_months(connection: Connection, table: Table, affected: Affected) -> None:
    """Delete the affected rows of a monthly rollup."""
    connection.execute(
        delete(table)
        .where(affected.months_in(table.c.month))
        .where(affected.schools_in(table.c.school_id))
    )


def fill_from_reports(
    connection: Connection,
    table: Table,
    report: Table,
    counts: Iterable[str],
    affected: Affected,
) -> None:
    """Insert the monthly reports of schools and months without any raw row."""
    keys = [column.name for column in table.primary_key]
    same = [report.c[key] == table.c[key] for key in keys]
    taken = report.outerjoin(table, _all(same))
    rows = (
        select(
            *(report.c[name] for name in (*keys, *counts)),
            literal("report").label("basis"),
            report.c.batch_id,
            report.c.source_row,
        )
        .select_from(taken)
        .where(table.c.school_id.is_(None))
        .where(affected.months_in(report.c.month))
        .where(affected.schools_in(report.c.school_id))
    )
    insert_selected(connection, table, rows)


def fill_from_submissions(
    connection: Connection,
    table: Table,
    counts: Iterable[str],
    affected: Affected,
    **keys: object,
) -> None:
    """Insert a zero for months that were submitted without any row.

    So pages never read the submissions. `keys` fill what the rollup's key has
    besides month and school.
    """
    sent = (
        select(submission.c.month, submission.c.school_id)
        .where(submission.c.sheet.in_(SHEETS_OF_ROLLUP[table.name]))
        .where(affected.months_in(submission.c.month))
        .where(affected.schools_in(submission.c.school_id))
    )
    # NOT IN over both keys took SQLite a hundred times as long as EXCEPT.
    silent = except_(sent, select(table.c.month, table.c.school_id)).subquery()
    same = and_(
        submission.c.month == silent.c.month,
        submission.c.school_id == silent.c.school_id,
        submission.c.sheet.in_(SHEETS_OF_ROLLUP[table.name]),
    )
    rows = (
        select(
            silent.c.month,
            silent.c.school_id,
            *(literal(value).label(name) for name, value in keys.items()),
            *(literal(0, Integer).label(name) for name in counts),
            literal("zero").label("basis"),
            func.max(submission.c.batch_id).label("batch_id"),
        )
        .join_from(silent, submission, same)
        .group_by(silent.c.month, silent.c.school_id)
    )
    insert_selected(connection, table, rows)


def unknown(name: str) -> ColumnElement[int]:
    """Return a NULL that every engine takes for a whole number."""
    return cast(null(), Integer).label(name)


def _all(conditions: Sequence[SQLColumnExpression[bool]]) -> ColumnElement[bool]:
    result: ColumnElement[bool] = true()
    for condition in conditions:
        result = result & condition
    return result
