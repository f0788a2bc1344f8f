"""数据导入 on a later visit: what was begun or has ended is found again."""

import io
import time

import pytest

from data_access.jobs.folders import Job, new_job
from data_access.jobs.orders import Order, Templates
from data_access.jobs.running import run_job
from data_access.jobs.state import JobState, Outcome, Phase, Step
from tests.import_visits import text_of, visited

CONTENT = (
    "学校标识码,学校名称,月份,新增,已审,通过\n2199000001,河镇中心小学,2025-10,12,10,9\n"
)


pytestmark = pytest.mark.usefixtures("at_the_machine")


def imported() -> Job:
    job = new_job(Order(), [("资源月报.csv", io.BytesIO(CONTENT.encode()))])
    assert run_job(job.folder, Step.IMPORT) is Outcome.STORED
    return job


@pytest.mark.usefixtures("zone_url")
def test_the_result_of_a_finished_import_opens_from_the_batches() -> None:
    job = imported()
    app = visited()
    box = app.selectbox(key="import-result-which")
    assert "资源月报.csv" in box.options[0]
    assert "已存入（第" in box.options[0]
    box.select(job.id).run()
    app.button(key="import-result-open").click().run()

    assert "行已存入" in text_of(app)
    assert any(b.label.startswith("下载") for b in app.get("download_button"))


@pytest.mark.usefixtures("zone_url")
def test_what_ended_meanwhile_is_offered_in_place_of_what_was_at_work() -> None:
    job = new_job(Order(), [("资源月报.csv", io.BytesIO(CONTENT.encode()))])
    job.tell_state(JobState(Step.IMPORT, started=time.time()))
    app = visited()
    assert "有一次导入正在进行" in text_of(app)

    assert run_job(job.folder, Step.IMPORT) is Outcome.STORED
    app.run()
    text = text_of(app)
    assert "正在进行" not in text
    assert "上一次导入：已存入" in text
    app.button(key=f"import-open-{job.id}").click().run()
    assert "行已存入" in text_of(app)


@pytest.mark.usefixtures("zone_url")
def test_an_import_at_work_is_watched_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watched: list[object] = []
    monkeypatch.setattr("pages.ui.import_reports._watch", watched.append)
    templates = new_job(Order(templates=Templates(202511)))
    templates.tell_state(JobState(Step.TEMPLATES, started=time.time()))
    visited()
    assert not watched

    job = new_job(Order())
    job.tell_state(JobState(Step.CHECK, started=time.time()))
    visited()
    assert watched == [((job.id, True, Outcome.NONE),)]


@pytest.mark.usefixtures("zone_url")
def test_what_was_given_up_has_no_result() -> None:
    job = new_job(Order())
    job.tell_state(JobState(Step.CHECK, Phase.ENDED, outcome=Outcome.GIVEN_UP))
    app = visited()

    assert "上一次导入" not in text_of(app)
    assert not [box for box in app.selectbox if box.key == "import-result-which"]
