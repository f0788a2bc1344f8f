"""Tables of the first revision (batches). By regenerate.py."""
# ruff: noqa: E501

from collections.abc import Callable

from alembic import op
from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Text,
)

from data_access.databases.migrations.initial.parents import parent

CREATE: dict[str, Callable[[], object]] = {
    "data_version": lambda: op.create_table(
        "data_version",
        Column("version_id", Integer(), autoincrement=False, nullable=False),
        Column("version", Integer(), nullable=False),
        PrimaryKeyConstraint("version_id", name=op.f("pk_data_version")),
        comment="One number that every committed import raises",
    ),
    "import_batch": lambda: op.create_table(
        "import_batch",
        Column("batch_id", Integer(), nullable=False),
        Column("file_name", String(length=260), nullable=False),
        Column("file_hash", String(length=64), nullable=False),
        Column("reported_by", String(length=120)),
        Column("reported_date", Date()),
        Column("origin", String(length=12), nullable=False),
        Column("source_name", String(length=200)),
        Column("imported_at", DateTime(), nullable=False),
        Column("stored_count", Integer(), nullable=False),
        Column("changed_count", Integer(), nullable=False),
        Column("rejected_count", Integer(), nullable=False),
        PrimaryKeyConstraint("batch_id", name=op.f("pk_import_batch")),
        comment="One row an import: file, who reported, origin of the figures",
    ),
    "import_issue": lambda: op.create_table(
        "import_issue",
        Column("batch_id", Integer(), autoincrement=False, nullable=False),
        Column("issue_no", Integer(), autoincrement=False, nullable=False),
        Column("severity", String(length=8), nullable=False),
        Column("rule", String(length=48), nullable=False),
        Column("sheet", String(length=120)),
        Column("source_row", Integer()),
        Column("column_name", String(length=120)),
        Column("value", String(length=200)),
        Column("message", Text(), nullable=False),
        PrimaryKeyConstraint("batch_id", "issue_no", name=op.f("pk_import_issue")),
        parent("import_issue", "batch_id", "import_batch.batch_id"),
        comment="One row an issue found in a batch",
    ),
    "replaced_row": lambda: op.create_table(
        "replaced_row",
        Column("replaced_id", Integer(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        Column("table_name", String(length=48), nullable=False),
        Column("row_key", Text(), nullable=False),
        Column("old_row", Text()),
        PrimaryKeyConstraint("replaced_id", name=op.f("pk_replaced_row")),
        parent("replaced_row", "batch_id", "import_batch.batch_id"),
        comment="What a batch replaced (old_row NULL: the row was new), as JSON",
    ),
    "ix_replaced_row_batch_id": lambda: op.create_index(
        op.f("ix_replaced_row_batch_id"), "replaced_row", ["batch_id"], unique=False
    ),
    "reporting_month": lambda: op.create_table(
        "reporting_month",
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("sheet_count", SmallInteger(), nullable=False),
        PrimaryKeyConstraint("month", "school_id", name=op.f("pk_reporting_month")),
        parent("reporting_month", "school_id", "school.school_id"),
        comment="Derived. How many of the monthly sheets a school sent in, by month",
        sqlite_with_rowid=False,
    ),
    "submission": lambda: op.create_table(
        "submission",
        Column("sheet", String(length=40), nullable=False),
        Column("month", Integer(), autoincrement=False, nullable=False),
        Column("school_id", Integer(), autoincrement=False, nullable=False),
        Column("reported_date", Date(), nullable=False),
        Column("is_zero_report", SmallInteger(), nullable=False),
        Column("batch_id", Integer(), nullable=False),
        PrimaryKeyConstraint("sheet", "month", "school_id", name=op.f("pk_submission")),
        parent("submission", "batch_id", "import_batch.batch_id"),
        parent("submission", "school_id", "school.school_id"),
        comment="One row a sheet, school and month that was reported at all",
        sqlite_with_rowid=False,
    ),
}
