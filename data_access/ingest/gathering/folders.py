"""Everything below a folder, in an order a reader expects."""

import os
from collections.abc import Iterator
from pathlib import Path

from data_access.errors import FileUnreadable
from data_access.ingest.gathering.names import in_order

MAX_FILES = 5_000


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder; links to other folders are not followed.

    Raises:
        FileUnreadable: more files than any delivery has, or a folder that is closed.
    """
    found: list[Path] = []
    for path, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort(key=in_order)
        found += (Path(path, name) for name in sorted(names, key=in_order))
        if len(found) > MAX_FILES:
            raise FileUnreadable("folder_too_full", file=folder.name, limit=MAX_FILES)
    if not found:
        raise FileUnreadable("folder_empty", file=folder.name)
    yield from found


def _refuse(error: OSError) -> None:
    name = Path(error.filename or "").name
    reason = error.strerror or type(error).__name__
    raise FileUnreadable("file_not_opened", file=name, reason=reason) from error
