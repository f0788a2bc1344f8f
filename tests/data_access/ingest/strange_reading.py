"""Ways in which reading a file can go wrong, for workers to import."""

import ctypes
import os
import time
from typing import Any

from data_access.ingest.reading_files import ReadFile, read_file


def misbehave(file: Any, *rest: Any, **more: Any) -> ReadFile:
    """Do what the file's name says, or read it."""
    if "hang" in file.name:
        time.sleep(600)
    if "spin" in file.name:
        ctypes.CDLL(None).sleep(600)  # without a chance for any signal of Python
    if "die" in file.name:
        os.abort()
    if "eat" in file.name:
        eaten = [bytearray(200_000_000) for _ in range(20)]
        assert not eaten
    if "fail" in file.name:
        raise ZeroDivisionError
    return read_file(file, *rest, **more)
