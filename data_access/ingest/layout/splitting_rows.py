"""Finds tables that stand one below another on one sheet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from data_access.catalogue.sheets import known_headings
from data_access.ingest.header import Header, find_header, known_words
from data_access.ingest.header_stacks import is_heading_row
from data_access.ingest.header_twice import are_alike
from data_access.ingest.headings import read_heading
from data_access.ingest.layout.looking_around import look_around
from data_access.ingest.layout.row_words import is_footer, is_total
from data_access.ingest.layout.said import Topic
from data_access.ingest.reading import Cell, RawTable

_FEWEST = 2
_LOOKED_AT = 6
_MOST_IN_TITLE = 4
# 「单位：万元」 and 「填报单位：」 begin a table, though others of their kind end one.
_OWN = re.compile(r"(?:填报|报送|上报|统计)?(?:单位|学校|日期|时间)")
_TIMES = frozenset(
    {
        Topic.DAY,
        Topic.MONTH,
        Topic.MONTH_ALONE,
        Topic.YEAR,
        Topic.SCHOOL_YEAR,
        Topic.TERM,
        Topic.UNIT,
    }
)


@cache
def _printed_words() -> frozenset[str]:
    """Return the headings as they are usually printed."""
    return known_headings() | known_words()


def split_rows(sheet: RawTable) -> list[RawTable]:
    """Return the tables one below another, each with its title; one is itself."""
    header = _first_header(sheet)
    if header is None:
        return [sheet]
    starts = [0, *_later_starts(sheet, header)]
    if len(starts) == 1:
        return [sheet]
    edges = [*starts, len(sheet.rows)]
    return [
        _rows(sheet, top, bottom) for top, bottom in zip(edges, edges[1:], strict=False)
    ]


def _first_header(sheet: RawTable) -> Header | None:
    """Return the uppermost headings, though a lower table may have more of them."""
    best = find_header(sheet, known_words())
    upper = best
    while upper is not None and upper.known_count >= _FEWEST:
        best = upper
        upper = find_header(_rows(sheet, 0, best.start), known_words())
        if upper is None or not _has_data(sheet, upper.index + 1, best.start):
            break
    return best


def _has_data(sheet: RawTable, top: int, bottom: int) -> bool:
    """Tell whether a row with a figure stands between two rows."""
    return any(
        len(row) - row.count("") > 1 and not is_heading_row(row)
        for row in sheet.rows[top:bottom]
    )


def _rows(sheet: RawTable, top: int, bottom: int) -> RawTable:
    rows = sheet.rows[top:bottom]
    return replace(sheet, rows=rows, first_row=sheet.first_row + top)


def _later_starts(sheet: RawTable, header: Header) -> Iterator[int]:
    """Yield where the title of each further table begins."""
    top, end = 0, header.index
    current = _words_of(sheet, header.start, header.index)
    for index in _candidates(sheet, end):
        words = _words_of(sheet, index, index)
        if index <= end or len(words) < _FEWEST:
            continue
        start = _title_start(sheet, index, end)
        is_again = words <= current or _is_again(sheet, header, index)
        if is_again and not _differs(sheet, (top, end), (start, index)):
            # The headings printed once more on the next page.
            continue
        yield start
        below = _rows(sheet, start, len(sheet.rows))
        found = find_header(below, known_words())
        top, end = start, start + (found.index if found else index - start)
        header = found or header
        current = _words_of(sheet, index, end)


def _is_again(sheet: RawTable, header: Header, index: int) -> bool:
    """Tell whether a row has the headings of the table, some in other words."""
    found = find_header(_rows(sheet, index, index + 1), known_words())
    return found is not None and are_alike(header, found)


def _words_of(sheet: RawTable, first: int, last: int) -> set[str]:
    """Return the known headings in some rows that hold nothing but texts."""
    found: set[str] = set()
    for row in sheet.rows[first : last + 1]:
        if is_heading_row(row):
            headings = (read_heading(c) for c in row if isinstance(c, str) and c)
            found |= {h.bare for h in headings} | {h.whole for h in headings}
    return found & known_words()


def _candidates(sheet: RawTable, end: int) -> list[int]:
    """Return rows that may be headings: below a gap or title, or with such words."""
    rows = sheet.rows
    after_gap = {
        index + 1
        for index, row in enumerate(rows)
        if index > end and len(row) - row.count("") <= 2
    }
    words = _printed_words()
    for column in range(min(_LOOKED_AT, sheet.width)):
        cells = sheet.column(column, end + 1)
        known = words.intersection(c for c in set(cells) if isinstance(c, str))
        if known:
            found = enumerate(cells, end + 1)
            after_gap.update(index for index, cell in found if cell in known)
    return sorted(index for index in after_gap if index < len(rows))


def _title_start(sheet: RawTable, index: int, end: int) -> int:
    """Return the first of the rows above some headings that belong to them."""
    start = index
    for above in range(index - 1, end, -1):
        row = sheet.rows[above]
        if any(cell != "" for cell in row):
            if not _is_title_row(row):
                break
            start = above
    return start


def _is_title_row(row: list[Cell]) -> bool:
    texts = [str(cell).strip() for cell in row if cell != "" and str(cell).strip()]
    if not texts or not is_heading_row(row):
        return not texts
    is_note = is_footer(texts[0]) and not _OWN.match(texts[0])
    return len(texts) <= _MOST_IN_TITLE and not is_note and not is_total(texts[0])


def _differs(sheet: RawTable, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Tell whether the title of repeated headings names another time or unit."""
    said = []
    for top, end in (first, second):
        around = look_around(_rows(sheet, top, end + 1), end - top)
        said.append(
            {(s.topic, s.value) for s in around.of(*_TIMES) if s.row is not None}
        )
    return bool(said[1]) and not said[1] <= said[0]
