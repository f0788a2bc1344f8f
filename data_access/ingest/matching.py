"""Which of a sheet's columns answer to which heading of a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from data_access.catalogue.sheets import SHEETS, Sheet, SheetColumn, Spread
from data_access.ingest.decisions import NO_DECISIONS, Decisions
from data_access.ingest.header import Header
from data_access.ingest.headings import Heading, fold
from data_access.ingest.layout.fillable import PLACES
from data_access.ingest.nearness import Proposal
from data_access.ingest.personal import is_personal_heading
from data_access.ingest.reading import Cell
from data_access.ingest.units import column_factor, without_suffix

Part = SheetColumn | Spread
Cells = Callable[[int], Sequence[Cell]]
"""Index of a column of the file → its cells below the headings."""


class How(StrEnum):
    """By what a heading was known, the surest first."""

    DECISION = "decision"
    EXACT = "exact"
    ALIAS = "alias"
    UNIT = "unit"
    NEAR = "near"
    PROPOSED = "proposed"
    UNMATCHED = "unmatched"
    IGNORED = "ignored"
    PERSONAL = "personal"


@dataclass(frozen=True)
class Claim:
    """A heading that says which part of the sheet its column is.

    Attributes:
        index: of the column in the file.
        heading: as printed and folded.
        part: the column or spread of the sheet.
        how: by what it is known.
        factor: from the printed unit to the store's; None: the unit is not known.
        printed: the unit as the heading prints it, folded.
        certainty: 1 unless the heading is only near.
        evidence: codes of what speaks for a near heading.
    """

    index: int
    heading: Heading
    part: Part
    how: How
    factor: float | None = 1.0
    printed: str = ""
    certainty: float = 1.0
    evidence: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the column, of a spread its heading."""
        return part_name(self.part)


@dataclass(frozen=True)
class Matched:
    """A column of the file that fills a column of the sheet."""

    index: int
    column: SheetColumn
    heading: Heading
    factor: float = 1.0
    printed: str = ""


@dataclass(frozen=True)
class MatchedSpread:
    """A column of the file whose cells are rows of their own."""

    index: int
    spread: Spread
    heading: Heading


@dataclass
class Matching:
    """What a table's headings mean in one sheet.

    Attributes:
        sheet: which sheet.
        header: where the headings stand.
        columns: name of a column → what fills it.
        spreads: columns of the file whose cells are rows of their own.
        claims: index of a column of the file → what it was taken for.
        twice: headings that say what another says, which is read instead.
        contested: headings of which none can be preferred; none is read.
        strange_units: headings with a unit that cannot be converted.
        unmatched: headings that no column answers to.
        personal: headings of personal data.
        decided: headings the office has decided about.
        ignored: indices of columns the office has decided to leave out.
        proposals: heading → what it may stand for, the likeliest first.
        rivals: other sheets that are as likely as this one.
        offered: columns that what is said around the table fills.
    """

    sheet: Sheet
    header: Header
    columns: dict[str, Matched] = field(default_factory=dict)
    spreads: list[MatchedSpread] = field(default_factory=list)
    claims: dict[int, Claim] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)
    contested: list[str] = field(default_factory=list)
    strange_units: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    personal: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    ignored: list[int] = field(default_factory=list)
    proposals: dict[str, list[Proposal]] = field(default_factory=dict)
    rivals: tuple[Sheet, ...] = ()
    offered: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """Return how many columns found their place."""
        return len(self.columns) + len(self.spreads)

    @property
    def near(self) -> list[Claim]:
        """Return what was taken because its heading is near, in the file's order."""
        found = (claim for _, claim in sorted(self.claims.items()))
        return [claim for claim in found if claim.how is How.NEAR]

    @property
    def missing(self) -> list[SheetColumn]:
        """Return the required columns that nothing fills."""
        return self._missing(self.offered)

    @property
    def is_bare(self) -> bool:
        """Tell whether what is said around fills keys, and no column has more."""
        keys = {*PLACES, *(c.name for c in self.sheet.columns if c.is_key)}
        is_filled = bool(self._missing(frozenset()))
        return is_filled and not self.spreads and self.columns.keys() <= keys

    def _missing(self, offered: frozenset[str]) -> list[SheetColumn]:
        filled = set(self.columns) | offered
        for found in self.spreads:
            filled |= {found.spread.column, *found.spread.constants}
        return [
            column
            for column in self.sheet.columns
            if column.is_required and not filled & {column.name, *column.instead}
        ]

    def take(self, claim: Claim) -> None:
        """Let a column of the file fill what its heading says."""
        self.claims[claim.index] = claim
        if isinstance(claim.part, Spread):
            spread = MatchedSpread(claim.index, claim.part, claim.heading)
            self.spreads.append(spread)
            return
        self.columns[claim.name] = Matched(
            claim.index, claim.part, claim.heading, claim.factor or 1.0, claim.printed
        )


