"""The plans of the wall: those that are kept, and the one every store has."""

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine

from data_access.catalogue.walls import DEFAULT_PLAN, PlannedScene, WallPlan
from data_access.databases import reading
from data_access.tables import wall_plan, wall_scene


def kept_plans(engine: Engine) -> tuple[WallPlan, ...]:
    """Return the plans that somebody saved, by name."""
    statement = (
        select(
            wall_plan.c.name,
            wall_scene.c.kind,
            wall_scene.c.seconds,
            wall_scene.c.area_code,
            wall_scene.c.school_code,
            wall_scene.c.options,
        )
        .join_from(wall_plan, wall_scene, wall_scene.c.plan_id == wall_plan.c.plan_id)
        .order_by(wall_plan.c.plan_id, wall_scene.c.scene_no)
    )
    with reading(engine) as connection:
        rows = connection.execute(statement).all()
    found = (_plan(name, own) for name, own in groupby(rows, lambda row: row.name))
    return tuple(sorted(found, key=lambda plan: plan.name))


def wall_plans(engine: Engine) -> tuple[WallPlan, ...]:
    """Return every plan that can be played: the default first, then by name."""
    kept = {plan.name: plan for plan in kept_plans(engine)}
    first = kept.pop(DEFAULT_PLAN.name, DEFAULT_PLAN)
    return (first, *kept.values())


def _plan(name: str, rows: Iterable[Any]) -> WallPlan:
    return WallPlan(str(name), tuple(_scene(row) for row in rows))


def _scene(row: Any) -> PlannedScene:
    options: dict[str, str] = json.loads(row.options)
    return PlannedScene(
        kind=row.kind,
        seconds=row.seconds,
        area_code=row.area_code,
        school_code=row.school_code,
        options=tuple(options.items()),
    )
