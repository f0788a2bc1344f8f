"""The one door to a table: on the screen it scrolls, on paper every row stands."""

import html
from collections.abc import Callable
from typing import Any, Literal

import pandas as pd
import streamlit as st

from pages.ui.folded_names import EVERYBODY, folded_names
from pages.ui.mode import is_meeting
from pages.ui.paper import paper

Height = int | Literal["content", "stretch", "auto"]
MOST_PRINTED = 60  # rows; who needs more takes the file
_NOTHING = "—"


def show_table(
    table: pd.DataFrame,
    *,
    height: Height = "auto",
    column_config: dict[str, Any] | None = None,
    row_height: int | None = None,
    key: str | None = None,
    width: int | Literal["stretch", "content"] = "stretch",
    follow: Callable[[], None] | None = None,
    most_printed: int = MOST_PRINTED,
    named: int = EVERYBODY,
) -> None:
    """Show a display-ready table; `follow` is called when a cell is picked.

    A table of schools or areas says in `named` how many of its first rows stand open
    in 会议模式; the others are folded.
    """
    if paper() is not None:
        st.html(printed(table, most_printed))
        return
    if is_meeting():
        folded_names(table, key=key or "table", named=named)
        return
    options: dict[str, Any] = {"key": key} if key else {}
    if follow is not None:
        options |= {"on_select": follow, "selection_mode": "single-cell"}
    st.dataframe(
        table,
        hide_index=True,
        placeholder=_NOTHING,
        height=height,
        width=width,
        column_config=column_config or {},
        row_height=row_height,
        **options,
    )


def printed(table: pd.DataFrame, most: int = MOST_PRINTED) -> str:
    """Return a table as it is printed: its head on every page, no row cut in two."""
    heads = "".join(f"<th>{html.escape(str(name))}</th>" for name in table.columns)
    years = [is_year(name) for name in table.columns]
    rows = table.head(most).itertuples(index=False, name=None)
    body = "".join(f"<tr>{''.join(map(_cell, row, years))}</tr>" for row in rows)
    grid = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="zj-printed">{grid}{_rest(len(table), most)}</div>'


def _cell(value: object, is_year: bool) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    style = ' class="zj-number"' if is_number or _is_number_text(value) else ""
    return f"<td{style}>{html.escape(str(value) if is_year else _text(value))}</td>"


def is_year(heading: object) -> bool:
    """Tell whether a column holds years, which are written without a separator."""
    return str(heading).endswith(("年份", "学年"))


def _text(value: object) -> str:
    if value is None or value is pd.NaT or value != value:
        return _NOTHING
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return f"{value:,}"
    return str(value)


def _is_number_text(value: object) -> bool:
    return isinstance(value, str) and value[:1].isdigit() and len(value) < 12


def _rest(count: int, most: int) -> str:
    if count <= most:
        return ""
    return f"<p>共{count:,}行，这里印前{most}行；全部在“下载”的文件里。</p>"
