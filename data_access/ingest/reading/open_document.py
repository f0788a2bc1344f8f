"""Adds to the tables of an .ods the merged cells, which calamine does not tell."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from xml.parsers import expat

from data_access.ingest.reading.package_xml import PartUnreadable, local_name
from data_access.ingest.reading.tables import Merge, RawTable

_CONTENT = "content.xml"
_PIECE = 4_000_000
# All sheets together; following the cells of more takes longer than reading them.
_LARGEST = 60_000_000
_MARK = b"-spanned="
# Beyond this a sheet is no report; its cells are read all the same.
_MOST_MERGES = 20_000
_LAST = 1_048_576
_CELLS = frozenset({"table-cell", "covered-table-cell"})


def add_merges(path: Path, tables: Sequence[RawTable]) -> list[RawTable]:
    """Return the tables of an .ods with their merged cells.

    A file that cannot be looked through keeps its cells and is marked unchecked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            merges = _read_merges(archive)
    except (PartUnreadable, zipfile.BadZipFile, OSError):
        return [replace(table, is_unchecked=bool(table.rows)) for table in tables]
    return [replace(t, merges=tuple(merges.get(t.sheet_name, ()))) for t in tables]


def _read_merges(archive: zipfile.ZipFile) -> Mapping[str, Sequence[Merge]]:
    """Return sheet name → its merged cells; most files have none and cost little."""
    try:
        if archive.getinfo(_CONTENT).file_size > _LARGEST:
            raise PartUnreadable(_CONTENT)
        if not _has_merges(_pieces(archive)):
            return {}
        return _Tables().parse(_pieces(archive))
    except (KeyError, expat.ExpatError, zipfile.BadZipFile, OSError, EOFError) as error:
        raise PartUnreadable(_CONTENT) from error
    except (ValueError, NotImplementedError, RuntimeError) as error:
        raise PartUnreadable(_CONTENT) from error


def _has_merges(pieces: Iterator[bytes]) -> bool:
    rest = b""
    for piece in pieces:
        if _MARK in rest + piece:
            return True
        rest = piece[-len(_MARK) :]
    return False


def _pieces(archive: zipfile.ZipFile) -> Iterator[bytes]:
    with archive.open(_CONTENT) as file:
        while data := file.read(_PIECE):
            yield data


class _Tables:
    """Follows rows and cells, the repeated ones too, and notes those that span."""

    def __init__(self) -> None:
        self._found: dict[str, list[Merge]] = {}
        self._merges: list[Merge] = []
        self._row = self._column = 1
        self._repeated = 1
        self._depth = 0

    def parse(self, pieces: Iterator[bytes]) -> Mapping[str, Sequence[Merge]]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        plain = local_name(name)
        if plain == "table":
            self._depth += 1
        if self._depth != 1:
            return  # a table within a cell is no sheet
        told = {local_name(key): value for key, value in attributes.items()}
        if plain == "table":
            self._merges = self._found.setdefault(told.get("name", ""), [])
            self._row = 1
        elif plain == "table-row":
            self._column, self._repeated = 1, _count(told, "number-rows-repeated")
        elif plain in _CELLS:
            self._cell(told)

    def _cell(self, told: Mapping[str, str]) -> None:
        down = _count(told, "number-rows-spanned")
        across = _count(told, "number-columns-spanned")
        if (down > 1 or across > 1) and len(self._merges) < _MOST_MERGES:
            row, column = self._row, self._column
            self._merges.append(Merge(row, column, row + down - 1, column + across - 1))
        self._column += _count(told, "number-columns-repeated")

    def _end(self, name: str) -> None:
        plain = local_name(name)
        if plain == "table":
            self._depth -= 1
        elif plain == "table-row" and self._depth == 1:
            self._row += self._repeated

    def _refuse(self, *_: object) -> None:
        raise PartUnreadable("doctype")


def _count(told: Mapping[str, str], name: str) -> int:
    """Return how often or how far; what is no sensible number is once."""
    text = told.get(name, "1")
    number = int(text) if text.isdecimal() and len(text) <= 7 else 1
    return min(max(number, 1), _LAST)
