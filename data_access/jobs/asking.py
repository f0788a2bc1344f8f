"""What the office is asked: each text once, with what it may stand for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.choosing import is_nameless
from data_access.ingest.deciding import find_sheet
from data_access.ingest.headings import fold
from data_access.ingest.issues import Issue
from data_access.ingest.matching import How
from data_access.ingest.nearness import Proposal
from data_access.ingest.nearness.fitting import Fitting, fitting_columns, is_counter
from data_access.ingest.report import ImportReport, RefusedSheet, SheetReport
from data_access.ingest.telling_columns import ReadColumn
from data_access.messages import sentence
from data_access.messages.importing import WORDS

UNKNOWN, AMBIGUOUS = "sheet_unknown", "sheet_ambiguous"
# Rules by which a sheet was left alone; of a refused one it is known what it is.
UNREAD = frozenset({UNKNOWN, AMBIGUOUS, "sheet_refused"})
# What is unknown or ambiguous, and what it is then asked as.
PLACE_RULES = {
    f"{kind}_{problem}": kind
    for kind in ("school", "area")
    for problem in ("unknown", "ambiguous")
}
MOST = 300
_OPEN = (How.PROPOSED, How.UNMATCHED)
# How what is likely is written: its name, then its code; of schools more follows.
_CODE = re.compile(r".*（(\w+)(?:，[^（）]*)?）")
Option = dict[str, str]


@dataclass
class Questions:
    """What is asked, each text of a kind once."""

    asked: dict[tuple[str, str, str, str], dict[str, Any]] = field(default_factory=dict)

    def ask(
        self,
        kind: str,
        given: str,
        where: str,
        options: Sequence[Option],
        *,
        sheet: str = "",
        place: str = "",
        taken: str = "",
    ) -> None:
        """Ask about a text, or count it once more."""
        key = (kind, sheet, place, fold(given))
        if not key[3]:
            return
        if key in self.asked:
            self.asked[key]["count"] += 1
        elif len(self.asked) < MOST:
            self.asked[key] = {
                "kind": kind,
                "sheet": sheet,
                "place": place,
                "given": given[:200],
                "where": where[:300],
                "taken": taken[:200],
                "count": 1,
                "options": list(options),
            }


def questions(report: ImportReport) -> list[dict[str, Any]]:
    """Return what was not recognised, then what was taken though it is only near."""
    found = Questions()
    for issue in report.issues.kept:
        if issue.rule in (UNKNOWN, AMBIGUOUS) and not is_nameless(issue.sheet):
            found.ask("sheet", issue.sheet, issue.file, _sheets(issue))
    for issue in report.issues.kept:
        if issue.rule in PLACE_RULES:
            _ask_place(found, issue)
    # What keeps a whole sheet out is asked first.
    sheets: list[SheetReport | RefusedSheet] = []
    sheets += [sheet for file in report.files for sheet in file.refused]
    sheets += report.sheets
    for how in (_OPEN, (How.NEAR,)):
        for sheet in sheets:
            for column in sheet.columns:
                if column.how in how:
                    _ask_heading(found, sheet, column)
    return list(found.asked.values())


def _ask_place(found: Questions, issue: Issue) -> None:
    values = dict(issue.values)
    beside = str(values.get("beside") or "")
    where = f"{beside}{issue.sheet} · {issue.file}"
    place = str(values.get("place") or "")
    likely = str(values.get("likely") or "")
    kind = PLACE_RULES[issue.rule]
    parts = likely.split("；" if kind == "school" else "、")
    codes = (_CODE.search(part) for part in parts)
    options = [{"answer": code[1], "label": code[0]} for code in codes if code]
    found.ask(kind, issue.value, where, options, place=place)


def _ask_heading(
    found: Questions, sheet: SheetReport | RefusedSheet, column: ReadColumn
) -> None:
    if is_counter(column.heading) and not column.proposals:
        return
    where = f"{sheet.label} · {sheet.file}"
    if column.sample:
        where += f" · {WORDS['sample'].format(cells='、'.join(column.sample))}"
    taken = ""
    if column.how is How.NEAR:
        certainty = f"{column.certainty:.0%}"
        taken = WORDS["taken"].format(header=column.header, certainty=certainty)
    options = [*_likely(column.proposals), *_columns(sheet, column)]
    found.ask(
        "heading", column.heading, where, options, sheet=sheet.sheet_id, taken=taken
    )


def _likely(proposals: Iterable[Proposal]) -> list[Option]:
    return [
        {
            "answer": each.name,
            "label": WORDS["likely"].format(
                header=each.header,
                certainty=f"{each.certainty:.0%}",
                evidence="，".join(sentence(f"near_{code}") for code in each.evidence),
            ),
        }
        for each in proposals
    ]


def _columns(sheet: SheetReport | RefusedSheet, column: ReadColumn) -> list[Option]:
    """Return the sheet's other columns: those that nothing fills, the fitting first."""
    likely = {each.name for each in column.proposals}
    filled = {each.name for each in sheet.columns if each.name}
    parts = fitting_columns(sheet.sheet_id, column.sample)
    others = [each for each in parts if each.name not in likely]
    words = WORDS["column_filled"]
    return [
        *(
            {"answer": each.name, "label": _with_evidence(each)}
            for each in others
            if each.name not in filled
        ),
        *(
            {"answer": each.name, "label": words.format(header=each.header)}
            for each in others
            if each.name in filled
        ),
        {"answer": "", "label": WORDS["leave_out_column"]},
    ]


def _with_evidence(part: Fitting) -> str:
    if not part.evidence:
        return part.header
    evidence = sentence(f"only_{part.evidence}")
    return WORDS["fitting_column"].format(header=part.header, evidence=evidence)


def _sheets(issue: Issue) -> list[Option]:
    """Return every sheet, the likeliest first with what speaks for it."""
    values = dict(issue.values)
    named = str(values.get("found") or "") if issue.rule == AMBIGUOUS else ""
    labels = {
        find_sheet(label).id: WORDS["likely_sheet"].format(
            label=label, evidence=WORDS["rival_sheet"]
        )
        for label in named.split("、")
        if label
    }
    likely = values.get("likely")
    for each in likely if isinstance(likely, tuple) else ():
        labels[each.sheet_id] = WORDS["likely_sheet"].format(
            label=SHEETS[each.sheet_id].label, evidence=each.evidence
        )
    for sheet_id, sheet in SHEETS.items():
        labels.setdefault(sheet_id, sheet.label)
    found = [{"answer": name, "label": label} for name, label in labels.items()]
    return [*found, {"answer": "", "label": WORDS["leave_out_sheet"]}]
