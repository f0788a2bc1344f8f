"""Headings of several rows: the lines above each column, and how they may be read."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from weakref import WeakKeyDictionary

from data_access.ingest.headings import fold, read_heading
from data_access.ingest.reading import Cell, Merge, RawTable, is_blank_row
from data_access.ingest.units import UNIT_FACTORS

_LONGEST_HEADING = 120
# Figures, days and times: no heading looks like that, but 年月 alone is one.
_FIGURE = re.compile(
    r"(?![年月日]+$)[-+]?[\d.,:/\-年月日%\s]+[MmGg兆万千元人台间节Bbps]*"
)
# What is left out where the group above says what is counted.
_COUNTED = ("数", "量", ")", "）")
_UNITS = frozenset(unit for units in UNIT_FACTORS.values() for unit in units)


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines above one column from the top down, and the group they stand in.

    `group` tells where a group heading over several lines begins; None: one line.
    `unit` is the last line where that row holds nothing but units.
    """

    lines: tuple[str, ...]
    group: tuple[int, str] | None
    is_only: bool = True
    unit: str = ""

    @property
    def leaf(self) -> str:
        """Return the lowest line that is no unit."""
        own = self._own
        return own[-1] if own else ""

    @property
    def _own(self) -> tuple[str, ...]:
        return self.lines[:-1] if self.unit else self.lines

    def joined(self) -> Iterator[str]:
        """Yield the readings that use the group and the sub heading."""
        own = self._own
        if len(own) < 2:
            yield from map(self._with_unit, own)
            return
        group, leaf = own[:-1], own[-1]
        # The nearest group before those above it; 终端|教师 is 教师终端数 as well.
        nearest = dict.fromkeys(("".join(group), group[-1], group[0]))
        for word in nearest:
            yield self._with_unit(word + leaf)
        for word in nearest:
            yield self._with_unit(leaf + word)
            if not word.endswith(_COUNTED):
                yield self._with_unit(leaf + word + _COUNTED[0])
        if is_unit(leaf):
            yield f"{''.join(group)}({leaf.strip('()（）')})"

    def apart(self, *, is_single: bool) -> Iterator[str]:
        """Yield the sub heading alone, then the group alone where it has one column."""
        own = self._own
        if is_single and own:
            yield self._with_unit(own[-1])
        if self.is_only:
            yield from map(self._with_unit, reversed(own[:-1]))

    def readings(self) -> Iterator[str]:
        """Yield every reading, the likeliest first."""
        yield from self.joined()
        own = self._own
        if len(own) > 1:
            yield self._with_unit(own[-1])
            yield from map(self._with_unit, reversed(own[:-1]))

    def _with_unit(self, text: str) -> str:
        unit = self.unit.strip("()（）")
        return f"{text}({unit})" if unit and is_unit(unit) else text


@dataclass(frozen=True)
class StackedRows:
    """Rows read as headings: a stack a column, and the spellings it answers to."""

    stacks: tuple[Stack, ...]
    forms: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, stacks: Sequence[Stack]) -> "StackedRows":
        """Return the stacks with the spellings of their readings."""
        return cls(tuple(stacks), tuple(_forms(stack) for stack in stacks))

    def count_known(self, words: Container[str]) -> int:
        """Return how many columns have a reading among the words, at most."""
        return sum(any(form in words for form in forms) for forms in self.forms)


_Known: TypeAlias = dict[tuple[int, int], StackedRows | None]
# Twenty sheets ask for the headings of one table.
_read: WeakKeyDictionary[RawTable, _Known] = WeakKeyDictionary()


_upper: WeakKeyDictionary[RawTable, tuple[Merge, ...]] = WeakKeyDictionary()
_UPPER_ROWS = 40


def _upper_merges(table: RawTable) -> tuple[Merge, ...]:
    """Return the merged cells near the top; below there are only rows of data."""
    if table not in _upper:
        last = table.first_row + _UPPER_ROWS
        _upper[table] = tuple(m for m in table.merges if m.top <= last)
    return _upper[table]


def _forms(stack: Stack) -> frozenset[str]:
    headings = [read_heading(text) for text in stack.readings()]
    return frozenset(word for h in headings for word in (h.whole, h.bare))


def is_unit(text: str) -> bool:
    """Tell whether a text is the name of a unit, with or without brackets."""
    return fold(text).strip("()[]【】") in _UNITS


def is_unit_row(row: Sequence[Cell]) -> bool:
    """Tell a row of 人, 间, （万元） from one of data."""
    texts = [cell for cell in row if cell != ""]
    if len(texts) < 2 or not all(isinstance(text, str) for text in texts):
        return False
    return all(is_unit(str(text)) or text in ("—", "-", "/") for text in texts) and any(
        is_unit(str(text)) for text in texts
    )


def is_heading_row(row: Sequence[Cell]) -> bool:
    """Tell whether a row may hold headings: texts, and none of them a figure."""
    texts = [cell for cell in row if cell != ""]
    return bool(texts) and all(
        isinstance(text, str) and not _FIGURE.fullmatch(text.strip()) for text in texts
    )


