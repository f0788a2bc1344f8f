"""What is looked at while an import's transaction is open."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from data_access.changes.difference import difference
from data_access.ingest.report import ImportReport
from data_access.jobs.asking import PLACE_RULES
from data_access.jobs.telling_difference import told_difference
from data_access.jobs.telling_progress import StateProgress
from data_access.tables import area, school

# Every place that a text may be said to mean; a group of areas is none.
_PLACES = {
    "school": select(school.c.school_code, school.c.name).order_by(school.c.name),
    "area": select(area.c.area_code, area.c.name)
    .where(area.c.area_code.is_not(None), area.c.depth.is_not(None))
    .order_by(area.c.depth, area.c.sort_order),
}


@dataclass
class Look:
    """What an import changes, seen before it is committed or taken back."""

    progress: StateProgress
    told: dict[str, Any] = field(default_factory=dict)
    places: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def __call__(self, connection: Connection, report: ImportReport) -> None:
        """Compare the store with what it was; the last step before the commit."""
        self.progress.compare(report.delivery_id)
        batches = list(report.batch_ids.values())
        found = difference(connection, batches, report.sheets)
        self.told = told_difference(found)
        asked = {PLACE_RULES.get(issue.rule) for issue in report.issues.kept}
        for kind, statement in _PLACES.items():
            if kind in asked:
                # Those of this delivery too.
                rows = connection.execute(statement)
                self.places[kind] = [(str(code), str(name)) for code, name in rows]
