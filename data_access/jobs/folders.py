"""The folder of a job: what was received, what is said of it, what goes back.

received/      the files as they came, with harmless names
order.json     what was said of them
state.json     how far the job is
preview.json   what the check found;  report.json  what the import did
returns/       what can be downloaded
"""

import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, Any

from data_access.jobs.locks import is_held
from data_access.jobs.names import distinct
from data_access.jobs.orders import Order, order_of
from data_access.jobs.state import (
    JobState,
    Outcome,
    Phase,
    Step,
    read_json,
    read_state,
    write_json,
    write_state,
)
from data_access.settings import data_folder

PATIENCE = 60.0  # seconds that a process may need until it holds its lock
_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Job:
    """An import with its folder."""

    folder: Path

    @property
    def id(self) -> str:
        """Return the name by which the job is found again."""
        return self.folder.name

    @property
    def received(self) -> Path:
        """Return where the files lie."""
        return self.folder / "received"

    @property
    def returns(self) -> Path:
        """Return where the downloads lie."""
        return self.folder / "returns"

    @property
    def state_path(self) -> Path:
        """Return the file of the state."""
        return self.folder / "state.json"

    @property
    def alive_path(self) -> Path:
        """Return the file that the job's process holds."""
        return self.folder / "alive"

    @property
    def preview_path(self) -> Path:
        """Return the file of what the check found."""
        return self.folder / "preview.json"

    @property
    def report_path(self) -> Path:
        """Return the file of what the import or undo did."""
        return self.folder / "report.json"

    @property
    def order(self) -> Order:
        """Return what the job was told."""
        return order_of(read_json(self.folder / "order.json"))

    @property
    def names(self) -> list[str]:
        """Return the names of the files received, as they are shown."""
        return [str(name) for name in read_json(self.folder / "files.json") or []]

    def sources(self) -> list[Path]:
        """Return the files received in the order they came, whole folders as one."""
        first = dict.fromkeys(PurePosixPath(name).parts[0] for name in self.names)
        return [self.received / name for name in first]

    def state(self) -> JobState:
        """Return how far the job is; one whose process is gone is broken."""
        state = read_state(self.state_path) or JobState(
            Step.CHECK, Phase.ENDED, outcome=Outcome.BROKEN
        )
        if not state.is_running or is_held(self.alive_path):
            return state
        is_new = time.time() - state.started < PATIENCE
        if state.phase is Phase.STARTING and is_new:
            return state
        # It may have ended between the two looks.
        again = read_state(self.state_path) or state
        if not again.is_running:
            return again
        # What was known before it went, of the commit for instance, stays true.
        known = again.outcome or Outcome.BROKEN
        return replace(again, phase=Phase.ENDED, outcome=known)

    def preview(self) -> dict[str, Any] | None:
        """Return what the check found."""
        return _told(self.preview_path)

    def report(self) -> dict[str, Any] | None:
        """Return what the import or undo did."""
        return _told(self.report_path)

    def downloads(self) -> list[Path]:
        """Return the files that can be downloaded."""
        if not self.returns.is_dir():
            return []
        return sorted(path for path in self.returns.iterdir() if path.is_file())

    def tell_state(self, state: JobState) -> None:
        """Write how far the job is."""
        write_state(self.state_path, state)

    def set_order(self, order: Order) -> None:
        """Write what the job is told."""
        write_json(self.folder / "order.json", order.as_json())

    def drop_received(self) -> None:
        """Remove the files received and what was made of them."""
        for folder in (self.received, self.returns):
            shutil.rmtree(folder, ignore_errors=True)


def _told(path: Path) -> dict[str, Any] | None:
    found = read_json(path)
    return found if isinstance(found, dict) else None


def imports_folder() -> Path:
    """Return the folder of all jobs, made for its owner alone."""
    folder = data_folder() / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def new_job(order: Order, files: Iterable[tuple[str, IO[bytes]]] = ()) -> Job:
    """Make the folder of a job and write the files into it.

    Args:
        order: what is said of the files.
        files: name as the sender has it, and content.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    job = Job(imports_folder() / f"{stamp}-{secrets.token_hex(6)}")
    job.received.mkdir(parents=True, mode=0o700)
    job.set_order(order)
    given = list(files)
    names = distinct(name for name, _ in given)
    for path, (_, content) in zip(names, given, strict=True):
        target = job.received / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            shutil.copyfileobj(content, file, 1 << 20)
    write_json(job.folder / "files.json", [str(name) for name in names])
    return job


def find_job(job_id: str) -> Job | None:
    """Return a job by its id; None if there is none."""
    if not _ID.fullmatch(job_id):
        return None
    job = Job(imports_folder() / job_id)
    return job if job.folder.is_dir() else None


def all_jobs() -> Iterator[Job]:
    """Yield all jobs, the newest first."""
    found = [path for path in imports_folder().iterdir() if _ID.fullmatch(path.name)]
    return (Job(path) for path in sorted(found, reverse=True))
