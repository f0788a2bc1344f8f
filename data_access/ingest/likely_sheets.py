"""Which sheets a table nobody knows may be: the likeliest first, with the evidence."""

from dataclasses import dataclass

from data_access.catalogue.sheets import SHEETS, Sheet
from data_access.ingest.choosing import is_hinted, is_near_name
from data_access.ingest.header_unread import unread_header
from data_access.ingest.headings import Heading, fold
from data_access.ingest.matching import sheet_words
from data_access.ingest.reading import RawTable
from data_access.messages import sentence

_SHOWN = 4


@dataclass(frozen=True)
class LikelySheet:
    """A sheet that a table may be, and a word on what speaks for it."""

    sheet_id: str
    evidence: str


def likely_sheets(table: RawTable) -> tuple[LikelySheet, ...]:
    """Return the sheets for which anything speaks: the name first, then headings."""
    header = unread_header(table)
    headings = header.headings if header else ()
    found = []
    for sheet in SHEETS.values():
        rank, code = _by_name(table.sheet_name, sheet)
        known = _known(headings, sheet)
        # Half of all names contain 学校: one word alone says nothing.
        if rank > 1 or len(known) > 1 or (rank and known):
            names = [sentence(code)] if code else []
            if known:
                shown = "、".join(known[:_SHOWN])
                values = {"count": len(known), "shown": shown}
                names.append(sentence("sheet_known_headings", values))
            found.append(((rank, len(known)), LikelySheet(sheet.id, "，".join(names))))
    found.sort(key=lambda each: each[0], reverse=True)
    return tuple(likely for _, likely in found)


def _by_name(name: str, sheet: Sheet) -> tuple[int, str]:
    if fold(name) in {fold(word) for word in sheet.names()}:
        return 3, "sheet_same_name"
    if is_near_name(name, sheet):
        return 2, "sheet_near_name"
    return (1, "sheet_name_within") if is_hinted(name, sheet) else (0, "")


def _known(headings: tuple[Heading, ...], sheet: Sheet) -> list[str]:
    words = sheet_words(sheet.id)
    return [
        heading.text
        for heading in headings
        if heading.whole and (heading.whole in words or heading.bare in words)
    ]
