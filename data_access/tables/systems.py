"""Duties of schools, supporting documents, and how a zone groups its systems."""

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
)

from data_access.tables.base import (
    code_key,
    date_key,
    keyed_table,
    metadata,
    origin_columns,
    school_key,
)

duty = keyed_table(
    "duty",
    school_key(),
    code_key("post", 16),
    date_key("start_date"),
    Column("end_date", Date),
    *origin_columns(),
    comment="One row a post of a school that somebody holds; nobody is named",
)

document = keyed_table(
    "document",
    code_key("document_no", 40),
    Column("title", String(200), nullable=False),
    Column("official_no", String(80)),
    Column("issued_date", Date),
    Column("document_kind", String(16), nullable=False),
    Column("file_name", String(200)),
    Column("systems", String(200)),
    Column("indicators", String(400)),
    Column("certificates", String(400)),
    *origin_columns(),
    comment="One row a supporting document; its file is kept beside the store",
)

document_file = Table(
    "document_file",
    metadata,
    Column("file_name", String(200), primary_key=True),
    Column("file_hash", String(64), nullable=False),
    Column("byte_count", Integer, nullable=False),
    Column("received_at", DateTime, nullable=False),
    comment="One row a file that came in for documents; kept beside the store",
)

system_group = keyed_table(
    "system_group",
    code_key("scheme", 60),
    code_key("heading", 60),
    Column("item_no", SmallInteger, primary_key=True, autoincrement=False),
    Column("system_no", SmallInteger),
    Column("indicator_id", String(64)),
    Column("text", Text),
    *origin_columns(),
    comment="One row an item of a zone's own scheme, such as 两建强三融合四提升",
)
