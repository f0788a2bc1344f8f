"""The plans of the wall, read anew each time: saving one raises no data version."""

from data_access.catalogue.walls import WallPlan
from data_access.errors import PlanInvalid
from data_access.queries.walls import kept_plans, wall_plans
from data_access.storing import walls
from pages.ui import cached


def plans() -> tuple[WallPlan, ...]:
    """Return every plan that can be played, the default first."""
    return wall_plans(cached.store())


def kept_names() -> set[str]:
    """Return the names of the plans that somebody saved."""
    return {plan.name for plan in kept_plans(cached.store())}


def plan_named(name: str | None) -> WallPlan:
    """Return a plan by its name, the default where none is named.

    Raises:
        PlanInvalid: there is no plan of that name.
    """
    found = plans()
    for plan in found:
        if not name or plan.name == name:
            return plan
    allowed = "、".join(plan.name for plan in found)
    raise PlanInvalid("wall_plan_unknown", name=name, allowed=allowed)


def save(plan: WallPlan, was: str | None) -> None:
    """Keep a plan in the place of the one called `was`; see storing.walls."""
    walls.save_plan(cached.store(), plan, was)


def remove(name: str) -> None:
    """Take a plan away; the default comes back in its own words."""
    walls.remove_plan(cached.store(), name)
