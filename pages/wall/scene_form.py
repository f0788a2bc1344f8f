"""The form of one scene: its kind, its seconds, what it is about, its choices."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from data_access.catalogue.walls import (
    LONGEST_SECONDS,
    SHORTEST_SECONDS,
    PlannedScene,
    WallPlan,
)
from pages.scenes.kinds import KINDS
from pages.ui import cached
from pages.ui.notices import remark
from pages.wall.draft import edition, put_scene
from pages.wall.payload import request_of
from pages.wall.problems import school_names


def scene_form(plan: WallPlan, row: int, scene: PlannedScene) -> None:
    """Draw the form of a scene; each change is in the draft at once."""
    key = f"wall-{plan.name}-{row}-{edition()}"
    changed = partial(_take, plan, row, scene, key)
    if scene.kind not in KINDS:
        remark("本程序没有这种画面，放映时跳过。请删除它，或换成别的。")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = list(dict.fromkeys([scene.kind, *KINDS]))
        st.selectbox(
            f"第{row + 1}个画面",
            kinds,
            format_func=lambda kind: KINDS[kind].label if kind in KINDS else kind,
            key=f"{key}-kind",
            on_change=changed,
        )
        st.number_input(
            f"停留秒数（{SHORTEST_SECONDS}–{LONGEST_SECONDS}）",
            min_value=SHORTEST_SECONDS,
            max_value=LONGEST_SECONDS,
            value=min(max(scene.seconds, SHORTEST_SECONDS), LONGEST_SECONDS),
            step=1,
            key=f"{key}-seconds",
            on_change=changed,
        )
    if scene.kind in KINDS:
        _about(scene, key, changed)
        _choices(scene, key, changed)


def _about(scene: PlannedScene, key: str, changed: partial[None]) -> None:
    """Draw which area and which school a scene is about, where its kind asks."""
    kind = KINDS[scene.kind]
    if kind.needs_area:
        areas = ["", *(node.key for node in cached.tree().all if node.depth)]
        own = scene.area_code or ""
        values = _with_own(areas, own)
        _select("区域", values, own, _area_name, f"{key}-area", changed)
    if kind.needs_school:
        codes = ["", *cached.schools()["school_code"].astype(str)]
        own = scene.school_code or ""
        values = _with_own(codes, own)
        _select("学校", values, own, _school_name, f"{key}-school", changed)


def _choices(scene: PlannedScene, key: str, changed: partial[None]) -> None:
    request = request_of(scene)
    for option in KINDS[scene.kind].options:
        labels = option.choices(request)
        own = scene.chosen.get(option.name, next(iter(labels), ""))
        values = _with_own(list(labels), own)
        named = partial(_labelled, labels)
        name = f"{key}-option-{option.name}"
        _select(option.label, values, own, named, name, changed)


def _select(
    label: str,
    values: list[str],
    own: str,
    named: Callable[[str], str],
    key: str,
    changed: partial[None],
) -> None:
    st.selectbox(
        label,
        values,
        index=values.index(own),
        format_func=named,
        key=key,
        on_change=changed,
    )


def _labelled(labels: Mapping[str, str], value: str) -> str:
    return labels.get(value, value)


def _with_own(values: list[str], own: str) -> list[str]:
    """Return the values, and what the plan says even where nobody knows it."""
    return values if not own or own in values else [*values, own]


def _area_name(key: str) -> str:
    tree = cached.tree()
    if not key:
        return f"{tree.root.name}（全部）" if tree.root else "全部"
    if key not in tree:
        return f"没有这个区域（{key}）"
    return " › ".join(node.name for node in tree.path(tree.find(key))[1:])


def _school_name(code: str) -> str:
    if not code:
        return "由程序挑选"
    return school_names().get(code, f"没有这所学校（{code}）")


def _take(plan: WallPlan, row: int, scene: PlannedScene, key: str) -> None:
    """Put what the widgets say into the draft (a callback)."""
    state = st.session_state
    kind = str(state[f"{key}-kind"])
    is_same = kind == scene.kind
    known = KINDS[kind].options if kind in KINDS else ()
    options = {
        option.name: str(state[f"{key}-option-{option.name}"])
        for option in known
        if f"{key}-option-{option.name}" in state
    }
    put_scene(
        plan,
        row,
        PlannedScene(
            kind=kind,
            seconds=int(state[f"{key}-seconds"]) if is_same else KINDS[kind].seconds,
            area_code=state.get(f"{key}-area") or None,
            school_code=state.get(f"{key}-school") or None,
            options=tuple(options.items()) if is_same else (),
        ),
    )
