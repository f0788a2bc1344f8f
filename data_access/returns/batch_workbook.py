"""The workbook of a whole delivery: every issue, a summary, 收齐表, reminders."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import xlsxwriter

from data_access.catalogue.workbook_colours import DOUBTFUL, WRONG
from data_access.ingest.issues import IssueList, Severity
from data_access.ingest.issues_workbook import (
    PLAIN,
    begin_page,
    harmless,
    write_list,
)
from data_access.messages.commands import SEVERITY_WORDS
from data_access.messages.returns import (
    BATCH_COLUMNS,
    RETURNS,
    STATUS_WORDS,
    SUMMARY_COLUMNS,
)
from data_access.returns.assigning import SchoolIssue
from data_access.returns.collection import Collection
from data_access.returns.directory import SchoolEntry
from data_access.returns.reminders import unassigned_text

_ORDER = list(Severity)


def batch_workbook(
    found: Sequence[SchoolIssue],
    issues: IssueList,
    collection: Collection | None,
    texts: Mapping[str, str],
) -> bytes:
    """Return the workbook of a delivery.

    Args:
        found: the issues kept, each with its school.
        issues: the list they come from, which also counts those not kept.
        collection: who has sent in what; None leaves the 收齐表 out.
        texts: town → reminder.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN) as book:
        whose = {id(each.issue): each.school for each in found}
        kept = [each.issue for each in found]
        title = RETURNS["list_sheet"]
        write_list(
            book, title, BATCH_COLUMNS, kept, issues, lambda i: _names(whose[id(i)])
        )
        _write_summary(book, found)
        if collection is not None:
            write_collection(book, collection, texts)
    return out.getvalue()


def _names(school: SchoolEntry | None) -> tuple[str, str]:
    return (school.town, school.name) if school else ("", "")


def _write_summary(book: Any, found: Iterable[SchoolIssue]) -> None:
    page = begin_page(book, RETURNS["summary_sheet"], SUMMARY_COLUMNS)
    counts: Counter[tuple[str, str, Severity, str]] = Counter()
    examples: dict[tuple[str, str, Severity, str], str] = {}
    for each in found:
        town = each.school.town if each.school else ""
        name = each.school.name if each.school else RETURNS["unassigned"]
        key = (town, name, each.issue.severity, each.issue.rule)
        counts[key] += 1
        examples.setdefault(key, each.issue.message)
    ordered = sorted(counts, key=lambda k: (k[0], k[1], _ORDER.index(k[2]), -counts[k]))
    for number, key in enumerate(ordered, start=1):
        town, name, severity, _ = key
        for place, text in enumerate((town, name, SEVERITY_WORDS[severity.value])):
            page.write_string(number, place, harmless(text))
        page.write_number(number, 3, counts[key])
        page.write_string(number, 4, harmless(examples[key]))


def write_collection(
    book: Any, collection: Collection, texts: Mapping[str, str]
) -> None:
    """Add the pages of the 收齐表 and of the reminders to an open workbook."""
    frame = collection.frame()
    columns = [(str(name), 24 if i else 14) for i, name in enumerate(frame)]
    page = begin_page(book, RETURNS["collection_sheet"], columns)
    colours = {
        STATUS_WORDS["missing"]: WRONG,
        STATUS_WORDS["unreadable"]: WRONG,
        STATUS_WORDS["rejected"]: WRONG,
        STATUS_WORDS["twice"]: DOUBTFUL,
    }
    formats = {word: book.add_format({"bg_color": c}) for word, c in colours.items()}
    for number, row in enumerate(frame.itertuples(index=False), start=1):
        for place, text in enumerate(row):
            page.write_string(number, place, harmless(str(text)), formats.get(text))
    page = begin_page(
        book, RETURNS["reminder_sheet"], [(columns[0][0], 14), (RETURNS["text"], 120)]
    )
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    left = unassigned_text(collection)
    for number, (town, text) in enumerate(
        [*texts.items(), *([("", left)] if left else [])], start=1
    ):
        page.write_string(number, 0, harmless(town), wrapped)
        page.write_string(number, 1, harmless(text), wrapped)
