"""What came in together, and what the office decided about names it could not read."""

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from data_access.tables.base import metadata

import_delivery = Table(
    "import_delivery",
    metadata,
    Column("delivery_id", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("name", String(260), nullable=False),
    Column("received_at", DateTime, nullable=False),
    Column("file_count", Integer, nullable=False, default=0),
    Column("undoes_id", Integer, ForeignKey("import_delivery.delivery_id")),
    comment="What came in together: a file, a folder, an archive, or an undo",
)

import_decision = Table(
    "import_decision",
    metadata,
    Column("decision_id", Integer, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("sheet", String(40), nullable=False, default=""),
    Column("place", String(120), nullable=False, default=""),
    Column("given", String(200), nullable=False),
    Column("answer", String(200), nullable=False),
    Column("decided_at", DateTime, nullable=False),
    UniqueConstraint("kind", "sheet", "place", "given"),
    comment="One row a heading, sheet or school name the office has decided about",
)
