"""Writes the issues of an import to a workbook that the school can work through."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from data_access.catalogue.workbook_colours import HEAD
from data_access.ingest.issues import MAX_KEPT_PER_RULE, Issue, IssueList, Severity
from data_access.ingest.report import ImportReport
from data_access.messages.commands import ISSUE_COLUMNS, SEVERITY_WORDS, WORDS

SUFFIX = "-问题清单.xlsx"
# Nothing becomes a formula, a link or a number.
PLAIN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# -3 is calculated by nobody; the school shall find it as it wrote it.
_NEGATIVE = re.compile(r"-\d+(?:\.\d+)?%?")


def issues_path(source: Path) -> Path:
    """Return where the issues of a file are written: beside it."""
    return source.with_name(f"{source.stem}{SUFFIX}")


def write_issues(report: ImportReport, file_name: str, path: Path) -> int:
    """Write the issues of one file; return how many rows were written.

    Raises:
        OSError: The workbook cannot be written there.
    """
    found = [issue for issue in report.issues.kept if issue.file in (file_name, "")]
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN) as book:
        title = WORDS["issues_sheet"]
        write_list(book, title, ISSUE_COLUMNS, found, report.issues)
    # Only whole: xlsxwriter would hide the system's reason and leave files open.
    path.write_bytes(out.getvalue())
    return len(found)


def write_list(
    book: Any,
    title: str,
    columns: Sequence[tuple[str, int]],
    found: Iterable[Issue],
    issues: IssueList,
    whose: Callable[[Issue], tuple[str, ...]] = lambda _: (),
) -> None:
    """Add the page of issues to an open workbook, the gravest first.

    Texts stay texts: nothing in a cell is ever calculated, and a text that begins
    like a formula is led by an apostrophe, in case it is saved as CSV again.

    Args:
        book: made with PLAIN.
        title: of the page.
        columns: headings with their widths: a number, how grave, whose, then the rest.
        found: the issues listed.
        issues: the list they come from, which also counts those not kept.
        whose: the cells that say whose an issue is.
    """
    page, order = begin_page(book, title, columns), list(Severity)
    ordered = sorted(
        found, key=lambda i: (order.index(i.severity), i.file, i.sheet, i.row or 0)
    )
    for number, issue in enumerate(ordered, start=1):
        page.write_number(number, 0, number)
        for place, text in enumerate(_cells(issue, whose(issue)), start=1):
            page.write_string(number, place, harmless(text))
    left_out = issues.total - len(issues.kept)
    if left_out:
        values = {"count": left_out, "kept": MAX_KEPT_PER_RULE}
        text = WORDS["issues_left_out"].format(**values)
        page.write_string(len(ordered) + 1, len(columns) - 1, text)


def begin_page(book: Any, title: str, columns: Sequence[tuple[str, int]]) -> Any:
    """Add a page with headings that stay in view, filters, and A4 landscape."""
    page = book.add_worksheet(title)
    bold = book.add_format({"bold": True, "bg_color": HEAD, "border": 1})
    for place, (heading, width) in enumerate(columns):
        page.set_column(place, place, width)
        page.write_string(0, place, heading, bold)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, 0, len(columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    return page


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    is_formula = text.startswith(_FORMULA_SIGNS) and not _NEGATIVE.fullmatch(text)
    return f"'{text}" if is_formula else text


def _cells(issue: Issue, whose: tuple[str, ...]) -> tuple[str, ...]:
    return (
        SEVERITY_WORDS[issue.severity.value],
        *whose,
        issue.file,
        issue.sheet,
        "" if issue.row is None else str(issue.row),
        issue.column,
        issue.value,
        issue.message,
    )
