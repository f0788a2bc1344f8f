"""What every kind of database does; a kind overrides what it does its own way."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    Table,
    create_engine,
    insert,
)
from sqlalchemy.exc import DBAPIError


class Database:
    """A kind of database; these defaults serve any engine SQLAlchemy knows."""

    driver_errors: tuple[type[Exception], ...] = (DBAPIError, OSError)
    """What may come up while connecting, wrapped by SQLAlchemy or not."""

    def create_engine(self, url: URL) -> Engine:
        """Return an engine set up for many reading threads and one writer."""
        return create_engine(url, pool_pre_ping=True)

    def begin_reading(self, connection: Connection) -> None:
        """Begin a transaction that sees one state of the store."""
        connection.begin()

    def begin_writing(self, connection: Connection, wait_seconds: float) -> None:
        """Begin the one writing transaction, waiting for another to end."""
        connection.begin()

    def begin_migrating(self, connection: Connection, wait_seconds: float) -> None:
        """Begin a writing transaction that may rebuild tables."""
        self.begin_writing(connection, wait_seconds)

    def finish_migrating(self, connection: Connection) -> None:
        """Check what the migration left, before it is committed."""

    def insert_columns(
        self,
        connection: Connection,
        table: Table,
        columns: Sequence[str],
        values: Sequence[Sequence[Any]],
    ) -> None:
        """Insert rows given column by column, values as SQLAlchemy takes them."""
        rows = [
            dict(zip(columns, row, strict=True)) for row in zip(*values, strict=True)
        ]
        connection.execute(insert(table), rows)

    def analyze(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Let the planner look at the tables again."""

    def begins_with(self, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
        """Return the condition that a column begins with a text, by its index."""
        return column.startswith(text, autoescape=True)

    def is_locked(self, error: DBAPIError) -> bool:
        """Return whether the error says that another writer is at work."""
        return False

    def is_lost(self, error: DBAPIError) -> bool:
        """Return whether the error says that the store stopped answering."""
        return error.connection_invalidated

    def reason(self, error: BaseException) -> str:
        """Return the code of the sentence that says why the store is out of reach."""
        return "reason_other"
