"""Terminals of no stated user leave the numbers of a user unknown, not zero."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

UNASSIGNED = ("LAPTOP", "DESKTOP", "NETBOOK", "TABLET")
TYPES_OF_COUNT = {
    "student_terminal_count": ("S_PC", "S_MOB"),
    "teacher_terminal_count": ("T_PC", "T_MOB"),
    "mobile_terminal_count": ("S_MOB", "T_MOB"),
}
KEY = ("school_id", "snapshot_date")

snapshot = sa.table("device_snapshot", *map(sa.column, (*KEY, *TYPES_OF_COUNT)))
stock = sa.table("device_stock", *map(sa.column, (*KEY, "device_type", "is_programme")))


def upgrade() -> None:
    """Take back the zeros that were counted beside unassigned terminals only."""
    for name, types in TYPES_OF_COUNT.items():
        stated = _keys(sa.or_(*(stock.c.device_type == one for one in types)))
        unassigned = _keys(sa.or_(*(stock.c.device_type == one for one in UNASSIGNED)))
        key = sa.tuple_(snapshot.c.school_id, snapshot.c.snapshot_date)
        op.execute(
            snapshot.update()
            .where(key.in_(unassigned), key.not_in(stated))
            .values({name: None})
        )


def _keys(condition: sa.ColumnElement[bool]) -> sa.Select[*tuple[object, ...]]:
    """Return the schools and dates of a stock that meets the condition."""
    is_stock = sa.func.coalesce(stock.c.is_programme, 0) == 0
    return sa.select(stock.c.school_id, stock.c.snapshot_date).where(
        is_stock, condition
    )
