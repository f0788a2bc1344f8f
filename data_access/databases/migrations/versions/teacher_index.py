"""Index teachers by number: what they have reached is counted where they are."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_teacher_teacher_no", "teacher", ["teacher_no"], unique=False)
