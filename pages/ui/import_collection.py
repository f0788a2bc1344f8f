"""收齐表: who has sent in what for a month, and the words to remind the towns."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.catalogue.numbers import month_text
from pages.ui import cached
from pages.ui.import_style import headline
from pages.ui.plain_text import shown
from pages.ui.returns_data import (
    collection,
    collection_file,
    months,
    reminder_texts,
)

TALL = 420


def collection_part() -> None:
    """Draw the 收齐表 of a month with the reminders."""
    if cached.schools().empty:
        st.write("库里还没有学校：导入“学校”表之后，这里列出谁交了、谁没交。")
        return
    month, area = _asked()
    found = collection(month, area)
    received = sum(found.is_in(entry) for entry in found.schools)
    headline(f"{received:,} / {len(found.schools):,}", "所学校交齐", [])
    table = found.frame()
    st.dataframe(plain_cells(table), hide_index=True, height=_height(len(table)))
    st.download_button(
        "下载收齐表",
        data=partial(collection_file, found),
        file_name=f"收齐表-{month_text(month)}.xlsx",
        key="import-collection-file",
        on_click="ignore",
    )
    reminders(reminder_texts(found))


def _asked() -> tuple[int, str | None]:
    """Draw the choice of the month and of whom to ask."""
    nodes = [n for n in cached.tree().all if not n.is_group and n.depth]
    names = {node.key: node.name for node in nodes}
    with st.container(horizontal=True):
        month = st.selectbox(
            "月份",
            months(),
            index=1,
            format_func=month_text,
            key="import-collection-month",
            width=220,
        )
        area = st.selectbox(
            "问哪些学校",
            list(names),
            index=None,
            placeholder="全部学校",
            format_func=lambda key: shown(names[key], 40),
            key="import-collection-area",
            width=260,
        )
    return month, area


def reminders(texts: list[str]) -> None:
    """Draw the reminders, each with a button that copies it."""
    if not texts:
        return
    with st.expander(f"催报文字（{len(texts):,} 段，点右上角复制）"):
        for text in texts:
            st.code(shown(text, 5_000), language=None, wrap_lines=True)


def plain_cells(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose texts are shown as they are, names of strangers too."""
    return table.map(lambda cell: shown(cell) if isinstance(cell, str) else cell)


def _height(rows: int) -> int:
    return min(TALL, 38 + 35 * max(rows, 1))
