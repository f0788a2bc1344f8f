"""Engines of every kind of store: open, read, write, load, migrate, back up."""

from sqlalchemy.engine import Engine as Store

from data_access.databases.backup import BackupReport, backup
from data_access.databases.bulk import bulk_insert, bulk_insert_frame
from data_access.databases.restore import RestoreReport, restore
from data_access.databases.staging import drop_stage, staging_table
from data_access.databases.stores import close_store, open_store
from data_access.databases.transactions import reading, store_error, writing
from data_access.databases.upkeep import (
    analyze,
    begins_with,
    data_state,
    data_version,
    raise_data_version,
)

__all__ = [
    "BackupReport",
    "RestoreReport",
    "Store",
    "analyze",
    "backup",
    "begins_with",
    "bulk_insert",
    "bulk_insert_frame",
    "close_store",
    "data_state",
    "data_version",
    "drop_stage",
    "open_store",
    "raise_data_version",
    "reading",
    "restore",
    "staging_table",
    "store_error",
    "writing",
]
