"""An import that is killed at a moment: the process, and what the store holds then."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import Engine, select

from data_access.databases import reading
from data_access.tables import metadata
from tests.architecture.sources import PROJECT

PROGRAM = """
import sys
from pathlib import Path
from data_access.databases import open_store
from data_access.ingest import pipeline
engine = open_store(sys.argv[1])
print("begun", flush=True)
pipeline.import_files([Path(sys.argv[2])], engine=engine)
print("done", flush=True)
"""


def dump(store: Engine) -> str:
    """Return a digest of every row of every table, times of import aside."""
    digest = hashlib.sha256()
    with reading(store) as connection:
        for table in metadata.sorted_tables:
            columns = [
                c for c in table.c if c.name not in ("imported_at", "received_at")
            ]
            rows = connection.execute(select(*columns))
            digest.update(table.name.encode())
            digest.update("\n".join(sorted(map(repr, rows))).encode())
    return digest.hexdigest()


def begin(store: Engine, source: Path, room: Path) -> subprocess.Popen[str]:
    """Start an import in a process of its own; return once it is at work."""
    address = store.url.render_as_string(hide_password=False)
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, address, str(source)],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(room)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def seconds_of(process: subprocess.Popen[str]) -> float:
    """Return how long an import takes that nobody kills."""
    started = time.monotonic()
    process.communicate()
    assert process.returncode == 0
    return time.monotonic() - started


def kill_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kill an import as the power would; tell whether it had said it was done."""
    time.sleep(seconds)
    process.kill()
    said, _ = process.communicate()
    return "done" in said
