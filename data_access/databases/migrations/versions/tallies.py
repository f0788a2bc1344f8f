"""Add tally_month: what registers add to the counts of schools, by month."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; it is filled when the first register comes in."""
    op.create_table(
        "tally_month",
        sa.Column("tally", sa.String(length=48), nullable=False),
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("school_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint(
            "tally", "month", "school_id", name=op.f("pk_tally_month")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"],
            ["school.school_id"],
            name=op.f("fk_tally_month_school_id"),
            deferrable=True,
        ),
        comment="Derived. What a month adds to a count of a school; an end takes away",
        sqlite_with_rowid=False,
    )
