"""Add the mark of a data version; the present one draws its own."""

from secrets import token_hex

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

version = sa.table("data_version", sa.column("mark"))


def upgrade() -> None:
    """Add the column and fill it."""
    op.add_column("data_version", sa.Column("mark", sa.String(length=8), nullable=True))
    op.execute(version.update().values(mark=token_hex(4)))
