"""What the office is asked: each text once, with what it may stand for."""

from typing import Any

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.headings import fold
from data_access.ingest.report import ImportReport
from data_access.messages.importing import WORDS

# Rules by which a sheet was left alone; of the second it is known what it is.
UNKNOWN, REFUSED = "sheet_unknown", "sheet_refused"
UNREAD = frozenset({UNKNOWN, REFUSED})
MOST = 300


def questions(report: ImportReport) -> list[dict[str, Any]]:
    """Return what was not recognised: sheets, then headings."""
    asked: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for issue in report.issues.kept:
        if issue.rule == UNKNOWN:
            _ask(asked, "sheet", issue.sheet, issue.file, _sheets())
    for sheet in report.sheets:
        for heading in sheet.unmatched:
            where = f"{sheet.label} · {sheet.file}"
            options = _columns(sheet.sheet_id)
            _ask(asked, "heading", heading, where, options, sheet.sheet_id)
    return list(asked.values())[:MOST]


def _ask(
    asked: dict[tuple[str, str, str, str], dict[str, Any]],
    kind: str,
    given: str,
    where: str,
    options: list[dict[str, str]],
    sheet: str = "",
    place: str = "",
) -> None:
    key = (kind, sheet, place, fold(given))
    if not key[3]:
        return
    if key in asked:
        asked[key]["count"] += 1
        return
    asked[key] = {
        "kind": kind,
        "sheet": sheet,
        "place": place,
        "given": given[:200],
        "where": where[:300],
        "count": 1,
        "options": options,
    }


def _sheets() -> list[dict[str, str]]:
    found = [{"answer": s.id, "label": s.label} for s in SHEETS.values()]
    return [*found, {"answer": "", "label": WORDS["leave_out_sheet"]}]


def _columns(sheet_id: str) -> list[dict[str, str]]:
    columns = SHEETS[sheet_id].columns
    found = [{"answer": column.name, "label": column.header} for column in columns]
    return [{"answer": "", "label": WORDS["leave_out_column"]}, *found]
