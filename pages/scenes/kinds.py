"""The kinds of scenes that a 放映方案 is made of, and how each is built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data_access.catalogue.published_facts import PUBLISHED_FACTS
from pages.scenes.arcs import arcs_scene
from pages.scenes.boards import (
    BOARD,
    INDICATOR,
    ORDER,
    ORDERS,
    areas_scene,
    board_choices,
    board_scene,
    indicator_choices,
)
from pages.scenes.cases import CASE, case_choices, case_scene
from pages.scenes.glance import glance_scene
from pages.scenes.ink import is_dark
from pages.scenes.lesson import FIRST, SECOND, lesson_scene, school_choices
from pages.scenes.opening import closing_scene, title_scene
from pages.scenes.place import about_area
from pages.scenes.rounds import rounds_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.story import story_scene
from pages.scenes.years import years_scene
from pages.ui import cached, showcase_data
from pages.ui.published import (
    EQUIPMENT_FACTS,
    LESSON_FACTS,
    NETWORK_FACTS,
    RESULT_FACTS,
)


@dataclass(frozen=True)
class SceneOption:
    """A choice that a kind of scene leaves to its plan; the first is the default.

    `choices` gives value → label for the request as it stands.
    """

    name: str
    label: str
    choices: Callable[[SceneRequest], Mapping[str, str]]


@dataclass(frozen=True)
class SceneKind:
    """One kind of scene: what a plan has to say about it, how long it stays."""

    label: str
    build: Callable[[SceneRequest], Scene]
    seconds: int = 15
    needs_area: bool = True
    needs_school: bool = False
    options: tuple[SceneOption, ...] = ()


KINDS: Mapping[str, SceneKind] = {
    "title": SceneKind("片头", title_scene, 10, needs_area=False),
    "glance": SceneKind("一览", about_area(glance_scene, tuple(PUBLISHED_FACTS)), 20),
    "years": SceneKind("带宽逐年变化", about_area(years_scene, NETWORK_FACTS), 30),
    "arcs": SceneKind("三个课堂连线", about_area(arcs_scene, LESSON_FACTS), 20),
    "areas": SceneKind(
        "各地达标榜",
        about_area(areas_scene),
        25,
        options=(
            SceneOption(INDICATOR, "指标", lambda _: indicator_choices()),
            SceneOption(ORDER, "次序", lambda _: ORDERS),
        ),
    ),
    "board": SceneKind(
        "学校成果榜",
        about_area(board_scene, RESULT_FACTS),
        30,
        options=(SceneOption(BOARD, "榜单", lambda _: board_choices()),),
    ),
    "rounds": SceneKind("两轮行动前后", about_area(rounds_scene, EQUIPMENT_FACTS), 20),
    "story": SceneKind(
        "一所学校的故事", story_scene, 20, needs_area=False, needs_school=True
    ),
    "case": SceneKind(
        "案例展示",
        case_scene,
        20,
        needs_area=False,
        options=(SceneOption(CASE, "案例", lambda _: case_choices()),),
    ),
    "lesson": SceneKind(
        "带宽体验",
        about_area(lesson_scene),
        40,
        options=(
            SceneOption(FIRST, "甲校", school_choices),
            SceneOption(SECOND, "乙校", school_choices),
        ),
    ),
    "closing": SceneKind("片尾", closing_scene, 10, needs_area=False),
}


def build_scene(request: SceneRequest) -> Scene:
    """Return a scene, all of it from one state of the data, built once a version."""
    key = (
        request.kind,
        request.area_key,
        request.school_code,
        request.period,
        tuple(sorted(request.options.items())),
        is_dark(),
        showcase_data.media_mark() if request.kind == "case" else "",
    )
    with cached.one_state():
        return cached.remember_spec(
            "scene", key, lambda: KINDS[request.kind].build(request)
        )
