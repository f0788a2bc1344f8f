"""Index the use of platforms by month: every page asks for the newest."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    op.create_index(
        "ix_platform_month_month", "platform_month", ["month"], unique=False
    )
