"""`job`: a step of an import that the page has started; nobody types it."""

from data_access.commands.options import Arguments
from data_access.jobs.running import run_job
from data_access.jobs.state import Outcome, Step


def run_job_step(arguments: Arguments) -> int:
    """Do a step of a job; what it has to say is in the job's folder."""
    outcome = run_job(arguments.folder, Step(arguments.step))
    return 2 if outcome is Outcome.FAILED else 0
