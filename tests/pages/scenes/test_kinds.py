"""Every kind of scene: few numbers, dated, honest about gaps, and kind to the weak."""

import json
from collections.abc import Callable
from datetime import date

import pytest
import vl_convert
from sqlalchemy import Connection, update

from data_access.period import month_period
from data_access.tables import award_points, school, showcase
from pages.scenes.kinds import KINDS, build_scene
from pages.scenes.scene import Scene, SceneRequest
from tests import builders as add
from tests import lesson_city
from tests.opening import Fill

PERIOD = month_period(add.MONTH)
HOSTILE = "<img src=x onerror=alert(1)>小学"
WEAK, WEAK_AREA = "柳坡教学点", "东区"
SLOW = 3  # the weak school's id
EVERY = sorted(KINDS)

every_kind = pytest.mark.parametrize("kind", EVERY)
small = pytest.mark.usefixtures("at_small_store")


def fill(connection: Connection) -> None:
    """Four schools in two districts, one of them slow; one name means harm."""
    lesson_city.fill(connection)
    for school_id, before, now in ((1, 50, 200), (2, 100, 1000), (SLOW, 4, 10)):
        for day, speed in ((date(2018, 9, 1), before), (add.DAY, now)):
            line = {"snapshot_date": day, "bandwidth_low_mbps": float(speed)}
            add.add_line(connection, school_id, **line)
    add.add_line(connection, 4, bandwidth_low_mbps=500.0)
    hostile = update(school).where(school.c.school_id == 1).values(name=HOSTILE)
    connection.execute(hostile)
    for school_id in range(1, 6):
        place = {"longitude": 110 + school_id / 10, "latitude": 38 + school_id**2 / 50}
        row = update(school).where(school.c.school_id == school_id)
        connection.execute(row.values(**place, coordinate_system="wgs84"))
    add.add_target(connection, "net_bw100_rate", 1.0)
    add.add_base(connection)
    points = {"level": 4, "grade": "first", "winner_kind": "person", "points": 5}
    add.add(connection, award_points, **points)
    add.add_award(connection)
    for turn, (title, unit) in enumerate((("一节课", HOSTILE), ("网", "甲市教育局"))):
        case = {"section": "lesson", "title": title, "unit_name": unit, "minutes": 8}
        add.add(connection, showcase, **case, sort_order=turn)


