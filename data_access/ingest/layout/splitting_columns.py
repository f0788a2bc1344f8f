"""Finds tables that stand side by side on one sheet."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.header import Header, find_header, known_words
from data_access.ingest.headings import Heading, fold
from data_access.ingest.reading import RawTable

_KEYS = ("school_code", "school_name", "area_code", "name")
_FEWEST = 2


@cache
def _key_words() -> frozenset[str]:
    """Return every heading under which a school or an area is named."""
    return frozenset(
        fold(word)
        for sheet in SHEETS.values()
        for column in sheet.columns
        if column.name in _KEYS
        for word in column.headings
    )


def split_columns(sheet: RawTable) -> list[RawTable]:
    """Return the tables that stand side by side; a sheet of one is itself."""
    header = find_header(sheet, known_words())
    if header is None:
        return [sheet]
    cuts = _gaps(sheet, header) or _repetitions(header.headings)
    if not cuts:
        return [sheet]
    edges = [0, *cuts, sheet.width]
    parts = [
        _columns(sheet, left, right)
        for left, right in zip(edges, edges[1:], strict=False)
    ]
    return parts if all(map(_is_table, parts)) else [sheet]


def _gaps(sheet: RawTable, header: Header) -> list[int]:
    """Return where a blank column is followed by headings that name schools again."""
    headings = [*header.headings]
    headings += [Heading("", "", "", "")] * (sheet.width - len(headings))
    blanks = [
        column
        for column, heading in enumerate(headings)
        if not heading.whole and _is_blank(sheet, column, header.start)
    ]
    return [
        column + 1
        for column in blanks
        if 0 < column < sheet.width - 1 and column + 1 not in blanks
    ]


def _is_blank(sheet: RawTable, column: int, start: int) -> bool:
    cells = sheet.column(column, start)
    return not any(cell != "" and str(cell).strip() for cell in cells)


def _repetitions(headings: Sequence[Heading]) -> list[int]:
    """Return where the same headings begin once more: 学校 带宽 学校 带宽."""
    words = [heading.whole for heading in headings]
    while words and not words[-1]:
        words.pop()
    for length in range(_FEWEST, len(words) // 2 + 1):
        is_even = len(words) % length == 0
        if is_even and words == words[:length] * (len(words) // length):
            is_keyed = not _key_words().isdisjoint(words[:length])
            return list(range(length, len(words), length)) if is_keyed else []
    return []


def _columns(sheet: RawTable, left: int, right: int) -> RawTable:
    return replace(
        sheet,
        rows=[row[left:right] for row in sheet.rows],
        first_column=sheet.first_column + left,
    )


def _is_table(part: RawTable) -> bool:
    """Tell whether a part has headings of its own that name schools."""
    header = find_header(part, known_words())
    is_known = header is not None and header.known_count >= _FEWEST
    return header is not None and is_known and names_schools(header)


def names_schools(header: Header) -> bool:
    """Tell whether one of the headings is that of schools or areas."""
    words = _key_words()
    return any(h.whole in words or h.bare in words for h in header.headings)
