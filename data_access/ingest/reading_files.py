"""One file becomes its clean tables; nothing here knows of the store."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from data_access.catalogue.sheets import SHEETS, Sheet, SheetColumn, known_headings
from data_access.errors import FileUnreadable
from data_access.ingest.assembling import assemble
from data_access.ingest.choosing import choose_sheet, decided_sheet
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.decisions import Decisions
from data_access.ingest.declaring import declares_replacing
from data_access.ingest.gathering import GatheredFile
from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.layout import (
    Section,
    contradictions,
    is_description,
    lay_out,
)
from data_access.ingest.likely_sheets import likely_sheets
from data_access.ingest.matching import Matching
from data_access.ingest.options import ImportOptions
from data_access.ingest.reading import RawTable, read_tables
from data_access.ingest.report import RefusedSheet
from data_access.ingest.telling_columns import read_columns
from data_access.messages.commands import WORDS
from data_access.messages.templates import TEMPLATE

# What we ourselves wrote into the workbook beside its tables.
OWN_SHEETS = frozenset(
    {TEMPLATE["explanation_sheet"], TEMPLATE["choices_sheet"], WORDS["issues_sheet"]}
)
# Rows of a refused table that are looked at for samples.
_LOOKED_AT = 200


@dataclass
class ReadFile:
    """What a file holds: clean tables, or its cells where a mapping will read them."""

    tables: list[CleanTable] = field(default_factory=list)
    raw: list[RawTable] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)
    refused: list[RefusedSheet] = field(default_factory=list)


def read_file(
    file: GatheredFile, options: ImportOptions, decisions: Decisions, *, is_raw: bool
) -> ReadFile:
    """Read a file and clean its tables, or leave its cells as they are.

    Raises:
        FileUnreadable: the file cannot be taken; the error says what to do.
    """
    try:
        tables = read_tables(file.path, options.encoding, known_headings())
    except FileUnreadable as error:
        error.values["file"] = file.name
        raise
    tables = [
        dataclasses.replace(table, file_name=file.name, delivery=file.delivery)
        for table in tables
    ]
    found = ReadFile()
    if is_raw:
        found.raw = tables
        return found
    if not any(table.rows for table in tables):
        # Otherwise an empty workbook of a delivery would pass without a word.
        raise FileUnreadable("file_empty", file=file.name)
    is_of_file = any(
        declares_replacing(t) for t in tables if t.sheet_name in OWN_SHEETS
    )
    while tables:
        # One table at a time: its cells are let go before the next is cleaned.
        table = tables.pop(0)
        replaces = options.replaces_scope or is_of_file or declares_replacing(table)
        for clean in _clean(table, options, found, decisions):
            clean.replaces_scope = replaces
            found.tables.append(clean)
    return found


def _clean(
    table: RawTable, options: ImportOptions, found: ReadFile, decisions: Decisions
) -> Iterator[CleanTable]:
    if table.sheet_name in OWN_SHEETS or not table.rows:
        return
    if decisions.sheet(table.sheet_name) == "" and options.sheet_id is None:
        found.issues.add(_about(table, "sheet_left_out", Severity.INFO))
        return
    for section in lay_out(table):
        yield from _clean_section(section, options, found, decisions)


def _clean_section(
    section: Section, options: ImportOptions, found: ReadFile, decisions: Decisions
) -> Iterator[CleanTable]:
    issues = found.issues
    table, around = section.table, section.surroundings
    matching = choose_sheet(table, options.sheet_id, decisions, around)
    said = options.sheet_id or decided_sheet(table.sheet_name, decisions)
    if matching is None and said:
        issues.add(_all_missing(table, SHEETS[said]))
        missing = tuple(column.header for column in _needed(SHEETS[said]))
        names = (table.file_name, table.sheet_name, said)
        found.refused.append(RefusedSheet(*names, (), missing))
    elif matching is None:
        issues.add(_unknown(table))
    elif matching.rivals:
        named = "、".join(each.label for each in (matching.sheet, *matching.rivals))
        issues.add(_about(table, "sheet_ambiguous", Severity.ERROR, found=named))
    elif matching.missing:
        issues.add(_refusal(table, matching))
        found.refused.append(_refused(table, matching))
        issues.extend(contradictions(table, matching.missing, around))
    else:
        clean = assemble(table, matching, options, around)
        if not len(clean):
            issues.add(_about(table, "sheet_empty", Severity.INFO))
        yield clean


def _unknown(table: RawTable) -> Issue:
    """Warn of a table nobody knows; a page of explanations is none."""
    if is_description(table):
        return _about(table, "sheet_is_description", Severity.INFO)
    allowed = "、".join(sheet.label for sheet in SHEETS.values())
    likely = likely_sheets(table)
    values = {"allowed": allowed, "likely": likely}
    return _about(table, "sheet_unknown", Severity.WARNING, **values)


def _all_missing(table: RawTable, sheet: Sheet) -> Issue:
    """Refuse a table that is said to be a sheet of which it has not one heading."""
    needed = _needed(sheet)
    first = next((row for row in table.rows if sum(cell != "" for cell in row) > 1), [])
    shown = [str(cell).strip()[:40] for cell in first if cell != ""]
    return _about(
        table,
        "sheet_refused",
        Severity.ERROR,
        label=sheet.label,
        missing="、".join(column.header for column in needed),
        found="、".join(shown[:12]) or "—",
    )


def _needed(sheet: Sheet) -> list[SheetColumn]:
    return [column for column in sheet.columns if column.is_required]


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


def _refused(table: RawTable, matching: Matching) -> RefusedSheet:
    """Return what is known of the columns of a table that lacks one it needs."""
    start = matching.header.index + 1
    columns = read_columns(
        matching,
        lambda index: table.column(index, start, start + _LOOKED_AT),
        table.first_column,
    )
    missing = tuple(column.header for column in matching.missing)
    names = (table.file_name, table.sheet_name, matching.sheet.id)
    return RefusedSheet(*names, tuple(columns), missing)


def _about(table: RawTable, rule: str, severity: Severity, **values: object) -> Issue:
    return Issue(
        rule,
        severity,
        table.file_name,
        table.sheet_name,
        values=tuple(values.items()),
    )
