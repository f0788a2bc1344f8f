"""The player's addresses: its document, its scenes, and what it is told instead."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import Response

from data_access.catalogue.walls import DEFAULT_PLAN, PlannedScene, WallPlan
from data_access.databases import open_store, writing
from data_access.databases.upkeep import raise_data_version
from data_access.settings import load_settings
from pages.scenes import kinds
from pages.scenes.kinds import KINDS
from pages.ui import wall_plans
from pages.wall import payload
from pages.wall.document import ASSETS, SCRIPTS, live_document, styles
from pages.wall.routes import wall_routes

HOSTILE = "</script><script>alert(1)</script>"
THREE = WallPlan("三个", tuple(PlannedScene("title", 5 + n) for n in range(3)))


def asked(path: str, **query: str) -> Response:
    """Answer as the route of an address does."""
    (route,) = (one for one in wall_routes() if one.path == path)
    scope = {"type": "http", "method": "GET", "path": path, "headers": []}
    asked_for = {"query_string": urlencode(query).encode()}
    answer: Response = route.endpoint(Request(scope | asked_for))
    return answer


def told(path: str, **query: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bytes(asked(path, **query).body))
    return found


def test_the_document_names_no_other_machine_and_all_its_scripts() -> None:
    text = live_document("大厅", "plan=%E5%A4%A7%E5%8E%85", 20)

    assert "://" not in text
    assert 'src="/' not in text and 'href="/' not in text  # it may stand below a path
    assert [text.index(f"assets/wall/{name}") for name in SCRIPTS] == sorted(
        text.index(f"assets/wall/{name}") for name in SCRIPTS
    )
    shipped = {path.name for path in ASSETS.iterdir()}
    assert {*SCRIPTS, *styles()} == shipped


def test_a_hostile_name_runs_nowhere() -> None:
    text = bytes(asked("/wall", plan=HOSTILE).body).decode()

    assert HOSTILE not in text
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in text


def test_the_scenes_of_a_plan_come_in_its_order_with_its_seconds(
    zone_url: str,
) -> None:
    wall_plans.save(THREE, None)

    found = told("/wall/scenes", plan="三个")

    assert [scene["seconds"] for scene in found["scenes"]] == [5, 6, 7]
    assert all(scene["html"].startswith("<article") for scene in found["scenes"])
    assert found["version"] == told("/wall/version", plan="三个")["version"]
    assert found["tag"] == ""


def test_the_version_follows_the_data_and_the_plan(zone_url: str) -> None:
    first = told("/wall/version")["version"]
    assert told("/wall/version")["version"] == first

    with writing(open_store(load_settings().database_url)) as connection:
        raise_data_version(connection)
    second = told("/wall/version")["version"]
    wall_plans.save(WallPlan(DEFAULT_PLAN.name, THREE.scenes), DEFAULT_PLAN.name)
    third = told("/wall/version")["version"]

    assert len({first, second, third}) == 3


def test_a_plan_nobody_knows_is_a_sentence(zone_url: str) -> None:
    answer = asked("/wall/version", plan="没有")

    assert answer.status_code == 404
    assert "没有名为“没有”的放映方案" in told("/wall/version", plan="没有")["sentence"]


def test_a_store_that_does_not_answer_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = "postgresql+psycopg://nobody@127.0.0.1:1/nothing"
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", address)

    assert asked("/wall").status_code == 200
    assert asked("/wall/scenes").status_code == 503
    assert told("/wall/scenes")["sentence"].startswith("连接不上数据库")


def test_a_scene_that_fails_is_left_out_and_the_others_play(
    zone_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenes = (PlannedScene("title", 8), PlannedScene("no such kind", 8))
    wall_plans.save(WallPlan("坏的", (*scenes, PlannedScene("closing", 9))), None)
    broken = kinds.SceneKind("片头", lambda request: 1 / 0)  # type: ignore[arg-type]
    monkeypatch.setattr(payload, "KINDS", {**KINDS, "title": broken})
    monkeypatch.setattr(kinds, "KINDS", {**KINDS, "title": broken})

    assert [s["kind"] for s in told("/wall/scenes", plan="坏的")["scenes"]] == [
        "closing"
    ]


def test_an_empty_store_has_no_scenes(store_url: str) -> None:
    assert told("/wall/scenes")["scenes"] == []


def test_the_default_plan_is_of_kinds_that_exist(zone_url: str) -> None:
    """Of a zone where nobody has reported, what has no picture is left out."""
    assert {scene.kind for scene in DEFAULT_PLAN.scenes} <= set(KINDS)
    found = told("/wall/scenes")["scenes"]

    assert {"title", "closing"} <= {scene["kind"] for scene in found}
    assert "story" not in {scene["kind"] for scene in found}
    assert not [scene for scene in found if "zj-sentence" in scene["html"]]
