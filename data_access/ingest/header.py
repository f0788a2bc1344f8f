"""Finds the row of headings: the one that knows most words, near the top."""

from collections.abc import Container
from dataclasses import dataclass

from data_access.ingest.headings import Heading, read_heading
from data_access.ingest.reading import RawTable

SEARCHED_ROWS = 30
_NO_HEADING = Heading("", "", "", "")
_LONGEST_HEADING = 120


@dataclass(frozen=True)
class Header:
    """Where the headings stand and what they are, one a column.

    Attributes:
        index: of the last row of headings.
        headings: the reading of each column's heading that the sheet knows, else all
            its lines together.
        known_count: how many headings the sheet knows.
        depth: how many rows the headings take.
        candidates: every reading of each column's heading, the likeliest first:
            group with sub heading, sub heading alone, group alone.
    """

    index: int
    headings: tuple[Heading, ...]
    known_count: int
    depth: int = 1
    candidates: tuple[tuple[Heading, ...], ...] = ()


def find_header(table: RawTable, words: Container[str]) -> Header | None:
    """Return the row among the first thirty that holds most known headings."""
    best: Header | None = None
    for index, row in enumerate(table.rows[:SEARCHED_ROWS]):
        headings = tuple(map(_heading, row))
        known = sum(h.whole in words or h.bare in words for h in headings if h.whole)
        if known and (best is None or known > best.known_count):
            best = Header(index, headings, known, 1, tuple((h,) for h in headings))
    return best


def _heading(cell: object) -> Heading:
    if not isinstance(cell, str) or not cell or len(cell) > _LONGEST_HEADING:
        return _NO_HEADING
    return read_heading(cell)
