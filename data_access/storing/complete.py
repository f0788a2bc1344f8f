"""Complete files: schools they do not list have no stock from their date on."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    or_,
    select,
)

from data_access.storing.counts import StoredCounts
from data_access.storing.marks import SNAPSHOT_OF
from data_access.storing.rows import store_rows
from data_access.tables import (
    area,
    area_lineage,
    area_member,
    school,
    school_year_base,
)


def mark_complete(
    connection: Connection,
    batch_id: int,
    table: Table,
    area_id: int,
    snapshot_date: date,
) -> StoredCounts:
    """End the stocks of the area's open schools that the table does not list.

    `table` is network_line, device_stock, room or school_year_base (there the year of
    the date counts); call it after the file's rows are stored.
    """
    if table is school_year_base:
        return _end_year_base(connection, batch_id, area_id, snapshot_date)
    raw, snapshot = SNAPSHOT_OF[table.name]
    listed = select(raw.c.school_id).where(raw.c.snapshot_date == snapshot_date)
    missing = _open_schools(
        connection, area_id, snapshot_date, school.c.school_id.not_in(listed)
    )
    rows = [(school_id, snapshot_date, 0) for school_id in missing]
    columns = ("school_id", "snapshot_date", "is_listed")
    return store_rows(connection, batch_id, snapshot, columns, rows)


def _end_year_base(
    connection: Connection, batch_id: int, area_id: int, snapshot_date: date
) -> StoredCounts:
    year = snapshot_date.year
    base = school_year_base.c
    listed = select(base.school_id).where(base.stat_year == year, base.is_listed == 1)
    missing = _open_schools(
        connection, area_id, snapshot_date, school.c.school_id.not_in(listed)
    )
    rows = [(school_id, year, "unsplit", 0) for school_id in missing]
    columns = ("school_id", "stat_year", "stage", "is_listed")
    return store_rows(connection, batch_id, school_year_base, columns, rows)


def _open_schools(
    connection: Connection, area_id: int, day: date, condition: ColumnElement[bool]
) -> Sequence[int]:
    below = select(area_lineage.c.area_id).join(
        area,
        and_(
            area.c.area_id == area_lineage.c.ancestor_id,
            area.c.depth == area_lineage.c.depth,
        ),
    )
    members = select(area_member.c.school_id).where(
        area_member.c.area_id == area_id,
        area_member.c.start_date <= day,
        or_(area_member.c.end_date.is_(None), area_member.c.end_date >= day),
    )
    is_within = or_(
        school.c.area_id.in_(below.where(area.c.area_id == area_id)),
        school.c.school_id.in_(members),
    )
    is_open = and_(
        or_(school.c.open_date.is_(None), school.c.open_date <= day),
        or_(school.c.close_date.is_(None), school.c.close_date > day),
    )
    found = select(school.c.school_id).where(is_within, is_open, condition)
    return connection.execute(found.order_by(school.c.school_id)).scalars().all()
