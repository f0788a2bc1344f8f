"""Boards by kind, access points, monitored and delivering rooms, WiFi 6, IT staff.

What stocks reported before say about them is counted once more from their rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STAFF = (
    "full_time_it_teacher_count",
    "part_time_it_teacher_count",
    "network_manager_count",
)
ADDED = {
    "network_line": (("has_wifi6", sa.SmallInteger), ("has_5g", sa.SmallInteger)),
    "network_snapshot": (("has_wifi6", sa.SmallInteger), ("has_5g", sa.SmallInteger)),
    "device_snapshot": (
        ("interactive_set_count", sa.Integer),
        ("known_set_count", sa.Integer),
        ("access_point_count", sa.Integer),
    ),
    "room_snapshot": (
        ("monitored_room_count", sa.Integer),
        ("host_room_count", sa.Integer),
    ),
}
# A terminal's age is now counted at the end of the period that is looked at.
DROPPED = ("aged_terminal_count", "dated_terminal_count")
KEY = ("school_id", "snapshot_date")

# What a programme added, by the tally it is counted in.
TALLY_OF = {
    **dict.fromkeys(("BBT", "BBT_INT", "BBT_TV"), "programme_board_count"),
    **dict.fromkeys(("S_PC", "S_MOB"), "programme_student_terminal_count"),
    **dict.fromkeys(("T_PC", "T_MOB"), "programme_teacher_terminal_count"),
    "REMOTE": "programme_remote_set_count",
}
STOCK = (*KEY, "device_type", "device_count", "is_programme", "batch_id")

stock = sa.table("device_stock", *map(sa.column, STOCK))
snapshot_date = sa.column("snapshot_date", sa.Date())
tally = sa.table(
    "tally_month", *map(sa.column, ("tally", "month", "school_id", "amount"))
)
origin = sa.table(
    "table_origin", *map(sa.column, ("table_name", "batch_id", "row_count"))
)
devices = sa.table("device_snapshot", *map(sa.column, (*KEY, "access_point_count")))
room = sa.table("room", *map(sa.column, (*KEY, "room_type", "room_count")))
can_deliver: sa.ColumnClause[int] = sa.column("can_deliver")
rooms = sa.table("room_snapshot", *map(sa.column, (*KEY, "host_room_count")))


def upgrade() -> None:
    """Add the columns, then count what the rows before them already say."""
    for table, columns in ADDED.items():
        for name, kind in columns:
            op.add_column(table, sa.Column(name, kind()))
    for name in STAFF:
        check = sa.CheckConstraint(
            f"{name} >= 0", name=op.f(f"ck_school_year_base_{name}_min")
        )
        op.add_column("school_year_base", sa.Column(name, sa.Integer(), check))
    for name in DROPPED:
        op.drop_column("device_snapshot", name)
    _count_access_points()
    _count_delivering_rooms()
    _count_additions()
    _count_origins()


def _count_access_points() -> None:
    own = [stock.c[name] == devices.c[name] for name in KEY]
    total = sa.select(sa.func.sum(stock.c.device_count))
    total = total.where(*own, stock.c.device_type == "AP")
    op.execute(devices.update().values(access_point_count=total.scalar_subquery()))


def _count_delivering_rooms() -> None:
    own = [room.c[name] == rooms.c[name] for name in KEY]
    can = sa.or_(room.c.room_type == "REMOTE_H", can_deliver == 1)
    number = sa.case((can, sa.func.coalesce(room.c.room_count, 1)), else_=0)
    total = sa.select(sa.func.sum(number)).select_from(room).where(*own)
    op.execute(rooms.update().values(host_room_count=total.scalar_subquery()))


def _count_additions() -> None:
    """Add what programmes brought to the month it was reported as of."""
    columns = (stock.c.school_id, snapshot_date, stock.c.device_type)
    rows = sa.select(*columns, stock.c.device_count).where(stock.c.is_programme == 1)
    added: dict[tuple[str, int, int], float] = {}
    for school_id, day, kind, count in op.get_bind().execute(rows):
        if kind in TALLY_OF and count is not None:
            key = (TALLY_OF[kind], day.year * 100 + day.month, school_id)
            added[key] = added.get(key, 0.0) + count
    names = ("tally", "month", "school_id")
    found = [
        dict(zip(names, key, strict=True), amount=amount)
        for key, amount in added.items()
    ]
    if found:
        op.bulk_insert(tally, found)


def _count_origins() -> None:
    """Count the batches behind the raw devices, as after every import."""
    columns = [sa.literal("device_stock"), stock.c.batch_id, sa.func.count()]
    rows = sa.select(*columns).group_by(stock.c.batch_id)
    names = ["table_name", "batch_id", "row_count"]
    op.execute(origin.insert().from_select(names, rows))
