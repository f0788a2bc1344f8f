"""Add duties, documents and groupings."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the three tables, empty."""
    _create_document()
    _create_system_group()
    _create_duty()


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("document_no", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("official_no", sa.String(length=80), nullable=True),
        sa.Column("issued_date", sa.Date(), nullable=True),
        sa.Column("document_kind", sa.String(length=16), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=True),
        sa.Column("systems", sa.String(length=200), nullable=True),
        sa.Column("indicators", sa.String(length=400), nullable=True),
        sa.Column("certificates", sa.String(length=400), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_document_batch_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("document_no", name=op.f("pk_document")),
        comment="One row a supporting document; its file is kept beside the store",
        sqlite_with_rowid=False,
    )


def _create_system_group() -> None:
    op.create_table(
        "system_group",
        sa.Column("scheme", sa.String(length=60), nullable=False),
        sa.Column("heading", sa.String(length=60), nullable=False),
        sa.Column("item_no", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("system_no", sa.SmallInteger(), nullable=True),
        sa.Column("indicator_id", sa.String(length=64), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_system_group_batch_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint(
            "scheme", "heading", "item_no", name=op.f("pk_system_group")
        ),
        comment="One row an item of a zone's own scheme, such as 两建强三融合四提升",
        sqlite_with_rowid=False,
    )


def _create_duty() -> None:
    op.create_table(
        "duty",
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("post", sa.String(length=16), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_duty_batch_id"),
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["school.school_id"],
            name=op.f("fk_duty_school_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint(
            "school_id", "post", "start_date", name=op.f("pk_duty")
        ),
        comment="One row a post of a school that somebody holds; nobody is named",
        sqlite_with_rowid=False,
    )
