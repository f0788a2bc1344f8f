"""A map and the list that belongs to it: beside each other, before a room below."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.ui.mode import is_meeting
from pages.ui.window import map_size


def places(left: int, right: int) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return where the map and where the list goes.

    In 会议模式 most lists are folded to a line: beside one, half of the screen would
    stand empty and the map would be small.

    Args:
        left: the part of the width that the map takes.
        right: the part that the list takes.
    """
    if is_meeting():
        return st.container(), st.container()
    beside = st.columns([left, right], gap="medium")
    return beside[0], beside[1]


def size(above: int, left: int, right: int) -> tuple[int, int]:
    """Return width and height of the map; `above` as window.map_size takes it."""
    return map_size(above, 1 if is_meeting() else left / (left + right))
