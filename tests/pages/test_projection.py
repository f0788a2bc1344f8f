"""投影大屏: plans are played by all, edited where importing is allowed."""

from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from data_access.catalogue.walls import DEFAULT_PLAN, PlannedScene, WallPlan
from pages.ui import wall_plans
from pages.ui.import_access import Access
from tests.opening import held, opened_page
from tests.page_text import texts

HALL = WallPlan(
    "大厅",
    (
        PlannedScene("title", 8),
        PlannedScene("closing", 9),
        PlannedScene("title", 7, area_code="没有的区"),
    ),
)


@pytest.fixture
def hall(zone_url: str, at_the_machine: None) -> str:
    wall_plans.save(HALL, None)
    return zone_url


def kept(name: str) -> list[tuple[str, int]]:
    plan = wall_plans.plan_named(name)
    return [(scene.kind, scene.seconds) for scene in plan.scenes]


def opened(**address: str) -> AppTest:
    return opened_page("projection", **address)


def test_the_default_plan_stands_first_and_its_link_opens_it(hall: str) -> None:
    app = opened()

    choice = app.selectbox(key="plan")
    assert choice.options == [DEFAULT_PLAN.name, "大厅"]
    assert choice.value == DEFAULT_PLAN.name
    hall_page = opened(plan="大厅")
    assert hall_page.selectbox(key="plan").value == "大厅"
    links = {one.proto.label: one.proto.url for one in hall_page.get("link_button")}
    named = urlencode({"plan": "大厅"})
    assert links["开始放映"].endswith(f"/wall?{named}")
    assert links["打印"].endswith(f"/wall?{named}&paper=A4")


def test_scenes_are_listed_with_what_is_wrong_with_them(hall: str) -> None:
    text = "\n".join(texts(opened(plan="大厅")))

    assert "2　片尾：谢谢　9秒" in text
    assert "没有代码为“没有的区”的区域" in text


def test_order_seconds_and_name_are_edited_and_saved(hall: str) -> None:
    app = opened(plan="大厅")
    held(app.button(key="wall-row-1-上移").click().run())
    seconds = next(one for one in app.number_input if "秒" in one.label)
    held(seconds.set_value(30).run())
    assert kept("大厅") == [("title", 8), ("closing", 9), ("title", 7)]

    held(app.button(key="wall-row-2-删除").click().run())
    held(app.selectbox(key="wall-add-kind").select("closing").run())
    held(app.button(key="wall-add").click().run())
    held(app.text_input(key="wall-name-大厅").set_value("工作会").run())
    held(app.button(key="wall-保存").click().run())

    assert kept("工作会")[0] == ("closing", 30)
    assert len(kept("工作会")) == 3
    assert app.selectbox(key="plan").value == "工作会"
    held(app.button(key="wall-删除方案").click().run())
    assert app.selectbox(key="plan").options == [DEFAULT_PLAN.name]


def test_a_name_that_is_taken_is_refused_in_a_sentence(hall: str) -> None:
    app = opened(plan="大厅")
    held(app.text_input(key="wall-name-大厅").set_value(DEFAULT_PLAN.name).run())
    app.button(key="wall-另存为新方案").click().run()

    assert not app.exception
    assert app.error[0].value.startswith(f"已有名为“{DEFAULT_PLAN.name}”的方案")
    assert kept("大厅") == [("title", 8), ("closing", 9), ("title", 7)]


def test_who_may_not_import_plays_and_changes_nothing(
    hall: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.projection.access", lambda: Access.CLOSED)
    app = opened(plan="大厅")

    assert "片尾" in "\n".join(texts(app))
    assert not [one for one in app.button if (one.key or "").startswith("wall-")]
    assert app.get("iframe") and app.get("link_button")
