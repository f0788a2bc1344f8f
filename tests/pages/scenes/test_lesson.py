"""带宽体验: real rates of two schools, and no name of one that has little."""

import html
import json
import re
from typing import Any

import pytest
from sqlalchemy import Connection

from data_access.period import month_period
from pages.scenes.kinds import build_scene
from pages.scenes.scene import Scene, SceneRequest
from tests import builders as add

LINES = {1: 400.0, 2: 100.0, 3: 20.0}
PUPILS = {1: 200, 2: 500, 3: 100, 4: 80}
CODES = {number: school[0] for number, school in enumerate(add.SCHOOLS, 1)}


def fill(connection: Connection) -> None:
    """Three schools whose rates are known; the fourth has pupils alone."""
    add.build_zone(connection)
    for school_id, speed in LINES.items():
        add.add_line(connection, school_id, bandwidth_low_mbps=speed)
    for school_id, pupils in PUPILS.items():
        add.add_base(connection, school_id, student_count=pupils)
    add.add_target(connection, "net_bw_mbps", 100.0)


def lesson(**options: str) -> Scene:
    request = SceneRequest("lesson", None, None, month_period(add.MONTH), options)
    return build_scene(request)


def given(scene: Scene) -> list[dict[str, Any]]:
    found = re.findall('data-lesson="(.*?)"', scene.html)
    return [json.loads(html.unescape(text)) for text in found]


@pytest.mark.usefixtures("at_small_store")
def test_the_rate_is_bandwidth_by_pupils() -> None:
    scene = lesson(first=CODES[2], second=CODES[1])

    assert [side["kbps"] for side in given(scene)] == [200, 2000]
    assert "100 Mbps ÷ 500 人 ＝ <b>每名学生 200 kbps</b>" in scene.html
    assert "每名学生 2.0 Mbps" in scene.html
    assert "一校是另一校的 10 倍" in scene.title
    assert "生均速率＝出口签约带宽÷在校生数" in scene.note


@pytest.mark.usefixtures("at_small_store")
def test_what_is_not_known_is_said_and_not_played() -> None:
    scene = lesson(first=CODES[4], second=CODES[1])

    assert len(given(scene)) == 1
    assert "带宽或学生数未报送" in scene.html
    assert "倍" not in scene.title


@pytest.mark.usefixtures("at_small_store")
def test_a_school_below_its_line_has_no_name_on_the_wall() -> None:
    weak = add.SCHOOLS[2][1]

    assert weak not in lesson(first=CODES[3], second=CODES[1]).html
    picked = lesson().html
    assert weak not in picked
    assert "一所" in picked
