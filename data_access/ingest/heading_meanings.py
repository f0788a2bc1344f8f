"""What headings mean in the catalogue: whether two words name one column."""

from collections.abc import Mapping
from functools import cache

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.headings import Heading, fold

Meaning = frozenset[tuple[str, str]]
_NONE: Meaning = frozenset()


def meaning_of(heading: Heading) -> Meaning:
    """Return (sheet, column or spread) of every column a heading may stand for."""
    known = _meanings()
    return known.get(heading.whole) or known.get(heading.bare) or _NONE


@cache
def _meanings() -> Mapping[str, Meaning]:
    found: dict[str, set[tuple[str, str]]] = {}
    for sheet in SHEETS.values():
        named = [(c.name, c.headings) for c in sheet.columns]
        named += [(s.header, s.headings) for s in sheet.spreads]
        for name, words in named:
            for word in words:
                found.setdefault(fold(word), set()).add((sheet.id, name))
    return {word: frozenset(meanings) for word, meanings in found.items()}
