"""The page of a returned workbook that lists its issues, first in the book."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from data_access.catalogue.workbook_colours import DOUBTFUL, HEAD, LINE, WRONG
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.issues_workbook import harmless
from data_access.messages.commands import SEVERITY_WORDS
from data_access.messages.returns import LIST_COLUMNS, RETURNS
from data_access.returns.sender_books import write_plainly

_SIDE = Side("thin", color=LINE.strip("#"))
_BORDER = Border(_SIDE, _SIDE, _SIDE, _SIDE)
_TOP = Alignment(wrap_text=True, vertical="top")
_COLOURS = {Severity.ERROR: WRONG, Severity.WARNING: DOUBTFUL}
_HEAD_ROW = 4
_LINE_HEIGHT = 16


def add_list_sheet(
    book: Workbook, name: str, issues: Sequence[Issue], personal: Sequence[str]
) -> None:
    """Put the list of a workbook's issues before its sheets."""
    title = RETURNS["list_sheet"]
    if title in book.sheetnames:
        book.remove(book[title])
    page = book.create_sheet(title, 0)
    for each in book.worksheets:
        each.sheet_view.tabSelected = each is page
    book.active = 0
    _introduce(page, name, issues, personal)
    for place, (heading, width) in enumerate(LIST_COLUMNS, start=1):
        cell = page.cell(_HEAD_ROW, place, heading)
        cell.font, cell.border = Font(bold=True), _BORDER
        cell.fill = PatternFill("solid", fgColor=HEAD.strip("#"))
        page.column_dimensions[cell.column_letter].width = width
    for number, issue in enumerate(issues, start=1):
        _write_row(page, number, issue)
    page.freeze_panes = page.cell(_HEAD_ROW + 1, 1)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0


def _introduce(
    page: Worksheet, name: str, issues: Sequence[Issue], personal: Sequence[str]
) -> None:
    counts = {
        "errors": sum(issue.severity is Severity.ERROR for issue in issues),
        "warnings": sum(issue.severity is Severity.WARNING for issue in issues),
    }
    write_plainly(page.cell(1, 1), RETURNS["list_title"].format(name=name, **counts))
    page.cell(1, 1).font = Font(bold=True, size=14)
    page.cell(2, 1, RETURNS["list_help"])
    if personal:
        text = RETURNS["personal_gone"].format(columns="、".join(personal))
        write_plainly(page.cell(3, 1), text)


def _write_row(page: Worksheet, number: int, issue: Issue) -> None:
    row = _HEAD_ROW + number
    texts = (
        SEVERITY_WORDS[issue.severity.value],
        issue.sheet,
        RETURNS["no_place"] if issue.row is None else str(issue.row),
        issue.column,
        issue.value,
        issue.message,
    )
    page.cell(row, 1, number)
    for place, text in enumerate(texts, start=2):
        write_plainly(page.cell(row, place), harmless(text))
    for place in range(1, len(texts) + 2):
        page.cell(row, place).alignment, page.cell(row, place).border = _TOP, _BORDER
    colour = _COLOURS.get(issue.severity)
    if colour:
        page.cell(row, 2).fill = PatternFill("solid", fgColor=colour.strip("#"))
    lines = max(
        -(-2 * len(text) // width)
        for text, (_, width) in zip(texts, LIST_COLUMNS[1:], strict=True)
    )
    page.row_dimensions[row].height = _LINE_HEIGHT * max(1, lines)
