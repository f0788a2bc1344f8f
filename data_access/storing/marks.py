"""未列入 marks: what a complete file left out, until it is reported after all."""

from sqlalchemy import (
    Connection,
    FromClause,
    Table,
    and_,
    delete,
    select,
    tuple_,
)

from data_access.storing.replaced import keep_old_rows
from data_access.tables import (
    device_snapshot,
    device_stock,
    network_line,
    network_snapshot,
    room,
    room_snapshot,
    school_year_base,
)

SNAPSHOT_OF = {
    "network_line": (network_line, network_snapshot),
    "device_stock": (device_stock, device_snapshot),
    "room": (room, room_snapshot),
}


def drop_marks(connection: Connection, batch_id: int, table: Table) -> int:
    """Remove marks of schools whose rows are there now; return how many.

    They are kept in `replaced_row`, as everything that a batch removes.
    """
    if table is school_year_base:
        base = school_year_base.alias("listed")
        return _drop(connection, batch_id, table, base, ("school_id", "stat_year"))
    if table.name in SNAPSHOT_OF:
        raw, snapshot = SNAPSHOT_OF[table.name]
        keys = ("school_id", "snapshot_date")
        return _drop(connection, batch_id, snapshot, raw, keys)
    return 0


def _drop(
    connection: Connection,
    batch_id: int,
    marked: Table,
    rows: FromClause,
    keys: tuple[str, str],
) -> int:
    listed = select(*(rows.c[key] for key in keys))
    if "is_listed" in rows.c:
        listed = listed.where(rows.c.is_listed == 1)
    is_known = tuple_(*(marked.c[key] for key in keys)).in_(listed)
    is_outdated = and_(marked.c.is_listed == 0, is_known)
    found = connection.execute(select(marked).where(is_outdated)).mappings()
    old = [dict(row) for row in found]
    if old:
        keep_old_rows(connection, batch_id, marked, old)
        connection.execute(delete(marked).where(is_outdated))
    return len(old)
