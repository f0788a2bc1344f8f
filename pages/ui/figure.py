"""The only way to show a chart: with its table, its download, its source and date."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import pandas as pd
import streamlit as st
from pandas.api.types import is_integer_dtype, is_numeric_dtype

from data_access.catalogue.number_texts import are_numbers, are_pairs
from pages.ui import shown_figures
from pages.ui.folded_names import EVERYBODY, folded
from pages.ui.large_list import large_list
from pages.ui.mode import is_meeting
from pages.ui.picture_facts import described
from pages.ui.table_view import is_year, show_table

CHART, TABLE = "图", "表"
SHORT = 14  # rows that a table shows without a scroll bar of its own
WHOLE_ROWS = 39 + 12 * 35  # pixels: no row is cut through at the lower edge


class Download(Protocol):
    """A file offered under a figure (see pages.documents.downloads)."""

    @property
    def file_name(self) -> str:
        """Return the file's name."""

    @property
    def build(self) -> Callable[[], bytes]:
        """Return what makes the file's bytes."""

    @property
    def label(self) -> str:
        """Return what the button says."""


Files = Callable[[pd.DataFrame, str, tuple[str, ...], str], Sequence[Download]]


def figure(
    title: str,
    table: pd.DataFrame,
    caption: str,
    downloads: Sequence[Download],
    *,
    key: str,
    draw: Callable[[], None] | None = None,
    column_config: dict[str, Any] | None = None,
    has_table: bool = True,
    row_height: int | None = None,
    named: int = EVERYBODY,
    unit: str = "个",
) -> None:
    """Show a picture or its table, then its caption and downloads.

    `draw` paints the picture (chart or map); without it the figure is its table.
    Without `has_table` the picture is a list itself and needs no other form.
    `table` is display-ready: Chinese headings, units in the head. With a `row_height`
    long texts stand in several lines. In 会议模式 the picture is drawn where it names
    somebody, that is the first `named` rows of the table; the others are folded.
    """
    if is_meeting():
        shown_figures.note(key, title, downloads, has_picture=draw is not None)
        _large(title, table, key, draw, named, unit)
        return
    with st.container(key=f"figure-{key}"):
        is_table = draw is None
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"##### {title}", width="content")
            if draw is not None and has_table:
                is_table = _is_as_table(key)
        shown_figures.note(key, title, downloads, has_picture=not is_table)
        if draw is None or is_table:
            _table(table, column_config or {}, row_height)
        else:
            with described(title, table):
                draw()
        _below(caption, downloads, key)


def _is_as_table(key: str) -> bool:
    """Draw the switch between picture and table, which the address knows as well."""
    widget = f"form-{key}"
    is_table = shown_figures.is_as_table(key)
    st.session_state[widget] = TABLE if is_table else CHART
    st.segmented_control(
        "看图还是看表",
        [CHART, TABLE],
        key=widget,
        label_visibility="collapsed",
        on_change=lambda: shown_figures.choose_form(
            key, is_table=st.session_state[widget] == TABLE
        ),
    )
    return is_table


def _large(
    title: str,
    table: pd.DataFrame,
    key: str,
    draw: Callable[[], None] | None,
    named: int,
    unit: str,
) -> None:
    """Show the picture alone, as far as it names somebody; the others are folded.

    What is only a table is folded under its title.
    """
    if draw is None:
        with st.expander(title, key=f"figure-{key}"):
            large_list(table, key=f"table-{key}")
        return
    with st.container(key=f"figure-{key}"):
        st.markdown(f"##### {title}")
        if named:
            with described(title, table):
                draw()
        rest = table.iloc[named:]
        if len(rest):
            folded(rest, key=f"others-{key}", unit=unit, is_rest=named > 0)


def _table(
    table: pd.DataFrame, column_config: dict[str, Any], row_height: int | None
) -> None:
    show_table(
        table,
        column_config=aligned_right(table) | column_config,
        height="content" if len(table) <= SHORT else WHOLE_ROWS,
        row_height=row_height,
    )


def aligned_right(table: pd.DataFrame) -> dict[str, Any]:
    """Return the setting of the columns that hold numbers, formatted or whole ones.

    The first column says what a row is about and stays at the left.
    """
    config: dict[str, Any] = {}
    for heading in table.columns[1:]:
        column = table[heading]
        if is_year(heading):
            continue
        if isinstance(column, pd.Series) and is_integer_dtype(column):
            config[heading] = st.column_config.NumberColumn(format="localized")
        elif isinstance(column, pd.Series) and not is_numeric_dtype(column):
            cells = column.tolist()
            if are_numbers(str(heading), cells) or are_pairs(cells):
                config[heading] = st.column_config.Column(alignment="right")
    return config


def _below(caption: str, downloads: Sequence[Download], key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(caption)
        download_buttons(downloads, key)


def download_buttons(downloads: Sequence[Download], key: str) -> None:
    """Draw the buttons of some files, in the row that is open."""
    for one in downloads:
        st.download_button(
            one.label,
            data=one.build,
            file_name=one.file_name,
            key=f"download-{key}-{one.label}",
            type="tertiary",
            on_click="ignore",
        )
