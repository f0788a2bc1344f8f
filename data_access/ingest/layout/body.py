"""Tells which rows below the headings are data, and what the others are."""

from collections import Counter
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from data_access.ingest.header import Header, is_numbering_row
from data_access.ingest.header_stacks import is_heading_row
from data_access.ingest.heading_meanings import meaning_of
from data_access.ingest.headings import read_heading
from data_access.ingest.layout.place_names import (
    find_town,
    is_kind_of_school,
    is_school_name,
)
from data_access.ingest.layout.row_words import (
    EXAMPLE,
    is_footer,
    is_ordinal,
    is_suspicious,
    is_total,
    without_ordinal,
)
from data_access.ingest.reading import Cell, RawTable

# Words that make a row no data stand in one of the first columns.
_LOOKED_AT = 6
_TOTAL_COLUMNS = 4
_FEWEST_ALIKE = 3


@dataclass(frozen=True)
class Keys:
    """Columns of the table, by index, that tell what a row is about."""

    codes: Collection[int] = ()
    names: Collection[int] = ()
    stages: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads those below it: a town, or a school."""

    index: int
    town: tuple[str, ...] | None = None
    school: str | None = None


@dataclass
class Body:
    """The rows below the headings: which are data, how many are what else."""

    start: int
    kept: list[bool]
    skipped: Counter[str] = field(default_factory=Counter)
    groups: list[Group] = field(default_factory=list)


def find_body(
    table: RawTable, header: Header, keys: Keys, covered: Container[int] = ()
) -> Body:
    """Return which rows below the headings are data; a row with a code always is.

    Args:
        table: the table.
        header: its headings.
        keys: the columns that name schools.
        covered: indices of rows into which a merged key reaches.
    """
    start = header.index + 1
    body = Body(start, [True] * (len(table.rows) - start))
    reader = _Rows(table, header, keys, covered)
    for index in _doubtful(table, header):
        kind = reader.kind(index)
        if kind is not None:
            body.kept[index - start] = False
            body.skipped[kind] += 1
    del body.skipped["blank"]
    body.groups = reader.groups
    return body


def _doubtful(table: RawTable, header: Header) -> Iterator[int]:
    """Yield the rows to look at: nearly empty ones, and those with a telling word."""
    rows, start = table.rows, header.index + 1
    found = {
        index
        for index, row in enumerate(rows)
        if index >= start and len(row) - row.count("") <= 2
    }
    printed = {c for row in rows[:start] for c in row if isinstance(c, str) and c}
    for column in range(min(_LOOKED_AT, table.width)):
        cells = table.column(column, start)
        telling = {
            cell
            for cell in set(cells)
            if isinstance(cell, str)
            and cell
            and (is_suspicious(cell) or cell in printed)
        }
        if telling:
            found.update(i for i, cell in enumerate(cells, start) if cell in telling)
    return iter(sorted(found))


class _Rows:
    """Looks at the doubtful rows one after the other, from the top down."""

    def __init__(
        self, table: RawTable, header: Header, keys: Keys, covered: Container[int]
    ) -> None:
        self._table, self._keys, self._covered = table, keys, covered
        self._above = [
            [_plain(cell) for cell in row]
            for row in table.rows[: header.index + 1]
            if any(cell != "" for cell in row)
        ]
        self._headings = [meaning_of(heading) for heading in header.headings]
        self._wide = sum(bool(h.whole) for h in header.headings) > 2
        merged = (m for m in table.merges if m.right > m.left)
        self._merged = {m.top for m in merged}
        self._is_past_end = False
        self.groups: list[Group] = []

    def kind(self, index: int) -> str | None:
        """Return what a row is if it is no data."""
        row = self._table.rows[index]
        filled = [(c, cell) for c, cell in enumerate(row) if _is_filled(cell)]
        if not filled:
            return "blank"
        if self._has_code(row):
            return "example_row" if _is_example(filled[0][1]) else None
        kind = self._worded(row, filled)
        if kind == "footer_row":
            self._is_past_end = True
        if kind is None and len(filled) <= 2 and index not in self._covered:
            return self._lonely(index, filled)
        return kind

    def _worded(self, row: list[Cell], filled: list[tuple[int, Cell]]) -> str | None:
        """Know a row by its first words."""
        first = filled[0][1]
        if _is_example(first):
            return "example_row"
        plain = [_plain(cell) for cell in row]
        if plain in self._above or is_numbering_row(row) or self._is_header(row):
            return "header_again"
        if isinstance(first, str) and is_footer(first):
            return "footer_row"
        return "total_row" if self._is_total(row, filled) else None

    def _is_header(self, row: list[Cell]) -> bool:
        """Find the headings printed again, a few of them in other words."""
        if not is_heading_row(row):
            return False
        filled = [(c, str(cell)) for c, cell in enumerate(row) if _is_filled(cell)]
        alike = [
            c < len(self._headings)
            and not self._headings[c].isdisjoint(meaning_of(read_heading(text)))
            for c, text in filled
        ]
        return alike.count(True) >= max(_FEWEST_ALIKE, len(filled) / 2)

    def _is_total(self, row: list[Cell], filled: list[tuple[int, Cell]]) -> bool:
        """Find a total in the first columns of a row that names no school."""
        names = [row[c] for c in self._keys.names if c < len(row)]
        stated = [n for n in names if isinstance(n, str) and n.strip()]
        if any(not is_total(name) and not is_ordinal(name) for name in stated):
            return False
        texts = [(c, cell) for c, cell in filled if isinstance(cell, str)]
        return any(
            is_total(text) and column not in self._keys.stages
            for column, text in texts[:_TOTAL_COLUMNS]
        )

    def _has_code(self, row: list[Cell]) -> bool:
        codes = (row[c] for c in self._keys.codes if c < len(row))
        return any(sum(s.isdigit() for s in str(code)) >= 6 for code in codes)

    def _lonely(self, index: int, filled: list[tuple[int, Cell]]) -> str | None:
        """Tell a heading of a group, or a line of a note, from a nearly empty row."""
        if len(filled) == 2 and is_ordinal(str(filled[0][1])):
            filled = filled[1:]
        if len(filled) == 2 or not self._wide:
            return None
        column, cell = filled[0]
        if not isinstance(cell, str):
            is_day = isinstance(cell, date) and self._is_past_end
            return "footer_row" if is_day else None
        text = without_ordinal(cell)
        town = None if is_school_name(text) else find_town(text)
        if self._is_past_end and not town:
            is_data = column in self._keys.names and is_school_name(text)
            return None if is_data else "footer_row"
        is_merged = self._table.row_number(index) in self._merged
        is_marked = is_merged or text != cell.strip() or is_kind_of_school(text)
        return self._grouped(Group(index, town), text, is_marked=is_marked)

    def _grouped(self, group: Group, text: str, *, is_marked: bool) -> str | None:
        """Keep what a group's heading says; a lone name may well be data."""
        if group.town:
            self.groups.append(group)
            return "group_row"
        if is_school_name(text) and (is_marked or not self._keys.names):
            self.groups.append(Group(group.index, None, text))
            return "group_row"
        return "group_row" if is_marked else None


def _plain(cell: Cell) -> str:
    return "".join(str(cell).split())


def _is_filled(cell: Cell) -> bool:
    return cell != "" and (not isinstance(cell, str) or bool(cell.strip()))


def _is_example(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip().startswith(EXAMPLE)


def group_values(
    body: Body, rows: Sequence[int], name: str
) -> list[tuple[str, ...] | str | None]:
    """Return what the last group heading above each row says: its town or school."""
    found: list[tuple[str, ...] | str | None] = []
    groups, value = iter(body.groups), None
    following = next(groups, None)
    for index in rows:
        while following is not None and following.index < index:
            value = getattr(following, name) or value
            following = next(groups, None)
        found.append(value)
    return found
