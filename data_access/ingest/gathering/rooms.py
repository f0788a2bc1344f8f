"""A temporary folder of an import: gone afterwards, also after the next if killed."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "zhijiao-delivery-"
_OWNED = re.compile(rf"{PREFIX}(\d+)-")


@contextmanager
def own_room() -> Iterator[Path]:
    """Give an empty folder; remove it at the end, and those of processes that died."""
    _clear_abandoned()
    with tempfile.TemporaryDirectory(
        prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True
    ) as name:
        yield Path(name)


def _clear_abandoned() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = _OWNED.match(folder.name)
        if owner and not _is_running(int(owner[1])):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(process_id: int) -> bool:
    if os.name != "posix":
        return True  # os.kill would end it there; its folder stays
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
