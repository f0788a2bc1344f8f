"""Marks the cells of a sender's own workbook: a fill, and a comment that helps."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data_access.catalogue.workbook_colours import DOUBTFUL, WRONG
from data_access.ingest.headings import fold
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.personal import is_personal_heading, without_personal
from data_access.messages.returns import MARK, RETURNS
from data_access.messages.templates import COMMENT_AUTHOR
from data_access.returns.not_stored import UNREAD

_FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor=WRONG.strip("#")),
    Severity.WARNING: PatternFill("solid", fgColor=DOUBTFUL.strip("#")),
}
_ORDER = list(Severity)
_LONGEST_COMMENT = 1_000
_WIDTH, _LINE = 320, 18
_SIGNS_A_LINE = 24
_SEARCHED_ROWS, _LONGEST_HEADING = 30, 20
_FIGURES = re.compile(r"\d{3}")


def mark_cells(book: Workbook, issues: Iterable[Issue]) -> int:
    """Mark every cell that an error or a warning is about; return how many.

    A sheet that was not read is marked on its tab and in its first cell.
    """
    places: dict[tuple[str, int, int], list[Issue]] = defaultdict(list)
    for issue in issues:
        if issue.severity is Severity.INFO or issue.sheet not in book.sheetnames:
            continue
        if issue.row is None and issue.rule in UNREAD:
            page = book[issue.sheet]
            page.sheet_properties.tabColor = _FILLS[issue.severity].fgColor.rgb
            places[issue.sheet, *_first_filled(page)].append(issue)
        elif issue.row is not None:
            column = issue.column_no or 1
            place = _top_left(book[issue.sheet], issue.row, column)
            places[issue.sheet, *place].append(issue)
    for (sheet, row, column), found in places.items():
        _mark(book[sheet].cell(row, column), found)
    return len(places)


def _top_left(page: Worksheet, row: int, column: int) -> tuple[int, int]:
    """Return the cell that can be written to: of merged cells the first."""
    if isinstance(page.cell(row, column), Cell):
        return row, column
    for merged in page.merged_cells.ranges:
        inside = merged.min_row <= row <= merged.max_row
        if inside and merged.min_col <= column <= merged.max_col:
            return merged.min_row, merged.min_col
    return row, column


def _first_filled(page: Worksheet) -> tuple[int, int]:
    """Return the first cell that says anything, where a reader looks first."""
    for row in page.iter_rows(1, min(page.max_row, _SEARCHED_ROWS)):
        for cell in row:
            if isinstance(cell, Cell) and cell.value is not None:
                return cell.row, cell.column
    return _top_left(page, 1, 1)


def _mark(cell: Any, found: Sequence[Issue]) -> None:
    found = sorted(found, key=lambda issue: _ORDER.index(issue.severity))
    cell.fill = _FILLS[found[0].severity]
    lines = list(dict.fromkeys(f"{MARK}{issue.message}" for issue in found))
    if cell.comment is not None and MARK not in cell.comment.text:
        own = without_personal(cell.comment.text)
        lines.append(RETURNS["sender_comment"].format(text=own))
    text = ILLEGAL_CHARACTERS_RE.sub("", "\n".join(lines))[:_LONGEST_COMMENT]
    height = _LINE * (2 + sum(-(-len(x) // _SIGNS_A_LINE) for x in text.split("\n")))
    cell.comment = Comment(text, COMMENT_AUTHOR, height=height, width=_WIDTH)


def clear_personal(book: Workbook, columns: Mapping[str, Iterable[int]]) -> list[str]:
    """Empty what is personal in a copy that is sent on; return the headings it hit.

    Columns are emptied that the import dropped (by sheet, their numbers from 1), and
    those under a heading that names persons; identity and telephone numbers go from
    every other cell, and from the sender's comments.
    """
    hit: dict[str, None] = {}
    for page in book.worksheets:
        dropped = set(columns.get(page.title, ()))
        for column, row, heading in _personal_headings(page, dropped):
            hit[heading] = None
            for (cell,) in page.iter_rows(row + 1, None, column, column):
                if isinstance(cell, Cell) and cell.value is not None:
                    cell.value = None
        for row_of_cells in page.iter_rows():
            for cell in row_of_cells:
                _scrub(cell)
    return list(hit)


def _personal_headings(
    page: Worksheet, dropped: set[int]
) -> Iterable[tuple[int, int, str]]:
    """Yield column, row and text of the headings whose column is to be emptied."""
    seen = set()
    for row in page.iter_rows(1, min(page.max_row, _SEARCHED_ROWS)):
        for cell in row:
            text = cell.value
            if not isinstance(text, str) or len(text) > _LONGEST_HEADING:
                continue
            # 电话 139… is a cell about one person, and scrubbed like any other.
            is_named = is_personal_heading(fold(text)) and not _FIGURES.search(text)
            if is_named and cell.column not in seen:
                seen.add(cell.column)
                yield cell.column, cell.row, text.strip()
    for column in sorted(dropped - seen):
        heading = _first_text(page, column)
        if heading:
            yield column, *heading


def _first_text(page: Worksheet, column: int) -> tuple[int, str] | None:
    """Return the first text of a column that is no part of a merged title."""
    for (cell,) in page.iter_rows(1, None, column, column):
        if isinstance(cell, Cell) and isinstance(cell.value, str) and cell.value:
            return cell.row, cell.value.strip()
    return None


def _scrub(cell: Any) -> None:
    if isinstance(cell.value, str):
        clean = without_personal(cell.value)
        if clean != cell.value:
            cell.value = clean or None
    elif type(cell.value) is int and without_personal(str(cell.value)) == "":
        cell.value = None
    if cell.comment is not None and MARK not in cell.comment.text:
        clean = without_personal(cell.comment.text)
        if clean != cell.comment.text:
            cell.comment = Comment(clean, cell.comment.author or "")
