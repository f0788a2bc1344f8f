"""Runs cases in a process of its own: a crash or a hang costs only this process.

Reads lines "name seed way" and answers each with a line of JSON. A case that takes
longer than allowed ends the process by a signal, even inside a library.
"""

import gc
import hashlib
import json
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, select

from data_access.commands.importing import describe
from data_access.databases import open_store, reading
from data_access.errors import ZhijiaoError
from data_access.ingest.issues_workbook import write_issues
from data_access.ingest.pipeline import import_files
from data_access.ingest.workers import apart
from data_access.ingest.workers.lightness import is_light
from data_access.tables import metadata
from tests.fuzz.cases import BREAKAGES, MODULES
from tests.fuzz.registry import made

# Of this process's own time: other work on the machine is not the file's fault.
ALLOWED_SECONDS = 30
PATIENCE_SECONDS = 120
# Beyond the aim of 1 GB, so that a case over it is measured and not only killed.
HARD_LIMIT = 6_000_000_000
MAY_STORE = {each.name for each in BREAKAGES if each.may_store}
_CHINESE = re.compile("[\u4e00-\u9fff]{2}")
_ENGLISH = re.compile(
    r"Traceback|Exception|\w+Error\b|\bline \d+|expected|invalid|<class |\bat 0x|errno",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def main() -> None:
    """Answer every line of standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (HARD_LIMIT, HARD_LIMIT))
    engine = open_store(f"sqlite:///{sys.argv[1]}")
    assert MODULES
    for line in sys.stdin:
        name, seed, way = line.split()
        # "here": the reader has to hold its bounds without a process around it.
        apart.is_light = everything_is_light if way == "here" else is_light
        folder = Path(tempfile.mkdtemp(prefix="case-", dir=sys.argv[2]))
        try:
            answer = run_case(engine, name, int(seed), folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        print(json.dumps(answer), flush=True)


def everything_is_light(path: Path) -> bool:
    """Let every file be read in this process."""
    return True


def run_case(engine: Engine, name: str, seed: int, folder: Path) -> dict[str, object]:
    """Check, then import one broken file; return what is wrong, if anything is."""
    path = made(name, seed, folder)
    gc.collect()
    outside = _outside(folder)
    before = _dump(engine)
    faults: list[str] = []
    _forget_peak()
    started = time.perf_counter()
    spoken = list(_import(engine, path, dry_run=True, faults=faults))
    if _dump(engine) != before:
        faults.append("a check changed the store")
    spoken += _import(engine, path, dry_run=False, faults=faults)
    seconds = time.perf_counter() - started
    if name not in MAY_STORE and _dump(engine) != before:
        faults.append("the store is another than before")
    if _outside(folder) - outside:
        faults.append(f"wrote {_outside(folder) - outside}")
    faults += _faults_of(spoken, path.name)
    return {
        "faults": faults, "seconds": seconds, "megabytes": _peak_megabytes(),
        "spoken": [text[:300] for text in spoken[:3]],
    }  # fmt: skip


def _import(
    engine: Engine, path: Path, *, dry_run: bool, faults: list[str]
) -> Iterator[str]:
    signal.setitimer(signal.ITIMER_PROF, ALLOWED_SECONDS)
    signal.alarm(PATIENCE_SECONDS)
    try:
        report = import_files([path], engine=engine, dry_run=dry_run)
        yield from describe(report)
        yield from (issue.message for issue in report.issues.kept[:500])
        write_issues(report, path.name, path.parent / "list.xlsx")
        (path.parent / "list.xlsx").unlink()
    except ZhijiaoError as error:
        yield str(error)
    except Exception as error:
        faults.append(f"{type(error).__name__}: {str(error)[:300]}")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)


def _faults_of(spoken: list[str], file_name: str) -> Iterator[str]:
    if not spoken:
        yield "nothing was said"
    for text in spoken:
        own = text.replace(file_name, "")
        if not _CHINESE.search(text):
            yield f"not Chinese: {text[:200]!r}"
        quoted = re.sub("“[^”]*”|<.*?>", "", own)
        if _ENGLISH.search(quoted):
            yield f"words of a program: {text[:200]!r}"
        if _UNSEEN.search(text):
            yield f"signs that are not seen: {text[:200]!r}"
        if len(text) > 3000:
            yield f"{len(text)} characters: {text[:100]!r}"


def _outside(folder: Path) -> set[str]:
    """Return what stands beside the folder of the case."""
    return {path.name for path in folder.parent.iterdir()}


def _dump(engine: Engine) -> str:
    digest = hashlib.sha256()
    with reading(engine) as connection:
        for table in metadata.sorted_tables:
            if table.name.startswith("import_"):
                continue  # that a file came, and what was said of it, is kept
            for row in connection.execute(select(table).order_by(*table.primary_key)):
                digest.update(repr(tuple(row)).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def _forget_peak() -> None:
    """Let the kernel count this process's largest memory anew, where it can."""
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5", "ascii")


def _peak_megabytes() -> float:
    status = Path("/proc/self/status")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if status.exists():
        lines = status.read_text("utf-8").splitlines()
        own = next(int(line.split()[1]) for line in lines if line[:5] == "VmHWM")
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(own, children) / 1000


if __name__ == "__main__":
    main()
