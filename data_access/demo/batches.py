"""The files that the demonstration's rows are said to come from."""

from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sqlalchemy import Connection

from data_access import tables
from data_access.catalogue.sheets import SHEETS
from data_access.databases import bulk_insert_frame

REPORTED_BY = "澜原市各区县（模拟）"
SOURCE_NAME = "模拟生成"
# Sheets whose file is not a workbook.
TEXT_FILES = frozenset({"classroom_use", "network_measurement"})
ZONE_LABEL = "系统基本设置"


class Batches:
    """Gives rows their batch and source row; one batch a sheet and period."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._ids: dict[tuple[str, int], int] = {}
        self._pending: list[dict[str, Any]] = []

    def stamp(
        self, frame: pd.DataFrame, sheet: str, keys: "NDArray[np.int64] | int"
    ) -> pd.DataFrame:
        """Return the frame with batch_id and source_row.

        `keys` tells each row's period: a year, a month (yyyymm) or a day (yyyymmdd).
        """
        periods = np.broadcast_to(np.asarray(keys, dtype=np.int64), (len(frame),))
        unique, inverse, counts = np.unique(
            periods, return_inverse=True, return_counts=True
        )
        ids = np.array(
            [
                self._batch(sheet, int(key), int(count))
                for key, count in zip(unique, counts, strict=True)
            ],
            dtype=np.int64,
        )
        order = np.argsort(inverse, kind="stable")
        first = np.repeat(np.cumsum(counts) - counts, counts)
        row = np.empty(len(frame), dtype=np.int64)
        row[order] = np.arange(len(frame)) - first + 2  # row 1 is the header
        return frame.assign(batch_id=ids[inverse], source_row=row)

    def batch_ids(self, sheet: str, keys: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the batch of each row without counting rows."""
        unique, inverse = np.unique(keys, return_inverse=True)
        ids = [self._batch(sheet, int(key), 0) for key in unique]
        return np.array(ids, dtype=np.int64)[inverse]

    def flush(self, connection: Connection) -> None:
        """Store the batches that are new since the last time."""
        if self._pending:
            pending = pd.DataFrame(self._pending)
            bulk_insert_frame(connection, tables.import_batch, pending)
            self._pending.clear()

    def _batch(self, sheet: str, key: int, count: int) -> int:
        known = self._ids.get((sheet, key))
        if known is not None:
            return known
        label = SHEETS[sheet].label if sheet in SHEETS else ZONE_LABEL
        name = f"{_period_text(key)} {label}.{'csv' if sheet in TEXT_FILES else 'xlsx'}"
        reported = _reported_date(key)
        self._ids[sheet, key] = len(self._ids) + 1
        self._pending.append(
            {
                "batch_id": self._ids[sheet, key],
                "file_name": name,
                "file_hash": sha256(f"{self._seed} {name}".encode()).hexdigest(),
                "reported_by": REPORTED_BY,
                "reported_date": reported,
                "origin": "simulated",
                "source_name": SOURCE_NAME,
                "imported_at": reported + pd.Timedelta(hours=9),
                "stored_count": count,
                "changed_count": 0,
                "rejected_count": 0,
            }
        )
        return self._ids[sheet, key]


def _period_text(key: int) -> str:
    if key < 10_000:
        return f"{key}年"
    if key < 1_000_000:
        return f"{key // 100}-{key % 100:02d}"
    return f"{key // 10_000}-{key // 100 % 100:02d}-{key % 100:02d}"


def _reported_date(key: int) -> pd.Timestamp:
    if key < 10_000:
        return pd.Timestamp(key, 10, 20)
    if key < 1_000_000:
        month_end = pd.Timestamp(key // 100, key % 100, 1) + pd.offsets.MonthEnd(0)
        return month_end + pd.Timedelta(days=5)
    day = pd.Timestamp(key // 10_000, key // 100 % 100, key % 100)
    return day + pd.Timedelta(days=10)
