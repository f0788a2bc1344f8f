"""The list of a plan's scenes, and for whoever may edit: order, scenes, names."""

from dataclasses import replace
from functools import partial

import streamlit as st

from data_access.catalogue.walls import PlannedScene, WallPlan
from data_access.errors import PlanInvalid
from pages.scenes.cases import picture_problem
from pages.scenes.kinds import KINDS
from pages.scenes.scene import Scene
from pages.ui import address, notices, wall_plans
from pages.wall.draft import (
    add_scene,
    choose_row,
    chosen_row,
    draft_of,
    forget_draft,
    move_scene,
    remove_scene,
)
from pages.wall.payload import built_scenes
from pages.wall.problems import about, problem_of
from pages.wall.scene_form import scene_form

PLAN = "plan"
_REFUSAL = "_wall_refusal"


def scene_list(plan: WallPlan, *, may_edit: bool) -> None:
    """Draw a plan's scenes in their order: what each shows, how long, what is wrong."""
    row = chosen_row(plan)
    with st.spinner("正在准备画面…", show_time=False):
        built = list(built_scenes(plan))
    for number, (planned, scene) in enumerate(built):
        label = about(planned)
        title = f"：{scene.title}" if scene else ""
        if scene and label.endswith(scene.title):
            title = ""  # a school's story is called by its name already
        words = f"{number + 1}　{label}{title}　{planned.seconds}秒"
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            is_here = may_edit and number == row
            st.text(f"▶ {words}" if is_here else words, width="stretch")
            if may_edit:
                _row_buttons(plan, number)
        problem = _problem(planned, scene)
        if problem:
            notices.remark(f":material/warning: {problem}")


def _problem(planned: PlannedScene, scene: Scene | None) -> str:
    """Return what is wrong with a scene, "" where nothing is."""
    problem = problem_of(planned, is_built=scene is not None)
    if problem or scene is None:
        return problem
    if scene.is_sentence:
        return f"{scene.note}放映时跳过。"
    return picture_problem(planned.chosen) if planned.kind == "case" else ""


def _row_buttons(plan: WallPlan, row: int) -> None:
    last = len(plan.scenes) - 1
    choices = (
        ("上移", row == 0, partial(move_scene, plan, row, -1)),
        ("下移", row == last, partial(move_scene, plan, row, 1)),
        ("删除", last == 0, partial(remove_scene, plan, row)),
        ("修改", False, partial(choose_row, row)),
    )
    for label, is_off, act in choices:
        key = f"wall-row-{row}-{label}"
        st.button(label, key=key, type="tertiary", disabled=is_off, on_click=act)


def edit_part(plan: WallPlan) -> None:
    """Draw the form of the chosen scene, and what adds one."""
    draft = draft_of(plan)
    row = chosen_row(draft)
    scene_form(draft, row, draft.scenes[row])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            "加一个画面（排在正在修改的画面后面）",
            list(KINDS),
            format_func=lambda one: KINDS[one].label,
            key="wall-add-kind",
        )
        st.button("加入", key="wall-add", on_click=add_scene, args=(draft, kind))


def keep_part(plan: WallPlan) -> None:
    """Draw the plan's name and what keeps it, gives it up, or takes it away."""
    draft = draft_of(plan)
    name_key = f"wall-name-{plan.name}"
    st.text_input("方案名称", value=plan.name, key=name_key)
    is_kept = plan.name in wall_plans.kept_names()
    with st.container(horizontal=True):
        for label, act, is_off in (
            ("保存", partial(_save, plan, draft, name_key, plan.name), False),
            ("另存为新方案", partial(_save, plan, draft, name_key, None), False),
            ("撤销修改", partial(forget_draft, plan.name), draft == plan),
            ("删除方案", partial(_remove, plan.name), not is_kept),
        ):
            st.button(label, key=f"wall-{label}", disabled=is_off, on_click=act)
    refusal = st.session_state.pop(_REFUSAL, "")
    if refusal:
        notices.failure(refusal)
    elif draft != plan:
        notices.remark("有修改还没有保存；放映和预览的仍是保存过的方案。")


def _save(plan: WallPlan, draft: WallPlan, name_key: str, was: str | None) -> None:
    """Keep the draft under the name that is typed (a callback)."""
    name = str(st.session_state[name_key]).strip()
    try:
        wall_plans.save(replace(draft, name=name), was)
    except PlanInvalid as error:  # the sentence stands beside the field
        st.session_state[_REFUSAL] = str(error)
        return
    forget_draft(plan.name)
    address.choose(**{PLAN: name})
    st.toast("已保存。正在放映的大屏会在下一个画面换上新的。")


def _remove(name: str) -> None:
    """Take a plan away and show the default (a callback)."""
    wall_plans.remove(name)
    forget_draft(name)
    address.choose(**{PLAN: wall_plans.plan_named(None).name})
