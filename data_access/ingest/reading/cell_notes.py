"""Reads the comments of a sheet: shown to whoever imports, never data."""

import re
import zipfile
from collections.abc import Iterator

from data_access.ingest.reading.package_xml import read_elements
from data_access.ingest.reading.tables import Note

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# Excel puts the author's name, a person's, in a line of its own before the text.
_AUTHOR = re.compile(r"^[^\n:：]{1,40}[:：]\s*(?:\n|$)")
# Newer programs leave this beside a threaded comment, with its text at the end.
_THREADED = re.compile(r"^\[[^\]]*\].*?(?:Comment|注释|批注)[:：]\s*", re.DOTALL)


def read_notes(archive: zipfile.ZipFile, part: str | None) -> tuple[Note, ...]:
    """Return the notes of a part of comments, those that say something."""
    if part is None:
        return ()
    return tuple(sorted(_notes(archive, part), key=lambda n: (n.row, n.column)))


def _notes(archive: zipfile.ZipFile, part: str) -> Iterator[Note]:
    pieces: list[str] = []
    authors: list[str] = []
    for name, attributes, text in read_elements(archive, part):
        if name == "t":
            pieces.append(text)
        elif name == "rPh":
            pieces = []
        elif name == "author":
            authors.append(text.strip())
        elif name == "comment":
            whole = "".join(pieces).replace("\r", "").strip()
            pieces = []
            found = _REFERENCE.fullmatch(attributes.get("ref", ""))
            words = _without_author(_THREADED.sub("", whole), authors)
            if found and words:
                author = _author_of(attributes.get("authorId", ""), authors)
                yield Note(int(found[2]), column_number(found[1]), words, author)


def _author_of(number: str, authors: list[str]) -> str:
    known = number.isdecimal() and len(number) < 6 and int(number) < len(authors)
    return authors[int(number)] if known else ""


def _without_author(text: str, authors: list[str]) -> str:
    text = _AUTHOR.sub("", text).strip()
    for author in authors:
        if author and text.startswith((f"{author}:", f"{author}：")):
            return text[len(author) + 1 :].strip()
    return text


def column_number(letters: str) -> int:
    """Return the number of a column's letters, A being 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
