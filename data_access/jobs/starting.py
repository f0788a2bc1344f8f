"""A job's process: started on its own, stopped when the reader gives the files up."""

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import Any

from data_access.jobs.folders import Job
from data_access.jobs.locks import is_held
from data_access.jobs.state import JobState, Outcome, Phase, Step
from data_access.settings import PROJECT_FOLDER, load_settings

_GRACE = 5.0


def start(job: Job, step: Step) -> None:
    """Start a step of a job; it goes on whatever becomes of this process."""
    job.tell_state(JobState(step, started=time.time()))
    settings = load_settings()
    # The address may hold a password: it never stands on a command line.
    environment = os.environ | {
        "ZHIJIAO_DATABASE_URL": settings.database_url,
        "ZHIJIAO_DATA_FOLDER": str(settings.data_folder.resolve()),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "data_access", "job", str(job.folder.resolve())]
    with (job.folder / "log.txt").open("ab") as log:
        process = subprocess.Popen(  # noqa: S603 (our own program, no shell)
            [*command, step.value],
            cwd=PROJECT_FOLDER,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **_on_its_own(),
        )
    # Collected by a thread of its own when it ends, if this process still lives.
    threading.Thread(target=process.wait, daemon=True).start()


def stop(job: Job) -> None:
    """Stop a job's process; its transaction is rolled back by its end."""
    state = job.state()
    if state.is_running and state.pid and is_held(job.alive_path):
        _end(state.pid)
        deadline = time.monotonic() + _GRACE
        while is_held(job.alive_path) and time.monotonic() < deadline:
            time.sleep(0.05)
    if job.state().outcome is Outcome.BROKEN or state.is_running:
        job.tell_state(_ended(state, Outcome.STOPPED))


def give_up(job: Job) -> None:
    """Let go of files that are not to be imported: nothing of them stays."""
    stop(job)
    job.tell_state(_ended(job.state(), Outcome.GIVEN_UP))
    job.drop_received()


def _ended(state: JobState, outcome: Outcome) -> JobState:
    return replace(state, phase=Phase.ENDED, outcome=outcome, finished=time.time())


def _end(pid: int) -> None:
    try:
        if sys.platform == "win32":
            os.kill(pid, signal.SIGTERM)
        else:
            os.killpg(pid, signal.SIGTERM)  # its workers with it
    except (ProcessLookupError, PermissionError):
        return


def _on_its_own() -> dict[str, Any]:
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags | subprocess.BELOW_NORMAL_PRIORITY_CLASS}
    return {"start_new_session": True}
