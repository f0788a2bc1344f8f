"""What an import did: per file and sheet what was read and stored, what was found."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.telling_columns import ReadColumn


@dataclass(frozen=True)
class SheetReport:
    """One sheet of one file: rows read, and what became of them."""

    file: str
    sheet: str
    sheet_id: str
    read: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    assumptions: Counter[str]
    unmatched: tuple[str, ...]
    ignored_personal: tuple[str, ...]
    columns: tuple[ReadColumn, ...] = ()

    @property
    def label(self) -> str:
        """Return the name of the input table."""
        return SHEETS[self.sheet_id].label


@dataclass(frozen=True)
class RefusedSheet:
    """A sheet that stays out whole, with its columns as far as they were understood.

    Once somebody says which of its headings is the missing column it can be read.

    Attributes:
        file: its name as the reader sees it.
        sheet: its name in the file.
        sheet_id: what it was taken for.
        columns: of the file; none where no row looks like headings.
        missing: the required headings that nothing fills.
    """

    file: str
    sheet: str
    sheet_id: str
    columns: tuple[ReadColumn, ...]
    missing: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Return the name of the input table."""
        return SHEETS[self.sheet_id].label


@dataclass
class FileReport:
    """One file of a delivery.

    Attributes:
        name: what the reader calls it: its name, led by its folders.
        path: where it lies; what was unpacked is there only while the import runs.
        file_hash: SHA-256 of its bytes; empty if it could not even be opened.
        fault: why it could not be read, as an error; None: it was.
        sheets: its sheets that were read as input tables.
        refused: those known as an input table that lack a column it needs.
    """

    name: str
    path: Path
    file_hash: str = ""
    fault: Issue | None = None
    sheets: list[SheetReport] = field(default_factory=list)
    refused: list[RefusedSheet] = field(default_factory=list)


@dataclass(frozen=True)
class SheetSchools:
    """What a sheet of a file delivered: which schools, for which months (yyyymm).

    A sheet that is no report of a month has no months. `left_out` are school and
    month (0: unknown) of whose rows not one goes in.
    """

    file: str
    sheet: str
    sheet_id: str
    school_ids: frozenset[int]
    months: frozenset[int]
    left_out: frozenset[tuple[int, int]] = frozenset()


@dataclass
class ImportReport:
    """A whole import.

    Attributes:
        files: one report a file of the delivery, in the order they were gathered.
        sheets: one report a sheet that was read as an input table.
        table_schools: which schools and months each of these sheets delivered.
        issues: everything found, kept to a bound a rule.
        delivery_id: what the files came in as; None if nothing was stored.
        kind: of the delivery: file, folder or archive.
        name: of the delivery.
        skipped: files passed over without a word, by reason (lock, trace, link).
        vanished: how many rows went that files with their whole scope do not list.
        batch_ids: the batches written, by file.
        is_dry_run: nothing was to be stored.
        is_changed: the store is another than before.
        seconds: how long it took.
        data_version: the store's version afterwards; None if nothing was stored.
        is_demo_removed: a demonstration made room for these reports.
    """

    files: list[FileReport] = field(default_factory=list)
    sheets: list[SheetReport] = field(default_factory=list)
    table_schools: list[SheetSchools] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)
    delivery_id: int | None = None
    kind: str = "file"
    name: str = ""
    skipped: Counter[str] = field(default_factory=Counter)
    vanished: int = 0
    batch_ids: dict[str, int] = field(default_factory=dict)
    is_dry_run: bool = False
    is_changed: bool = False
    seconds: float = 0.0
    data_version: int | None = None
    is_demo_removed: bool = False

    @property
    def read(self) -> int:
        """Return how many rows were read."""
        return sum(sheet.read for sheet in self.sheets)

    @property
    def rejected(self) -> int:
        """Return how many rows stayed out."""
        return sum(sheet.rejected for sheet in self.sheets)

    @property
    def accepted(self) -> int:
        """Return how many rows are in the store now, or would be."""
        return self.read - self.rejected

    @property
    def is_complete(self) -> bool:
        """Tell whether everything went in."""
        return self.rejected == 0 and self.issues.count(Severity.ERROR) == 0
