"""Index what was replaced by table and row: histories and undo look rows up."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index; PostgreSQL gets one that finds beginnings of texts."""
    op.create_index(
        "ix_replaced_row_table_name",
        "replaced_row",
        ["table_name", "row_key"],
        unique=False,
        postgresql_ops={"row_key": "text_pattern_ops"},
    )
