"""Ranks the columns of a sheet by how near their headings come to an unknown one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from data_access.catalogue.sheets import SHEETS, Kind, SheetColumn, Spread
from data_access.ingest.headings import fold, read_heading
from data_access.ingest.nearness.content import column_by_content
from data_access.ingest.nearness.opposites import is_marked, is_opposite
from data_access.ingest.nearness.values import Fit, fit_of
from data_access.ingest.nearness.wording import (
    is_composed,
    reduced,
    same_words,
    sound,
)
from data_access.ingest.reading import Cell
from data_access.ingest.units import is_unit

NEAR_TAKEN = 0.9
"""A near heading is taken from this certainty on."""
NEAR_MARGIN = 0.08
"""And only if the second likeliest column is this much less certain."""
NEAR_PROPOSED = 0.55
"""Below this certainty a column is not even proposed."""

_KEPT = 3
_MARKED_AT_MOST = 0.7
_REMARKED_AT_MOST = 0.85
_COMPOSED = 0.91
_BY_CONTENT = 0.92
_SHORTEST_TYPO = 5
_NUMERIC = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.BANDWIDTH, Kind.SHARE})
_BY_VALUES: Mapping[Fit, tuple[float, str]] = {
    Fit.PROOF: (0.06, "values_fit"),
    Fit.POSSIBLE: (0.0, ""),
    Fit.UNKNOWN: (0.0, ""),
    Fit.NOT: (-0.4, "values_differ"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A column that an unknown heading may stand for.

    Attributes:
        name: of the column; of a spread its heading.
        header: as the template prints it.
        certainty: 0 to 1.
        evidence: codes of what speaks for it, and against.
    """

    name: str
    header: str
    certainty: float
    evidence: tuple[str, ...]


def rank(sheet_id: str, whole: str, cells: Sequence[Cell] = ()) -> list[Proposal]:
    """Return the columns nearest to a folded heading, the likeliest first."""
    found = []
    for near in _by_words(sheet_id, whole):
        column = _column(sheet_id, near.name)
        more, code = _BY_VALUES[fit_of(sheet_id, column, cells)]
        if near.certainty <= _MARKED_AT_MOST:
            more = min(more, 0.0)
        certainty = round(min(near.certainty + more, 0.99), 2)
        if certainty >= NEAR_PROPOSED:
            evidence = (*near.evidence, code) if code else near.evidence
            found.append(Proposal(near.name, near.header, certainty, evidence))
    only = column_by_content(sheet_id, whole, cells) if cells else None
    if only is not None:
        own = Proposal(only.name, only.header, _BY_CONTENT, ("content",))
        same = [each for each in found if each.name == own.name]
        found = [each for each in found if each.name != own.name]
        found.append(max([*same, own], key=lambda each: each.certainty))
    found.sort(key=lambda each: -each.certainty)
    return found[:_KEPT]


def clear_winner(proposals: Sequence[Proposal]) -> Proposal | None:
    """Return the proposal that is certain enough and well ahead, if there is one."""
    if not proposals or proposals[0].certainty < NEAR_TAKEN:
        return None
    second = proposals[1].certainty if len(proposals) > 1 else 0.0
    is_clear = proposals[0].certainty - second >= NEAR_MARGIN - 1e-9
    return proposals[0] if is_clear else None


@lru_cache(maxsize=4096)
def _by_words(sheet_id: str, whole: str) -> tuple[Proposal, ...]:
    """Return the nearest columns as far as the words alone tell."""
    sheet = SHEETS[sheet_id]
    found = []
    unit = read_heading(whole).unit
    parts: tuple[SheetColumn | Spread, ...] = (*sheet.columns, *sheet.spreads)
    for part in parts:
        kind = part.kind if isinstance(part, SheetColumn) else Kind.COUNT
        words = tuple(fold(word) for word in part.headings)
        certainty, code = max(_score(whole, word, kind) for word in words)
        is_count = kind in (Kind.COUNT, Kind.AMOUNT)
        if (
            certainty < _COMPOSED
            and not is_count
            and is_composed(same_words(_bare(whole)), words)
        ):
            certainty, code = _COMPOSED, "composed"
        if unit and kind in _NUMERIC and not is_unit(unit):
            certainty, code = min(certainty, _REMARKED_AT_MOST), "remark"
        if certainty >= NEAR_PROPOSED - 0.06:
            name = part.name if isinstance(part, SheetColumn) else part.header
            found.append(Proposal(name, part.header, certainty, (code,)))
    found.sort(key=lambda each: -each.certainty)
    return tuple(found[:_KEPT])


def _score(heading: str, word: str, kind: Kind) -> tuple[float, str]:
    """Return how certain one heading is another, and by what."""
    heading, word = same_words(heading), same_words(word)
    if is_opposite(heading, word):
        return 0.0, "opposite"
    certainty, code = _likeness(heading, word, kind)
    if certainty > _MARKED_AT_MOST and is_marked(heading, word):
        return _MARKED_AT_MOST, "marked"
    return certainty, code


def _likeness(heading: str, word: str, kind: Kind) -> tuple[float, str]:
    if heading == word:
        return 0.96, "same_words"
    short, other = (reduced(_bare(each), kind) for each in (heading, word))
    if short == other:
        return 0.95, "same_without_fillers"
    if min(len(short), len(other)) >= 4 and sorted(short) == sorted(other):
        return 0.91, "other_order"
    if len(short) == len(other) >= 3 and sound(short) == sound(other):
        return 0.93, "same_sound"
    distance = Levenshtein.distance(short, other)
    if distance == 1 and min(len(short), len(other)) >= _SHORTEST_TYPO:
        return 0.86, "one_sign"
    if len(other) >= 3 and other in short:
        return 0.75, "contains"
    return round(ratio(short, other) / 100 * 0.8, 2), "alike"


def _bare(folded: str) -> str:
    return read_heading(folded).bare


def _column(sheet_id: str, name: str) -> SheetColumn:
    sheet = SHEETS[sheet_id]
    if name in sheet.by_name:
        return sheet.by_name[name]
    spread: Spread = next(s for s in sheet.spreads if s.header == name)
    return sheet.by_name[spread.column]
