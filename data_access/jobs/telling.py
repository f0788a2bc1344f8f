"""What an import found or did, as plain values for a page: bounded, never a table."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from data_access.ingest.issues import Issue, Severity
from data_access.ingest.report import (
    FileReport,
    ImportReport,
    RefusedSheet,
    SheetReport,
    SheetSchools,
)
from data_access.jobs.asking import UNREAD, questions
from data_access.messages import sentence

MOST_ISSUES = 1_000
MOST_SHEETS = 3_000
_LONGEST = 300


def told(report: ImportReport) -> dict[str, Any]:
    """Return a report as plain values."""
    order = list(Severity)
    issues = sorted(report.issues.kept, key=lambda i: order.index(i.severity))
    delivered = {
        (one.file, one.sheet, one.sheet_id): one for one in report.table_schools
    }
    counts = Counter((i.file, i.sheet, i.severity) for i in issues)
    return {
        "kind": report.kind,
        "name": report.name,
        "delivery_id": report.delivery_id,
        "files": [_file(file) for file in report.files[:MOST_SHEETS]],
        "is_dry_run": report.is_dry_run,
        "is_changed": report.is_changed,
        "is_demo_removed": report.is_demo_removed,
        "seconds": round(report.seconds, 1),
        "read": report.read,
        "accepted": report.accepted,
        "rejected": report.rejected,
        "counts": {kind.value: report.issues.count(kind) for kind in Severity},
        "sheets": [
            _sheet(
                sheet, counts, delivered.get((sheet.file, sheet.sheet, sheet.sheet_id))
            )
            for sheet in report.sheets[:MOST_SHEETS]
        ],
        "unread": [_issue(i) for i in issues if i.rule in UNREAD][:MOST_SHEETS],
        "refused": [
            _refused(one) for file in report.files for one in file.refused[:MOST_SHEETS]
        ][:MOST_SHEETS],
        "issues": [_issue(issue) for issue in issues[:MOST_ISSUES]],
        "issue_total": report.issues.total,
        "questions": questions(report),
    }


def _file(file: FileReport) -> dict[str, Any]:
    fault = file.fault.message if file.fault else None
    return {"name": file.name, "fault": fault, "sheets": len(file.sheets)}


def _refused(sheet: RefusedSheet) -> dict[str, Any]:
    names = ("file", "sheet", "label")
    found: dict[str, Any] = {name: getattr(sheet, name) for name in names}
    return {**found, "missing": list(sheet.missing)}


def _sheet(
    sheet: SheetReport,
    counts: Counter[tuple[str, str, Severity]],
    delivered: SheetSchools | None,
) -> dict[str, Any]:
    names = ("file", "sheet", "sheet_id", "label", "read", "new", "changed")
    found = {name: getattr(sheet, name) for name in (*names, "unchanged", "rejected")}
    own = (sheet.file, sheet.sheet)
    return {
        **found,
        "errors": counts[(*own, Severity.ERROR)],
        "warnings": counts[(*own, Severity.WARNING)],
        "schools": len(delivered.school_ids) if delivered else 0,
        "months": sorted(delivered.months) if delivered else [],
        "unmatched": _short(sheet.unmatched),
        "personal": _short(sheet.ignored_personal),
        "assumptions": [
            {"text": sentence(code), "count": count}
            for code, count in sorted(sheet.assumptions.items())
        ],
    }


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "severity": issue.severity.value,
        "rule": issue.rule,
        "file": issue.file,
        "sheet": issue.sheet,
        "row": issue.row,
        "column": issue.column[:_LONGEST],
        "value": issue.value[:_LONGEST],
        "message": issue.message[: 2 * _LONGEST],
    }


def _short(texts: Iterable[str]) -> list[str]:
    return [text[:_LONGEST] for text in texts][:100]
