"""Build the demonstration city into a store, in one transaction."""

import time
from dataclasses import dataclass, field

import pandas as pd
from sqlalchemy import Connection, Engine, Table, select

from data_access import tables
from data_access.databases import (
    analyze,
    bulk_insert_frame,
    raise_data_version,
    reading,
    writing,
)
from data_access.demo.clearing import clear_demonstration
from data_access.demo.published import PUBLISHED_ZONES
from data_access.demo.reports import demo_frames
from data_access.rollups import recompute_all

SEED = 2026


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
            clear_demonstration(connection, _shipped_workbooks())
        city, frames = demo_frames(seed)
        for table, rows in frames:
            city.batches.flush(connection)
            ordered = _in_key_order(table, rows)
            stored = bulk_insert_frame(connection, table, ordered)
            counts[table.name] = counts.get(table.name, 0) + stored
        analyze(connection)
        recompute_all(connection)
        analyze(connection)
        raise_data_version(connection)
    return DemoReport(seed, time.perf_counter() - begun, counts)


def _shipped_workbooks() -> set[str]:
    return {zone.workbook for zone in PUBLISHED_ZONES.values()}


def _in_key_order(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """Sort as the table is stored: neighbours on disk are written together."""
    keys = [column.name for column in table.primary_key if column.name in rows]
    return rows.sort_values(keys) if keys else rows


def _holds_anything(connection: Connection) -> bool:
    return any(
        connection.execute(select(table).limit(1)).first() is not None
        for table in (tables.zone_profile, tables.area, tables.school)
    )
