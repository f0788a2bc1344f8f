"""Plans of the wall are kept as they were made, on every kind of store."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from data_access.catalogue.walls import DEFAULT_PLAN, PlannedScene, WallPlan
from data_access.errors import PlanInvalid
from data_access.queries.walls import kept_plans, wall_plans
from data_access.storing.walls import remove_plan, save_plan

OPTIONS = (("indicator", "net_in_tier"), ("words", "同一所学校，前后两年"))
MEETING = WallPlan(
    "全区工作会",
    (
        PlannedScene("title", 8),
        PlannedScene("map", 30, area_code="610802", options=OPTIONS),
        PlannedScene("story", 20, school_code="2161000001"),
    ),
)


def test_a_plan_comes_back_with_its_scenes_in_order(store: Engine) -> None:
    save_plan(store, MEETING)

    assert kept_plans(store) == (MEETING,)
    assert wall_plans(store) == (DEFAULT_PLAN, MEETING)


def test_a_plan_saved_again_has_its_new_name_order_and_scenes(store: Engine) -> None:
    save_plan(store, MEETING)
    save_plan(store, replace(MEETING, name="另一个方案"))
    turned = WallPlan("大厅", MEETING.scenes[::-1][:2])

    save_plan(store, turned, was="全区工作会")

    assert [plan.name for plan in kept_plans(store)] == ["另一个方案", "大厅"]
    assert turned in kept_plans(store)


def test_the_default_can_be_changed_and_comes_back(store: Engine) -> None:
    own = replace(MEETING, name=DEFAULT_PLAN.name)
    save_plan(store, own, was=DEFAULT_PLAN.name)
    assert wall_plans(store) == (own,)

    assert remove_plan(store, own.name)
    assert not remove_plan(store, own.name)
    assert wall_plans(store) == (DEFAULT_PLAN,)


WRONG = {
    "plan_name_missing": replace(MEETING, name="　"),
    "plan_name_long": replace(MEETING, name="会" * 41),
    "plan_scene_count": replace(MEETING, scenes=()),
    "plan_seconds": replace(MEETING, scenes=(PlannedScene("title", 4),)),
    "plan_name_taken": replace(MEETING, name="大厅"),
}


@pytest.mark.parametrize("code", WRONG)
def test_what_cannot_be_played_is_refused_and_changes_nothing(
    store: Engine, code: str
) -> None:
    hall = replace(MEETING, name="大厅")
    save_plan(store, hall)

    with pytest.raises(PlanInvalid) as refused:
        save_plan(store, WRONG[code])

    assert refused.value.code == code
    assert str(refused.value).endswith("。")
    assert kept_plans(store) == (hall,)


def test_nobody_takes_the_name_of_the_default_by_accident(store: Engine) -> None:
    with pytest.raises(PlanInvalid):
        save_plan(store, replace(MEETING, name=DEFAULT_PLAN.name))

    assert kept_plans(store) == ()
