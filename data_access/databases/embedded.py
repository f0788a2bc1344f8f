"""The embedded store: one SQLite file in WAL mode, read by many, written by one."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Date,
    DateTime,
    Engine,
    Table,
    and_,
    create_engine,
    event,
)
from sqlalchemy.exc import DBAPIError, IntegrityError

from data_access.databases.base import Database

WAIT_SECONDS = 60
"""Longer than the longest import, so that a second writer waits its turn."""

# Reads go through the map; the WAL file shrinks again after a large import.
SETTINGS = (
    f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-16000",
    f"PRAGMA mmap_size={128 * 2**20}",
    f"PRAGMA journal_size_limit={64 * 2**20}",
)

REASONS = {
    "SQLITE_NOTADB": "reason_not_a_store",
    "SQLITE_CORRUPT": "reason_damaged",
    "SQLITE_CANTOPEN": "reason_cannot_open",
    "SQLITE_READONLY": "reason_read_only",
    "SQLITE_FULL": "reason_disk_full",
    "SQLITE_BUSY": "reason_busy",
}


class Embedded(Database):
    """SQLite, as platform-notes B1 measured it best."""

    driver_errors = (DBAPIError, sqlite3.Error, OSError)

    def create_engine(self, url: URL) -> Engine:
        """Create the folder and the file in WAL mode; return an engine on it."""
        path = Path(url.database or "")
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, pool_size=16, max_overflow=64)
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        _switch_to_wal(path)
        return engine

    def begin_reading(self, connection: Connection) -> None:
        """Begin a transaction that refuses to write."""
        connection.execution_options(zhijiao_begin="BEGIN", zhijiao_query_only=1)
        connection.begin()

    def begin_writing(self, connection: Connection, wait_seconds: float) -> None:
        """Take the write lock at once; check foreign keys when it commits."""
        connection.execution_options(zhijiao_wait_ms=int(wait_seconds * 1000))
        connection.execution_options(zhijiao_begin="BEGIN IMMEDIATE")
        connection.begin()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")

    def begin_migrating(self, connection: Connection, wait_seconds: float) -> None:
        """Write without foreign keys: rebuilding a table drops its old self."""
        connection.execution_options(zhijiao_foreign_keys="OFF")
        self.begin_writing(connection, wait_seconds)

    def finish_migrating(self, connection: Connection) -> None:
        """Refuse a migration that leaves a row without its parent."""
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if orphans is not None:
            cause = sqlite3.IntegrityError(f"FOREIGN KEY constraint failed: {orphans}")
            raise IntegrityError("PRAGMA foreign_key_check", None, cause)

    def insert_columns(
        self,
        connection: Connection,
        table: Table,
        columns: Sequence[str],
        values: Sequence[Sequence[Any]],
    ) -> None:
        """Insert through the driver: five times as fast as compiled inserts."""
        quote = connection.dialect.identifier_preparer
        names = ", ".join(quote.quote(name) for name in columns)
        marks = ", ".join("?" * len(columns))
        stored = [
            _stored(table, name, column)
            for name, column in zip(columns, values, strict=True)
        ]
        connection.exec_driver_sql(
            f"INSERT INTO {quote.format_table(table)}"  # noqa: S608 - declared names
            f" ({names}) VALUES ({marks})",
            list(zip(*stored, strict=True)),
        )

    def analyze(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Look at a sample of each index."""
        connection.exec_driver_sql("PRAGMA analysis_limit=1000")
        for table in tables:
            connection.exec_driver_sql(f'ANALYZE "{table.name}"')

    def begins_with(self, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
        """Return the condition as a range: LIKE takes either case, and no index."""
        after = text[:-1] + chr(ord(text[-1]) + 1)
        return and_(column >= text, column < after)

    def is_locked(self, error: DBAPIError) -> bool:
        """Return whether the file's write lock was not free in time."""
        return _error_name(error.orig).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))

    def is_lost(self, error: DBAPIError) -> bool:
        """Return whether the file cannot be read any more."""
        harmless = {"reason_other", "reason_busy", "reason_read_only"}
        return self.reason(error.orig or error) not in harmless

    def reason(self, error: BaseException) -> str:
        """Return the code of the sentence for what SQLite or the file system says."""
        if isinstance(error, OSError):
            return "reason_cannot_open"
        name = _error_name(error)
        for start, code in REASONS.items():
            if name.startswith(start):
                return code
        return "reason_other"


def _error_name(error: BaseException | None) -> str:
    return getattr(error, "sqlite_errorname", "")


def _set_up(dbapi_connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not begin transactions of its own: "begin" below does.
    dbapi_connection.isolation_level = None
    for setting in SETTINGS:
        dbapi_connection.execute(setting)


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    wait = options.get("zhijiao_wait_ms", WAIT_SECONDS * 1000)
    for statement in (
        f"PRAGMA busy_timeout={wait}",
        f"PRAGMA query_only={options.get('zhijiao_query_only', 0)}",
        f"PRAGMA foreign_keys={options.get('zhijiao_foreign_keys', 'ON')}",
        options.get("zhijiao_begin", "BEGIN"),
    ):
        connection.exec_driver_sql(statement)


def _switch_to_wal(path: Path) -> None:
    # Two processes that open a new file at once: SQLite answers "locked" without
    # waiting while the other switches.
    deadline = time.monotonic() + WAIT_SECONDS
    connection = sqlite3.connect(path)
    try:
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                busy = _error_name(error).startswith("SQLITE_BUSY")
                if not busy or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
    finally:
        connection.close()


def _stored(table: Table, name: str, values: Sequence[Any]) -> Sequence[Any]:
    kind = table.columns[name].type
    write: Callable[[Any], str]
    if isinstance(kind, Date):
        write = date.isoformat
    elif isinstance(kind, DateTime):
        write = _moment_text
    else:
        return values
    texts = {value: write(value) for value in set(values) if value is not None}
    texts[None] = None  # type: ignore[assignment]
    return [texts[value] for value in values]


def _moment_text(value: datetime) -> str:
    return value.isoformat(sep=" ", timespec="microseconds")
