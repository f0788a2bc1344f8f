"""A sentence in pieces: what is only said, and what leads somewhere when clicked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

# 96.0% is read 96%, 5.0:1 is read 5:1.
_SILENT_ZERO = re.compile(r"\.0+(?=%|个百分点|:1)")
_SLOT = re.compile(r"\{(\w+)\}")


class Way(StrEnum):
    """Where a piece leads."""

    DEFINITION = "definition"
    CAUSES = "causes"
    GAP = "gap"
    AREA = "area"
    SCHOOL = "school"
    PAGE = "page"


@dataclass(frozen=True)
class Piece:
    """Some words; with a way they lead to `key`: an indicator, an area, a page."""

    text: str
    way: Way | None = None
    key: str = ""


Line = tuple[Piece, ...]


def spoken(text: str) -> str:
    """Return a number as it is read aloud: without a zero that says nothing."""
    return _SILENT_ZERO.sub("", text)


def filled(template: str, **values: str | Piece | Line) -> Line:
    """Fill the slots of a template with texts, pieces or whole lines."""
    return tuple(_parts(template, values))


def joined(lines: Sequence[Line], between: str = "；", end: str = "。") -> Line:
    """Return some clauses as one sentence; none is no sentence."""
    known = [line for line in lines if line]
    if not known:
        return ()
    found = list(known[0])
    for line in known[1:]:
        found += [Piece(between), *line]
    return (*found, Piece(end))


def text_of(lines: Sequence[Line]) -> str:
    """Return sentences as plain text, one after the other."""
    return "".join(spoken(piece.text) for line in lines for piece in line)


def _parts(template: str, values: Mapping[str, str | Piece | Line]) -> list[Piece]:
    found: list[Piece] = []
    for number, part in enumerate(_SLOT.split(template)):
        is_slot = number % 2
        value = values[part] if is_slot else part
        if isinstance(value, tuple):
            found += value
        elif isinstance(value, Piece):
            found.append(value)
        elif value:
            found.append(Piece(value))
    return found
