"""Files that a process holds while it lives: the system lets go of them when it dies.

Unlike a process number they cannot be mistaken after a restart, and a process that
was killed and not yet collected by its parent holds nothing.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        # These locks are not inherited: a worker left behind does not keep them.
        fcntl.lockf(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


PAUSE = 0.2


@contextmanager
def held(path: Path, while_waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold a file; wait as long as another process does.

    Args:
        path: of the file, made if it is not there.
        while_waiting: called once, before the first pause, if there is one.
    """
    with path.open("ab") as file:
        has_told = False
        while not _taken(file):
            if while_waiting is not None and not has_told:
                while_waiting()
                has_told = True
            time.sleep(PAUSE)
        yield


def is_held(path: Path) -> bool:
    """Tell whether another process holds a file; never true of one's own."""
    try:
        with path.open("r+b") as file:
            return not _taken(file)
    except FileNotFoundError:
        return False


def _taken(file: IO[bytes]) -> bool:
    try:
        _take(file)
    except OSError:
        return False
    return True
