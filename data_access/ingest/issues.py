"""What was found wrong in a file: one shape for cleaners, checks and references."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from data_access.messages import sentence

# Enough to see what is wrong; a file that breaks one rule everywhere stays readable.
MAX_KEPT_PER_RULE = 2_000
LONGEST_QUOTED = 40


class Severity(StrEnum):
    """An error keeps its row out; a warning and a hint do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: the rule, and the sheet, row, column and value it concerns.

    `column` is the heading as the file prints it; `row` the number the user sees
    (None: the whole sheet). `values` fill the placeholders of the rule's sentence.
    `column_no` is the number of the column in the sheet, from 1; None: none or unknown.
    """

    rule: str
    severity: Severity
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    values: tuple[tuple[str, object], ...] = ()
    column_no: int | None = None

    @property
    def message(self) -> str:
        """Return the Chinese sentence: what, where, what is allowed, what to do."""
        known = {"row": self.row, "column": self.column, "value": _cut(self.value)}
        known |= {"sheet": self.sheet, "file": self.file}
        return sentence(self.rule, {**known, **dict(self.values)})


def _cut(value: str) -> str:
    """Keep a sentence readable; the list of issues has the value itself."""
    return value if len(value) <= LONGEST_QUOTED else f"{value[:LONGEST_QUOTED]}……"


@dataclass
class IssueList:
    """Issues kept to a bound a rule; everything beyond it is still counted."""

    kept: list[Issue] = field(default_factory=list)
    counts: Counter[tuple[str, Severity]] = field(default_factory=Counter)

    def add(self, issue: Issue) -> None:
        """Count an issue and keep it while its rule has room."""
        key = (issue.rule, issue.severity)
        self.counts[key] += 1
        if self.counts[key] <= MAX_KEPT_PER_RULE:
            self.kept.append(issue)

    def extend(self, issues: Iterable[Issue]) -> None:
        """Add several issues."""
        for issue in issues:
            self.add(issue)

    def extend_counted(self, other: "IssueList") -> None:
        """Take over another list with everything it counted."""
        room = self.counts.copy()
        for issue in other.kept:
            key = (issue.rule, issue.severity)
            room[key] += 1
            if room[key] <= MAX_KEPT_PER_RULE:
                self.kept.append(issue)
        self.counts.update(other.counts)

    def as_rows(self) -> list[dict[str, object]]:
        """Return the kept issues as the store keeps them."""
        return [
            {
                "severity": issue.severity.value,
                "rule": issue.rule,
                "sheet": issue.sheet[:120],
                "source_row": issue.row,
                "column_name": issue.column[:120] or None,
                "value": issue.value or None,
                "message": issue.message,
            }
            for issue in self.kept
        ]

    def count(self, severity: Severity) -> int:
        """Return how many issues of a severity were found, kept or not."""
        return sum(n for (_, found), n in self.counts.items() if found is severity)

    @property
    def total(self) -> int:
        """Return how many issues were found, kept or not."""
        return self.counts.total()
