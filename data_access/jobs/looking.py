"""What is looked at while an import's transaction is open."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from data_access.changes.difference import difference
from data_access.ingest.report import ImportReport
from data_access.jobs.telling_difference import told_difference
from data_access.jobs.telling_progress import StateProgress


@dataclass
class Look:
    """What an import changes, seen before it is committed or taken back."""

    progress: StateProgress
    told: dict[str, Any] = field(default_factory=dict)

    def __call__(self, connection: Connection, report: ImportReport) -> None:
        """Compare the store with what it was; the last step before the commit."""
        self.progress.compare(report.delivery_id)
        batches = list(report.batch_ids.values())
        found = difference(connection, batches, report.sheets)
        self.told = told_difference(found)
