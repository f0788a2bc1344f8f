"""Headings that their cells explain: only one column of the sheet holds such values.

「主讲或接收」 over cells that are all 主讲 or 接收, in a sheet with one column of
roles, is that column. The heading must still have to do with it, by a word in common
or by the options themselves, and must not say that it is another one (原运营商).
"""

import re
from collections.abc import Sequence

from data_access.catalogue.sheets import SHEETS, Kind, SheetColumn
from data_access.ingest.headings import fold
from data_access.ingest.nearness.opposites import is_marked, is_opposite
from data_access.ingest.nearness.values import Fit, fit_of
from data_access.ingest.nearness.wording import same_words
from data_access.ingest.reading import Cell

_TELLING = (Kind.CHOICE, Kind.MONTH)
_MONTH = re.compile(r"(?:19|20)\d{2}(?:\D{0,2})\d{1,2}\s*月?份?")
_FEWEST_OPTIONS = 2


def column_by_content(
    sheet_id: str, whole: str, cells: Sequence[Cell]
) -> SheetColumn | None:
    """Return the one column whose values the cells are, if the heading allows it."""
    columns = [c for c in SHEETS[sheet_id].columns if c.kind in _TELLING]
    found = [c for c in columns if _holds(sheet_id, c, cells)]
    if len(found) != 1 or not _allows(whole, found[0]):
        return None
    return found[0]


def _holds(sheet_id: str, column: SheetColumn, cells: Sequence[Cell]) -> bool:
    if fit_of(sheet_id, column, cells) is not Fit.PROOF:
        return False
    texts = [str(cell).strip() for cell in cells if str(cell).strip()]
    return column.kind is Kind.CHOICE or all(map(_MONTH.fullmatch, texts))


def _allows(whole: str, column: SheetColumn) -> bool:
    heading, is_listing = _without_options(same_words(whole), column)
    words = [same_words(fold(word)) for word in column.headings]
    if any(is_opposite(heading, word) for word in words):
        return False
    if all(is_marked(heading, word) for word in words):
        return False
    return is_listing or any(_shares(heading, word) for word in words)


def _without_options(heading: str, column: SheetColumn) -> tuple[str, bool]:
    """Return what a heading says beside the options: 主讲或接收, 城区/农村 say none."""
    options = column.codes.words if column.codes else {}
    named = {
        word: code for word, code in options.items() if fold(word) in heading and word
    }
    if len(set(named.values())) < _FEWEST_OPTIONS:
        return heading, False
    for word in sorted(named, key=len, reverse=True):
        heading = heading.replace(fold(word), "")
    return heading, True


def _shares(heading: str, word: str) -> bool:
    return any(word[i : i + 2] in heading for i in range(len(word) - 1))
