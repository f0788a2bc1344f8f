"""Which sheet a table is, and which of its columns answer to which heading."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from data_access.catalogue.sheets import SHEETS, Sheet, SheetColumn, Spread
from data_access.ingest.header import Header, find_header
from data_access.ingest.headings import Heading, fold, unit_factor
from data_access.ingest.personal import is_personal_heading
from data_access.ingest.reading import RawTable
from data_access.storing.decisions import NO_DECISIONS, Decisions


@dataclass(frozen=True)
class Matched:
    """A column of the file that fills a column of the sheet."""

    index: int
    column: SheetColumn
    heading: Heading
    factor: float = 1.0


@dataclass(frozen=True)
class MatchedSpread:
    """A column of the file whose cells are rows of their own."""

    index: int
    spread: Spread
    heading: Heading


@dataclass
class Matching:
    """What a table's headings mean in one sheet."""

    sheet: Sheet
    header: Header
    columns: dict[str, Matched] = field(default_factory=dict)
    spreads: list[MatchedSpread] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    strange_units: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    personal: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Return how many columns found their place."""
        return len(self.columns) + len(self.spreads)

    @property
    def missing(self) -> list[SheetColumn]:
        """Return the required columns that nothing fills."""
        filled = set(self.columns)
        for found in self.spreads:
            filled |= {found.spread.column, *found.spread.constants}
        return [
            column
            for column in self.sheet.columns
            if column.is_required and not filled & {column.name, *column.instead}
        ]


def match_columns(
    header: Header, sheet: Sheet, decisions: Decisions = NO_DECISIONS
) -> Matching:
    """Return what each heading means in a sheet; nothing is dropped silently."""
    matching = Matching(sheet, header)
    words = _words(sheet.id)
    decided = decisions.headings(sheet.id)
    for index, heading in enumerate(header.headings):
        if not heading.whole:
            continue
        if heading.whole in decided:
            matching.decided.append(heading.text)
            if not decided[heading.whole]:
                continue
        found = _decided(sheet.id, decided, heading) or words.get(heading.whole)
        factor: float | None = 1.0
        if found is None and heading.unit:
            found = words.get(heading.bare)
            unit = found.unit if isinstance(found, SheetColumn) else ""
            factor = unit_factor(unit, heading.unit) if unit else 1.0
        _place(matching, index, heading, found, factor)
    return matching


def _decided(
    sheet_id: str, decided: Mapping[str, str], heading: Heading
) -> SheetColumn | Spread | None:
    """Return the part of the sheet the office has said a heading is."""
    return _parts(sheet_id).get(decided.get(heading.whole, ""))


def _place(
    matching: Matching,
    index: int,
    heading: Heading,
    found: SheetColumn | Spread | None,
    factor: float | None,
) -> None:
    if isinstance(found, Spread):
        matching.spreads.append(MatchedSpread(index, found, heading))
    elif found is None and is_personal_heading(heading.whole):
        matching.personal.append(heading.text)
    elif found is None:
        matching.unmatched.append(heading.text)
    elif factor is None:
        matching.strange_units.append(heading.text)
    elif found.name in matching.columns:
        matching.twice.append(heading.text)
    else:
        matching.columns[found.name] = Matched(index, found, heading, factor)


def choose_sheet(
    table: RawTable,
    sheet_id: str | None = None,
    decisions: Decisions = NO_DECISIONS,
) -> Matching | None:
    """Return the sheet a table is with its matching; None: it is no input table.

    What the office decided about a sheet's name stands first. A sheet called by one
    of our names is that sheet. Otherwise the headings decide: the sheet whose
    required columns are all there and that knows most of them.
    """
    named = [SHEETS[sheet_id]] if sheet_id else _named(table.sheet_name, decisions)
    if named:
        return _best(_matchings(table, named, decisions))
    matchings = list(_matchings(table, SHEETS.values(), decisions))
    complete = [found for found in matchings if not found.missing]
    hinted = [m for m in complete if _is_hinted(table.sheet_name, m.sheet)]
    best = _best(hinted) or _best(complete) or _best(matchings)
    # One shared word, 日期 for instance, does not make a page of notes a table.
    if best is None or (best.missing and best.count < 2):
        return None
    return best


def _matchings(
    table: RawTable, sheets: Iterable[Sheet], decisions: Decisions
) -> Iterable[Matching]:
    for sheet in sheets:
        words = _words(sheet.id).keys() | decisions.headings(sheet.id).keys()
        header = find_header(table, words)
        if header is not None:
            yield match_columns(header, sheet, decisions)


def _best(matchings: Iterable[Matching]) -> Matching | None:
    return max(matchings, key=lambda m: (m.count, -len(m.unmatched)), default=None)


def _named(name: str, decisions: Decisions) -> Sequence[Sheet]:
    decided = decisions.sheet(name)
    if decided is not None and decided in SHEETS:
        return [SHEETS[decided]]
    folded = fold(name)
    return [
        sheet
        for sheet in SHEETS.values()
        if folded in {fold(word) for word in sheet.names()}
    ]


def _is_hinted(name: str, sheet: Sheet) -> bool:
    return any(fold(word) in fold(name) for word in sheet.names())


@cache
def _words(sheet_id: str) -> Mapping[str, SheetColumn | Spread]:
    """Return folded heading → column or spread of a sheet."""
    sheet = SHEETS[sheet_id]
    parts: tuple[SheetColumn | Spread, ...] = (*sheet.columns, *sheet.spreads)
    return {fold(word): part for part in parts for word in part.headings}


@cache
def _parts(sheet_id: str) -> Mapping[str, SheetColumn | Spread]:
    """Return name of a column or heading of a spread → that part of a sheet."""
    sheet = SHEETS[sheet_id]
    spreads: dict[str, SheetColumn | Spread] = {s.header: s for s in sheet.spreads}
    return {**spreads, **sheet.by_name}
