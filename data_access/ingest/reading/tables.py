"""What a reader hands on: one table of untouched cells, with where it stood."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

# An empty cell is "" in every format, as csv and calamine both give it.
Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta


def is_blank_row(row: list[Cell]) -> bool:
    """Tell whether a row has nothing in it but spaces."""
    return not any(not isinstance(cell, str) or cell.strip() for cell in row)


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells merged into one; rows and columns as the sender counts them, from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a cell: never data, only shown to whoever imports.

    The author, a person's name, only tells our own comments from others.
    """

    row: int
    column: int
    text: str
    author: str = ""


@dataclass(frozen=True, eq=False)
class RawTable:
    """One sheet, or one table of it, as it stands; rows may differ in length.

    Attributes:
        file_name: the file as its sender named it.
        sheet_name: the sheet as the file calls it.
        rows: the cells, the first one standing at `first_row`, `first_column`.
        first_row: the sender's number of the first row.
        first_column: the sender's number of the first column.
        is_hidden: the whole sheet is hidden.
        encoding: of a text file.
        encoding_evidence: what spoke for the encoding.
        delimiter: of a text file.
        merges: merged cells, in the sender's numbers.
        hidden_rows: numbers of rows that are hidden or filtered away.
        hidden_columns: numbers of hidden columns.
        notes: comments on cells.
        unsaved: (row, column) of formulas that were saved without a value.
        is_unchecked: notes, hidden rows and formulas could not be looked for.
        siblings: the names of all the sheets of the file.
        delivery: the name of the folder or archive the file came in.
    """

    file_name: str
    sheet_name: str
    rows: list[list[Cell]]
    first_row: int = 1
    first_column: int = 1
    is_hidden: bool = False
    encoding: str | None = None
    encoding_evidence: str | None = None
    delimiter: str | None = None
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()
    unsaved: frozenset[tuple[int, int]] = frozenset()
    is_unchecked: bool = False
    siblings: tuple[str, ...] = ()
    delivery: str = ""

    @property
    def width(self) -> int:
        """Return the number of columns of the widest row."""
        return max(map(len, self.rows), default=0)

    def row_number(self, index: int) -> int:
        """Return the row number the user sees, counted from 1, of `rows[index]`."""
        return self.first_row + index

    def column_letters(self, index: int) -> str:
        """Return the spreadsheet letters (A, B … AA) of the column at an index."""
        letters, number = "", self.first_column + index
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters

    def column(self, index: int, start: int = 0, stop: int | None = None) -> list[Cell]:
        """Return one column of the rows start to stop; a short row gives ""."""
        rows = self.rows if (start, stop) == (0, None) else self.rows[start:stop]
        try:
            return [row[index] for row in rows]
        except IndexError:
            return [row[index] if index < len(row) else "" for row in rows]

    def numbered_rows(self, start: int = 0) -> Iterator[tuple[int, list[Cell]]]:
        """Yield the row number the user sees beside each row, from an index on."""
        return enumerate(self.rows[start:], self.first_row + start)
