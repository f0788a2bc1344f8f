"""Names of files as a browser sends them, made fit for a folder of ours."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

LONGEST = 180  # bytes; with a suffix of our own a name stays below 255
_NEVER = re.compile(r'[<>:"|?*\\/]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_UNNAMED = "_"


def visible(text: str) -> str:
    """Return a text without control characters and marks that turn its direction."""
    return "".join(
        letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf")
    )


def safe_name(name: str) -> str:
    """Return the last part of a name, fit for every kind of system."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    clean = _NEVER.sub("_", visible(last)).strip(". ")
    if _RESERVED.match(clean):
        clean = f"_{clean}"
    return _cut(clean) or _UNNAMED


def safe_path(name: str) -> PurePosixPath:
    """Return a path below a folder: of a whole folder its parts are kept."""
    parts = [part for part in re.split(r"[\\/]", name) if part.strip(". ")]
    return PurePosixPath(*[safe_name(part) for part in parts] or [_UNNAMED])


def distinct(names: Iterable[str]) -> list[PurePosixPath]:
    """Return safe paths in the same order, none twice, whatever the case."""
    taken: set[str] = set()
    found = []
    for name in names:
        path = first = safe_path(name)
        number = 2
        while str(path).casefold() in taken:
            path = first.with_name(f"{first.stem}（{number}）{first.suffix}")
            number += 1
        taken.add(str(path).casefold())
        found.append(path)
    return found


def _cut(name: str) -> str:
    if len(name.encode()) <= LONGEST:
        return name
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix.encode()) > 10:
        stem, suffix = name, ""
    else:
        suffix = f".{suffix}"
    room = LONGEST - len(suffix.encode())
    return stem.encode()[:room].decode(errors="ignore") + suffix
