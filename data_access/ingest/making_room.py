"""No real place beside invented figures: a demonstration makes room for real reports.

The demonstration can be built again at any time, so nothing is lost; but its schools
and a bureau's own must never stand in one store.
"""

from collections.abc import Collection

from sqlalchemy import Connection, delete, select

from data_access.errors import StoreUnusable
from data_access.tables import (
    data_version,
    import_batch,
    import_decision,
    metadata,
    wall_plan,
    wall_scene,
    zone_profile,
)

SIMULATED = "simulated"
# A file with one of these brings a zone of its own.
_PLACES = frozenset({"area", "school"})
# What the office decided while it checked these files is its own, and so are the
# plans of the wall that it made meanwhile.
_KEPT = (data_version, import_decision, wall_plan, wall_scene)


def make_room(connection: Connection, sheet_ids: Collection[str], origin: str) -> bool:
    """Remove a demonstration before real reports are stored; tell whether it did.

    Raises:
        StoreUnusable: the file brings no areas or schools, so that it could only
            speak of the demonstration's.
    """
    profile = connection.execute(select(zone_profile)).mappings().one_or_none()
    if profile is None or not profile["is_simulated"] or origin == SIMULATED:
        return False
    if not _PLACES & set(sheet_ids):
        raise StoreUnusable("demo_store_import", zone=profile["name"])
    own = select(import_batch.c.file_name).where(import_batch.c.origin != SIMULATED)
    found = connection.scalar(own.limit(1))
    if found is not None:
        raise StoreUnusable("demo_store_in_use", file=found)
    for table in reversed(metadata.sorted_tables):
        if table not in _KEPT:
            connection.execute(delete(table))
    return True
