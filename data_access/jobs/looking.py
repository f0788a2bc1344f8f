"""What is looked at while an import's transaction is open."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from data_access.changes.difference import difference
from data_access.ingest.report import ImportReport
from data_access.jobs.asking import SCHOOL_RULES
from data_access.jobs.telling_difference import told_difference
from data_access.jobs.telling_progress import StateProgress
from data_access.tables import school


@dataclass
class Look:
    """What an import changes, seen before it is committed or taken back."""

    progress: StateProgress
    told: dict[str, Any] = field(default_factory=dict)
    schools: list[tuple[str, str]] = field(default_factory=list)

    def __call__(self, connection: Connection, report: ImportReport) -> None:
        """Compare the store with what it was; the last step before the commit."""
        self.progress.compare(report.delivery_id)
        batches = list(report.batch_ids.values())
        found = difference(connection, batches, report.sheets)
        self.told = told_difference(found)
        if any(issue.rule in SCHOOL_RULES for issue in report.issues.kept):
            self.schools = _schools(connection)


def _schools(connection: Connection) -> list[tuple[str, str]]:
    """Return code and name of every school, those of this delivery too."""
    columns = school.c.school_code, school.c.name
    rows = connection.execute(select(*columns).order_by(school.c.name))
    return [(str(code), str(name)) for code, name in rows]
