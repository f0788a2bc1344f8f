"""Add table_origin; count in it the rows that stand in the store."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COUNTED = (
    "award",
    "device_snapshot",
    "lesson_month",
    "network_measurement",
    "network_snapshot",
    "project",
    "resource_month",
    "room_snapshot",
    "school_year_base",
    "subject_need",
    "submission",
    "use_month",
)
COLUMNS = ("table_name", "batch_id", "row_count")


def upgrade() -> None:
    """Create the table and count the rows of each batch."""
    op.create_table(
        "table_origin",
        sa.Column("table_name", sa.String(length=48), nullable=False),
        sa.Column("batch_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "batch_id", name=op.f("pk_table_origin")),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["import_batch.batch_id"],
            name=op.f("fk_table_origin_batch_id"),
            deferrable=True,
        ),
        comment="Derived. The batches that stand behind a table, with their rows in it",
        sqlite_with_rowid=False,
        # For a while the first revision made this table too.
        if_not_exists=True,
    )
    origin = sa.table("table_origin", *map(sa.column, COLUMNS))
    op.execute(origin.delete())
    for name in COUNTED:
        counted = sa.table(name, sa.column("batch_id"))
        rows = sa.select(sa.literal(name), counted.c.batch_id, sa.func.count())
        rows = rows.group_by(counted.c.batch_id)
        op.execute(origin.insert().from_select(COLUMNS, rows))
