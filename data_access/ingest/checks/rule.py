"""What a rule is: a function from a table and the store to the issues it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Issue
from data_access.ingest.lookup import Lookup

# The index of the row an issue is about (None: the whole table), and the issue.
Found = tuple[int | None, Issue]
Rule = Callable[[CleanTable, Lookup], Iterator[Found]]


@dataclass(frozen=True)
class Check:
    """A rule and the sheets it is for; none named: every sheet."""

    rule: Rule
    sheets: frozenset[str] = frozenset()

    def applies_to(self, sheet_id: str) -> bool:
        """Tell whether the rule is for a sheet."""
        return not self.sheets or sheet_id in self.sheets
