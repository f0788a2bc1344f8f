"""Build the demonstration city into a store, in one transaction."""

import time
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, delete, select

from data_access import tables
from data_access.databases import (
    analyze,
    bulk_insert_frame,
    raise_data_version,
    reading,
    writing,
)
from data_access.demo.reports import demo_frames
from data_access.errors import StoreUnusable
from data_access.rollups import recompute_all

SEED = 2026
OWN_ORIGIN = "simulated"


@dataclass(frozen=True)
class DemoReport:
    """What was built: rows by table, and how long it took."""

    seed: int
    seconds: float
    row_counts: dict[str, int] = field(default_factory=dict)

    @property
    def row_count(self) -> int:
        """Return how many rows were stored, derived ones not counted."""
        return sum(self.row_counts.values())


def is_empty(engine: Engine) -> bool:
    """Tell whether a store holds no zone, no area and no school."""
    with reading(engine) as connection:
        return not _holds_anything(connection)


def ensure_demo(engine: Engine) -> DemoReport | None:
    """Build the demonstration city where nothing is stored yet.

    Returns:
        What was built, or None where the store already holds something.
    """
    return build_demo(engine) if is_empty(engine) else None


def build_demo(engine: Engine, seed: int = SEED) -> DemoReport:
    """Build the demonstration city in an empty store, or in place of an older one.

    Raises:
        StoreUnusable: the store holds reports that are not simulated.
    """
    begun = time.perf_counter()
    counts: dict[str, int] = {}
    with writing(engine) as connection:
        if _holds_anything(connection):
            _clear_simulated(connection)
        city, frames = demo_frames(seed)
        for table, rows in frames:
            city.batches.flush(connection)
            stored = bulk_insert_frame(connection, table, rows)
            counts[table.name] = counts.get(table.name, 0) + stored
        analyze(connection)
        recompute_all(connection)
        analyze(connection)
        raise_data_version(connection)
    return DemoReport(seed, time.perf_counter() - begun, counts)


def _holds_anything(connection: Connection) -> bool:
    return any(
        connection.execute(select(table).limit(1)).first() is not None
        for table in (tables.zone_profile, tables.area, tables.school)
    )


def _clear_simulated(connection: Connection) -> None:
    """Remove an older demonstration; anyone's own reports are never touched."""
    batch = tables.import_batch.c
    foreign = select(batch.file_name).where(batch.origin != OWN_ORIGIN).limit(1)
    found = connection.scalar(foreign)
    if found is not None:
        raise StoreUnusable("demo_store_in_use", file=found)
    for table in reversed(tables.metadata.sorted_tables):
        if table is not tables.data_version:
            connection.execute(delete(table))