def match_columns(
    header: Header, sheet: Sheet, decisions: Decisions = NO_DECISIONS
) -> tuple[Matching, list[Claim]]:
    """Return what each known heading claims to be; nothing is dropped silently."""
    matching, claims = Matching(sheet, header), []
    decided = decisions.headings(sheet.id)
    for index, heading in enumerate(header.headings):
        if not heading.whole:
            continue
        if heading.whole in decided:
            matching.decided.append(heading.text)
            if not decided[heading.whole]:
                matching.ignored.append(index)
                continue
        claim = _claim(sheet.id, index, heading, decided)
        if claim is not None and claim.factor is not None:
            claims.append(claim)
        elif claim is None and is_personal_heading(heading.whole):
            matching.personal.append(heading.text)
        elif claim is None:
            matching.unmatched.append(heading.text)
        else:
            matching.strange_units.append(heading.text)
    return matching, claims


def _claim(
    sheet_id: str, index: int, heading: Heading, decided: Mapping[str, str]
) -> Claim | None:
    answer = sheet_parts(sheet_id).get(decided.get(heading.whole, ""))
    if answer is not None:
        return claim_with_unit(index, heading, answer, How.DECISION)
    words = sheet_words(sheet_id)
    part = words.get(heading.whole)
    if part is not None:
        is_own = fold(part.header) == heading.whole
        return Claim(index, heading, part, How.EXACT if is_own else How.ALIAS)
    part = words.get(heading.bare) if heading.unit else None
    if part is not None:
        return claim_with_unit(index, heading, part, How.UNIT)
    for bare, unit in without_suffix(heading.whole):
        part = words.get(bare)
        factor = column_factor(part, unit) if isinstance(part, SheetColumn) else None
        if part is not None and factor is not None:
            return Claim(index, heading, part, How.UNIT, factor, unit)
    return None


def claim_with_unit(
    index: int,
    heading: Heading,
    part: Part,
    how: How,
    certainty: float = 1.0,
    evidence: tuple[str, ...] = (),
) -> Claim:
    """Return a claim with the factor of the unit that its heading prints."""
    factor: float | None = 1.0
    if isinstance(part, SheetColumn) and heading.unit:
        factor = column_factor(part, heading.unit)
    unit = heading.unit
    return Claim(index, heading, part, how, factor, unit, certainty, evidence)


def part_name(part: Part) -> str:
    """Return the name of a column, of a spread its heading."""
    return part.name if isinstance(part, SheetColumn) else part.header


@cache
def sheet_words(sheet_id: str) -> Mapping[str, Part]:
    """Return folded heading → column or spread of a sheet."""
    sheet = SHEETS[sheet_id]
    parts: tuple[Part, ...] = (*sheet.columns, *sheet.spreads)
    return {fold(word): part for part in parts for word in part.headings}


@cache
def sheet_parts(sheet_id: str) -> Mapping[str, Part]:
    """Return name of a column or heading of a spread → that part of a sheet."""
    sheet = SHEETS[sheet_id]
    spreads: dict[str, Part] = {s.header: s for s in sheet.spreads}
    return {**spreads, **sheet.by_name}
