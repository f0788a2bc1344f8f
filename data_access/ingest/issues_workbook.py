"""Writes the issues of an import to a workbook that the school can work through."""

import io
from pathlib import Path
from typing import Any

import xlsxwriter

from data_access.catalogue.workbook_colours import HEAD
from data_access.ingest.issues import MAX_KEPT_PER_RULE, Issue, Severity
from data_access.ingest.report import ImportReport
from data_access.messages.commands import ISSUE_COLUMNS, SEVERITY_WORDS, WORDS

SUFFIX = "-问题清单.xlsx"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def issues_path(source: Path) -> Path:
    """Return where the issues of a file are written: beside it."""
    return source.with_name(f"{source.stem}{SUFFIX}")


def write_issues(report: ImportReport, file_name: str, path: Path) -> int:
    """Write the issues of one file; return how many rows were written.

    Texts stay texts: nothing in a cell is ever calculated, and a text that begins
    like a formula is led by an apostrophe, in case it is saved as CSV again.

    Raises:
        OSError: The workbook cannot be written there.
    """
    found = [issue for issue in report.issues.kept if issue.file in (file_name, "")]
    order = list(Severity)
    found.sort(key=lambda i: (order.index(i.severity), i.sheet, i.row or 0))
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(WORDS["issues_sheet"])
        _write_head(book, sheet)
        for number, issue in enumerate(found, start=1):
            _write_row(sheet, number, issue)
        left_out = report.issues.total - len(report.issues.kept)
        if left_out:
            text = WORDS["issues_left_out"].format(
                count=left_out, kept=MAX_KEPT_PER_RULE
            )
            sheet.write_string(len(found) + 1, 7, text)
    # Only whole: xlsxwriter would hide the system's reason and leave files open.
    path.write_bytes(out.getvalue())
    return len(found)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _write_head(book: Any, sheet: Any) -> None:
    bold = book.add_format({"bold": True, "bg_color": HEAD, "border": 1})
    for place, (heading, width) in enumerate(ISSUE_COLUMNS):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, heading, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(ISSUE_COLUMNS) - 1)


def _write_row(sheet: Any, number: int, issue: Issue) -> None:
    cells = (
        SEVERITY_WORDS[issue.severity.value],
        issue.file,
        issue.sheet,
        "" if issue.row is None else str(issue.row),
        issue.column,
        issue.value,
        issue.message,
        issue.rule,
    )
    sheet.write_number(number, 0, number)
    for place, text in enumerate(cells, start=1):
        sheet.write_string(number, place, harmless(text))
