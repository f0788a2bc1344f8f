"""What a worker may take: time, memory beyond its start, and its share of the machine.

Windows knows no limit on a process's memory that Python could set: there a file is
bounded by its time and by the bounds on unpacked sizes alone.
"""

import os
import sys
from pathlib import Path

SECONDS = 30.0
MEMORY_BYTES = 1_000_000_000
MOST_WORKERS = 4
# What a worker may need at its worst, and what a machine needs for everything else.
_ONE_WORKER = MEMORY_BYTES + 200_000_000
_UNKNOWN_MEMORY_WORKERS = 2


def limit_memory() -> None:
    """Let this process have so much memory beyond what it has now, and no more."""
    if sys.platform == "win32":
        return
    import resource

    limit = _own_size() + MEMORY_BYTES
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ValueError, OSError):
        return  # a system that does not know this limit


def worker_count(files: int) -> int:
    """Return how many workers the machine has room for."""
    available = _available_memory()
    fitting = _UNKNOWN_MEMORY_WORKERS
    if available is not None:
        fitting = available // _ONE_WORKER
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    wanted = min(cores or os.cpu_count() or 1, MOST_WORKERS, files, fitting)
    return max(1, wanted)


def _own_size() -> int:
    """Return the address space of this process in bytes, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):
        return MEMORY_BYTES
    return pages * os.sysconf("SC_PAGE_SIZE")


def _available_memory() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    except OSError:
        return None
    for line in lines:
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None
