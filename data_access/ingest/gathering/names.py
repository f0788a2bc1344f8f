"""Names of files from strange hands: made harmless, put in order, told apart."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

# Control characters, and marks that let a name be read in another direction.
_UNSEEN = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DRIVE = re.compile(r"^[A-Za-z]:")
# A file system takes 255 bytes; a Chinese character has three or four.
_LONGEST = 60

_LOCKS = ("~$", ".~")
_TRACES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_TRACE_FOLDERS = frozenset({"__macosx", "$recycle.bin", "system volume information"})


def harmless_parts(name: str) -> tuple[str, ...]:
    """Return the folders and the name of a path that can lead nowhere else."""
    plain = _UNSEEN.sub("", _DRIVE.sub("", name.replace("\\", "/")))
    parts = (part.strip() for part in plain.split("/"))
    return tuple(part for part in parts if part not in ("", ".", ".."))


def disk_name(name: str) -> str:
    """Return a name any file system takes, with the suffix it had."""
    path = PurePosixPath(_FORBIDDEN.sub("_", name))
    suffix = path.suffix[:12]
    return f"{path.name.removesuffix(path.suffix)[:_LONGEST]}{suffix}".rstrip(". ")


def skip_reason(parts: tuple[str, ...]) -> str | None:
    """Tell why a file is passed over: the lock of an open one, a system's trace."""
    folders, name = parts[:-1], parts[-1].lower()
    if name.startswith(_LOCKS):
        return "lock"
    if name in _TRACES or name.startswith("."):
        return "trace"
    is_trace = any(f.lower() in _TRACE_FOLDERS or f.startswith(".") for f in folders)
    return "trace" if is_trace else None


def in_order(name: str) -> list[tuple[int, int, str]]:
    """Return a key by which 2班 comes before 10班."""
    folded = unicodedata.normalize("NFKC", name).lower()
    pieces = re.split(r"(\d{1,9})", folded)
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces]


def told_apart(names: Iterable[str]) -> list[str]:
    """Return the names, those that come again with a number."""
    taken: set[str] = set()
    found = []
    for name in names:
        shown, number = name, 1
        while shown in taken:
            number += 1
            shown = f"{name} ({number})"
        taken.add(shown)
        found.append(shown)
    return found
