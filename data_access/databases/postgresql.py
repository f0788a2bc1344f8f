"""PostgreSQL (and Citus on it): COPY for many rows, one writer by advisory lock."""

from collections.abc import Sequence
from typing import Any, cast

import psycopg
from sqlalchemy import URL, Connection, Engine, Table, create_engine
from sqlalchemy.exc import DBAPIError

from data_access.databases.base import Database

WRITER_LOCK = 0x7A68696A
"""The number of the advisory lock that the one writer holds."""

LOCK_NOT_AVAILABLE = "55P03"

# What the driver says when it cannot connect carries no code, only words.
REASONS = {
    "refused": "reason_refused",
    "password": "reason_password",
    "authentication": "reason_password",
    "timeout": "reason_timeout",
    "timed out": "reason_timeout",
    "resolve": "reason_host_unknown",
    "translate host": "reason_host_unknown",
    "does not exist": "reason_no_database",
}


class PostgreSQL(Database):
    """PostgreSQL 15 and later through psycopg 3."""

    driver_errors = (DBAPIError, psycopg.Error, OSError)

    def create_engine(self, url: URL) -> Engine:
        """Return an engine that finds out within seconds that nobody answers."""
        if url.drivername in {"postgres", "postgresql"}:
            url = url.set(drivername="postgresql+psycopg")
        timeout = {} if "connect_timeout" in url.query else {"connect_timeout": 5}
        return create_engine(
            url,
            pool_pre_ping=True,
            pool_size=16,
            max_overflow=64,
            connect_args=timeout,
        )

    def begin_reading(self, connection: Connection) -> None:
        """Begin a read-only transaction that sees one state throughout."""
        connection.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        connection.begin()

    def begin_writing(self, connection: Connection, wait_seconds: float) -> None:
        """Take the writer's lock; check foreign keys when it commits."""
        connection.begin()
        wait = max(int(wait_seconds * 1000), 1)  # 0 would wait for ever
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
        connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED")

    def begin_migrating(self, connection: Connection, wait_seconds: float) -> None:
        """Check foreign keys at once: tables with pending checks cannot be altered."""
        self.begin_writing(connection, wait_seconds)
        connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")

    def insert_columns(
        self,
        connection: Connection,
        table: Table,
        columns: Sequence[str],
        values: Sequence[Sequence[Any]],
    ) -> None:
        """Insert through COPY."""
        quote = connection.dialect.identifier_preparer
        names = ", ".join(quote.quote(name) for name in columns)
        statement = f"COPY {quote.format_table(table)} ({names}) FROM STDIN"
        driver = cast(psycopg.Connection, connection.connection.driver_connection)
        try:
            with driver.cursor() as cursor, cursor.copy(statement.encode()) as copy:
                for row in zip(*values, strict=True):
                    copy.write_row(row)
        except psycopg.Error as error:
            raise DBAPIError.instance(
                statement, None, error, psycopg.Error, dialect=connection.dialect
            ) from error

    def analyze(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Gather fresh statistics."""
        for table in tables:
            connection.exec_driver_sql(f'ANALYZE "{table.name}"')

    def is_locked(self, error: DBAPIError) -> bool:
        """Return whether the writer's lock was not free in time."""
        return getattr(error.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE

    def reason(self, error: BaseException) -> str:
        """Return the code of the sentence for what the driver says."""
        said = str(error).lower()
        return next((REASONS[word] for word in REASONS if word in said), "reason_other")
