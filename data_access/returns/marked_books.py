"""One returned workbook: the sender's own, marked, with the list of issues first."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from data_access.errors import FileUnreadable
from data_access.ingest.issues import Issue, Severity
from data_access.returns.assigning import SchoolFinder
from data_access.returns.list_sheets import add_list_sheet
from data_access.returns.marking import clear_personal, mark_cells
from data_access.returns.sender_books import open_sent, saved

_ORDER = list(Severity)
PERSONAL_RULE = "personal_ignored"


def is_returned(issues: Sequence[Issue]) -> bool:
    """Tell whether something is to be corrected or looked at again."""
    return any(issue.severity is not Severity.INFO for issue in issues)


def write_marked(
    sent: Path, name: str, issues: Sequence[Issue], target: Any, finder: SchoolFinder
) -> bool:
    """Write the marked workbook of a file; return whether the file could be read.

    Args:
        sent: where the sender's file lies.
        name: how the list calls it: the school, or the file.
        issues: what was found in the file.
        target: an open file.
        finder: learns which schools the rows with issues are of.
    """
    try:
        book = open_sent(sent)
    except (FileUnreadable, OSError):
        return False
    file = issues[0].file
    finder.read_rows(file, book, issues)
    dropped: dict[str, list[int]] = defaultdict(list)
    for issue in issues:
        if issue.rule == PERSONAL_RULE and issue.column_no:
            dropped[issue.sheet].append(issue.column_no)
    personal = clear_personal(book, dropped)
    mark_cells(book, issues)
    listed = sorted(
        (issue for issue in issues if issue.rule != PERSONAL_RULE),
        key=lambda i: (_ORDER.index(i.severity), i.sheet, i.row or 0),
    )
    add_list_sheet(book, name, listed, personal)
    saved(book, target)
    return True
