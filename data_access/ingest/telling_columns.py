"""Says of every column of a file what it was taken for, and how certain that is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.matching import Claim, How, Matching
from data_access.ingest.nearness import Proposal
from data_access.ingest.personal import (
    looks_like_names,
    looks_personal,
    without_personal,
)
from data_access.ingest.reading import Cell
from data_access.messages import sentence

SAMPLES = 3
_LONGEST_SAMPLE = 40
# Columns that say who somebody is: a pupil who won a prize, a teacher's number.
_PERSONS = frozenset({"winner", "teacher_no"})
Cells = Callable[[int], Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """One column of the file as it was understood.

    Attributes:
        heading: as the file prints it.
        name: of the sheet's column, of a spread its heading; "" where none is taken.
        header: as the template prints it.
        how: by what it was known, or why it was not read.
        certainty: 0 to 1; of a proposal the likeliest one's.
        sample: the first cells, none of a column of personal data.
        proposals: what an unknown heading may stand for, the likeliest first.
        column_no: number of the column in the sender's sheet, from 1.
    """

    heading: str
    name: str
    header: str
    how: How
    certainty: float
    sample: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    column_no: int | None = None


def read_columns(
    matching: Matching, cells: Cells, first_column: int = 1
) -> list[ReadColumn]:
    """Return every column of the file that has a heading, in its order."""
    found = []
    for index, heading in enumerate(matching.header.headings):
        if heading.text:
            column = _read_column(matching, index, heading.text, cells(index))
            found.append(column(first_column + index))
    return found


def _read_column(
    matching: Matching, index: int, text: str, cells: Sequence[Cell]
) -> Callable[[int], ReadColumn]:
    claim = matching.claims.get(index)
    is_personal = claim is None and (text in matching.personal or looks_personal(cells))
    is_person = claim.name in _PERSONS if claim else looks_like_names(cells)
    sample = () if is_personal or is_person else _sample(cells)
    if claim is not None:
        words = (claim.name, claim.part.header, claim.how, claim.certainty, sample)
        return lambda number: ReadColumn(text, *words, column_no=number)
    if is_personal or index in matching.ignored:
        how = How.PERSONAL if is_personal else How.IGNORED
        return lambda number: ReadColumn(text, "", "", how, 1.0, sample, (), number)
    likely = tuple(matching.proposals.get(text, ()))
    how = How.PROPOSED if likely else How.UNMATCHED
    certainty = likely[0].certainty if likely else 0.0
    return lambda number: ReadColumn(
        text, "", "", how, certainty, sample, likely, number
    )


def _sample(cells: Sequence[Cell]) -> tuple[str, ...]:
    found: list[str] = []
    for cell in cells:
        text = without_personal(str(cell)).strip()[:_LONGEST_SAMPLE]
        if text:
            found.append(text)
        if len(found) == SAMPLES:
            break
    return tuple(found)


def tell_columns(clean: CleanTable, matching: Matching, cells: Cells) -> None:
    """Report every column that is not read, or read only because it is near."""
    places = {
        heading.text: index for index, heading in enumerate(matching.header.headings)
    }
    for text in matching.unmatched:
        if looks_personal(cells(places[text])):
            clean.ignored_personal.append(text)
        else:
            clean.unmatched.append(text)
    for text in clean.ignored_personal:
        clean.add(clean.issue("personal_ignored", Severity.INFO, None, text))
    for text in clean.unmatched:
        _tell_unmatched(clean, text, matching.proposals.get(text, ()))
    for claim in matching.near:
        _tell_near(clean, claim)
    _tell_left_out(clean, "column_twice", matching.twice)
    _tell_left_out(clean, "column_contested", matching.contested)
    units = {heading.text: heading.unit for heading in matching.header.headings}
    for text in matching.strange_units:
        clean.add(
            clean.issue("unit_unknown", Severity.WARNING, None, text, units[text])
        )
        clean.unmatched.append(text)


def _tell_unmatched(
    clean: CleanTable, text: str, proposals: Sequence[Proposal]
) -> None:
    if not proposals:
        clean.add(clean.issue("column_unmatched", Severity.WARNING, None, text))
        return
    likely = "、".join(f"“{each.header}”（{each.certainty:.0%}）" for each in proposals)
    issue = clean.issue("column_proposed", Severity.WARNING, None, text, likely=likely)
    clean.add(issue)


def _tell_near(clean: CleanTable, claim: Claim) -> None:
    evidence = "，".join(sentence(f"near_{code}") for code in claim.evidence)
    issue = clean.issue(
        "heading_near",
        Severity.WARNING,
        None,
        claim.heading.text,
        known=claim.part.header,
        certainty=f"{claim.certainty:.0%}",
        evidence=evidence,
    )
    clean.add(issue)


def _tell_left_out(clean: CleanTable, rule: str, headings: Sequence[str]) -> None:
    for text in headings:
        clean.add(clean.issue(rule, Severity.WARNING, None, text))
        clean.unmatched.append(text)
