"""Reads the files of a delivery in processes of their own, in order and bounded.

A few small and tame files are read in this process; everything else goes to workers
that are ended when a file takes too long or too much memory.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from data_access.errors import FileUnreadable
from data_access.ingest.gathering import GatheredFile
from data_access.ingest.workers import bounds
from data_access.ingest.workers.held import (
    HeldFile,
    ReadAs,
    held_in_memory,
    read_to_disk,
)
from data_access.ingest.workers.lightness import is_light

# Fewer are read sooner than a worker has started.
FEW_FILES = 8
# So many files are read ahead for each worker: its results wait on disk.
_AHEAD = 4

Outcome = HeldFile | FileUnreadable


def read_files(
    files: Sequence[GatheredFile], how: ReadAs, room: Path
) -> Iterator[Outcome]:
    """Yield what each file holds, or why it cannot be read, in their order."""
    if len(files) <= FEW_FILES and all(f.fault or is_light(f.path) for f in files):
        for file in files:
            yield file.fault or _read_here(file, how)
        return
    workers = bounds.worker_count(len(files))
    pool: Any = ProcessPool(
        max_workers=workers,
        initializer=bounds.limit_memory,
        context=multiprocessing.get_context("spawn"),
    )
    try:
        yield from _read_apart(pool, files, how, room, workers * _AHEAD)
    finally:
        pool.stop()
        pool.join()


def _read_here(file: GatheredFile, how: ReadAs) -> Outcome:
    try:
        return held_in_memory(
            how.read(file, how.options, how.decisions, is_raw=how.is_raw)
        )
    except Exception as error:
        return _fault_of(error, file)


def _read_apart(
    pool: Any,
    files: Sequence[GatheredFile],
    how: ReadAs,
    room: Path,
    ahead: int,
) -> Iterator[Outcome]:
    waiting: deque[tuple[GatheredFile, Future[HeldFile] | None]] = deque()
    for number, file in enumerate(files):
        future = None
        if not file.fault:
            arguments = [file, how, room, number]
            future = pool.schedule(read_to_disk, args=arguments, timeout=bounds.SECONDS)
        waiting.append((file, future))
        if len(waiting) > ahead:
            yield _outcome(*waiting.popleft())
    while waiting:
        yield _outcome(*waiting.popleft())


def _outcome(file: GatheredFile, future: Future[HeldFile] | None) -> Outcome:
    if future is None:
        assert file.fault is not None
        return file.fault
    try:
        found: HeldFile = future.result()
    except (Exception, CancelledError) as error:
        return _fault_of(error, file)
    return found


def _fault_of(error: BaseException, file: GatheredFile) -> FileUnreadable:
    """Return the sentence for whatever reading a file ended with."""
    if isinstance(error, FileUnreadable):
        return error
    if isinstance(error, TimeoutError):
        seconds = f"{bounds.SECONDS:g}"
        return FileUnreadable("file_too_slow", file=file.name, seconds=seconds)
    if isinstance(error, MemoryError | ProcessExpired):
        megabytes = bounds.MEMORY_BYTES // 1_000_000
        return FileUnreadable("file_too_large", file=file.name, megabytes=megabytes)
    kind = type(error).__name__
    return FileUnreadable("file_not_understood", file=file.name, kind=kind)
