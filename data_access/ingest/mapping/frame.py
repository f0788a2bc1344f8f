"""The rows of a foreign table by column, and which of them another file supplied."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.ingest.reading import Cell

# What import_issue.column_name holds; survey questions can be longer.
LONGEST_HEADING = 120

# None is a blank cell or one of the null words.
Found = Cell | None


@dataclass(frozen=True)
class Frame:
    """Columns of equal length; `joined` tells which columns came with a second file.

    Attributes:
        file_name: the file the rows stand in.
        sheet_name: its sheet.
        rows: the row number the user sees, one a row.
        columns: heading → cells.
        twice: headings of more than one column; these cannot be named.
        joined: heading → the joined file it came from.
        present: joined file → whether it has the row.
        issues: what was found on the way.
        assumptions: what was assumed on the way → how often.
    """

    file_name: str
    sheet_name: str
    rows: Sequence[int]
    columns: dict[str, list[Found]]
    twice: frozenset[str] = frozenset()
    joined: dict[str, str] = field(default_factory=dict)
    present: dict[str, list[bool]] = field(default_factory=dict)
    issues: IssueList = field(default_factory=IssueList)
    assumptions: Counter[str] = field(default_factory=Counter)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def part(self, indices: Sequence[int]) -> "Frame":
        """Return some of the rows, with findings of their own."""
        return replace(
            self,
            rows=[self.rows[i] for i in indices],
            columns={k: [v[i] for i in indices] for k, v in self.columns.items()},
            present={k: [v[i] for i in indices] for k, v in self.present.items()},
            issues=IssueList(),
            assumptions=Counter(),
        )

    def rows_of(self, headings: Iterable[str]) -> list[int]:
        """Return the rows that columns can speak for.

        When all of them came with one joined file, that file must have the row.
        """
        files = {self.joined.get(heading, "") for heading in headings}
        if len(files) == 1 and "" not in files:
            present = self.present[files.pop()]
            return [index for index in range(len(self)) if present[index]]
        return list(range(len(self)))

    def find(
        self,
        rule: str,
        severity: Severity,
        index: int,
        column: str = "",
        value: object = "",
        **values: object,
    ) -> None:
        """Keep a finding about one row."""
        self.issues.add(
            Issue(
                rule,
                severity,
                self.file_name,
                self.sheet_name,
                self.rows[index],
                column[:LONGEST_HEADING],
                str(value)[:200],
                tuple(values.items()),
            )
        )
