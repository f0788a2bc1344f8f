"""Add score_adjustment: points added to scores of an assessment, or taken."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty."""
    op.create_table(
        "score_adjustment",
        sa.Column("adjustment_no", sa.String(length=40), nullable=False),
        sa.Column("scheme", sa.String(length=16), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("scope_kind", sa.String(length=16), nullable=False),
        sa.Column("scope_code", sa.String(length=64), nullable=False),
        sa.Column("way", sa.String(length=8), nullable=False),
        sa.Column("points", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("document_no", sa.String(length=40), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "way = 'add' OR way = 'take'", name=op.f("ck_score_adjustment_way")
        ),
        sa.CheckConstraint("points >= 0", name=op.f("ck_score_adjustment_points_min")),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_score_adjustment_batch_id"),
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("adjustment_no", name=op.f("pk_score_adjustment")),
        comment="Points added to or taken from a score of a school or an area, and why",
        sqlite_with_rowid=False,
    )
