"""What the player plays: the scenes of a plan, all from one state of the data."""

import logging
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from data_access.catalogue.walls import PlannedScene, WallPlan
from data_access.catalogue.zone import SIMULATED
from pages.scenes.ink import on_paper
from pages.scenes.kinds import KINDS, build_scene
from pages.scenes.scene import Scene, SceneRequest
from pages.ui import cached, showcase_data
from pages.ui.view import newest_period
from pages.wall.picked import picked_school
from pages.wall.problems import is_lost

LOGGER = logging.getLogger(__name__)


def version_of(plan: WallPlan) -> str:
    """Return what changes when the plan, the data or pictures it shows change."""
    state = f"{cached.data_key()} {plan!r} {showcase_data.media_mark()}"
    return sha256(state.encode()).hexdigest()[:16]


def payload_of(plan: WallPlan, *, is_paper: bool = False) -> dict[str, Any]:
    """Return the scenes of a plan as the player takes them, for paper in light."""
    with cached.one_state(), on_paper(is_paper):
        is_simulated = bool(cached.zone().get("is_simulated"))
        return {
            "version": version_of(plan),
            "plan": plan.name,
            "tag": SIMULATED if is_simulated else "",
            "scenes": [
                {**scene.as_json(), "seconds": planned.seconds}
                for planned, scene in built_scenes(plan)
                if scene is not None and not scene.is_sentence
            ],
        }


def built_scenes(
    plan: WallPlan,
) -> Iterator[tuple[PlannedScene, Scene | None]]:
    """Yield each scene of a plan as it is built now; none for one that cannot be.

    On a wall nobody can mend what is wrong: such a scene is left out there and told
    on the page where the plan is edited.
    """
    if cached.tree().root is None:
        return
    for planned in plan.scenes:
        yield planned, _built(planned)


def request_of(planned: PlannedScene) -> SceneRequest:
    """Return what a planned scene asks for, of the newest period."""
    return SceneRequest(
        kind=planned.kind,
        area_key=planned.area_code,
        school_code=planned.school_code or _picked_for(planned),
        period=newest_period(),
        options=planned.chosen,
    )


def _picked_for(planned: PlannedScene) -> str | None:
    kind = KINDS.get(planned.kind)
    return picked_school() if kind and kind.needs_school else None


def _built(planned: PlannedScene) -> Scene | None:
    if is_lost(planned):
        return None
    try:
        return build_scene(request_of(planned))
    except Exception:  # one scene that fails must not blacken the wall
        LOGGER.exception("scene %s", planned)
        return None
