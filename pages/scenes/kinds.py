"""The kinds of scenes that a 放映方案 is made of, and how each is built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pages.scenes.opening import closing_scene, title_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.ui import cached


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
    )
    with cached.one_state():
        return cached.remember_spec(
            "scene", key, lambda: KINDS[request.kind].build(request)
        )
