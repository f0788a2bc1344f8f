"""An import's steps, written into the state of its job now and then."""

import time
from dataclasses import replace

from data_access.ingest.progress import Progress
from data_access.jobs.folders import Job
from data_access.jobs.state import JobState, Outcome, Phase
from data_access.messages.importing import WORDS

PAUSE = 0.3  # seconds between two writings


class StateProgress(Progress):
    """Steps as the state of a job; a watcher reads them from its file."""

    def __init__(self, job: Job, state: JobState) -> None:
        self._job, self._state = job, state
        self._written = 0.0

    def expect(self, steps: int) -> None:
        """Learn how many steps there will be in all."""
        state = self._state
        self._tell(
            total=max(steps, 1), share_before=state.share, done_before=state.done
        )

    def step(self, label: str) -> None:
        """Say that the next step begins."""
        is_due = time.monotonic() - self._written >= PAUSE
        done = self._state.done + 1
        self._tell(is_due, done=done, label=label[:120], phase=Phase.RUNNING)

    def begin(self, label: str) -> None:
        """Say that another part of the work begins, with steps of its own."""
        self._tell(done=0, total=0, label=label, share_before=0.0, done_before=0)

    def wait(self) -> None:
        """Say that another import is at work."""
        self._tell(phase=Phase.WAITING)

    def run(self) -> None:
        """Say that it is this job's turn."""
        self._tell(phase=Phase.RUNNING)

    def compare(self, delivery_id: int | None) -> None:
        """Say that all is stored and compared, and under which number it will be."""
        label = WORDS["comparing"]
        self._tell(label=label, delivery_id=delivery_id or 0)

    def note(self, outcome: Outcome) -> None:
        """Say how the step has ended, though there is still something to write."""
        self._tell(outcome=outcome)

    def end(self, outcome: Outcome, error: str = "") -> None:
        """Say that the step has ended."""
        self._tell(
            phase=Phase.ENDED, outcome=outcome, error=error, finished=time.time()
        )

    def _tell(self, is_due: bool = True, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        if is_due:
            self._job.tell_state(self._state)
            self._written = time.monotonic()
