"""Small tables of many files are checked and stored as one; each keeps its own report.

A statement costs the same for one row as for a thousand: 150 schools with a row each
would take 150 times as long as one table of 150 rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.report import SheetSchools
from data_access.ingest.school_lists import SCHOOL_LISTS

MOST_ROWS = 5_000
# Stored row by row, or each file for itself.
_ALONE = frozenset({"zone_profile", "area", "school", "alliance", *SCHOOL_LISTS})


@dataclass
class Part:
    """A table of a file, the batch of that file, and what the table delivered.

    `sent` is known before rows are taken out that another file gave already; schools
    that the delivery itself brings are known only once they are stored.
    """

    table: CleanTable
    batch_id: int
    sent: SheetSchools


@dataclass
class JoinedTable(CleanTable):
    """Tables of one sheet and with the same columns, one below the other.

    What is found in a row is told to the table the row came from.
    """

    parts: dict[int, CleanTable] = field(default_factory=dict)

    def issue(
        self,
        rule: str,
        severity: Severity,
        index: int | None = None,
        name: str = "",
        value: object = None,
        **values: object,
    ) -> Issue:
        """Return an issue in the words and numbers of the file the row is of."""
        own = super().issue(rule, severity, index, name, value, **values)
        table = self._part(index)
        return Issue(
            own.rule,
            own.severity,
            table.file_name,
            table.sheet_name,
            own.row,
            table.headings.get(name, name),
            own.value,
            own.values,
            table.places.get(name),
        )

    def assume(self, code: str, index: int) -> None:
        """Count an assumption about a row in the table it is of."""
        self._part(index).assumptions[code] += 1

    def add(self, issue: Issue, index: int | None = None) -> None:
        """Keep an issue in the table of its row; an error keeps that row out."""
        self._part(index).issues.add(issue)
        if issue.severity is Severity.ERROR and index is not None:
            self.rejected.add(index)

    def _part(self, index: int | None) -> CleanTable:
        batch_id = self.batch_ids[index or 0]
        return self.parts[batch_id]


def join_parts(parts: Sequence[Part]) -> CleanTable:
    """Return one table of all parts; a single one is itself."""
    if len(parts) == 1:
        return parts[0].table
    tables = [part.table for part in parts]
    first = tables[0]
    starts = [sum(len(t) for t in tables[:place]) for place in range(len(tables))]
    return JoinedTable(
        first.sheet_id,
        first.file_name,
        first.sheet_name,
        [row for table in tables for row in table.source_rows],
        {
            name: [value for table in tables for value in table.columns[name]]
            for name in first.columns
        },
        rejected={
            start + index
            for start, table in zip(starts, tables, strict=True)
            for index in table.rejected
        },
        replaces_scope=first.replaces_scope,
        batch_ids=[part.batch_id for part in parts for _ in range(len(part.table))],
        parts={part.batch_id: part.table for part in parts},
    )


class Groups:
    """Tables of one sheet on their way to be joined, by the columns they have."""

    def __init__(self) -> None:
        """Begin without any."""
        self._waiting: dict[tuple[str, ...], list[Part]] = {}

    def add(self, part: Part) -> Iterator[list[Part]]:
        """Take a table; yield those that are to be stored now."""
        table = part.table
        is_alone = table.sheet_id in _ALONE or table.complete_on or not len(table)
        if is_alone or len(table) > MOST_ROWS:
            yield from self.rest()
            yield [part]
            return
        columns = (str(table.replaces_scope), *sorted(table.columns))
        waiting = self._waiting.setdefault(columns, [])
        rows = sum(len(each.table) for each in waiting) + len(table)
        if rows > MOST_ROWS or any(p.batch_id == part.batch_id for p in waiting):
            yield from self.rest()
            waiting = self._waiting.setdefault(columns, [])
        waiting.append(part)

    def rest(self) -> Iterator[list[Part]]:
        """Yield what is still waiting."""
        waiting, self._waiting = self._waiting, {}
        yield from waiting.values()
