"""Adds to the tables of an .xlsx what calamine leaves out: hidden, noted, unsaved."""

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from data_access.ingest.reading.cell_notes import read_notes
from data_access.ingest.reading.package_xml import PartUnreadable
from data_access.ingest.reading.sheet_parts import SheetParts, find_sheet_parts
from data_access.ingest.reading.sheet_scan import scan_sheet
from data_access.ingest.reading.tables import RawTable


def add_details(path: Path, tables: Sequence[RawTable]) -> list[RawTable]:
    """Return the tables with their notes, hidden rows and unsaved formulas.

    A sheet that cannot be looked through keeps its cells and is marked unchecked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = find_sheet_parts(archive)
            return [_detailed(archive, parts, table) for table in tables]
    except (PartUnreadable, zipfile.BadZipFile, OSError):
        return [replace(table, is_unchecked=bool(table.rows)) for table in tables]


def _detailed(
    archive: zipfile.ZipFile, parts: dict[str, SheetParts], table: RawTable
) -> RawTable:
    own = parts.get(table.sheet_name)
    if not table.rows:
        return table
    if own is None:
        return replace(table, is_unchecked=True)
    try:
        found = scan_sheet(archive, own.cells)
        notes = read_notes(archive, own.comments)
    except PartUnreadable:
        return replace(table, is_unchecked=True)
    return replace(
        table,
        hidden_rows=frozenset(found.hidden_rows),
        hidden_columns=frozenset(found.hidden_columns),
        unsaved=frozenset(found.unsaved),
        notes=notes,
    )
