"""Stores the clean tables of one delivery within its transaction."""

from datetime import date

from sqlalchemy import Connection, exists, select

from data_access.ingest.checks import run_checks
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.delivered import delivered_schools
from data_access.ingest.finding_areas import find_area
from data_access.ingest.issues import IssueList
from data_access.ingest.lookup import Lookup
from data_access.ingest.making_room import make_room
from data_access.ingest.mapping import Mapping, store_zone
from data_access.ingest.options import ImportOptions
from data_access.ingest.preparing import Prepared
from data_access.ingest.progress import Progress
from data_access.ingest.references import resolve_references
from data_access.ingest.report import FileReport, ImportReport, sheet_report
from data_access.ingest.settling_stored import settle_stored_wholes
from data_access.ingest.splitting_stages import split_whole_schools
from data_access.ingest.storing_sheets import (
    store_completeness,
    store_submissions,
    store_table,
)
from data_access.ingest.storing_zone import name_zone
from data_access.ingest.unfilled import drop_unknown
from data_access.messages import sentence
from data_access.storing import (
    StoredCounts,
    finish_batch,
    record_issues,
    start_batch,
    start_delivery,
)
from data_access.tables import import_batch


class StoringDelivery:
    """One import within its transaction."""

    def __init__(
        self,
        prepared: Prepared,
        options: ImportOptions,
        mapping: Mapping | None,
        report: ImportReport,
        progress: Progress,
    ) -> None:
        """Keep what was read and what is said about it; `report` is filled."""
        self._prepared, self._options, self._mapping = prepared, options, mapping
        self._report, self._progress = report, progress
        self._counts: dict[str, list[StoredCounts]] = {}
        self._issues: dict[str, IssueList] = {}
        self._zone_counts: list[StoredCounts] = []

    def store(self, connection: Connection) -> None:
        """Resolve, check and store every table, then finish the batches."""
        sheet_ids = [clean.sheet_id for clean in self._prepared.tables]
        self._report.is_demo_removed = make_room(
            connection, sheet_ids, self._options.origin
        )
        self._start(connection)
        lookup = Lookup(connection, self._options.reported_date)
        tables = self._prepared.tables
        is_any = bool(tables)
        if self._mapping is not None and is_any:
            batch_id = self._report.batch_ids[tables[0].file_name]
            self._zone_counts += [store_zone(connection, batch_id, self._mapping)]
        while tables:
            # Let go of one after the other: a table may hold a million values.
            clean = tables.pop(0)
            self._progress.step(clean.sheet_name)
            self._store_table(connection, clean, lookup)
        if is_any:
            first = next(iter(self._report.batch_ids.values()))
            self._zone_counts += name_zone(connection, first)
        self._finish(connection)
        self._note_demo(connection)

    def is_first_time(self, connection: Connection) -> bool:
        """Tell whether a file that says anything has never been imported before."""
        for file in self._report.files:
            if not file.sheets and not file.fault:
                continue
            own = self._report.batch_ids[file.name]
            same = import_batch.c.file_hash == file.file_hash
            earlier = exists().where(same, import_batch.c.batch_id != own)
            if not connection.scalar(select(earlier)):
                return True
        return False

    def _start(self, connection: Connection) -> None:
        report = self._report
        report.delivery_id = start_delivery(
            connection,
            kind=report.kind,  # type: ignore[arg-type]
            name=report.name,
            file_count=len(report.files),
        )
        for file in report.files:
            report.batch_ids[file.name] = self._start_batch(connection, file)
            self._counts[file.name], self._issues[file.name] = [], IssueList()
        for issue in report.issues.kept:
            if issue.file in self._issues:
                self._issues[issue.file].add(issue)

    def _start_batch(self, connection: Connection, file: FileReport) -> int:
        options = self._options
        return start_batch(
            connection,
            file_name=file.name,
            file_hash=file.file_hash,
            origin=options.origin,
            reported_by=options.reported_by,
            reported_date=options.reported_date,
            source_name=options.source_name,
            delivery_id=self._report.delivery_id,
            fault=file.fault.rule if file.fault else None,
        )

    def _store_table(
        self, connection: Connection, clean: CleanTable, lookup: Lookup
    ) -> None:
        batch_id = self._report.batch_ids[clean.file_name]
        resolve_references(clean, lookup)
        drop_unknown(connection, clean)
        run_checks(clean, lookup)
        settled = settle_stored_wholes(connection, batch_id, clean, lookup)
        split_whole_schools(clean, lookup)
        own, *others = store_table(connection, batch_id, clean, lookup)
        others += settled
        day = self._options.reported_date or date.today()
        others += store_submissions(connection, batch_id, clean, day)
        if self._options.is_complete or clean.complete_on:
            areas = self._complete_areas(clean, lookup)
            others += store_completeness(connection, batch_id, clean, areas)
        for name in ("plan_numbers", "newest_day"):
            lookup.__dict__.pop(name, None)
        self._counts[clean.file_name] += [own, *others]
        self._note(clean, own, lookup)

    def _note(self, clean: CleanTable, own: StoredCounts, lookup: Lookup) -> None:
        """Write down what became of a table."""
        self._issues[clean.file_name].extend_counted(clean.issues)
        self._report.issues.extend_counted(clean.issues)
        found = sheet_report(clean, own)
        self._report.sheets.append(found)
        file = next(f for f in self._report.files if f.name == clean.file_name)
        file.sheets.append(found)
        self._report.table_schools.append(delivered_schools(clean, lookup))

    def _note_demo(self, connection: Connection) -> None:
        """Write down that a demonstration is gone, which no undo brings back."""
        if self._report.is_demo_removed:
            first = next(iter(self._report.batch_ids.values()))
            issue = {"severity": "info", "rule": "demo_removed"}
            words = {"message": sentence("demo_removed")}
            record_issues(connection, first, [{**issue, **words}])

    def _complete_areas(self, clean: CleanTable, lookup: Lookup) -> list[int]:
        named = clean.complete_areas or (
            (self._options.complete_area,) if self._options.complete_area else ()
        )
        if named:
            found = [find_area(lookup, name, None)[0] for name in named]
            return [area_id for ids in found for area_id in ids]
        return [key for key, row in lookup.areas.rows.items() if row["depth"] == 0]

    def _finish(self, connection: Connection) -> None:
        rejected: dict[str, int] = {}
        for sheet in self._report.sheets:
            rejected[sheet.file] = rejected.get(sheet.file, 0) + sheet.rejected
        for file_name, batch_id in self._report.batch_ids.items():
            counts = [*self._counts[file_name], *self._zone_counts]
            self._zone_counts = []
            self._report.is_changed |= any(each.is_any_change for each in counts)
            record_issues(connection, batch_id, self._issues[file_name].as_rows())
            self._report.data_version = finish_batch(
                connection, batch_id, counts, rejected=rejected.get(file_name, 0)
            )
