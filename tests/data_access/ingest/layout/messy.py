"""Writes workbooks as clerks leave them, and reads them as far as clean tables."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.gathering import Gathered, GatheredFile
from data_access.ingest.issues import Issue, IssueList
from data_access.ingest.options import ImportOptions
from data_access.ingest.preparing import prepare
from data_access.ingest.progress import Progress

Merge = tuple[int, int, int, int, object]


def workbook(
    path: Path,
    *rows: Sequence[object],
    sheet: str = "Sheet1",
    merges: Sequence[Merge] = (),
    more: Sequence[tuple[str, Sequence[Sequence[object]]]] = (),
) -> Path:
    """Write rows; a merge is (first row, first column, last row, last column, text)."""
    with xlsxwriter.Workbook(path) as book:
        for name, lines in ((sheet, rows), *more):
            page = book.add_worksheet(name)
            for number, line in enumerate(lines):
                page.write_row(number, 0, list(line))
            for merge in merges if name == sheet else ():
                page.merge_range(*merge)
    return path


class Read:
    """What came of some files: clean tables, and every issue."""

    def __init__(self, path: Path, name: str = "", **options: Any) -> None:
        file = GatheredFile(path, name or path.name)
        gathered = Gathered("file", file.name, path.parent, [file])
        prepared = prepare(gathered, None, ImportOptions(**options), Progress())
        self.tables: list[CleanTable] = [held.take() for held in prepared.tables]
        self.issues = IssueList()
        self.issues.extend_counted(prepared.issues)
        for table in self.tables:
            self.issues.extend_counted(table.issues)

    @property
    def table(self) -> CleanTable:
        (table,) = self.tables
        return table

    def rules(self) -> list[str]:
        return sorted({issue.rule for issue in self.issues.kept})

    def issue(self, rule: str) -> Issue:
        found = [issue for issue in self.issues.kept if issue.rule == rule]
        assert len(found) == 1, self.issues.kept
        return found[0]

    def column(self, name: str) -> list[object]:
        return list(self.table.columns[name])
