"""Looks through a sheet's XML for what calamine does not tell, as bytes, in pieces.

Hidden rows and columns and formulas saved without a value are found by searching
for their few marks: an entity is never expanded and a large sheet costs little more
than unpacking it.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from data_access.ingest.reading.cell_notes import column_number
from data_access.ingest.reading.package_xml import PartUnreadable

# Beyond this a sheet is not looked through, and the report says so.
LARGEST_SHEET = 300_000_000
_PIECE = 4_000_000
_LONGEST_ROW = 40_000_000
# Beyond this the first ones tell enough.
MOST_UNSAVED = 20_000

_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_ROW_NUMBER = re.compile(rb'\sr="(\d{1,7})"')
_CELL_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?(/>|>([^<]*)<)")
_COLUMN_SPAN = re.compile(rb'\s(min|max)="(\d{1,5})"')
_PREFIX = re.compile(rb"<(?:(\w+):)?worksheet[\s>]")


@dataclass
class SheetFindings:
    """What a look through a sheet brought to light, in the sender's numbers."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unsaved: set[tuple[int, int]] = field(default_factory=set)


def scan_sheet(archive: zipfile.ZipFile, part: str) -> SheetFindings:
    """Look through a sheet; raise PartUnreadable where that cannot be done."""
    found = SheetFindings()
    tags: _Tags | None = None
    try:
        for piece in _pieces(archive, part):
            if tags is None:
                tags = _Tags.of(piece)
            _find_hidden(piece, tags, found)
            _find_unsaved(piece, tags, found)
    except (KeyError, zipfile.BadZipFile, OSError, EOFError) as error:
        raise PartUnreadable(part) from error
    except (ValueError, NotImplementedError, RuntimeError) as error:
        raise PartUnreadable(part) from error
    return found


@dataclass(frozen=True)
class _Tags:
    """The tags of this sheet, which may carry a prefix."""

    formula: bytes
    cell: bytes
    cell_end: bytes
    row: bytes
    column: bytes

    @classmethod
    def of(cls, head: bytes) -> "_Tags":
        start = _PREFIX.search(head)
        if start is None or b"<!DOCTYPE" in head[: start.start()]:
            raise PartUnreadable("worksheet")
        prefix = start[1] + b":" if start[1] else b""
        names = (b"<%bf", b"<%bc ", b"</%bc>", b"<%brow", b"<%bcol")
        return cls(*(name % prefix for name in names))


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Yield the XML in pieces that end with a row, so that no mark is cut in two."""
    info = archive.getinfo(part)
    if info.file_size > LARGEST_SHEET:
        raise PartUnreadable(part)
    rest = b""
    with archive.open(info) as file:
        while data := file.read(_PIECE):
            rest += data
            end = rest.rfind(b"row>") + 4
            if end > 4:
                yield rest[:end]
                rest = rest[end:]
            elif len(rest) > _LONGEST_ROW:
                raise PartUnreadable(part)
    yield rest


def _find_hidden(piece: bytes, tags: _Tags, found: SheetFindings) -> None:
    for match in _HIDDEN.finditer(piece):
        start = piece.rfind(b"<", 0, match.start())
        tag = piece[start : piece.find(b">", match.end())]
        if tag.startswith(tags.column):
            span = {key: int(n) for key, n in _COLUMN_SPAN.findall(tag)}
            if {b"min", b"max"} <= span.keys():
                last = min(span[b"max"], 16_384)
                found.hidden_columns.update(range(span[b"min"], last + 1))
        elif tag.startswith(tags.row) and (number := _ROW_NUMBER.search(tag)):
            found.hidden_rows.add(int(number[1]))


def _find_unsaved(piece: bytes, tags: _Tags, found: SheetFindings) -> None:
    start = piece.find(tags.formula)
    while start >= 0 and len(found.unsaved) < MOST_UNSAVED:
        after = start + len(tags.formula)
        if piece[after : after + 1] in (b" ", b">", b"/"):
            end = piece.find(tags.cell_end, after)
            opening = piece[piece.rfind(tags.cell, 0, start) : start]
            reference = _CELL_REFERENCE.search(opening)
            if reference and not _has_value(opening, piece[after:end]):
                column = column_number(reference[1].decode("ascii"))
                found.unsaved.add((int(reference[2]), column))
        start = piece.find(tags.formula, after)


def _has_value(opening: bytes, content: bytes) -> bool:
    """Tell whether a value was saved; the empty text of a text formula is one."""
    value = _VALUE.search(content)
    if value is None:
        return False
    return bool(value[2]) or b't="str"' in opening
