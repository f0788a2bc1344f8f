"""Writes the filled templates: of one school, or of all of an area as one archive."""

import zipfile
from collections.abc import Collection, Sequence
from io import BytesIO
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, Engine

from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.databases import reading
from data_access.ingest.progress import Progress
from data_access.ingest.template import FilledPage, write_filled
from data_access.period import Period, month_period, school_year_of
from data_access.returns.directory import Directory, SchoolEntry, load_directory
from data_access.returns.file_names import FreeNames, safe_name
from data_access.returns.owners import (
    YEARLY_SHEETS,
    default_sheets,
    in_catalogue_order,
)
from data_access.returns.school_pages import SheetContent, sheet_content

ENDING = ".xlsx"


def write_school_template(
    engine: Engine,
    school: str,
    sheet_ids: Sequence[str],
    when: int,
    target: Path | IO[bytes],
) -> SchoolEntry:
    """Write the workbook of one school with what the store knows of it.

    Args:
        engine: of the store.
        school: its code or its name.
        sheet_ids: the sheets it is to hold; none: the monthly ones, and the yearly
            base when it is due.
        when: the month asked for, yyyymm.
        target: where to write, a path or an open file.

    Returns:
        The school it was written for.

    Raises:
        ScopeUnknown: no school, or several, have this code or name.
    """
    month = month_period(when)
    with reading(engine) as connection:
        directory = load_directory(connection)
        entry = directory.find_school(school)
        source = _Source(connection, directory, month, [entry])
        pages = source.pages(entry, sheet_ids)
    write_filled(target, entry.name, month.key, pages)
    return entry


def write_all_templates(
    engine: Engine,
    area: str | None,
    sheet_ids: Sequence[str],
    when: int,
    target: Path | IO[bytes],
    progress: Progress | None = None,
) -> int:
    """Write the workbooks of every school of an area into one archive.

    Args:
        engine: of the store.
        area: code or name of a town, a district …; None: every school.
        sheet_ids: as for one school; what is due is decided school by school.
        when: the month asked for, yyyymm; schools closed by its end get none.
        target: the archive: a path or an open file.
        progress: told of every school.

    Returns:
        How many workbooks were written: 乡镇/学校名.xlsx.
    """
    month, progress = month_period(when), progress or Progress()
    with reading(engine) as connection:
        directory = load_directory(connection)
        area_id = None if area is None else directory.find_area(area)
        entries = directory.open_in(month, area_id)
        source = _Source(connection, directory, month, entries)
        source.read(sheet_ids or default_sheets(is_base_due=True))
    progress.expect(len(entries) + 1)
    names = FreeNames()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for entry in entries:
            progress.step(entry.name)
            book = BytesIO()
            pages = source.pages(entry, sheet_ids)
            write_filled(book, entry.name, month.key, pages)
            town = safe_name(entry.town)
            name = names.take(entry.name, ENDING, town)
            archive.writestr(f"{town}/{name}", book.getvalue())
    return len(entries)


class _Source:
    """What the store knows of the schools asked for, read once a sheet."""

    def __init__(
        self,
        connection: Connection,
        directory: Directory,
        month: Period,
        entries: Collection[SchoolEntry],
    ) -> None:
        self._connection, self._directory, self._month = connection, directory, month
        self._ids = frozenset(entry.school_id for entry in entries)
        self._contents: dict[str, SheetContent] = {}

    def read(self, sheet_ids: Sequence[str]) -> None:
        """Read sheets ahead, while the store is open."""
        for sheet in in_catalogue_order(tuple(sheet_ids)):
            self._content(sheet)

    def pages(self, entry: SchoolEntry, sheet_ids: Sequence[str]) -> list[FilledPage]:
        """Return the pages of a school."""
        wanted = tuple(sheet_ids) or default_sheets(is_base_due=self._is_due(entry))
        return [self._content(s).page(entry) for s in in_catalogue_order(wanted)]

    def _content(self, sheet: Sheet) -> SheetContent:
        if sheet.id not in self._contents:
            self._contents[sheet.id] = sheet_content(
                self._connection, sheet, self._month, self._directory, self._ids
            )
        return self._contents[sheet.id]

    def _is_due(self, entry: SchoolEntry) -> bool:
        """Tell whether this year's base of a school has not been reported yet."""
        content = self._content(SHEETS[YEARLY_SHEETS[0]])
        rows = content.rows.get(entry.school_id, ())
        year = school_year_of(self._month.last_month)
        return not any(row["stat_year"] == year for row in rows)
