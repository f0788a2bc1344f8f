"""Small things of a store: its data version, its statistics, what its indexes find."""

from secrets import token_hex

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update

from data_access.data_state import DataState
from data_access.databases.kinds import database_of
from data_access.tables import data_version as version_table
from data_access.tables import metadata


def data_version(connection: Connection) -> int:
    """Return the number that every committed import raises; 0 before the first."""
    return connection.scalar(select(version_table.c.version)) or 0


def data_state(connection: Connection) -> DataState:
    """Return the state of the store; a version without a mark has an empty one."""
    row = connection.execute(select(version_table.c.version, version_table.c.mark))
    version, mark = row.one_or_none() or (0, "")
    return DataState(str(connection.engine.url), version, mark or "")


def raise_data_version(connection: Connection, *, above: int = 0) -> int:
    """Raise the data version in this transaction; return the new one.

    It becomes one more than it was, and more than `above`. The mark drawn with it
    tells it from a version of the same number after an older backup was put back.
    """
    version = max(data_version(connection), above) + 1
    new = {"version": version, "mark": token_hex(4)}
    raised = connection.execute(update(version_table).values(new))
    if raised.rowcount == 0:
        connection.execute(insert(version_table).values(version_id=1, **new))
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
