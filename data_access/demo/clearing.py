"""Makes room for a demonstration where an older one stands; reports are not touched."""

from collections.abc import Collection

from sqlalchemy import Connection, and_, delete, not_, select

from data_access import tables
from data_access.errors import StoreUnusable

# Plans of the wall are the work of whoever made them, also on invented schools.
_KEPT = (tables.data_version, tables.wall_plan, tables.wall_scene)


def clear_demonstration(connection: Connection, workbooks: Collection[str]) -> None:
    """Remove everything a demonstration stored.

    Args:
        connection: of a `writing` transaction.
        workbooks: names of the published workbooks we ship; they may go as well.

    Raises:
        StoreUnusable: somebody imported reports of their own.
    """
    batch = tables.import_batch.c
    is_ours = and_(batch.origin == "published", batch.file_name.in_(workbooks))
    foreign = select(batch.file_name).where(batch.origin != "simulated", not_(is_ours))
    found = connection.scalar(foreign.limit(1))
    if found is not None:
        raise StoreUnusable("demo_store_in_use", file=found)
    for table in reversed(tables.metadata.sorted_tables):
        if table not in _KEPT:
            connection.execute(delete(table))
