"""A table whose rows lead on: to a school's record, or to an area."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.ui.figure import Download
from pages.ui.view import go_to_area, open_school

ROW, HEAD, MOST_ROWS = 35, 38, 11


def school_list(
    table: pd.DataFrame,
    codes: Sequence[str],
    *,
    key: str,
    column_config: dict[str, Any] | None = None,
    rows: int = MOST_ROWS,
) -> None:
    """Draw a display-ready table of schools; a click on a cell opens the record.

    `codes` are the schools of the rows, in the same order.
    """
    _table(table, partial(_open, key, tuple(codes)), key, column_config, rows)


def area_list(
    table: pd.DataFrame,
    keys: Sequence[str],
    *,
    key: str,
    column_config: dict[str, Any] | None = None,
    rows: int = MOST_ROWS,
) -> None:
    """Draw a display-ready table of areas; a click on a cell goes down to the area."""
    _table(table, partial(_go, key, tuple(keys)), key, column_config, rows)


def download_row(downloads: Sequence[Download], key: str) -> None:
    """Draw the downloads of a list."""
    with st.container(horizontal=True):
        for one in downloads:
            st.download_button(
                one.label,
                one.build,
                one.file_name,
                key=f"download-{key}-{one.label}",
                type="tertiary",
                on_click="ignore",
            )


def _table(
    table: pd.DataFrame,
    follow: Any,
    key: str,
    column_config: dict[str, Any] | None,
    rows: int,
) -> None:
    st.dataframe(
        table,
        hide_index=True,
        placeholder="—",
        key=key,
        height=HEAD + ROW * min(max(len(table), 1), rows),
        column_config=column_config,
        on_select=follow,
        selection_mode="single-cell",
    )


def _picked(widget: str, targets: tuple[str, ...]) -> str | None:
    state = st.session_state.get(widget) or {}
    cells = state.get("selection", {}).get("cells", [])
    number = int(cells[0][0]) if cells else -1
    return targets[number] if 0 <= number < len(targets) else None


def _open(widget: str, codes: tuple[str, ...]) -> None:
    code = _picked(widget, codes)
    if code is not None:
        open_school(code)


def _go(widget: str, keys: tuple[str, ...]) -> None:
    key = _picked(widget, keys)
    if key is not None:
        go_to_area(key)