def heading_stacks(table: RawTable, start: int, depth: int) -> StackedRows | None:
    """Return the lines above each column; None where the rows are no headings."""
    known = _read.setdefault(table, {})
    if (start, depth) not in known:
        known[start, depth] = _read_stacks(table, start, depth)
    return known[start, depth]


def least_depth(table: RawTable, start: int) -> int:
    """Return how many rows the headings take at least, as merged cells show it."""
    row = table.rows[start]
    if sum(cell != "" for cell in row) < 2:
        return 1
    top = table.row_number(start)
    downwards = [m.bottom - m.top + 1 for m in _upper_merges(table) if m.top == top]
    below = table.rows[start + 1 : start + 2]
    is_group = any(
        m.right > m.left and m.top == top == m.bottom and _texts_below(table, m, below)
        for m in _upper_merges(table)
    )
    return max([1 + is_group, *(depth for depth in downwards if depth <= 3)])


def is_below_merge(table: RawTable, start: int) -> bool:
    """Tell whether a cell merged with one above reaches into a row."""
    row = table.row_number(start)
    return any(merge.top < row <= merge.bottom for merge in _upper_merges(table))


def _texts_below(table: RawTable, merge: Merge, below: Sequence[list[Cell]]) -> bool:
    """Tell whether at least two texts stand under a heading over several columns."""
    if not below or not is_heading_row(below[0]):
        return False
    left = merge.left - table.first_column
    return (
        sum(
            cell != ""
            for cell in below[0][max(left, 0) : merge.right - table.first_column + 1]
        )
        > 1
    )


def _read_stacks(table: RawTable, start: int, depth: int) -> StackedRows | None:
    rows = table.rows[start : start + depth]
    if len(rows) < depth or not all(is_heading_row(r) or is_blank_row(r) for r in rows):
        return None
    if is_blank_row(rows[-1]) and least_depth(table, start) < depth:
        return None
    if depth == 1:
        return StackedRows.of([Stack(_lines([_text(c)]), None) for c in rows[0]])
    width = max(map(len, rows))
    grid = [
        [_text(row[c]) if c < len(row) else "" for c in range(width)] for row in rows
    ]
    owners = _spread(table, grid, start)
    has_units = is_unit_row(rows[-1])
    return StackedRows.of([_stack(grid, owners, c, has_units) for c in range(width)])


def _stack(
    grid: list[list[str]],
    owners: list[list[int]],
    column: int,
    has_units: bool,
) -> Stack:
    lines = _lines([row[column] for row in grid])
    unit = lines[-1] if has_units and len(lines) > 1 and grid[-1][column] else ""
    own = lines[:-1] if unit else lines
    if len(own) < 2:
        return Stack(lines, None, unit=unit)
    owner = owners[0][column]
    is_only = sum(o == owner for o in owners[0]) == 1
    return Stack(lines, (owner, "/".join(own[:-1])), is_only, unit)


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the lines that say something, one that is merged downwards only once."""
    found: list[str] = []
    for text in texts:
        if text and (not found or found[-1] != text):
            found.append(text)
    return tuple(found)


def _text(cell: Cell) -> str:
    if not isinstance(cell, str) or len(cell) > _LONGEST_HEADING:
        return ""
    return cell.strip()


def _spread(table: RawTable, grid: list[list[str]], start: int) -> list[list[int]]:
    """Write a group heading over all its columns; return whose text stands where."""
    owners = [list(range(len(row))) for row in grid]
    merges = list(_merges_at(table, start, len(grid)))
    for merge in merges:
        _spread_merge(table, grid, owners, merge, start)
    if not merges:
        # A text file has lost its merges: a gap belongs to the group on its left.
        for level, row in enumerate(grid[:-1]):
            for column in range(1, len(row)):
                is_below = any(lower[column] for lower in grid[level + 1 :])
                above = owners[level - 1] if level else [0] * len(row)
                # Below a heading of its own a gap is that heading, merged downwards.
                is_group = above[column] == above[column - 1]
                if not row[column] and is_below and is_group:
                    row[column] = row[column - 1]
                    owners[level][column] = owners[level][column - 1]
    return owners


def _merges_at(table: RawTable, start: int, depth: int) -> Iterator[Merge]:
    top = table.row_number(start)
    for merge in _upper_merges(table):
        if top <= merge.top < top + depth and merge.right >= table.first_column:
            yield merge


def _spread_merge(
    table: RawTable,
    grid: list[list[str]],
    owners: list[list[int]],
    merge: Merge,
    start: int,
) -> None:
    top = merge.top - table.row_number(start)
    left = merge.left - table.first_column
    if left < 0 or left >= len(grid[top]):
        return
    for level in range(top, min(top + merge.bottom - merge.top + 1, len(grid))):
        for column in range(
            left, min(left + merge.right - merge.left + 1, len(grid[0]))
        ):
            grid[level][column] = grid[top][left]
            owners[level][column] = left
