"""Keep a plan of the wall, or take it away; what cannot be shown is refused."""

import json
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, delete, insert, select, update

from data_access.catalogue.walls import (
    DEFAULT_PLAN,
    LONGEST_NAME,
    LONGEST_SECONDS,
    MOST_SCENES,
    SHORTEST_SECONDS,
    PlannedScene,
    WallPlan,
)
from data_access.databases import writing
from data_access.errors import PlanInvalid
from data_access.tables import wall_plan, wall_scene


def save_plan(engine: Engine, plan: WallPlan, was: str | None = None) -> None:
    """Keep a plan, in the place of the one that was called `was`.

    Raises:
        PlanInvalid: its name, its seconds or the number of its scenes cannot be used,
            or another plan has its name.
    """
    check_plan(plan)
    with writing(engine) as connection:
        if plan.name != was and _id_of(connection, plan.name) is not None:
            raise PlanInvalid("plan_name_taken", name=plan.name)
        if plan.name != was and plan.name == DEFAULT_PLAN.name:
            raise PlanInvalid("plan_name_taken", name=plan.name)
        plan_id = _named(connection, plan.name, was)
        connection.execute(delete(wall_scene).where(wall_scene.c.plan_id == plan_id))
        rows = [_row(plan_id, no, each) for no, each in enumerate(plan.scenes, 1)]
        connection.execute(insert(wall_scene), rows)


def remove_plan(engine: Engine, name: str) -> bool:
    """Take a plan away and tell whether there was one; the default stays playable."""
    with writing(engine) as connection:
        plan_id = _id_of(connection, name)
        connection.execute(delete(wall_scene).where(wall_scene.c.plan_id == plan_id))
        gone = delete(wall_plan).where(wall_plan.c.plan_id == plan_id)
        return bool(connection.execute(gone).rowcount)


def check_plan(plan: WallPlan) -> None:
    """Refuse a plan that cannot be kept or played.

    Raises:
        PlanInvalid: the first thing that is wrong with it.
    """
    if not plan.name.strip():
        raise PlanInvalid("plan_name_missing")
    if len(plan.name) > LONGEST_NAME:
        length = len(plan.name)
        raise PlanInvalid("plan_name_long", length=length, limit=LONGEST_NAME)
    if not 1 <= len(plan.scenes) <= MOST_SCENES:
        count = len(plan.scenes)
        raise PlanInvalid("plan_scene_count", count=count, limit=MOST_SCENES)
    for number, scene in enumerate(plan.scenes, 1):
        if not SHORTEST_SECONDS <= scene.seconds <= LONGEST_SECONDS:
            raise PlanInvalid(
                "plan_seconds",
                number=number,
                value=scene.seconds,
                least=SHORTEST_SECONDS,
                most=LONGEST_SECONDS,
            )


def _id_of(connection: Connection, name: str) -> int | None:
    found = select(wall_plan.c.plan_id).where(wall_plan.c.name == name)
    return connection.scalar(found)


def _named(connection: Connection, name: str, was: str | None) -> int:
    """Return the key of the plan's row, which has its name and this moment now."""
    values = {"name": name, "changed_at": _now()}
    plan_id = _id_of(connection, was) if was is not None else None
    if plan_id is not None:
        own = update(wall_plan).where(wall_plan.c.plan_id == plan_id)
        connection.execute(own.values(values))
        return plan_id
    connection.execute(insert(wall_plan).values(values))
    new_id = _id_of(connection, name)
    assert new_id is not None, "it was written just now"
    return new_id


def _row(plan_id: int, number: int, scene: PlannedScene) -> dict[str, object]:
    return {
        "plan_id": plan_id,
        "scene_no": number,
        "kind": scene.kind,
        "seconds": scene.seconds,
        "area_code": scene.area_code,
        "school_code": scene.school_code,
        "options": json.dumps(dict(scene.options), ensure_ascii=False),
    }


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
