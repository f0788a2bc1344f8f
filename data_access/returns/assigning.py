"""Which school each issue is about: its file's only school, or the one of its row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from data_access.ingest.issues import Issue
from data_access.ingest.report import ImportReport
from data_access.returns.directory import Directory, SchoolEntry
from data_access.returns.schools_of_files import school_of_name, schools_delivered

Opener = Callable[[Path], Workbook]
_SEARCHED_COLUMNS = 12


@dataclass(frozen=True)
class SchoolIssue:
    """An issue with the school it is about; None: no single one."""

    issue: Issue
    school: SchoolEntry | None


class SchoolFinder:
    """Finds the school of an issue; opened workbooks tell the rows' schools."""

    def __init__(self, report: ImportReport, directory: Directory) -> None:
        """Remember what each file delivered."""
        self._directory = directory
        self._delivered = schools_delivered(report)
        self._rows: dict[tuple[str, str, int], SchoolEntry] = {}

    def only_school(self, file: str) -> SchoolEntry | None:
        """Return the school of a file that speaks of one alone, or is named for it."""
        delivered = self._delivered.get(file, frozenset())
        if len(delivered) == 1:
            return self._directory.schools.get(next(iter(delivered)))
        return None if delivered else school_of_name(self._directory, file)

    def read_rows(self, file: str, book: Workbook, issues: Iterable[Issue]) -> None:
        """Learn from the cells beside each issue of a file which school it is of."""
        named = self._names(file)
        for issue in issues:
            if issue.row is None or issue.sheet not in book.sheetnames:
                continue
            page, row = book[issue.sheet], issue.row
            cells = page.iter_rows(row, row, 1, _SEARCHED_COLUMNS, values_only=True)
            texts = {str(value).strip() for value in next(iter(cells), ())}
            found = {named[text].school_id: named[text] for text in texts & set(named)}
            if len(found) == 1:
                self._rows[file, issue.sheet, row] = next(iter(found.values()))

    def _names(self, file: str) -> Mapping[str, SchoolEntry]:
        known = self._directory.schools
        entries = [known[i] for i in self._delivered.get(file, ()) if i in known]
        return {n: e for e in entries for n in (e.short_name, e.name, e.code)}

    def school_of(self, issue: Issue) -> SchoolEntry | None:
        """Return the school an issue is about."""
        only = self.only_school(issue.file)
        if only is not None or issue.row is None:
            return only
        return self._rows.get((issue.file, issue.sheet, issue.row))
