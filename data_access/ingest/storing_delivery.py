"""Stores the clean tables of one delivery within its transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, exists, select

from data_access.ingest.checks import run_checks
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.delivered import delivered_schools
from data_access.ingest.finding_areas import find_area
from data_access.ingest.issues import IssueList
from data_access.ingest.joining_tables import Groups, Part, join_parts
from data_access.ingest.keeping import keep_stored_cells
from data_access.ingest.left_out import Pair, left_out_pairs, left_out_rows
from data_access.ingest.lookup import Lookup
from data_access.ingest.making_room import make_room
from data_access.ingest.mapping import Mapping, store_zone
from data_access.ingest.options import ImportOptions
from data_access.ingest.preparing import Prepared
from data_access.ingest.progress import Progress
from data_access.ingest.references import resolve_references
from data_access.ingest.repeating import SaidBefore
from data_access.ingest.report import FileReport, ImportReport, SheetReport
from data_access.ingest.reporting_parts import sheet_reports
from data_access.ingest.settling_stored import settle_stored_wholes
from data_access.ingest.splitting_stages import split_whole_schools
from data_access.ingest.storing_sheets import (
    store_completeness,
    store_submissions,
    store_table,
)
from data_access.ingest.storing_zone import name_zone
from data_access.ingest.unfilled import drop_unknown
from data_access.ingest.vanishing import Vanishing
from data_access.ingest.workers import HeldTable
from data_access.messages import sentence
from data_access.storing import (
    StoredCounts,
    Tally,
    close_batch,
    finish_stored,
    record_issues,
    start_batch,
    start_delivery,
)
from data_access.tables import import_batch, submission


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
        self._files = {file.name: file for file in report.files}
        self._counts: list[StoredCounts] = []
        self._tallies: dict[int, Tally] = defaultdict(Tally)
        self._issues: dict[str, IssueList] = defaultdict(IssueList)
        self._vanishing = Vanishing()
        self._said = SaidBefore(table.sheet_id for table in prepared.tables)

    def store(self, connection: Connection) -> None:
        """Resolve, check and store every table, then finish the batches."""
        tables = self._prepared.tables
        sheet_ids = [clean.sheet_id for clean in tables]
        self._report.is_demo_removed = make_room(
            connection, sheet_ids, self._options.origin
        )
        self._start(connection)
        lookup = Lookup(connection, self._options.reported_date)
        first = next(iter(self._report.batch_ids.values()))
        if self._mapping is not None and tables:
            batch_id = self._report.batch_ids[tables[0].file_name]
            self._count(batch_id, store_zone(connection, batch_id, self._mapping))
        self._store_tables(connection, tables, lookup)
        if sheet_ids:
            # What the zone is called is no row of the sender's: not counted.
            self._counts += name_zone(connection, first)
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
        for issue in report.issues.kept:
            if issue.file in self._files:
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

    def _store_tables(
        self, connection: Connection, tables: list[HeldTable], lookup: Lookup
    ) -> None:
        """Store table after table; small ones of one sheet together."""
        groups = Groups()
        while tables:
            # Let go of one after the other: a table may hold a million values.
            clean = tables.pop(0).take()
            self._progress.step(clean.sheet_name)
            resolve_references(clean, lookup)
            if self._mapping is None:
                # A foreign table lists its schools on purpose, figures or none.
                drop_unknown(connection, clean)
            keep_stored_cells(connection, clean)
            sent = delivered_schools(clean, lookup)
            self._said.check(clean)
            part = Part(clean, self._report.batch_ids[clean.file_name], sent)
            for parts in groups.add(part):
                self._store_parts(connection, parts, lookup)
            if not tables or tables[0].sheet_id != clean.sheet_id:
                for parts in groups.rest():
                    self._store_parts(connection, parts, lookup)
                self._remove_vanished(connection, clean.sheet_id, lookup)
            del clean, part

    def _store_parts(
        self, connection: Connection, parts: Sequence[Part], lookup: Lookup
    ) -> None:
        clean, batch_id = join_parts(parts), parts[0].batch_id
        run_checks(clean, lookup)
        settled = settle_stored_wholes(connection, batch_id, clean, lookup)
        split_whole_schools(clean, lookup)
        if clean.replaces_scope or self._options.replaces_scope:
            self._vanishing.note(clean, batch_id)
        own, *others = store_table(connection, batch_id, clean, lookup)
        others += settled
        day = self._options.reported_date or date.today()
        others += store_submissions(connection, batch_id, clean, day)
        if self._options.is_complete or clean.complete_on:
            areas = self._complete_areas(clean, lookup)
            others += store_completeness(connection, batch_id, clean, areas)
        for name in ("plan_numbers", "newest_day"):
            lookup.__dict__.pop(name, None)
        for counts in (own, *others):
            self._count(batch_id, counts)
        left_out = left_out_pairs(clean, batch_id)
        for part, found in zip(parts, sheet_reports(clean, parts, own), strict=True):
            pairs = left_out.get(part.batch_id, ())
            self._note(part, found, lookup, pairs)

    def _remove_vanished(
        self, connection: Connection, sheet_id: str, lookup: Lookup
    ) -> None:
        """Remove what files no longer list that replace their whole scope."""
        for batch_id, counts, issue in self._vanishing.remove(
            connection, sheet_id, lookup
        ):
            self._count(batch_id, counts)
            self._issues[issue.file].add(issue)
            self._report.issues.add(issue)
            self._report.vanished += counts.removed

    def _count(self, batch_id: int, counts: StoredCounts) -> None:
        """Add what was stored to its batch, or to each of several.

        That something was reported at all is no row of the sender's: not counted.
        """
        self._counts.append(counts)
        if counts.table == submission.name:
            return
        for key, tally in (counts.batches or {batch_id: counts.tally}).items():
            self._tallies[key] = self._tallies[key].plus(tally)

    def _note(
        self, part: Part, found: SheetReport, lookup: Lookup, left_out: Iterable[Pair]
    ) -> None:
        """Write down what became of a table."""
        clean = part.table
        self._issues[clean.file_name].extend_counted(clean.issues)
        self._report.issues.extend_counted(clean.issues)
        self._report.sheets.append(found)
        if clean.file_name in self._files:
            self._files[clean.file_name].sheets.append(found)
        is_new = clean.sheet_id == "school"
        sent = delivered_schools(clean, lookup) if is_new else part.sent
        sent = replace(sent, left_out=frozenset(left_out))
        self._report.table_schools.append(sent)

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
        report = self._report
        rejected: dict[str, int] = defaultdict(int)
        for sheet in report.sheets:
            rejected[sheet.file] += sheet.rejected
        for name, batch_id in report.batch_ids.items():
            record_issues(connection, batch_id, self._issues[name].as_rows())
            tally, left_out = self._tallies[batch_id], rejected[name]
            close_batch(connection, batch_id, tally, rejected=left_out)
        for sent in report.table_schools:
            record_issues(connection, report.batch_ids[sent.file], left_out_rows(sent))
        report.is_changed = any(each.is_any_change for each in self._counts)
        self._progress.step(report.name)
        report.data_version = finish_stored(connection, self._counts)
