"""What keys lead to: hidden buttons beside the page, panels below it."""

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from tests import builders as add
from tests.opening import app_at, held

NEWEST, CODE = 202610, "2199000077"


def fill(connection: Connection) -> None:
    """Write a report of 2026年10月."""
    add.build_zone(connection)
    school_id = add.add_school(connection, school_code=CODE, needs_delivery=1)
    lessons = {"month": NEWEST, "lesson_count": 3, "received_count": 3}
    add.add_lesson_report(connection, school_id, **lessons)


def step(app: AppTest, key: str) -> AppTest:
    """Press a hidden button."""
    [button] = [one for one in app.button if one.key == key]
    return held(button.click().run())


def title(app: AppTest) -> str:
    """Return the title of the page that is drawn."""
    found = [one.proto.body for one in app.get("html")]
    [head] = [text for text in found if '<div class="zj-head' in text]
    return str(head.rpartition("<h1>")[2].partition("</h1>")[0])


def panel(app: AppTest, name: str) -> str:
    """Return what a panel says, "" where there is none."""
    found = [one.proto.body for one in app.get("html")]
    return next((text for text in found if f'id="zj-{name}"' in text), "")


@pytest.mark.usefixtures("at_small_store")
def test_steps_lead_to_the_neighbours_in_the_menu_and_back() -> None:
    app = held(app_at("bandwidth").run())

    assert title(step(app, "step-on")) == "设备装备"
    assert title(step(app, "step-back")) == "宽带网络"


@pytest.mark.usefixtures("at_small_store")
def test_the_first_page_has_none_before_and_the_zone_none_above() -> None:
    app = held(app_at("overview").run())
    keys = {one.key for one in app.button}

    assert "step-on" in keys
    assert not {"step-back", "step-up"} & keys


@pytest.mark.usefixtures("at_small_store")
def test_a_level_up_is_the_area_around_and_from_a_school_the_area_it_lies_in() -> None:
    app = held(app_at("bandwidth", area=add.EAST).run())
    assert "area" not in step(app, "step-up").query_params

    app = held(app_at("school", school=CODE).run())
    up = step(app, "step-up")
    assert title(up) == "总览"
    assert "area" in up.query_params
    assert "school" not in up.query_params


@pytest.mark.usefixtures("at_small_store")
def test_the_main_numbers_are_told_in_three_lines_in_a_meeting_only() -> None:
    app = held(app_at("three_classrooms", mode="meeting").run())

    said = panel(app, "definition")

    first = said.partition("</section>")[0]
    assert first.count("<p>") == 3
    assert "÷" in first
    assert "数据截至：2026年10月" in said
    assert not panel(held(app_at("three_classrooms").run()), "definition")


@pytest.mark.usefixtures("at_small_store")
def test_the_keys_are_listed_as_they_are_in_the_mode() -> None:
    usual = panel(held(app_at("bandwidth").run()), "keys")
    meeting = panel(held(app_at("bandwidth", mode="meeting").run()), "keys")

    assert "PageDown" in meeting
    assert "全屏" in usual
    assert "空格" not in usual
