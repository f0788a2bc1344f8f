"""The size of the reader's window, so that maps can fill what they are given.

Streamlit tells the server nothing of it: a component without a picture does, in steps,
and only when the step differs from what is known. Until then a usual window is assumed.
"""

import re

import streamlit as st

from pages.ui import address
from pages.ui.meeting_sizes import SIDE_BY_SIDE, step_of
from pages.ui.mode import is_meeting
from pages.ui.paper import is_portrait, paper
from pages.ui.school_list import HEAD, MOST_ROWS, ROW

_SIZE = "_window_size"
_USUAL, _TELEPHONE = (1320, 760), (360, 800)
_LOWEST, _HIGHEST, _STEP = 320, 760, 20
_WIDEST = 1752  # what the page leaves of a wide window
_MARGIN = 48
_NARROW = 640
_LOWEST_PRINTED = 220
_SQUARE = 460  # of the map on an upright sheet, where columns stand one below another
_OF_A_ROOM = 0.62  # of the window's height: a picture in 会议模式, under its title
# A telephone's height changes while its reader scrolls: there it is not followed.
_SCRIPT = """
export default function({ data, setStateValue }) {
  const step = (pixels, by) => Math.floor(pixels / by) * by
  const size = () => innerWidth < 640
    ? "360x800" : `${step(innerWidth, 60)}x${step(innerHeight, 20)}`
  const tell = () => { if (size() !== data) setStateValue("size", size()) }
  let timer
  const later = () => { clearTimeout(timer); timer = setTimeout(tell, 300) }
  addEventListener("resize", later)
  tell()
  return () => { clearTimeout(timer); removeEventListener("resize", later) }
}
"""
_KEY = "window"


def watch_window() -> None:
    """Listen to the window; a new size draws the page again. Once a page."""
    if not is_meeting():  # there the head line does, on every page
        listen_to_window()


def listen_to_window() -> None:
    """Draw what tells the window's size; once a page."""
    component = st.components.v2.component("zhijiao_window", js=_SCRIPT)
    width, height = _real_window()
    component(
        key=_KEY, data=f"{width}x{height}", on_size_change=_note, width=1, height=1
    )


def map_size(above: int, part: float) -> tuple[int, int]:
    """Return width and height of a map that ends where the first screen ends.

    Args:
        above: how many pixels of the page stand above and just below the map.
        part: which part of the page's width it takes, if the page has columns.
    """
    width, height = _window()
    if width < _NARROW and not is_meeting():
        return width, 420
    inner = min(width - _MARGIN, _WIDEST)
    if is_portrait():
        return inner, _SQUARE
    if is_meeting():
        is_wide = _real_window()[0] >= SIDE_BY_SIDE
        shared = 0.5 if part < 1 and is_wide else 1
        return int(inner * shared), int(height * _OF_A_ROOM)
    left = (height - above) // _STEP * _STEP
    lowest = _LOWEST if paper() is None else _LOWEST_PRINTED
    return int(inner * part), max(lowest, min(left, _HIGHEST))


def page_width() -> int:
    """Return how wide the page's own part of the window is."""
    return min(_window()[0] - _MARGIN, _WIDEST)


def rows_in(height: int) -> int:
    """Return how many rows a list has beside a map of that height."""
    return max(MOST_ROWS, (height - HEAD) // ROW)


def is_narrow() -> bool:
    """Tell whether the window is a telephone's; before its size is known, by name."""
    return _window()[0] < _NARROW


def picture_scale() -> float:
    """Return how many times larger pictures are shown than they are laid out."""
    return step_of(*_real_window()).scale if is_meeting() else 1.0


def _window() -> tuple[int, int]:
    """Return the pixels that pictures are laid out for."""
    sheet = paper()
    if sheet is not None:
        return sheet.pixels[0] + _MARGIN, sheet.pixels[1]
    width, height = _real_window()
    scale = picture_scale()
    return int(width / scale), int(height / scale)


def _real_window() -> tuple[int, int]:
    known: tuple[int, int] | None = st.session_state.get(_SIZE)
    is_telephone = "Mobile" in (st.context.headers.get("User-Agent") or "")
    return known or (_TELEPHONE if is_telephone else _USUAL)


def _note() -> None:
    state = st.session_state.get(_KEY) or {}
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})", str(state.get("size")))
    if found:
        st.session_state[_SIZE] = int(found[1]), int(found[2])
    address.expect_late()
