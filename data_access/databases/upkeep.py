"""Small things of a store: its data version, its statistics, what its indexes find."""

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update

from data_access.databases.kinds import database_of
from data_access.tables import data_version as version_table
from data_access.tables import metadata


def data_version(connection: Connection) -> int:
    """Return the number that every committed import raises; 0 before the first."""
    return connection.scalar(select(version_table.c.version)) or 0


def raise_data_version(connection: Connection, *, above: int = 0) -> int:
    """Raise the data version in this transaction; return the new one.

    It becomes one more than it was, and more than `above`.
    """
    version = max(data_version(connection), above) + 1
    raised = connection.execute(update(version_table).values(version=version))
    if raised.rowcount == 0:
        connection.execute(insert(version_table).values(version_id=1, version=version))
    return version


def analyze(connection: Connection, *tables: Table) -> None:
    """Renew the planner's statistics of these tables (all of them if none is named).

    Call it in the transaction of a large import, after the last row.
    """
    wanted = tables or tuple(metadata.tables.values())
    database_of(connection).analyze(connection, wanted)


def begins_with(
    connection: Connection, column: ColumnElement[str], text: str
) -> ColumnElement[bool]:
    """Return the condition that a column begins with a text (no empty one).

    Each kind of store says it so that an index on the column finds the rows.
    """
    return database_of(connection).begins_with(column, text)
