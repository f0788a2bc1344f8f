"""Finds the rows of headings: those that know most words, near the top."""

from collections.abc import Container, Iterable
from functools import cache

from data_access.catalogue.sheets import known_headings
from data_access.ingest.header_shape import Header
from data_access.ingest.header_stacks import (
    Stack,
    StackedRows,
    heading_stacks,
    is_below_merge,
    is_heading_row,
    is_unit_row,
    least_depth,
)
from data_access.ingest.header_twice import completed, is_printed_again
from data_access.ingest.heading_meanings import meaning_of
from data_access.ingest.headings import Heading, fold, read_heading
from data_access.ingest.reading import Cell, RawTable

__all__ = ["SEARCHED_ROWS", "Header", "find_header", "is_numbering_row", "known_words"]

SEARCHED_ROWS = 30
MOST_DEPTH = 3
_NO_HEADING = Heading("", "", "", "")
_STEMS = "甲乙丙丁戊己庚辛"


@cache
def known_words() -> frozenset[str]:
    """Return every heading of every sheet in its one spelling."""
    return frozenset(map(fold, known_headings()))


def find_header(table: RawTable, words: Container[str]) -> Header | None:
    """Return the rows among the first thirty that hold most known headings.

    Where these are the headings of rows above them, printed once more in words that
    are better known, the upper ones stand, with what the lower ones add.
    """
    best = _search(table, words, min(SEARCHED_ROWS, len(table.rows)))
    if best is None:
        return None
    while best.start and (upper := _search(table, words, best.start)):
        if not is_printed_again(table, upper, best):
            break
        best = completed(upper, best, words)
    return best


def _search(table: RawTable, words: Container[str], stop: int) -> Header | None:
    """Return the headings that begin above some row and hold most known words."""
    best: Header | None = None
    for start in range(stop):
        if not is_heading_row(table.rows[start]) or is_below_merge(table, start):
            continue
        for depth in _depths(table, start):
            stacked = heading_stacks(table, start, depth)
            if stacked is None:
                break
            at_most = stacked.count_known(words)
            if at_most and at_most >= (best.known_count if best else 0):
                found = _resolve(stacked, words, start + depth - 1, depth)
                best = found if _is_better(found, best) else best
    return _with_rows_below(table, words, best) if best else None


def _depths(table: RawTable, start: int) -> range:
    """Return the depths to try: merged cells that reach down are all headings."""
    least = least_depth(table, start)
    if least > 1 and heading_stacks(table, start, least) is None:
        least = 1
    return range(least, MOST_DEPTH + 1)


def _is_better(found: Header, best: Header | None) -> bool:
    """Prefer more known words, then fewer rows, then the upper place."""
    if best is None or found.known_count != best.known_count:
        return found.known_count > (best.known_count if best else 0)
    return found.depth < best.depth


def _resolve(
    stacked: StackedRows, words: Container[str], index: int, depth: int
) -> Header:
    """Choose for each column the reading of its heading that is known."""
    stacks = stacked.stacks
    joined = [_known(stack.joined(), words) for stack in stacks]
    groups = {
        s.group
        for s, h in zip(stacks, joined, strict=True)
        if h and s.group and not _is_idle(s, h)
    }
    alone: list[str] = [
        read_heading(stack.leaf).bare if stack.group else "" for stack in stacks
    ]
    headings: list[Heading] = []
    known: set[str] = set()
    for place, stack in enumerate(stacks):
        found = joined[place]
        if found is None and stack.group and stack.group not in groups:
            # A sub heading alone means something only where no other group has it.
            is_single = alone.count(alone[place]) == 1
            found = _known(stack.apart(is_single=is_single), words)
        known |= {found.whole} if found else set()
        headings.append(_named(found or _first(stack), stack))
    candidates = tuple(
        tuple(_named(read_heading(text), stack) for text in stack.readings())
        or (_NO_HEADING,)
        for stack in stacks
    )
    return Header(index, tuple(headings), len(known), depth, candidates)


def _is_idle(stack: Stack, found: Heading) -> bool:
    """Tell whether a group adds nothing: 设备|数量 is 数量, 录播教室|间数 not 间数."""
    return bool(meaning_of(read_heading(stack.leaf)) & meaning_of(found))


def _known(texts: Iterable[str], words: Container[str]) -> Heading | None:
    for text in texts:
        heading = read_heading(text)
        if heading.whole in words or heading.bare in words:
            return heading
    return None


def _first(stack: Stack) -> Heading:
    return next(map(read_heading, stack.readings()), _NO_HEADING)


def _named(heading: Heading, stack: Stack) -> Heading:
    """Keep the reading, and call the column what its sender sees."""
    if len(stack.lines) < 2:
        return heading
    return Heading("/".join(stack.lines), heading.whole, heading.bare, heading.unit)


def _with_rows_below(table: RawTable, words: Container[str], header: Header) -> Header:
    """Let a row of units and a row of column numbers belong to the headings."""
    below = table.rows[header.index + 1 : header.index + 2]
    if below and is_unit_row(below[0]):
        stacked = heading_stacks(table, header.start, header.depth + 1)
        if stacked is not None:
            found = _resolve(stacked, words, header.index + 1, header.depth + 1)
            if found.known_count >= header.known_count:
                header = found
    below = table.rows[header.index + 1 : header.index + 2]
    if below and is_numbering_row(below[0]):
        return Header(
            header.index + 1,
            header.headings,
            header.known_count,
            header.depth + 1,
            header.candidates,
        )
    return header


def is_numbering_row(row: list[Cell]) -> bool:
    """Tell a row that only counts the columns: 甲 乙 1 2 3, or 1 2 3 4."""
    texts = [str(cell).strip() for cell in row if cell != ""]
    stems = 0
    while stems < len(texts) and texts[stems] == _STEMS[stems : stems + 1]:
        stems += 1
    numbers = [text.strip("()（）") for text in texts[stems:]]
    expected = [str(number) for number in range(1, len(numbers) + 1)]
    return len(texts) >= 3 and numbers == expected
