"""A plan while it is edited: kept for the reader alone until it is saved."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from data_access.catalogue.walls import PlannedScene, WallPlan
from pages.scenes.kinds import KINDS

_DRAFTS, _ROW, _EDITION = "_wall_drafts", "_wall_row", "_wall_edition"


def draft_of(plan: WallPlan) -> WallPlan:
    """Return a plan as the reader has it at the moment."""
    drafts: dict[str, WallPlan] = st.session_state.get(_DRAFTS, {})
    return drafts.get(plan.name, plan)


def forget_draft(name: str) -> None:
    """Go back to a plan as it is kept (a callback)."""
    st.session_state.get(_DRAFTS, {}).pop(name, None)
    _turn_over()


def chosen_row(plan: WallPlan) -> int:
    """Return which scene is being edited, from 0."""
    row = int(st.session_state.get(_ROW, 0))
    return min(max(row, 0), len(plan.scenes) - 1)


def edition() -> int:
    """Return a number that changes with the order: widgets of a row begin anew."""
    return int(st.session_state.get(_EDITION, 0))


def choose_row(row: int) -> None:
    """Edit another scene (a callback)."""
    st.session_state[_ROW] = row
    _turn_over()


def move_scene(plan: WallPlan, row: int, step: int) -> None:
    """Move a scene up or down; it stays the one being edited (a callback)."""

    def moved(scenes: list[PlannedScene]) -> None:
        scenes.insert(row + step, scenes.pop(row))

    _change(plan, moved)
    choose_row(row + step)


def remove_scene(plan: WallPlan, row: int) -> None:
    """Take a scene out (a callback)."""
    _change(plan, lambda scenes: scenes.pop(row))
    choose_row(min(row, len(plan.scenes) - 2))


def add_scene(plan: WallPlan, kind: str) -> None:
    """Put a scene of a kind behind the one being edited (a callback)."""
    row = chosen_row(plan) + 1
    new = PlannedScene(kind, KINDS[kind].seconds)
    _change(plan, lambda scenes: scenes.insert(row, new))
    choose_row(row)


def put_scene(plan: WallPlan, row: int, scene: PlannedScene) -> None:
    """Put a changed scene in its place."""

    def put(scenes: list[PlannedScene]) -> None:
        scenes[row] = scene

    _change(plan, put)


def _change(plan: WallPlan, how: Callable[[list[PlannedScene]], object]) -> None:
    scenes = list(draft_of(plan).scenes)
    how(scenes)
    drafts = st.session_state.setdefault(_DRAFTS, {})
    drafts[plan.name] = replace(plan, scenes=tuple(scenes))


def _turn_over() -> None:
    st.session_state[_EDITION] = edition() + 1
