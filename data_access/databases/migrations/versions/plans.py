"""Add equipment_plan and unit_price."""

import sqlalchemy as sa
from alembic import op

from data_access.databases.migrations.initial.parents import parent

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STEPS = ("need_count", "approved_count", "bought_count", "delivered_count")


def upgrade() -> None:
    """Create both tables, empty."""
    _create_plan()
    _create_price()


def _create_plan() -> None:
    table = "equipment_plan"
    checks = [
        sa.CheckConstraint(f"{name} >= 0", name=op.f(f"ck_{table}_{name}_min"))
        for name in (*STEPS, "amount_yuan")
    ]
    op.create_table(
        table,
        sa.Column("school_year", sa.String(length=9), nullable=False),
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", sa.String(length=40), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in STEPS),
        sa.Column("amount_yuan", sa.Float(), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        *checks,
        parent(table, "batch_id", "import_batch.batch_id"),
        parent(table, "school_id", "school.school_id"),
        sa.PrimaryKeyConstraint(
            "school_year", "school_id", "item", name=op.f(f"pk_{table}")
        ),
        comment="What a school needs of an item in a school year, up to its delivery",
        sqlite_with_rowid=False,
    )


def _create_price() -> None:
    op.create_table(
        "unit_price",
        sa.Column("item", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=True),
        sa.Column("price_yuan", sa.Float(), nullable=False),
        sa.Column("source_doc", sa.String(length=300), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "price_yuan >= 0", name=op.f("ck_unit_price_price_yuan_min")
        ),
        parent("unit_price", "batch_id", "import_batch.batch_id"),
        sa.PrimaryKeyConstraint("item", "valid_from", name=op.f("pk_unit_price")),
        comment="What one unit of an item costs from a day on, and who says so",
        sqlite_with_rowid=False,
    )
