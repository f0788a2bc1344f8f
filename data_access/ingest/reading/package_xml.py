"""Reads the small XML parts of a workbook without ever expanding an entity."""

import zipfile
from collections.abc import Iterator, Mapping
from xml.parsers import expat

# Names, relations and comments are small; what is larger is not looked into.
LARGEST_PART = 8_000_000


class PartUnreadable(Exception):
    """A part that is too large, broken, or declares a document type of its own."""


def read_elements(
    archive: zipfile.ZipFile, name: str
) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """Yield (local name, attributes, text) of each element of a part as it ends."""
    try:
        info = archive.getinfo(name)
        if info.file_size > LARGEST_PART:
            raise PartUnreadable(name)
        with archive.open(info) as file:
            data = file.read(LARGEST_PART + 1)
        return iter(_Elements().parse(data))
    except (KeyError, expat.ExpatError, zipfile.BadZipFile, OSError, EOFError) as error:
        raise PartUnreadable(name) from error
    except (ValueError, NotImplementedError, RuntimeError) as error:
        raise PartUnreadable(name) from error


class _Elements:
    """Collects elements with the text directly within them."""

    def __init__(self) -> None:
        self._found: list[tuple[str, Mapping[str, str], str]] = []
        self._open: list[tuple[str, Mapping[str, str], list[str]]] = []

    def parse(self, data: bytes) -> list[tuple[str, Mapping[str, str], str]]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse
        parser.Parse(data, True)
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        plain = {local_name(key): value for key, value in attributes.items()}
        self._open.append((local_name(name), plain, []))

    def _end(self, _: str) -> None:
        name, attributes, pieces = self._open.pop()
        self._found.append((name, attributes, "".join(pieces)))

    def _text(self, data: str) -> None:
        if self._open:
            self._open[-1][2].append(data)

    def _refuse(self, *_: object) -> None:
        raise PartUnreadable("doctype")


def local_name(name: str) -> str:
    """Return a tag's or attribute's name without its prefix."""
    return name.rpartition(":")[2]
