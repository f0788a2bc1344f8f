"""数据导入: who may, and the way from files to the store."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from data_access.databases import open_store, reading
from data_access.jobs.folders import all_jobs, new_job
from data_access.jobs.orders import Order
from data_access.jobs.state import JobState, Outcome, Phase, Step
from data_access.settings import PROJECT_FOLDER
from data_access.tables import import_decision, resource_report
from pages.ui.import_access import SETTING, is_at_the_machine
from tests.import_visits import settled, text_of, visited
from tests.opening import app_at

HEAD = "学校标识码,学校名称,月份,件数,已审,通过"
ROW = "2199000001,河镇中心小学,2025-10,12,10,9"
HOSTILE = "<b>x</b>![a](b) :red[c].csv"


pytestmark = pytest.mark.usefixtures("at_the_machine")


def uploaded(app: AppTest, name: str, content: bytes) -> AppTest:
    app.file_uploader[0].upload(name, content)
    app.run()
    return app.button(key="import-start").click().run()


def test_an_empty_store_leads_here_in_three_steps(store_url: str) -> None:
    app = app_at("overview").run()
    app.button[0].click().run()

    text = text_of(app)
    assert "① 下载示例（试一遍）或空白模板" in text
    labels = {button.label for button in app.get("download_button")}
    assert "下载空白模板" in labels
    assert app.file_uploader


def test_files_are_recognised_corrected_compared_and_stored(zone_url: str) -> None:
    content = f"{HEAD}\n{ROW}\n".encode()
    app = settled(uploaded(visited(), "资源月报.csv", content))
    assert "件数" in text_of(app)

    answers = next(box for box in app.selectbox if box.label == "是什么")
    answers.select("uploaded_count")
    app.button[[b.label for b in app.button].index("记住并重新识别")].click().run()
    app = settled(app)
    assert "件数" not in "".join(box.label for box in app.selectbox)
    with reading(open_store(zone_url)) as connection:
        assert connection.scalar(select(import_decision.c.answer)) == "uploaded_count"
        count = select(func.count()).select_from(resource_report)
        assert connection.scalar(count) == 0

    app.button(key="import-compare").click().run()
    assert "行与库中不同" in text_of(app)
    app = settled(app.button(key="import-accept").click().run())
    said = text_of(app)
    assert "行已存入" in said
    assert "新增 <b>1</b>" in said
    with reading(open_store(zone_url)) as connection:
        stored = connection.execute(select(resource_report.c.uploaded_count)).all()
    assert stored == [(12,)]

    app.button(key="import-to-map").click().run()
    assert "总览" in text_of(app)


def test_a_delivery_is_taken_back_after_a_second_word(zone_url: str) -> None:
    app = settled(uploaded(visited(), "资源月报.csv", f"{HEAD}\n{ROW}\n".encode()))
    app.button(key="import-compare").click().run()
    app = settled(app.button(key="import-accept").click().run())
    app.button(key="import-again").click().run()
    assert app.file_uploader
    assert "job" not in app.query_params
    box = app.selectbox(key="import-undo-which")
    box.select_index(0).run()
    app = settled(app.button(key="import-undo-ask").click().run())
    assert "批将撤销" in text_of(app)

    app = settled(app.button(key="import-undo").click().run())
    assert "批已撤销" in text_of(app)
    app.button(key="import-again").click().run()
    tables = [each.value for each in app.dataframe]
    listed = next(table for table in tables if "批次" in table)
    assert listed["名称"].tolist()[0] == "撤销：资源月报.csv"
    assert {"新增", "更改", "未存入"} <= set(listed.columns)
    with reading(open_store(zone_url)) as connection:
        count = select(func.count()).select_from(resource_report)
        assert connection.scalar(count) == 0


def test_files_given_up_are_gone_and_nothing_is_stored(zone_url: str) -> None:
    app = settled(uploaded(visited(), "资源月报.csv", f"{HEAD}\n{ROW}\n".encode()))
    app.button(key="import-drop").click().run()

    assert "库中没有改变" in text_of(app)
    (job,) = all_jobs()
    assert not job.received.exists()


def test_markup_in_names_and_cells_stays_letters(zone_url: str) -> None:
    content = f"{HEAD},<script>alert(1)</script>\n{ROW},x\n".encode()
    app = settled(uploaded(visited(), HOSTILE, content))

    assert not app.exception
    for element in app.main:
        body = getattr(getattr(element, "proto", None), "body", "")
        assert "<script" not in body
        assert "<b>x" not in body


def test_a_running_import_is_seen_again_after_a_reload(zone_url: str) -> None:
    job = new_job(Order(), [("资源月报.csv", io.BytesIO(b"x"))])
    job.tell_state(JobState(Step.CHECK, started=time.time()))

    app = visited()
    assert "有一次导入正在进行" in text_of(app)
    app.button(key=f"import-open-{job.id}").click().run()
    assert "可以离开或刷新本页" in text_of(app)


def test_templates_of_all_schools_are_made_aside_and_found_again(zone_url: str) -> None:
    app = visited()
    app.session_state["import-tabs"] = "模板下载"
    app.session_state["import-template-way"] = "全部学校"
    app.run()
    app = settled(app.button(key="import-template-make").click().run())

    text = text_of(app)
    assert "所学校" in text
    assert "下载做好的压缩包" in text
    assert "有一次导入" not in text
    (job,) = all_jobs()
    assert job.state().outcome is Outcome.MADE


def test_a_broken_import_says_that_the_store_is_as_before(zone_url: str) -> None:
    job = new_job(Order())
    broken = JobState(Step.IMPORT, Phase.RUNNING, pid=1)
    job.tell_state(broken)
    app = visited()
    app.query_params["job"] = job.id
    app.run()

    assert job.state().outcome is Outcome.BROKEN
    assert "导入中断了，库中没有改变" in text_of(app)


def test_the_page_is_open_to_others_only_with_a_warning(
    zone_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, "1")

    assert "数据导入对所有能打开本页的人开放" in text_of(visited())


def test_others_see_one_sentence_and_nothing_to_upload(
    zone_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.ui.import_access.is_at_the_machine", lambda *_: False)
    app = visited()

    text_of(app)
    (sentence,) = (info.value for info in app.info)
    assert "localhost" in sentence
    assert not app.file_uploader


@pytest.mark.parametrize(
    ("address", "hosts", "forwarded", "expected"),
    [
        (None, ["localhost:8501"], [], True),
        ("127.0.0.1", ["127.0.0.1:8501", "127.0.0.1:8501"], [], True),
        ("::1", ["[::1]:8501"], [], True),
        ("192.168.1.7", ["192.168.1.2:8501"], [], False),
        ("192.168.1.7", ["localhost:8501"], [], False),
        (None, ["zhijiao.example"], [], False),
        (None, ["127.0.0.1:8501", "zhijiao.example"], [], False),
        (None, ["localhost"], ["192.168.1.7"], False),
        (None, ["localhost"], ["127.0.0.1"], False),
        (None, ["localhost.example"], [], False),
    ],
)
def test_only_who_sits_at_the_machine_is_at_the_machine(
    address: str | None, hosts: list[str], forwarded: list[str], expected: bool
) -> None:
    assert is_at_the_machine(address, hosts, forwarded) is expected


def test_the_example_is_what_its_generator_writes(tmp_path: Path) -> None:
    names = zipfile.ZipFile(PROJECT_FOLDER / "docs/examples/青禾县示例.zip").namelist()
    folder = PROJECT_FOLDER / "docs" / "examples" / "青禾县"

    assert sorted(names) == sorted(f"青禾县/{p.name}" for p in folder.iterdir())