@pytest.fixture(scope="module")
def scenes(small_store: str) -> dict[str, Scene]:
    """Build one scene of each kind, for all tests that only look at them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIJIAO_DATABASE_URL", small_store)
        return {kind: built(kind) for kind in EVERY}


def built(kind: str, school_code: str | None = "2199000001", **options: str) -> Scene:
    return build_scene(SceneRequest(kind, None, school_code, PERIOD, options))


@every_kind
def test_a_scene_is_dated_and_has_at_most_five_numbers(
    scenes: dict[str, Scene], kind: str
) -> None:
    scene = scenes[kind]

    assert scene.title
    assert "2025年9月" in scene.as_of
    assert f"数据截至：{scene.as_of}" in scene.html
    assert scene.html.count('class="zj-value') <= 5


@every_kind
def test_nobody_weak_is_named_not_even_in_what_a_chart_carries(
    scenes: dict[str, Scene], kind: str
) -> None:
    assert WEAK not in json.dumps(scenes[kind].as_json(), ensure_ascii=False)


@every_kind
def test_a_name_of_a_file_is_shown_and_never_run(
    scenes: dict[str, Scene], kind: str
) -> None:
    html = scenes[kind].html

    assert "<img src=x" not in html
    if kind in ("story", "case", "board"):
        assert "&lt;img src=x" in html


@every_kind
def test_every_chart_can_be_drawn_and_has_its_place(
    scenes: dict[str, Scene], kind: str
) -> None:
    scene = scenes[kind]

    for element, spec in scene.charts.items():
        assert f'id="{element}"' in scene.html
        assert vl_convert.vegalite_to_svg(spec).startswith("<svg")
    assert bool(scene.charts) == (kind in ("years", "arcs", "story"))


@small
def test_the_glance_has_state_target_and_way_of_counting() -> None:
    scene = built("glance")

    for words in ("已报", "所", "口径："):
        assert words in scene.html or words in scene.note
    assert "未报送" in built("years").html


@small
def test_the_years_change_the_map_and_the_counts_together() -> None:
    scene = built("years")

    assert [frame.label for frame in scene.frames] == ["2018年", "2025年"]
    assert [frame.signals["frame"] for frame in scene.frames] == [0, 1]
    for frame in scene.frames:
        assert all(f'id="{element}"' in scene.html for element in frame.texts)
    before, now = (frame.texts for frame in scene.frames)
    # Four of five schools have reported since; the fifth is 未报送, never zero.
    assert (before["scene-slow"], now["scene-slow"]) == ("2", "1")
    assert (before["scene-silent"], now["scene-silent"]) == ("2", "1")
    assert "33.3% → 75.0%" in scene.title
    assert "2018年 → 2025年" in scene.html


@small
def test_more_schools_than_can_be_read_are_counts_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pages.scenes.years.MANY_SCHOOLS", 2)
    scene = built("years")

    assert "params" not in scene.charts["scene-map"]
    assert [frame.texts["scene-slow"] for frame in scene.frames] == ["2", "1"]


@small
def test_areas_that_reach_the_target_are_named_the_others_counted() -> None:
    scene = built("areas", indicator="net_bw100_rate")

    assert "西区" in scene.html
    assert WEAK_AREA not in scene.html
    assert "正在推进" in scene.html


@small
def test_areas_stand_in_their_order_unless_asked_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pages.scenes.boards.target_of", lambda *_: 0.1)

    def order(**options: str) -> bool:
        html = built("areas", indicator="net_bw100_rate", **options).html
        return html.index("东区") < html.index("西区")

    assert order()
    assert not order(order="value")


@small
def test_the_rounds_tell_before_and_after() -> None:
    assert "33.3%" in built("rounds").title
    assert "2018年9月" in built("rounds").html


@small
def test_a_school_that_reported_nothing_is_not_given_zeros() -> None:
    scene = built("story", "3499000005")

    assert scene.title == "东区高级中学"
    assert "未报送" in scene.html


@small
def test_a_case_stands_beside_its_own_school_or_beside_the_zone() -> None:
    own = built("case", case=f"lesson|一节课|{HOSTILE}").html
    office = built("case", case="lesson|网|甲市教育局").html

    assert "200M" in own
    assert "8 分钟" in own
    assert "200M" not in office
    assert "zj-panel" in office


@small
def test_what_a_plan_names_and_the_data_have_no_more_is_said() -> None:
    area = SceneRequest("glance", "990199", None, PERIOD)

    assert "重新选择" in build_scene(area).html
    assert "重新选择" in built("story", "0000000000").html


@small
def test_without_a_choice_the_story_is_of_who_gives_most_lessons() -> None:
    assert built("story", None).title == HOSTILE


@small
def test_every_choice_of_every_kind_can_be_built() -> None:
    for kind, about in KINDS.items():
        for option in about.options:
            choices = option.choices(SceneRequest(kind, None, None, PERIOD))
            assert choices
            for value in choices:
                scene = built(kind, **{option.name: value})
                assert scene.title
                assert WEAK not in scene.html


def test_a_zone_of_published_totals_gets_a_sentence_or_them(
    at_published_totals: None,
) -> None:
    for kind in EVERY:
        scene = build_scene(SceneRequest(kind, None, None, month_period(202106)))

        assert "榆阳区" in scene.html or "请" in scene.html or kind == "closing"
        assert scene.as_of == "2020年12月31日"
        if kind in ("glance", "years", "arcs", "board", "rounds"):
            assert "公开报道" in scene.html
            assert 1 <= scene.html.count('class="zj-value') <= 5


def test_an_empty_store_gets_a_sentence(own_store: Callable[[Fill], None]) -> None:
    own_store(lambda connection: None)

    for kind in EVERY:
        scene = build_scene(SceneRequest(kind, None, None, PERIOD))

        assert scene.html
        if KINDS[kind].needs_area:
            assert "导入" in scene.html
