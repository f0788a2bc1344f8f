"""What a watcher reads while an import is at work."""

import pytest

from data_access.jobs.folders import Job, new_job
from data_access.jobs.orders import Order
from data_access.jobs.state import JobState, Outcome, Phase, Step
from data_access.jobs.telling_progress import StateProgress


@pytest.fixture
def job() -> Job:
    return new_job(Order())


@pytest.fixture
def progress(job: Job) -> StateProgress:
    return StateProgress(job, JobState(Step.IMPORT))


def told(job: Job) -> str:
    return job.state_path.read_text("utf-8")


def test_a_step_after_waiting_says_that_the_work_goes_on(
    job: Job, progress: StateProgress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.jobs.telling_progress.PAUSE", 0)
    progress.wait()
    assert f'"phase": "{Phase.WAITING}"' in told(job)

    progress.step("网络")
    assert f'"phase": "{Phase.RUNNING}"' in told(job)
    assert "网络" in told(job)


def test_another_part_of_the_work_begins_at_nothing(
    job: Job, progress: StateProgress
) -> None:
    progress.expect(2)
    progress.step("网络")
    progress.begin("问题清单")

    assert '"done": 0, "total": 0' in told(job)


def test_the_end_says_how_it_went(job: Job, progress: StateProgress) -> None:
    progress.end(Outcome.FAILED, "读不了。")

    state = job.state()
    assert (state.outcome, state.error) == (Outcome.FAILED, "读不了。")
    assert not state.is_running
