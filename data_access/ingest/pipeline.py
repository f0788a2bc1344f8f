"""The import as a whole: files in, one transaction, a report out."""

import dataclasses
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine

from data_access.databases import reading, writing
from data_access.ingest.gathering import Gathered, gathered
from data_access.ingest.mapping import Mapping, load_mapping
from data_access.ingest.options import ImportOptions
from data_access.ingest.preparing import prepare
from data_access.ingest.progress import Progress
from data_access.ingest.report import ImportReport
from data_access.ingest.storing_delivery import StoringDelivery
from data_access.ingest.taking_back import TakeBack, taken_back
from data_access.storing import load_decisions

WAIT_SECONDS = 3600.0
"""Another import may take long; this one waits its turn and says so."""

Inspect = Callable[[Connection, ImportReport], None]


def import_files(
    paths: Sequence[Path],
    *,
    engine: Engine,
    mapping: Path | None = None,
    dry_run: bool = False,
    options: ImportOptions | None = None,
    progress: Progress | None = None,
    inspect: Inspect | None = None,
) -> ImportReport:
    """Import one delivery in one transaction: everything that is right, or nothing.

    Args:
        paths: files, folders and .zip archives; of a mapping, the files it joins.
        engine: of the store.
        mapping: a mapping file for foreign tables.
        dry_run: check only; the store stays as it is.
        options: what is known of the files.
        progress: told of every step.
        inspect: called within the transaction once everything is stored, also when
            nothing is to stay.

    Returns:
        What was done, and every issue. The same files once more change nothing. Of
        several files, one that cannot be read is an issue and the others go in.

    Raises:
        FileUnreadable: the only file cannot be read; nothing was stored.
        MappingInvalid: a mapping that does not fit; nothing was stored.
    """
    started = time.perf_counter()
    loaded = load_mapping(mapping) if mapping else None
    options = _with_source(options or ImportOptions(), loaded)
    progress = progress or Progress()
    with gathered(paths) as found:
        report = _report(found, dry_run=dry_run)
        run = _prepared(engine, found, report, options, loaded, progress)
        _store(engine, run, report, progress, inspect)
    report.seconds = time.perf_counter() - started
    return report


def _report(found: Gathered, *, dry_run: bool) -> ImportReport:
    return ImportReport(
        kind=found.kind, name=found.name, skipped=found.skipped, is_dry_run=dry_run
    )


def _prepared(
    engine: Engine,
    found: Gathered,
    report: ImportReport,
    options: ImportOptions,
    mapping: Mapping | None,
    progress: Progress,
) -> StoringDelivery:
    """Read the files outside any transaction: others may go on writing."""
    # Storing takes about as long; a table a file, as long as none is known.
    progress.expect(2 * len(found.files) + 2)
    with reading(engine) as connection:
        decisions = load_decisions(connection)
    prepared = prepare(found, mapping, options, progress, decisions)
    progress.expect(len(found.files) + len(prepared.tables) + 2)
    report.files, report.issues = prepared.files, prepared.issues
    return StoringDelivery(prepared, options, mapping, report, progress)


def _store(
    engine: Engine,
    run: StoringDelivery,
    report: ImportReport,
    progress: Progress,
    inspect: Inspect | None,
) -> None:
    """Store in one transaction, and take it back where nothing is to stay."""
    turn = writing(engine, wait_seconds=WAIT_SECONDS, on_wait=progress.wait)
    with taken_back(), turn as connection:
        run.store(connection)
        if inspect is not None:
            inspect(connection, report)
        is_kept = report.is_changed or run.is_first_time(connection)
        if report.is_dry_run or not is_kept:
            report.batch_ids, report.data_version = {}, None
            report.delivery_id = None
            raise TakeBack


def _with_source(options: ImportOptions, mapping: Mapping | None) -> ImportOptions:
    """Let what was said on the command line stand over what the mapping says."""
    if mapping is None:
        return options
    source = mapping.source
    stated = source.reported_date
    return dataclasses.replace(
        options,
        encoding=options.encoding or source.encoding,
        reported_by=options.reported_by or source.reported_by,
        reported_date=options.reported_date
        or (date.fromisoformat(stated) if stated else None),
        origin=source.origin if options.origin == "reported" else options.origin,
        source_name=options.source_name or source.name,
    )
