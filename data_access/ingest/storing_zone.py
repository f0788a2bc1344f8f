"""Stores what the zone is called: as its sheet says, or after the root of its tree."""

from typing import Any

from sqlalchemy import Connection, select, update

from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.zone import title_of
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.storing import StoredCounts
from data_access.storing.dimensions import differing, insert_rows, update_rows
from data_access.storing.replaced import keep_old_rows
from data_access.tables import area, zone_profile

Row = dict[str, Any]


def store_zone_table(
    connection: Connection, batch_id: int, clean: CleanTable, lookup: Lookup
) -> list[StoredCounts]:
    """Store the one row of the zone's sheet; a second row is an error."""
    before = _profile(connection)
    row = _one_row(clean)
    name = zone_profile.name
    if row is None:
        return [StoredCounts(name)]
    if before is None:
        new = {"zone_id": 1, "is_simulated": 0, **row}
        insert_rows(connection, batch_id, zone_profile, [new])
        return [StoredCounts(name, new=1)]
    changed = differing(before, row)
    if not changed:
        return [StoredCounts(name, unchanged=1)]
    keep_old_rows(connection, batch_id, zone_profile, [before])
    connection.execute(update(zone_profile).values(**changed))
    renamed = _rename_root(connection, batch_id, str(before["name"]), row["name"])
    lookup.refresh()
    return [StoredCounts(name, changed=1), renamed]


def _profile(connection: Connection) -> Row | None:
    found = connection.execute(select(zone_profile)).mappings().one_or_none()
    return dict(found) if found else None


def _one_row(clean: CleanTable) -> Row | None:
    kept: int | None = None
    for index in list(clean.kept()):
        if kept is not None:
            other = clean.source_rows[kept]
            issue = clean.issue("zone_one_row", Severity.ERROR, index, other=other)
            clean.add(issue, index)
        else:
            kept = index
    if kept is None:
        return None
    fields = [c.name for c in SHEETS["zone_profile"].columns if c.name in clean.columns]
    return {field: clean.columns[field][kept] for field in fields}


def _rename_root(
    connection: Connection, batch_id: int, old_name: str, new_name: str
) -> StoredCounts:
    """Let a root that was only made to bear the zone's name bear the new one."""
    is_made = (area.c.depth == 0, area.c.area_code.is_(None), area.c.name == old_name)
    found = connection.execute(select(area).where(*is_made)).mappings().one_or_none()
    if found is None or old_name == new_name:
        return StoredCounts(area.name)
    old, key = dict(found), found["area_id"]
    named: Row = {"name": new_name, "short_name": new_name[:60]}
    update_rows(connection, batch_id, area, {key: named}, {key: old})
    return StoredCounts(area.name, changed=1)


def name_zone(connection: Connection, batch_id: int) -> list[StoredCounts]:
    """Name a zone that nobody named after the root of its areas."""
    if _profile(connection) is not None:
        return []
    roots = select(area.c.name).where(area.c.depth == 0).order_by(area.c.area_id)
    root = connection.scalar(roots.limit(1))
    if root is None:
        return []
    name = str(root)[:80]
    row = {"zone_id": 1, "name": name, "title": title_of(name), "is_simulated": 0}
    insert_rows(connection, batch_id, zone_profile, [row])
    return [StoredCounts(zone_profile.name, new=1)]
