"""Import batches, what was wrong in them, what they replaced, who reported."""

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
)

from data_access.tables.base import (
    code_key,
    keyed_table,
    metadata,
    month_key,
    school_key,
)

data_version = Table(
    "data_version",
    metadata,
    Column("version_id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("mark", String(8)),
    comment="One number that every committed import raises",
)

import_batch = Table(
    "import_batch",
    metadata,
    Column("batch_id", Integer, primary_key=True),
    Column("file_name", String(260), nullable=False),
    Column("file_hash", String(64), nullable=False),
    Column("reported_by", String(120)),
    Column("reported_date", Date),
    Column("origin", String(12), nullable=False),
    Column("source_name", String(200)),
    Column("imported_at", DateTime, nullable=False),
    Column("stored_count", Integer, nullable=False, default=0),
    Column("changed_count", Integer, nullable=False, default=0),
    Column("rejected_count", Integer, nullable=False, default=0),
    Column("delivery_id", Integer, ForeignKey("import_delivery.delivery_id")),
    Column("fault", String(48)),
    comment="One row an import: file, who reported, origin of the figures",
)

import_issue = Table(
    "import_issue",
    metadata,
    Column(
        "batch_id",
        Integer,
        ForeignKey("import_batch.batch_id"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("issue_no", Integer, primary_key=True, autoincrement=False),
    Column("severity", String(8), nullable=False),
    Column("rule", String(48), nullable=False),
    Column("sheet", String(120)),
    Column("source_row", Integer),
    Column("column_name", String(120)),
    Column("value", String(200)),
    Column("message", Text, nullable=False),
    comment="One row an issue found in a batch",
)

replaced_row = Table(
    "replaced_row",
    metadata,
    Column("replaced_id", Integer, primary_key=True),
    Column(
        "batch_id",
        Integer,
        ForeignKey("import_batch.batch_id"),
        nullable=False,
        index=True,
    ),
    Column("table_name", String(48), nullable=False),
    Column("row_key", Text, nullable=False),
    Column("old_row", Text),
    # The history of a row or a school, and what came later on the same rows. In
    # PostgreSQL only these operators find the beginning of a text.
    Index(
        "ix_replaced_row_table_name",
        "table_name",
        "row_key",
        postgresql_ops={"row_key": "text_pattern_ops"},
    ),
    comment="What a batch replaced (old_row NULL: the row was new), as JSON",
)

submission = keyed_table(
    "submission",
    code_key("sheet", 40),
    month_key(),
    school_key(),
    Column("reported_date", Date, nullable=False),
    Column("is_zero_report", SmallInteger, nullable=False, default=0),
    Column("batch_id", Integer, ForeignKey("import_batch.batch_id"), nullable=False),
    comment="One row a sheet, school and month that was reported at all",
)

reporting_month = keyed_table(
    "reporting_month",
    month_key(),
    school_key(),
    Column("sheet_count", SmallInteger, nullable=False),
    comment="Derived. How many of the monthly sheets a school sent in, by month",
)

table_origin = keyed_table(
    "table_origin",
    code_key("table_name", 48),
    Column(
        "batch_id",
        Integer,
        ForeignKey("import_batch.batch_id"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("row_count", Integer, nullable=False),
    comment="Derived. The batches that stand behind a table, with their rows in it",
)
