"""A foreign key of the first revision, named and deferrable as all of them are."""

import sqlalchemy as sa
from alembic import op


def parent(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return the constraint that a column holds the key of another table."""
    return sa.ForeignKeyConstraint(
        [column], [target], name=op.f(f"fk_{table}_{column}"), deferrable=True
    )
