"""From files to clean tables: read, find the header, match, clean."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from data_access.catalogue.sheets import SHEETS
from data_access.errors import FileUnreadable
from data_access.ingest.decisions import NO_DECISIONS, Decisions
from data_access.ingest.gathering import Gathered
from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.mapping import Mapping, apply_mapping
from data_access.ingest.options import ImportOptions
from data_access.ingest.progress import Progress
from data_access.ingest.reading import RawTable
from data_access.ingest.report import FileReport
from data_access.ingest.workers import HeldTable, ReadAs, in_memory, read_files

_ORDER = {sheet_id: place for place, sheet_id in enumerate(SHEETS)}


@dataclass
class Prepared:
    """Clean tables in the order in which they are stored, and what was found so far."""

    tables: list[HeldTable] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)
    files: list[FileReport] = field(default_factory=list)


def prepare(
    gathered: Gathered,
    mapping: Mapping | None,
    options: ImportOptions,
    progress: Progress,
    decisions: Decisions = NO_DECISIONS,
) -> Prepared:
    """Read every file and clean its tables.

    Raises:
        FileUnreadable: the only file cannot be read, or one that a mapping needs.
    """
    prepared = Prepared()
    raw: list[RawTable] = []
    how = ReadAs(options, decisions, is_raw=mapping is not None)
    outcomes = read_files(gathered.files, how, gathered.room)
    for file, outcome in zip(gathered.files, outcomes, strict=True):
        progress.step(file.name)
        report = FileReport(file.name, file.path, hash_of(file.path))
        prepared.files.append(report)
        if isinstance(outcome, FileUnreadable):
            if len(gathered.files) == 1 or mapping is not None:
                raise outcome
            report.fault = _issue_of(outcome, file.name)
            prepared.issues.add(report.fault)
            continue
        report.refused = outcome.refused
        raw += outcome.raw
        prepared.tables += outcome.tables
        prepared.issues.extend_counted(outcome.issues)
    if mapping is not None:
        progress.step(mapping.file_name)
        prepared.tables = list(map(in_memory, apply_mapping(mapping, raw)))
    prepared.tables.sort(key=lambda table: _ORDER[table.sheet_id])
    return prepared


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes; nothing if it cannot be opened."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _issue_of(fault: FileUnreadable, name: str) -> Issue:
    values = tuple({**fault.values, "file": name}.items())
    return Issue(fault.code, Severity.ERROR, name, values=values)
