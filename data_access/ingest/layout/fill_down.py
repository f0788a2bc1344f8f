"""Keys merged over several rows: written into every row of the merge, no further."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from data_access.ingest.reading import Cell, RawTable


@dataclass(frozen=True, slots=True)
class Filling:
    """A value to be written into the rows (by index) of one column."""

    column: int
    top: int
    bottom: int
    value: Cell


def find_fillings(
    table: RawTable, start: int, columns: Collection[int]
) -> Iterator[Filling]:
    """Yield what merged cells of some columns say of the rows from an index on."""
    ends: dict[int, int] = {}
    for merge in sorted(table.merges, key=lambda merge: merge.top):
        left = merge.left - table.first_column
        top, bottom = merge.top - table.first_row, merge.bottom - table.first_row
        is_column = merge.left == merge.right and left in columns
        if not is_column or bottom <= top or top < start or top >= len(table.rows):
            continue
        if top <= ends.get(left, -1):
            continue  # no spreadsheet merges a cell twice
        ends[left] = bottom
        row = table.rows[top]
        value = row[left] if left < len(row) else ""
        if value != "":
            yield Filling(left, top, min(bottom, len(table.rows) - 1), value)
