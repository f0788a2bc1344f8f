"""数据导入: what was decided can be taken back, or left open for this time."""

import pytest

from data_access.jobs.deciding import Answer, kept_decisions, remember_answers
from tests.import_visits import settled, text_of, visited

SCHOOLS = "学校标识码,学校名称,所属镇街,办学类型\n2199000055,新桥小学,河上镇,小学\n"
DECISIONS = (
    Answer("heading", "件数", "uploaded_count", "resource_report"),
    Answer("heading", "备用列", "", "resource_report"),
    Answer("sheet", "十一月的表", "resource_report"),
    Answer("school", "河镇中心学堂", "2199000001"),
)


pytestmark = pytest.mark.usefixtures("at_the_machine", "zone_url")


def test_what_is_remembered_is_told_in_words() -> None:
    remember_answers(DECISIONS)
    meanings = {one.answer.given: one.meaning for one in kept_decisions()}

    assert meanings == {
        "件数": "新增",
        "备用列": "不读取",
        "十一月的表": "资源月报",
        "河镇中心学堂": "河镇中心小学（2199000001）",
    }


def test_a_decision_is_taken_back_on_the_page() -> None:
    remember_answers(DECISIONS)
    app = visited()
    app.session_state["import-tabs"] = "记住的决定"
    app.run()
    box = app.selectbox(key="import-decision-which")
    place = next(i for i, text in enumerate(box.options) if "件数" in text)
    box.select_index(place).run()
    app.button(key="import-decision-take-back").click().run()

    assert "已收回" in text_of(app)
    left = {one.answer.given for one in kept_decisions()}
    assert left == {"备用列", "十一月的表", "河镇中心学堂"}


def test_an_unknown_town_can_be_left_for_this_time() -> None:
    app = visited()
    app.file_uploader[0].upload("学校.csv", SCHOOLS.encode())
    app.run()
    app = settled(app.button(key="import-start").click().run())
    assert "河上镇" in text_of(app)
    box = next(box for box in app.selectbox if box.label == "是什么")
    box.select_index(len(box.options) - 1)
    labels = [button.label for button in app.button]
    app.button[labels.index("记住并重新识别")].click().run()

    text_of(app)
    assert not [box for box in app.selectbox if box.label == "是什么"]
    assert kept_decisions() == []
