"""Tells files that are read in no time from those that need a process of their own.

A worker costs a second to start. Small is not enough: a workbook of five kilobytes
may state one cell in its last row and column, and take all the memory there is.
"""

import re
import zipfile
from pathlib import Path

LIGHT_BYTES = 256_000
LIGHT_UNPACKED = 4_000_000
# A text file is read in one pass and grows by a known factor: 100,000 rows are tame.
LIGHT_TEXT_BYTES = 16_000_000
MOST_SEPARATORS = 2_000_000
MOST_COLUMNS = 500
LONGEST_LINE = 64_000
MOST_CELLS = 1_000_000
_SEPARATORS = (b",", b";", b"\t", b"|")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_STRANGE = (b"<!DOCTYPE", b"<!ENTITY", b"\x00")
# A cell, the far end of a range, or the number of a row.
_PLACES = re.compile(rb'"(?:[A-Z]{1,3}\d{1,7}:)?([A-Z]{1,3})?(\d{1,7})"')


def is_light(path: Path) -> bool:
    """Tell whether a file can be read within this process without danger."""
    try:
        size = path.stat().st_size
        if size > LIGHT_TEXT_BYTES:
            return False
        content = path.read_bytes()
        if content.startswith(_OLE):
            return False
        if content.startswith(_ZIP):
            return size <= LIGHT_BYTES and _is_light_workbook(path)
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return True  # reading will say at once what is the matter
    return b"\x00" not in content and _is_light_text(content)


def _is_light_text(content: bytes) -> bool:
    lines = re.split(rb"[\r\n]", content)
    counts = [content.count(sign) for sign in _SEPARATORS]
    if sum(counts) + len(lines) > MOST_SEPARATORS:
        return False
    if max(map(len, lines)) > LONGEST_LINE:
        return False
    return max(_widest(lines, sign) for sign in _SEPARATORS) <= MOST_COLUMNS


def _widest(lines: list[bytes], sign: bytes) -> int:
    return max(line.count(sign) for line in lines)


def _is_light_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > LIGHT_UNPACKED:
            return False
        if "content.xml" in {member.filename for member in members}:
            return False
        parts = [m for m in members if m.filename.endswith((".xml", ".rels"))]
        try:
            return all(_is_tame(archive.read(part), part.filename) for part in parts)
        except Exception:  # a damaged or locked part: not here
            return False


def _is_tame(xml: bytes, name: str) -> bool:
    if any(mark in xml for mark in _STRANGE):
        return False
    if "worksheets/" not in name:
        return True
    places = set(_PLACES.findall(xml))
    rows = max((int(row) for column, row in places if column), default=0)
    rows = max(rows, *_row_numbers(xml), 0)
    columns = max((_number(column) for column, _ in places), default=0)
    return rows * max(columns, 1) <= MOST_CELLS


def _row_numbers(xml: bytes) -> list[int]:
    return [int(found) for found in re.findall(rb'<row [^>]*?r="(\d{1,7})"', xml)]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
