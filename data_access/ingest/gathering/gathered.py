"""A delivery before it is read: its files, and what was passed over."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from data_access.errors import FileUnreadable

Kind = Literal["file", "folder", "archive"]


@dataclass(frozen=True, slots=True)
class GatheredFile:
    """One file of a delivery.

    Attributes:
        path: where it lies while the import runs.
        name: what the reader calls it: its name, led by its folders in the delivery.
        fault: why it could not be had at all (a member with a password).
        delivery: the name of the one folder or archive it came in.
    """

    path: Path
    name: str
    fault: FileUnreadable | None = None
    delivery: str = ""


@dataclass
class Gathered:
    """Everything one call was handed.

    Attributes:
        kind: what it is called in the list of deliveries.
        name: the name of the file, folder or archive.
        room: a folder of the import's own, gone at its end.
        files: in the order of the sources, each folder by name.
        skipped: passed over without a word, by reason: locks, traces of systems.
    """

    kind: Kind
    name: str
    room: Path
    files: list[GatheredFile] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
