"""Rows left without a school below the only school a table names: filled, and told.

A text file has no merged cells: where a school's name stood once for all its rows,
the rows below are blank. That is read so only where no other school is in the table.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from itertools import pairwise

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.clean_table import CleanTable, Value
from data_access.ingest.issues import Severity
from data_access.ingest.layout.fillable import PLACES
from data_access.ingest.matching import Matching
from data_access.ingest.reading import Cell

_SCHOOL = ("school_code", "school_name")


def fill_only_school(
    clean: CleanTable,
    matching: Matching,
    cells: Callable[[int], Sequence[Cell]],
    merged: Container[int],
) -> None:
    """Write the only school of a table into the rows that leave it blank.

    Args:
        clean: the table, its own columns filled.
        matching: what its headings mean.
        cells: index of a column of the file → its cells, one a row.
        merged: columns with merged cells, which themselves tell how far they reach.
    """
    names = [name for name in _SCHOOL if name in matching.columns]
    texts = {n: list(map(_plain, cells(matching.columns[n].index))) for n in names}
    if not names or any(matching.columns[name].index in merged for name in names):
        return
    if any(len(set(found) - {""}) > 1 for found in texts.values()):
        return
    stated = [any(found[i] for found in texts.values()) for i in range(len(clean))]
    if True not in stated or all(stated):
        return
    first = stated.index(True)
    rows = [i for i in _keyed_rows(clean) if i > first and not stated[i]]
    values = {name: clean.columns[name][first] for name in names}
    if not rows or all(value is None for value in values.values()):
        return
    for name, value in values.items():
        filled = list(clean.columns[name])
        for index in rows:
            filled[index] = value
        clean.columns[name] = filled
    _tell(clean, names[-1], rows, values)


def _plain(cell: Cell) -> str:
    return "".join(str(cell).split())


def _keyed_rows(clean: CleanTable) -> list[int]:
    """Return the rows that state every other key: a sum without a word states none."""
    keys = [
        clean.columns[column.name]
        for column in SHEETS[clean.sheet_id].columns
        if column.is_key and column.name not in PLACES and column.name in clean.columns
    ]
    if not keys:
        return []
    return [i for i in clean.kept() if all(key[i] is not None for key in keys)]


def _tell(
    clean: CleanTable, name: str, rows: Sequence[int], values: Mapping[str, Value]
) -> None:
    said = [
        str(value) for value in reversed(list(values.values())) if value is not None
    ]
    clean.add(
        clean.issue(
            "school_filled_down",
            Severity.WARNING,
            None,
            name,
            rows=_ranges([clean.source_rows[index] for index in rows]),
            filled="、".join(said),
            count=len(rows),
        )
    )


def _ranges(numbers: Sequence[int]) -> str:
    """Return 「3–5、8」 for 3 4 5 8."""
    breaks = [i for i, (a, b) in enumerate(pairwise(numbers), 1) if b != a + 1]
    edges = pairwise([0, *breaks, len(numbers)])
    runs = [(numbers[start], numbers[stop - 1]) for start, stop in edges]
    return "、".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
