"""What a job says of itself: one small file, replaced as a whole."""

import json
import os
import time
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any


class Step(StrEnum):
    """What a job does just now, or did last."""

    CHECK = "check"
    IMPORT = "import"
    UNDO_CHECK = "undo_check"
    UNDO = "undo"
    TEMPLATES = "templates"


class Phase(StrEnum):
    """How far the step is."""

    STARTING = "starting"
    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"


class Outcome(StrEnum):
    """How a step ended; BROKEN is said of a process that is gone without a word."""

    NONE = ""
    CHECKED = "checked"
    STORED = "stored"
    UNCHANGED = "unchanged"
    UNDONE = "undone"
    MADE = "made"
    FAILED = "failed"
    STOPPED = "stopped"
    GIVEN_UP = "given_up"
    BROKEN = "broken"


@dataclass(frozen=True)
class JobState:
    """A step of a job: how far it is, and how it ended.

    Attributes:
        step: what is done.
        phase: how far it is.
        done: steps of work behind.
        total: steps of work in all, as far as known.
        share_before: what was done, from 0 to 1, when the total was last learnt.
        done_before: likewise, steps.
        label: what is worked at: a file, a sheet.
        pid: of the process; 0 before it has begun.
        started: seconds since the epoch.
        finished: likewise; 0 while it runs.
        outcome: how it ended.
        error: the sentence of a step that failed.
        delivery_id: under which an import is about to be committed; 0 before.
    """

    step: Step
    phase: Phase = Phase.STARTING
    done: int = 0
    total: int = 0
    label: str = ""
    pid: int = 0
    started: float = 0.0
    finished: float = 0.0
    outcome: Outcome = Outcome.NONE
    error: str = ""
    delivery_id: int = 0
    share_before: float = 0.0
    done_before: int = 0

    @property
    def share(self) -> float:
        """Return how much is done, from 0 to 1; it never falls within a part."""
        left = self.total - self.done_before
        if not self.total or left <= 0:
            return self.share_before
        newly = min(1.0, (self.done - self.done_before) / left)
        return self.share_before + (1.0 - self.share_before) * newly

    @property
    def is_running(self) -> bool:
        """Tell whether the step has not ended yet."""
        return self.phase is not Phase.ENDED


def write_json(path: Path, content: Any) -> None:
    """Write a file so that a reader sees the old content or the new, never a part."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    aside.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    for _ in range(20):
        try:
            aside.replace(path)
            return
        except PermissionError:  # Windows: somebody reads it at this moment
            time.sleep(0.05)
    aside.replace(path)


def read_json(path: Path) -> Any | None:
    """Return the content of a file; None if there is none that can be read."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def write_state(path: Path, state: JobState) -> None:
    """Write a job's state."""
    write_json(path, asdict(state))


def read_state(path: Path) -> JobState | None:
    """Return a job's state; None if there is none."""
    found = read_json(path)
    if not isinstance(found, dict):
        return None
    known = {field.name for field in fields(JobState)}
    values: dict[str, Any] = {k: v for k, v in found.items() if k in known}
    try:
        for name, kind in (("step", Step), ("phase", Phase), ("outcome", Outcome)):
            values[name] = kind(values[name])
        return JobState(**values)
    except (KeyError, TypeError, ValueError):
        return None
