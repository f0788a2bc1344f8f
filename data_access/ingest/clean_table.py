"""The shape in which every input reaches checks and store: clean columns of a sheet.

The straight way in and the mapping of foreign tables both end here. A column is
named like its `SheetColumn.name`, which is the column of the table it fills; only
references stay as the file gave them and are resolved later:

* `school_code` (text) or, without codes, `school_name` (text) with an optional
  `area_path` → `school_id`; the same with the prefixes `delivering_school`,
  `receiving_school` and `parent_school`;
* `area_code` (text) or `area_path` (tuple of names from the root down) → `area_id`;
  in the sheet `area` the path of the parent is `parent_path`, its code
  `parent_code`, and `name` the area's own;
* `receivers` of a lesson plan: a tuple of school codes or names.

Values are plain Python: str, int, float, date; yes/no is 1/0; a month is yyyymm;
codes are those of the code list. None is "not reported", and never zero. A column
that the file does not have is absent from `columns`, and leaves the store as it was.
A bandwidth is `bandwidth_low_mbps` and `bandwidth_high_mbps` (high None: or more);
`line_no` counts a school's lines of a date from 1. Coordinates are as the file
states them, in `coordinate_system` (WGS84, GCJ02, BD09; None: not stated).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.personal import without_personal

if TYPE_CHECKING:
    from data_access.ingest.telling_columns import ReadColumn

Value = str | int | float | date | tuple[str, ...] | None


def _shown(value: object) -> str:
    """Return a value in one line, as a sentence can hold it."""
    text = without_personal(" ".join(str(value).split()))
    return "".join(sign for sign in text if sign.isprintable())[:200]


@dataclass
class CleanTable:
    """One sheet of one file: source rows and clean columns of equal length.

    Attributes:
        sheet_id: the `Sheet.id` of the catalogue.
        file_name: the file it came from.
        sheet_name: the sheet as the file calls it.
        source_rows: the row number the user sees, one a row.
        columns: `SheetColumn.name` → values, one a row.
        headings: `SheetColumn.name` → heading as the file prints it.
        places: `SheetColumn.name` or heading → number of its column, from 1.
        refused: column → indices of cells that could not be taken although their row
            goes in: what the store has stays as it was.
        complete_on: the date on which the table lists every school, if it says so.
        complete_areas: area codes a complete table stands for; empty: the whole zone.
        assumptions: what was assumed on the way → how often.
        issues: what was found so far.
        rejected: indices of rows that stay out.
        said_blank: column → indices of cells that say 「—」 or 无: no default for them.
        unmatched: headings that no column of the sheet answers to.
        ignored_personal: headings dropped as personal data.
        read_columns: every column of the file with what it was taken for.
        replaces_scope: the file says it stands for all of its schools and months.
        batch_ids: the batch of each row, where the rows are of several files.
        repeated: how many rows another file of the delivery had said before.
    """

    sheet_id: str
    file_name: str
    sheet_name: str
    source_rows: Sequence[int]
    columns: dict[str, Sequence[Value]]
    headings: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    complete_on: date | None = None
    complete_areas: tuple[str, ...] = ()
    assumptions: Counter[str] = field(default_factory=Counter)
    issues: IssueList = field(default_factory=IssueList)
    rejected: set[int] = field(default_factory=set)
    said_blank: dict[str, set[int]] = field(default_factory=dict)
    refused: dict[str, set[int]] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)
    ignored_personal: list[str] = field(default_factory=list)
    read_columns: "list[ReadColumn]" = field(default_factory=list)
    replaces_scope: bool = False
    batch_ids: Sequence[int] = ()
    repeated: int = 0

    def __len__(self) -> int:
        """Return the number of rows read, rejected ones included."""
        return len(self.source_rows)

    def column(self, name: str) -> Sequence[Value]:
        """Return a column; one that the file does not have is all None."""
        found = self.columns.get(name)
        return found if found is not None else [None] * len(self)

    def kept(self) -> Iterator[int]:
        """Yield the indices of the rows that go in."""
        rejected = self.rejected
        return (index for index in range(len(self)) if index not in rejected)

    def issue(
        self,
        rule: str,
        severity: Severity,
        index: int | None = None,
        name: str = "",
        value: object = None,
        **values: object,
    ) -> Issue:
        """Return an issue of this table about a row index and a column name."""
        return Issue(
            rule,
            severity,
            self.file_name,
            self.sheet_name,
            None if index is None else self.source_rows[index],
            self.headings.get(name, name),
            "" if value is None or self._is_private(name) else _shown(value),
            tuple(values.items()),
            self.places.get(name),
        )

    def _is_private(self, name: str) -> bool:
        """Tell whether a column's cells are about a person: no list shows them."""
        column = SHEETS[self.sheet_id].by_name.get(name)
        return column is not None and column.is_private

    def refuse(self, index: int, *names: str) -> None:
        """Leave what the store has of some columns of a row as it is."""
        for name in names:
            self.refused.setdefault(name, set()).add(index)

    def is_refused(self, index: int, name: str) -> bool:
        """Tell whether a cell was given and could not be taken."""
        return index in self.refused.get(name, ())

    def assume(self, code: str, index: int) -> None:
        """Count something that was assumed about a row index."""
        self.assumptions[code] += 1

    def add(self, issue: Issue, index: int | None = None) -> None:
        """Keep an issue; an error about a row index keeps that row out."""
        self.issues.add(issue)
        if issue.severity is Severity.ERROR and index is not None:
            self.rejected.add(index)
