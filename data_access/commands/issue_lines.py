"""The issues of an import as lines on the screen, the gravest first."""

from collections.abc import Iterator

from data_access.ingest.issues import IssueList, Severity
from data_access.messages.commands import LINES, SEVERITY_WORDS

SHOWN_ISSUES = 20


def issue_lines(issues: IssueList, *, with_infos: bool = False) -> Iterator[str]:
    """Yield a line an issue, up to a screenful; then how many there are beyond."""
    order = list(Severity)
    kept = [i for i in issues.kept if with_infos or i.severity is not Severity.INFO]
    kept.sort(key=lambda issue: order.index(issue.severity))
    for issue in kept[:SHOWN_ISSUES]:
        mark = SEVERITY_WORDS[issue.severity.value]
        yield LINES["issue"].format(mark=mark, message=issue.message)
    if len(kept) > SHOWN_ISSUES:
        yield LINES["more"].format(count=len(kept) - SHOWN_ISSUES)
