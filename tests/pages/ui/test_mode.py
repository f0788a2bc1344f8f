"""会议模式 is in the address, and stays while the reader goes from page to page."""

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from pages.ui.mode import MEETING, MODE
from tests import builders as add
from tests.opening import app_at, held

NEWEST = 202610


def fill(connection: Connection) -> None:
    """Write a report of 2026年10月."""
    add.build_zone(connection)
    school_id = add.add_school(connection, needs_delivery=1)
    held_lessons = {"month": NEWEST, "lesson_count": 3, "received_count": 3}
    add.add_lesson_report(connection, school_id, **held_lessons)


def switch(app: AppTest) -> AppTest:
    """Press the switch of the head line."""
    [button] = [one for one in app.button if one.key == "tool-mode"]
    return held(button.click().run())


@pytest.mark.usefixtures("at_small_store")
def test_the_mode_stays_over_a_change_of_page_and_is_left_by_its_switch() -> None:
    app = held(app_at("bandwidth").run())
    assert MODE not in app.query_params

    assert switch(app).query_params[MODE] == MEETING

    app.query_params.clear()  # so does a change of page
    app.session_state["_wanted_page"] = "funds"
    assert held(app.run()).query_params[MODE] == MEETING

    assert MODE not in switch(app).query_params


@pytest.mark.usefixtures("at_small_store")
def test_an_unknown_mode_is_the_usual_one() -> None:
    app = held(app_at("bandwidth", mode="party").run())

    assert app.session_state[MODE] == ""
    assert MODE not in app.query_params


@pytest.mark.usefixtures("at_small_store")
def test_a_back_to_a_bare_address_leaves_the_mode_and_writes_nothing() -> None:
    app = held(app_at("bandwidth", mode=MEETING).run())

    app.query_params.clear()
    held(app.run())

    assert app.session_state[MODE] == MEETING
    assert MODE not in app.query_params  # a new entry would be a trap for Back
    assert MODE not in switch(app).query_params
    assert app.session_state[MODE] == ""
