"""A job's own process: checks, imports, undoes, makes; tells how it goes."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from data_access.databases import open_store
from data_access.errors import ZhijiaoError
from data_access.ingest.pipeline import import_files
from data_access.jobs.folders import Job, imports_folder
from data_access.jobs.locks import held
from data_access.jobs.looking import Look
from data_access.jobs.making_templates import make_templates
from data_access.jobs.state import JobState, Outcome, Step, read_state, write_json
from data_access.jobs.telling import told
from data_access.jobs.telling_progress import StateProgress
from data_access.jobs.undoing import undo
from data_access.messages import sentence
from data_access.messages.importing import WORDS
from data_access.returns.result_folder import write_results

POLITENESS = 10  # the pages come first


def run_job(folder: Path, step: Step) -> Outcome:
    """Do a step of a job; everything it has to say is in its folder afterwards."""
    job = Job(folder)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    with held(job.alive_path):
        started = read_state(job.state_path)
        state = JobState(
            step, pid=os.getpid(), started=started.started if started else 0.0
        )
        progress = StateProgress(job, state)
        with _told_how_it_ended(progress), _turn(progress, step):
            outcome = _work(job, step, progress)
            progress.end(outcome)
            return outcome
    return Outcome.FAILED


@contextlib.contextmanager
def _turn(progress: StateProgress, step: Step) -> Iterator[None]:
    """Wait until no other job is at work; what only reads need not wait."""
    if step is Step.TEMPLATES:
        progress.run()
        yield
        return
    with held(imports_folder() / "turn", progress.wait):
        progress.run()
        yield


@contextlib.contextmanager
def _told_how_it_ended(progress: StateProgress) -> Iterator[None]:
    """Write down every error as a sentence; the process itself ends quietly."""
    try:
        yield
    except ZhijiaoError as error:
        progress.end(Outcome.FAILED, str(error))
    except Exception as error:  # nobody else would tell the reader
        code = type(error).__name__
        progress.end(Outcome.FAILED, sentence("unknown_error", {"code": code}))
        raise


def _work(job: Job, step: Step, progress: StateProgress) -> Outcome:
    if step in (Step.UNDO, Step.UNDO_CHECK):
        return _undo(job, progress, is_check=step is Step.UNDO_CHECK)
    if step is Step.TEMPLATES:
        write_json(job.report_path, make_templates(job, progress))
        return Outcome.MADE
    is_check = step is Step.CHECK
    look, engine = Look(progress), open_store()
    report = import_files(
        job.sources(),
        engine=engine,
        dry_run=is_check,
        options=job.order.options,
        progress=progress,
        inspect=look,
    )
    found = {**told(report), "difference": look.told, "places": look.places}
    if is_check:
        write_json(job.preview_path, found)
        return Outcome.CHECKED
    outcome = Outcome.STORED if report.is_changed else Outcome.UNCHANGED
    progress.note(outcome)
    write_json(job.report_path, found)
    job.returns.mkdir(exist_ok=True, mode=0o700)
    progress.begin(WORDS["returning"])
    written = write_results(
        engine, report, job.sources(), job.returns, progress=progress
    )
    asked = {"area": written.area, "of_area": written.of_area}
    asked |= {"of_zone": written.of_zone}
    write_json(job.report_path, {**found, "asked": asked})
    return outcome


def _undo(job: Job, progress: StateProgress, *, is_check: bool) -> Outcome:
    found = undo(job.order, progress, is_check=is_check)
    if is_check:
        write_json(job.preview_path, found)
        return Outcome.CHECKED
    progress.note(Outcome.UNDONE)
    write_json(job.report_path, found)
    return Outcome.UNDONE
