"""A table whose rows lead on: to a school's record, or to an area."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.ui import shown_figures
from pages.ui.figure import Download, aligned_right, download_buttons
from pages.ui.folded_names import NOBODY, folded_names
from pages.ui.mode import is_meeting
from pages.ui.table_view import show_table
from pages.ui.view import go_to_area, open_school

ROW, HEAD, MOST_ROWS = 35, 38, 11
LEADS_ON = "-leads-on"  # by this scripts/table_keys.js knows a list that does
LOW_ROW = 26  # as low as a row may be where that shows the whole list


def school_list(
    table: pd.DataFrame,
    codes: Sequence[str],
    *,
    key: str,
    column_config: dict[str, Any] | None = None,
    rows: int = MOST_ROWS,
    row_height: int = ROW,
    follow: Callable[[str], None] = open_school,
    named: int = NOBODY,
    unit: str = "所",
) -> None:
    """Draw a display-ready table of schools; a click on a cell opens the record.

    `codes` are the schools of the rows, in the same order; `follow` takes the code
    of the row clicked. In 会议模式 only the first `named` rows stand open, since no
    weak school is named on a wall: EVERYBODY for a list that says nothing weak.
    """
    if is_meeting():
        folded_names(
            table, key=key, named=named, unit=unit, targets=codes, follow=follow
        )
        return
    widget = key + LEADS_ON
    picked = partial(_follow, widget, tuple(codes), follow)
    _table(table, picked, widget, column_config, rows, row_height)


def area_list(
    table: pd.DataFrame,
    keys: Sequence[str],
    *,
    key: str,
    column_config: dict[str, Any] | None = None,
    rows: int = MOST_ROWS,
    row_height: int = ROW,
    named: int = NOBODY,
) -> None:
    """Draw a display-ready table of areas; a click on a cell goes down to the area.

    In 会议模式 only the first `named` rows stand open.
    """
    if is_meeting():
        folded_names(
            table, key=key, named=named, unit="个", targets=keys, follow=go_to_area
        )
        return
    widget = key + LEADS_ON
    picked = partial(_follow, widget, tuple(keys), go_to_area)
    _table(table, picked, widget, column_config, rows, row_height)


def fit_rows(count: int, height: int) -> tuple[int, int]:
    """Return how many rows stand in a height, and how high they are.

    Rows are lowered where all of them then stand there without scrolling.
    """
    fitted = (height - HEAD) // max(count, 1)
    row_height = min(ROW, fitted) if fitted >= LOW_ROW else ROW
    return (height - HEAD) // row_height, row_height


def download_row(downloads: Sequence[Download], key: str) -> None:
    """Draw the downloads of a list; 分享 offers its table as well."""
    if downloads:
        name = downloads[0].file_name.rpartition(".")[0]
        shown_figures.note(key, name, downloads, has_picture=False)
    with st.container(horizontal=True):
        download_buttons(downloads, key)


def _table(
    table: pd.DataFrame,
    follow: Any,
    key: str,
    column_config: dict[str, Any] | None,
    rows: int,
    row_height: int = ROW,
) -> None:
    show_table(
        table,
        key=key,
        height=HEAD + row_height * min(max(len(table), 1), rows),
        row_height=row_height,
        column_config=aligned_right(table) | (column_config or {}),
        follow=follow,
        most_printed=max(rows, MOST_ROWS),
    )


def _picked(widget: str, targets: tuple[str, ...]) -> str | None:
    state = st.session_state.get(widget) or {}
    cells = state.get("selection", {}).get("cells", [])
    number = int(cells[0][0]) if cells else -1
    return targets[number] if 0 <= number < len(targets) else None


def _follow(
    widget: str, targets: tuple[str, ...], follow: Callable[[str], None]
) -> None:
    target = _picked(widget, targets)
    if target is not None:
        follow(target)
