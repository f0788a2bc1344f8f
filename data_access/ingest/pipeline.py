"""The import as a whole: files in, one transaction, a report out."""

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, exists, select

from data_access.databases import reading, writing
from data_access.ingest.checks import run_checks
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import IssueList
from data_access.ingest.lookup import Lookup
from data_access.ingest.making_room import make_room
from data_access.ingest.mapping import Mapping, load_mapping, store_zone
from data_access.ingest.options import ImportOptions
from data_access.ingest.preparing import Prepared, prepare
from data_access.ingest.progress import Progress
from data_access.ingest.references import find_area, resolve_references
from data_access.ingest.report import ImportReport, sheet_report
from data_access.ingest.settling_stored import settle_stored_wholes
from data_access.ingest.splitting_stages import split_whole_schools
from data_access.ingest.storing_sheets import (
    store_completeness,
    store_submissions,
    store_table,
)
from data_access.ingest.storing_zone import name_zone
from data_access.ingest.taking_back import TakeBack, taken_back
from data_access.storing import (
    StoredCounts,
    finish_batch,
    load_decisions,
    record_issues,
    start_batch,
)
from data_access.tables import import_batch


def import_files(
    paths: Sequence[Path],
    *,
    engine: Engine,
    mapping: Path | None = None,
    dry_run: bool = False,
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Import files in one transaction: everything that is right, or nothing.

    Args:
        paths: the files; of a mapping, all the files it joins.
        engine: of the store.
        mapping: a mapping file for foreign tables.
        dry_run: check only; the store stays as it is.
        options: what is known of the files.
        progress: told of every step.

    Returns:
        What was done, and every issue. The same files once more change nothing.

    Raises:
        FileUnreadable: a file that cannot be read; nothing was stored.
        MappingInvalid: a mapping that does not fit; nothing was stored.
    """
    started = time.perf_counter()
    loaded = load_mapping(mapping) if mapping else None
    options = _with_source(options or ImportOptions(), loaded)
    progress = progress or Progress()
    progress.expect(len(paths) + 1)
    with reading(engine) as connection:
        decisions = load_decisions(connection)
    prepared = prepare(paths, loaded, options, progress, decisions)
    progress.expect(len(paths) + len(prepared.tables) + 2)
    report = ImportReport(issues=prepared.issues, is_dry_run=dry_run)
    _run(engine, _Run(prepared, options, loaded, report, progress), report)
    report.seconds = time.perf_counter() - started
    return report


def _run(engine: Engine, run: "_Run", report: ImportReport) -> None:
    """Store in one transaction, and take it back where nothing is to stay."""
    with taken_back(), writing(engine) as connection:
        run.store(connection)
        is_kept = report.is_changed or run.is_first_time(connection)
        if report.is_dry_run or not is_kept:
            report.batch_ids, report.data_version = {}, None
            raise TakeBack


def _with_source(options: ImportOptions, mapping: Mapping | None) -> ImportOptions:
    """Let what was said on the command line stand over what the mapping says."""
    if mapping is None:
        return options
    source = mapping.source
    stated = source.reported_date
    return ImportOptions(
        encoding=options.encoding or source.encoding,
        coordinate_system=options.coordinate_system,
        reported_by=options.reported_by or source.reported_by,
        reported_date=options.reported_date
        or (date.fromisoformat(stated) if stated else None),
        origin=source.origin if options.origin == "reported" else options.origin,
        source_name=options.source_name or source.name,
        is_complete=options.is_complete,
        complete_area=options.complete_area,
    )


class _Run:
    """One import within its transaction."""

    def __init__(
        self,
        prepared: Prepared,
        options: ImportOptions,
        mapping: Mapping | None,
        report: ImportReport,
        progress: Progress,
    ) -> None:
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
        lookup = Lookup(connection, self._options.reported_date)
        tables = self._prepared.tables
        if self._mapping is not None and tables:
            batch_id = self._batch(connection, tables[0].file_name)
            self._zone_counts += [store_zone(connection, batch_id, self._mapping)]
        while tables:
            # Let go of one after the other: a table may hold a million values.
            clean = tables.pop(0)
            self._progress.step(clean.sheet_name)
            self._store_table(connection, clean, lookup)
        for batch_id in list(self._report.batch_ids.values())[:1]:
            self._zone_counts += name_zone(connection, batch_id)
        self._finish(connection)

    def is_first_time(self, connection: Connection) -> bool:
        """Tell whether one of the files has never been imported before."""
        for name, file_hash in self._prepared.hashes.items():
            own = self._report.batch_ids.get(name)
            same = import_batch.c.file_hash == file_hash
            earlier = exists().where(same, import_batch.c.batch_id != own)
            if own is not None and not connection.scalar(select(earlier)):
                return True
        return False

    def _store_table(
        self, connection: Connection, clean: CleanTable, lookup: Lookup
    ) -> None:
        batch_id = self._batch(connection, clean.file_name)
        resolve_references(clean, lookup)
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
        self._issues[clean.file_name].extend_counted(clean.issues)
        self._report.issues.extend_counted(clean.issues)
        self._report.sheets.append(sheet_report(clean, own))

    def _complete_areas(self, clean: CleanTable, lookup: Lookup) -> list[int]:
        named = clean.complete_areas or (
            (self._options.complete_area,) if self._options.complete_area else ()
        )
        if named:
            found = [find_area(lookup, name, None)[0] for name in named]
            return [area_id for ids in found for area_id in ids]
        return [key for key, row in lookup.areas.rows.items() if row["depth"] == 0]

    def _batch(self, connection: Connection, file_name: str) -> int:
        """Return the batch of a file, started when its first table is stored."""
        known = self._report.batch_ids
        if file_name not in known:
            options = self._options
            known[file_name] = start_batch(
                connection,
                file_name=file_name[:260],
                file_hash=self._prepared.hashes.get(file_name, ""),
                origin=options.origin,
                reported_by=options.reported_by,
                reported_date=options.reported_date,
                source_name=options.source_name,
            )
            self._counts[file_name], self._issues[file_name] = [], IssueList()
        return known[file_name]

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
