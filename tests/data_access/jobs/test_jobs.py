"""An import goes on by itself, says how far it is, and how it ended."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from data_access.databases import close_store, open_store, reading, writing
from data_access.ingest.options import ImportOptions
from data_access.jobs.folders import PATIENCE, Job, all_jobs, find_job, new_job
from data_access.jobs.locks import held, is_held
from data_access.jobs.orders import Order, Templates
from data_access.jobs.starting import give_up, start, stop
from data_access.jobs.state import JobState, Outcome, Phase, Step
from data_access.jobs.tidying import tidy
from data_access.settings import data_folder
from data_access.tables import network_line
from tests import builders as build

HEAD = "学校标识码,学校名称,统计日期,线路序号,签约带宽"
ROWS = (
    "2199000001,河镇中心小学,2025-09-01,1,100M\n2199000009,没有的小学,2025-09-01,1,1G"
)
DEADLINE = 90


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    url = f"sqlite:///{tmp_path / 'own.db'}"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", url)
    with writing(open_store(url)) as connection:
        build.build_zone(connection)
    yield url
    close_store(open_store(url))


def handed_in(text: str = f"{HEAD}\n{ROWS}\n", name: str = "网络.csv") -> Job:
    return new_job(Order(), [(name, io.BytesIO(text.encode()))])


def ended(job: Job) -> JobState:
    deadline = time.monotonic() + DEADLINE
    while job.state().is_running:
        assert time.monotonic() < deadline, (job.folder / "log.txt").read_text()
        time.sleep(0.1)
    return job.state()


def lines_in(url: str) -> int:
    with reading(open_store(url)) as connection:
        return connection.scalar(select(func.count()).select_from(network_line)) or 0


def test_a_check_tells_and_stores_nothing_then_the_import_stores(store: str) -> None:
    job = handed_in()
    start(job, Step.CHECK)

    assert ended(job).outcome is Outcome.CHECKED
    preview = job.preview()
    assert preview is not None
    (sheet,) = preview["sheets"]
    assert (sheet["label"], sheet["new"], sheet["rejected"]) == ("网络", 1, 1)
    assert any("2199000009" in issue["message"] for issue in preview["issues"])
    assert lines_in(store) == 0

    start(job, Step.IMPORT)
    state = ended(job)
    assert state.outcome is Outcome.STORED
    assert state.finished >= state.started > 0
    assert lines_in(store) == 1
    assert job.downloads()


def test_what_a_job_is_told_is_read_as_it_was_written() -> None:
    options = ImportOptions(reported_by="教育局", reported_date=date(2025, 10, 31))
    for order in (
        Order(options),
        Order(templates=Templates(202510, ("room",), "990101", "河镇")),
        Order(undoes_id=3),
    ):
        assert new_job(order).order == order


def test_a_file_that_cannot_be_read_is_a_sentence(store: str) -> None:
    job = handed_in("", name="报表.xlsx")
    start(job, Step.IMPORT)

    state = ended(job)
    assert state.outcome in (Outcome.FAILED, Outcome.UNCHANGED)
    assert lines_in(store) == 0


def test_a_job_waits_for_another_and_says_so(store: str) -> None:
    job = handed_in()
    with held(data_folder() / "imports" / "turn"):
        start(job, Step.CHECK)
        deadline = time.monotonic() + DEADLINE
        while job.state().phase is not Phase.WAITING:
            assert time.monotonic() < deadline
            time.sleep(0.1)
    assert ended(job).outcome is Outcome.CHECKED


def test_templates_are_made_while_an_import_is_at_work(store: str) -> None:
    job = new_job(Order(templates=Templates(202510, ("network_line",))))
    with held(data_folder() / "imports" / "turn"):
        start(job, Step.TEMPLATES)
        state = ended(job)
    assert state.outcome is Outcome.MADE
    assert state.done == state.total - 1 > 1
    (path,) = job.downloads()
    assert path.name == "全部学校-2025-10-填报模板.zip"
    report = job.report()
    assert report is not None
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) == report["count"] > 0


def test_templates_of_an_area_that_is_gone_are_a_sentence(store: str) -> None:
    job = new_job(Order(templates=Templates(202510, area="123456")))
    start(job, Step.TEMPLATES)
    state = ended(job)

    assert state.outcome is Outcome.FAILED
    assert "123456" in state.error
    assert job.downloads() == []


def test_a_process_that_died_is_told_and_the_store_is_as_before(store: str) -> None:
    job = handed_in()
    with held(data_folder() / "imports" / "turn"):
        start(job, Step.IMPORT)
        deadline = time.monotonic() + DEADLINE
        while not job.state().pid:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        os.kill(job.state().pid, signal.SIGKILL)
        assert ended(job).outcome is Outcome.BROKEN
    assert lines_in(store) == 0


def test_files_given_up_stop_the_job_and_leave_the_disk(store: str) -> None:
    job = handed_in()
    with held(data_folder() / "imports" / "turn"):
        start(job, Step.CHECK)
        deadline = time.monotonic() + DEADLINE
        while not job.state().pid:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        give_up(job)
    assert job.state().outcome is Outcome.GIVEN_UP
    assert not is_held(job.alive_path)
    assert not job.received.exists()


def test_what_was_stored_stays_said_though_the_process_died_later() -> None:
    job = handed_in()
    state = JobState(Step.IMPORT, Phase.RUNNING, outcome=Outcome.STORED)
    job.tell_state(state)

    assert job.state().outcome is Outcome.STORED
    assert not job.state().is_running


def test_a_process_that_never_began_is_broken_after_a_while() -> None:
    job = handed_in()
    job.tell_state(JobState(Step.CHECK, started=time.time()))
    assert job.state().is_running

    job.tell_state(JobState(Step.CHECK, started=time.time() - PATIENCE - 1))
    assert job.state().outcome is Outcome.BROKEN


def test_stopping_what_has_ended_changes_nothing() -> None:
    job = handed_in()
    done = JobState(Step.IMPORT, Phase.ENDED, outcome=Outcome.STORED)
    job.tell_state(done)
    stop(job)

    assert job.state() == done


@pytest.mark.parametrize("job_id", ["..", "20260101-000000-../../../x", "", "x" * 99])
def test_a_job_is_found_by_its_id_alone(job_id: str) -> None:
    assert find_job(job_id) is None


def test_old_jobs_leave_and_new_ones_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = handed_in(), handed_in()
    os.utime(old.folder, (0, 0))

    assert tidy() == 1
    assert [job.id for job in all_jobs()] == [new.id]
    monkeypatch.setenv("ZHIJIAO_IMPORT_KEEP_DAYS", "0")
    assert tidy(time.time() + 1) == 1


def test_a_lock_is_free_once_its_process_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys,time; from pathlib import Path;"
        "from data_access.jobs.locks import held\n"
        f"with held(Path({str(path)!r})): print('held', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert is_held(path)
        process.kill()
        process.wait()
    assert not is_held(path)
