"""Finds tables that stand side by side on one sheet.

Where a table ends shows by a blank column, or by nothing at all; that there is a
second one shows by a key (school, area, month, day, year) that comes once more, or by
a title of its own. A cut stands only where both its sides are tables of some sheet.
"""

from collections.abc import Iterator
from dataclasses import replace

from data_access.ingest.header import SEARCHED_ROWS, Header, find_header, known_words
from data_access.ingest.layout.part_reading import PartReading, key_of, read_part
from data_access.ingest.reading import RawTable

# Titles and headings of a part are among these rows; the data below tell nothing.
_LOOKED_AT = SEARCHED_ROWS + 10
_MOST_TABLES = 12
# No report is wider; a row of words without end is not tried everywhere.
_WIDEST = 500
_MOST_CUTS = 60


def split_columns(sheet: RawTable, most: int = _MOST_TABLES) -> list[RawTable]:
    """Return the tables that stand side by side; a sheet of one is itself."""
    if most < 2 or sheet.width > _WIDEST:
        return [sheet]
    header = find_header(sheet, known_words())
    if header is None:
        return [sheet]
    cut = _best_cut(sheet, header)
    if cut is None:
        return [sheet]
    left, right = _columns(sheet, 0, cut), _columns(sheet, cut, sheet.width)
    first = split_columns(left, most - 1)
    return [*first, *split_columns(right, most - len(first))]


def _best_cut(sheet: RawTable, header: Header) -> int | None:
    """Return where to cut so that both sides are understood best; None: nowhere."""
    top = replace(sheet, rows=sheet.rows[:_LOOKED_AT])
    whole = read_part(top)
    # One report that knows all the headings is one table: 课题 has 学校 and 学校名称.
    best, most = None, (0 if whole is None else whole.known_count, True)
    cuts = sorted({*_gaps(sheet, header), *_repetitions(header)})
    for cut in cuts[:_MOST_CUTS]:
        left = read_part(_columns(top, 0, cut))
        right = read_part(_columns(top, cut, top.width))
        if left is None or right is None:
            continue
        is_titled = _has_title(top, cut, right) and _has_title(top, 0, left)
        if _are_two(left, right, is_titled=is_titled):
            found = (left.known_count + right.known_count, is_titled)
            best, most = (cut, found) if found > most else (best, most)
    return best


def _are_two(left: PartReading, right: PartReading, *, is_titled: bool) -> bool:
    """Tell two tables from one with a blank column in its middle."""
    shared = left.keys & right.keys
    is_whole = left.is_complete and right.is_complete
    is_alike = left.names_place == right.names_place
    # Of one table 统计日期 and 填报日期 are both days.
    if shared and is_alike and (left.names_place or is_whole):
        return True
    # Where no school or no key tells, titles must, and each be a report by itself.
    is_keyless = not left.keys and not right.keys
    is_apart = is_titled and is_whole and left.sheet_id != right.sheet_id
    return is_apart and (bool(shared) or is_keyless)


def _has_title(top: RawTable, column: int, part: PartReading) -> bool:
    """Tell whether a text stands above the headings at the left edge of a part."""
    start = part.header.start
    return any(column < len(row) and row[column] != "" for row in top.rows[:start])


def _gaps(sheet: RawTable, header: Header) -> Iterator[int]:
    """Yield the columns behind a blank one."""
    headings = header.headings
    blanks = {
        column
        for column in range(1, sheet.width - 1)
        if (column >= len(headings) or not headings[column].whole)
        and _is_blank(sheet, column, header.start)
    }
    return (column + 1 for column in blanks if column + 1 not in blanks)


def _is_blank(sheet: RawTable, column: int, start: int) -> bool:
    cells = sheet.column(column, start)
    return not any(cell != "" and str(cell).strip() for cell in cells)


def _repetitions(header: Header) -> list[int]:
    """Return the columns of keys, if a key comes a second time."""
    keyed = {c: key for c in range(len(header.headings)) if (key := key_of(header, c))}
    is_repeated = len(set(keyed.values())) < len(keyed)
    return sorted(keyed)[1:] if is_repeated else []


def _columns(sheet: RawTable, left: int, right: int) -> RawTable:
    """Return some columns with the merged cells that reach into them."""
    first = sheet.first_column + left
    last = sheet.first_column + right - 1
    return replace(
        sheet,
        rows=[row[left:right] for row in sheet.rows],
        first_column=first,
        merges=tuple(m for m in sheet.merges if m.right >= first and m.left <= last),
    )
