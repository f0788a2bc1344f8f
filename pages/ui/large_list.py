"""A table for a room: large letters in lines, rows that lead on by click or by key.

A canvas (st.dataframe) keeps its letters small; this one is of the page itself, so it
grows with it, breaks long words, and each row is a button that Tab reaches.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from pandas.api.types import is_numeric_dtype

from data_access.catalogue.number_texts import are_numbers, are_pairs
from data_access.catalogue.numbers import is_missing, plain

MOST = 60  # rows: who wants more leaves 会议模式
COLUMNS = 5
UNTOLD = ("标识码", "已报／应报")  # nobody reads them out
PLACES = ("名次", "编号", "序号")  # what comes after them names the row
MISSING = "—"
_HTML = '<div class="zj-large"></div>'
_SCRIPT = """
export default function({ data, parentElement, setTriggerValue }) {
  const make = (name, text) => {
    const one = document.createElement(name)
    if (text !== undefined) one.textContent = text
    return one
  }
  const cell = (text, at, row) => {
    const leads = data.leads && at === data.named
    const td = make("td", leads ? undefined : text)
    td.className = data.right[at] ? "right" : text.length <= 6 ? "short" : ""
    if (leads) {
      const button = make("button", text)
      button.type = "button"
      button.onclick = () => setTriggerValue("row", row)
      td.append(button)
    }
    return td
  }
  const table = make("table"), head = make("tr"), body = make("tbody")
  data.heads.forEach((text, at) => {
    const th = make("th", text)
    th.scope = "col"
    th.className = data.right[at] ? "right" : text.length <= 2 ? "short" : ""
    head.append(th)
  })
  data.rows.forEach((texts, row) => {
    const tr = make("tr")
    texts.forEach((text, at) => tr.append(cell(text, at, row)))
    if (data.leads) tr.onclick = (event) => {
      if (event.target.tagName !== "BUTTON") setTriggerValue("row", row)
    }
    body.append(tr)
  })
  const thead = make("thead")
  thead.append(head)
  table.append(thead, body)
  parentElement.querySelector(".zj-large").replaceChildren(table)
}
"""


def large_list(
    table: pd.DataFrame,
    *,
    key: str | None = None,
    targets: Sequence[str] = (),
    follow: Callable[[str], None] | None = None,
) -> None:
    """Draw a display-ready table large.

    Args:
        table: Chinese headings, units in the head; its first column names the row.
        key: of the page's part.
        targets: what `follow` is handed for each row, in the same order.
        follow: where a row leads (a callback); None leads nowhere.
    """
    told = [n for n in table.columns if not any(w in str(n) for w in UNTOLD)]
    shown = table[told[:COLUMNS]].head(MOST)
    data = {
        "heads": [str(name) for name in shown.columns],
        "rows": [[_text(cell) for cell in row] for row in shown.to_numpy().tolist()],
        "right": [False, *(_is_number(shown, at) for at in range(1, shown.shape[1]))],
        "leads": follow is not None,
        "named": int(shown.shape[1] > 1 and str(shown.columns[0]) in PLACES),
    }
    widget = f"large-{key}" if key else None
    component = st.components.v2.component(
        "zhijiao_large_list", html=_HTML, js=_SCRIPT, isolate_styles=False
    )
    component(
        key=widget,
        data=data,
        on_row_change=partial(_follow, widget, tuple(targets), follow),
    )
    if len(table) > MOST:
        st.markdown(f"共{len(table):,}行，这里是前{MOST}行。")


def _follow(
    widget: str | None, targets: tuple[str, ...], follow: Callable[[str], None] | None
) -> None:
    row = (st.session_state.get(widget) or {}).get("row") if widget else None
    if follow is not None and isinstance(row, int) and 0 <= row < len(targets):
        follow(targets[row])


def _is_number(table: pd.DataFrame, at: int) -> bool:
    column = table.iloc[:, at]
    if is_numeric_dtype(column):
        return True
    cells = column.tolist()
    return are_numbers(str(table.columns[at]), cells) or are_pairs(cells)


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if is_missing(cell):
        return MISSING
    return plain(cell, 0 if float(cell).is_integer() else 2)
