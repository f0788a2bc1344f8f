"""From paths to clean tables: read, find the header, match, clean."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data_access.catalogue.sheets import SHEETS, known_headings
from data_access.ingest.assembling import assemble
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.mapping import Mapping, apply_mapping
from data_access.ingest.matching import Matching, choose_sheet
from data_access.ingest.options import ImportOptions
from data_access.ingest.progress import Progress
from data_access.ingest.reading import RawTable, read_tables
from data_access.storing.decisions import NO_DECISIONS, Decisions

# The template's own page of explanations.
EXPLANATION_SHEET = "说明"
_ORDER = {sheet_id: place for place, sheet_id in enumerate(SHEETS)}


@dataclass
class Prepared:
    """Clean tables in the order in which they are stored, and what was found so far."""

    tables: list[CleanTable] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)
    hashes: dict[str, str] = field(default_factory=dict)


def prepare(
    paths: Sequence[Path],
    mapping: Mapping | None,
    options: ImportOptions,
    progress: Progress,
    decisions: Decisions = NO_DECISIONS,
) -> Prepared:
    """Read every file and clean its tables; raise FileUnreadable if one cannot be."""
    prepared = Prepared()
    raw: list[RawTable] = []
    encoding = options.encoding
    if mapping is not None:
        encoding = encoding or mapping.source.encoding
    for path in paths:
        progress.step(path.name)
        tables = read_tables(path, encoding, known_headings())
        prepared.hashes[path.name] = hash_of(path)
        if mapping is not None:
            raw.extend(tables)
            continue
        while tables:
            # One table at a time: its cells are let go before the next is cleaned.
            clean = _clean(tables.pop(0), options, prepared.issues, decisions)
            prepared.tables.extend(clean)
    if mapping is not None:
        progress.step(mapping.file_name)
        prepared.tables = apply_mapping(mapping, raw)
    prepared.tables.sort(key=lambda table: _ORDER[table.sheet_id])
    return prepared


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _clean(
    table: RawTable,
    options: ImportOptions,
    issues: IssueList,
    decisions: Decisions = NO_DECISIONS,
) -> Iterator[CleanTable]:
    if table.sheet_name == EXPLANATION_SHEET or not table.rows:
        return
    if decisions.sheet(table.sheet_name) == "" and options.sheet_id is None:
        issues.add(_about(table, "sheet_left_out", Severity.INFO))
        return
    matching = choose_sheet(table, options.sheet_id, decisions)
    if matching is None:
        allowed = "、".join(sheet.label for sheet in SHEETS.values())
        issues.add(_about(table, "sheet_unknown", Severity.WARNING, allowed=allowed))
    elif matching.missing:
        issues.add(_refusal(table, matching))
    else:
        clean = assemble(table, matching, options)
        if not len(clean):
            issues.add(_about(table, "sheet_empty", Severity.INFO))
        yield clean


def _refusal(table: RawTable, matching: Matching) -> Issue:
    """Say in one sentence what is missing and what was found."""
    missing = "、".join(column.header for column in matching.missing)
    found = [heading.text for heading in matching.header.headings if heading.text]
    return _about(
        table,
        "sheet_refused",
        Severity.ERROR,
        label=matching.sheet.label,
        missing=missing,
        found="、".join(found[:40]) or "—",
    )


def _about(table: RawTable, rule: str, severity: Severity, **values: object) -> Issue:
    return Issue(
        rule,
        severity,
        table.file_name,
        table.sheet_name,
        values=tuple(values.items()),
    )
