"""Refuses sheets whose table would fill the memory: one cell in the far corner does.

The reader lays a sheet out as a full table from its first to its last cell, so two
cells of a few bytes can ask for any amount. The cells' own places tell beforehand.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from data_access.errors import FileUnreadable
from data_access.ingest.reading.cell_notes import column_number

MAX_ROWS = 300_000
MAX_CELLS = 12_000_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_PIECE = 4_000_000
# A mark is never longer; the end of a piece is looked at again with the next.
_OVERLAP = 200
_ROW = re.compile(rb'<(?:\w+:)?row\s(?:[^<>]{0,150}\s)?r="(\d{1,20})"')
_CELL_ROW = re.compile(rb'\sr="[A-Za-z]{1,20}(\d{5,20})"')
_LETTERS = re.compile(rb'\sr="([A-Za-z]{1,20})\d')
_OTHERS = ("xl/sharedStrings", "xl/styles", "xl/theme/", "xl/media/", "xl/drawings/")


def refuse_vast_sheets(path: Path) -> None:
    """Raise FileUnreadable when a sheet of an .xlsx spans too many cells."""
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                name = member.filename
                if name.endswith(".xml") and not name.startswith(_OTHERS):
                    _refuse_vast(path, _pieces(archive, member))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise FileUnreadable("file_corrupt", file=path.name) from error
    except (NotImplementedError, RuntimeError) as error:
        raise FileUnreadable("file_corrupt", file=path.name) from error


def refuse_long_table(file_name: str, sheet_name: str, rows: int) -> None:
    """Raise FileUnreadable when a table has more rows than any report has."""
    if rows > MAX_ROWS:
        raise FileUnreadable(
            "table_too_long",
            file=file_name,
            sheet=sheet_name,
            rows=rows,
            limit=MAX_ROWS,
        )


def _refuse_vast(path: Path, pieces: Iterator[bytes]) -> None:
    rows, columns = 1, 1
    for piece in pieces:
        numbers = _ROW.findall(piece) + _CELL_ROW.findall(piece)
        rows = max(rows, max(map(int, numbers), default=1))
        letters = {
            name.decode("ascii").upper() for name in set(_LETTERS.findall(piece))
        }
        columns = max(columns, max(map(column_number, letters), default=1))
        is_impossible = rows > _LAST_ROW or columns > _LAST_COLUMN
        if is_impossible or rows * columns > MAX_CELLS:
            raise FileUnreadable(
                "table_too_vast", file=path.name, rows=rows, columns=columns
            )


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    rest = b""
    with archive.open(member) as file:
        while data := file.read(_PIECE):
            yield rest + data
            rest = data[-_OVERLAP:]
