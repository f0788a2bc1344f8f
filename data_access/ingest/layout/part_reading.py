"""Reads some columns of a sheet on trial: which report they are, and by which keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data_access.catalogue.sheets import SHEETS
from data_access.ingest.header import Header, find_header, known_words
from data_access.ingest.headings import Heading, fold
from data_access.ingest.layout.fillable import PERIODS, fillable
from data_access.ingest.layout.place_names import is_school_name
from data_access.ingest.reading import RawTable

NAMING = ("school_name", "name", "school_code", "area_code")
_KEYS = (*NAMING, "area_path", *PERIODS)
_FEWEST = 2
# Rows below the headings that are looked at for names.
_LOOKED_AT = 5


@dataclass(frozen=True)
class PartReading:
    """Some columns read as the sheet that knows most of their headings.

    Attributes:
        header: their headings.
        sheet_id: of that sheet.
        known_count: how many of its columns are there.
        keys: names of places and times among the headings.
        names_place: whether one is that of schools or areas.
        is_complete: no required column lacks that nothing around could fill.
    """

    header: Header
    sheet_id: str
    known_count: int
    keys: frozenset[str]
    names_place: bool
    is_complete: bool


def read_part(part: RawTable) -> PartReading | None:
    """Return what some columns are; None where they are no table of their own.

    A table has at least two headings one sheet knows, and more than keys.
    """
    header = find_header(part, known_words())
    if header is None:
        return None
    best, most = "", frozenset[str]()
    for sheet_id, words in _words().items():
        found = _known(header, words)
        if len(found) > len(most) and found.difference(_KEYS):
            best, most = sheet_id, found
    if len(most) < _FEWEST:
        return None
    keys = {key_of(header, column) for column in range(len(header.headings))} - {""}
    if _shows_schools(part, header):
        keys.add("school_name")
    return PartReading(
        header,
        best,
        len(most),
        frozenset(keys),
        not keys.isdisjoint(NAMING),
        _is_complete(best, most),
    )


def _shows_schools(part: RawTable, header: Header) -> bool:
    """Tell whether a column with a heading nobody knows holds names of schools."""
    start = header.index + 1
    for column, heading in enumerate(header.headings):
        if heading.whole and not _is_known(heading):
            cells = part.column(column, start, start + _LOOKED_AT)
            texts = [str(cell).strip() for cell in cells if cell != ""]
            if texts and all(map(is_school_name, texts)):
                return True
    return False


def key_of(header: Header, column: int) -> str:
    """Return which key the heading of a column is: school, area or time; "": none."""
    heading = header.headings[column]
    found = _key(heading)
    if found or _is_known(heading) or not header.candidates:
        return found
    # 基本信息/学校名称 twice: alone neither is read, and yet both are school names.
    texts = [other.whole for other in header.headings]
    if not heading.whole or texts.count(heading.whole) < _FEWEST:
        return ""
    return next(filter(None, map(_key, header.candidates[column])), "")


def names_schools(header: Header) -> bool:
    """Tell whether one of the headings is that of schools or areas."""
    return any(_key(heading) in NAMING for heading in header.headings)


def _is_known(heading: Heading) -> bool:
    return heading.whole in known_words() or heading.bare in known_words()


def _key(heading: Heading) -> str:
    words = _key_words()
    return words.get(heading.whole) or words.get(heading.bare) or ""


def _known(header: Header, words: Mapping[str, str]) -> frozenset[str]:
    names = (words.get(h.whole) or words.get(h.bare) for h in header.headings)
    return frozenset(name for name in names if name)


def _is_complete(sheet_id: str, names: frozenset[str]) -> bool:
    filled = names | fillable(sheet_id)
    return not any(
        column.is_required and not filled & {column.name, *column.instead}
        for column in SHEETS[sheet_id].columns
    )


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """Return sheet → folded heading → the column or spread it is of."""
    found: dict[str, dict[str, str]] = {}
    for sheet in SHEETS.values():
        words = {fold(w): s.header for s in sheet.spreads for w in s.headings}
        own = {fold(w): c.name for c in sheet.columns for w in c.headings}
        found[sheet.id] = words | own
    return found


@cache
def _key_words() -> Mapping[str, str]:
    """Return folded heading → the key it is; 学校 is taken for a name, not a code."""
    found: dict[str, set[str]] = {}
    for words in _words().values():
        for word, name in words.items():
            found.setdefault(word, set()).add(name)
    return {
        word: next(key for key in _KEYS if key in names)
        for word, names in found.items()
        if not names.isdisjoint(_KEYS)
    }
