"""The title of a wall says what, by whom and of when; no text of a file runs there."""

import logging
from threading import Thread

import pytest
from sqlalchemy import Connection, insert

from data_access.period import month_period
from data_access.tables import zone_profile
from pages.scenes.kinds import build_scene
from pages.scenes.scene import Scene, SceneRequest
from tests import builders as add

PERIOD = month_period(add.MONTH)
HOSTILE = "<script>alert(1)</script>"

pytestmark = pytest.mark.usefixtures("at_small_store")


def fill(connection: Connection) -> None:
    """A zone whose organiser was typed by somebody who means harm."""
    add.build_zone(connection)
    add.add_line(connection)
    zone = {"zone_id": 1, "name": "甲市", "title": "甲市智慧教育示范区"}
    zone |= {"organiser": HOSTILE, "footer": "感谢各校", "is_simulated": 1}
    connection.execute(insert(zone_profile).values(zone))


def scene_of(kind: str) -> Scene:
    return build_scene(SceneRequest(kind, None, None, PERIOD))


def test_the_title_names_the_zone_the_month_and_that_it_is_simulated() -> None:
    scene = scene_of("title")

    assert scene.title == "甲市智慧教育示范区"
    for words in ("<h1>甲市智慧教育示范区</h1>", "2025年9月", "模拟数据", "数据截至"):
        assert words in scene.html


@pytest.mark.parametrize("kind", ["title", "closing"])
def test_what_a_file_says_is_shown_and_never_run(kind: str) -> None:
    html = scene_of(kind).html

    assert "&lt;script&gt;" in html
    assert HOSTILE not in html


def test_the_last_scene_thanks_in_the_words_of_the_zone() -> None:
    assert "感谢各校" in scene_of("closing").html


def test_a_scene_is_built_outside_of_a_run_without_a_warning(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A route's thread has no run; Streamlit's loggers do not tell the root."""
    monkeypatch.setattr(logging.getLogger("streamlit"), "propagate", True)
    found: list[Scene] = []

    thread = Thread(target=lambda: found.append(scene_of("title")))
    thread.start()
    thread.join()

    assert found
    assert not caplog.records
