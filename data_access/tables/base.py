"""What every table shares: one metadata, key helpers, the origin of a row."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
)
from sqlalchemy.sql.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def keyed_table(name: str, *items: SchemaItem, comment: str) -> Table:
    """Return a table stored in the order of its primary key.

    WITHOUT ROWID halves the file and the look-ups on SQLite (platform-notes B1);
    other engines ignore it.
    """
    return Table(name, metadata, *items, comment=comment, sqlite_with_rowid=False)


def school_key(name: str = "school_id", *, primary_key: bool = True) -> Column[int]:
    """Return a column that points at a school."""
    return Column(
        name,
        Integer,
        ForeignKey("school.school_id"),
        primary_key=primary_key,
        nullable=False,
        autoincrement=False,
    )


def month_key(name: str = "month") -> Column[int]:
    """Return a key column that holds a month as yyyymm."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


def date_key(name: str) -> Column[Any]:
    """Return a key column that holds a day."""
    return Column(name, Date, primary_key=True)


def code_key(name: str, length: int = 32) -> Column[str]:
    """Return a key column that holds a code as text."""
    return Column(name, String(length), primary_key=True)


def origin_columns() -> list[Column[Any]]:
    """Return what every fact row knows: its batch and the row of the source."""
    return [
        Column(
            "batch_id", Integer, ForeignKey("import_batch.batch_id"), nullable=False
        ),
        Column("source_row", Integer),
    ]


def count_columns(*names: str) -> list[Column[Any]]:
    """Return columns for whole numbers that may be unknown but never negative."""
    return [Column(name, Integer) for name in names]


def amount_columns(*names: str) -> list[Column[Any]]:
    """Return columns for measured amounts that may be unknown, never negative."""
    return [Column(name, Float) for name in names]


def flag(name: str) -> Column[Any]:
    """Return a yes/no column as 1/0, so that it can be summed on every engine."""
    return Column(name, SmallInteger)


def one_of(column: str, *values: str) -> CheckConstraint:
    """Return the check that a column holds one of some words.

    ORs, not IN: SQLite takes twice as long to load a table with an IN check.
    """
    allowed = " OR ".join(f"{column} = '{value}'" for value in values)
    return CheckConstraint(allowed, name=column)


def not_negative(*names: str) -> Iterable[CheckConstraint]:
    """Return one check a column: unknown or at least zero."""
    return [CheckConstraint(f"{name} >= 0", name=f"{name}_min") for name in names]
