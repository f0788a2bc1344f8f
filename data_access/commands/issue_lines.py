"""The issues of an import as lines on the screen, the gravest first."""

from collections.abc import Iterable, Iterator

from data_access.ingest.issues import Issue, IssueList, Severity
from data_access.messages.commands import LINES, SEVERITY_WORDS

SHOWN_ISSUES = 20


def issue_lines(issues: IssueList, *, is_listed: bool) -> Iterator[str]:
    """Yield a line an issue, up to a screenful; then how many there are beyond.

    `is_listed` tells that all of them stand in a list that is written as well.
    """
    kept = [issue for issue in issues.kept if issue.severity is not Severity.INFO]
    yield from _lines(kept)[:SHOWN_ISSUES]
    if len(kept) > SHOWN_ISSUES:
        key = "more" if is_listed else "more_unlisted"
        yield LINES[key].format(count=len(kept) - SHOWN_ISSUES)


def every_issue_line(issues: IssueList) -> Iterator[str]:
    """Yield a line an issue and notice, where no list is written."""
    yield from _lines(issues.kept)


def _lines(issues: Iterable[Issue]) -> list[str]:
    order = list(Severity)
    return [
        LINES["issue"].format(
            mark=SEVERITY_WORDS[issue.severity.value], message=issue.message
        )
        for issue in sorted(issues, key=lambda issue: order.index(issue.severity))
    ]
