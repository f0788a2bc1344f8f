"""The list beside the map of bandwidths: who is below the line in question."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from pages.ui import bandwidth_tables
from pages.ui.bandwidth_choice import Choice
from pages.ui.bandwidth_data import TABLES, held_to, line_of
from pages.ui.bandwidth_words import below_title, list_title
from pages.ui.figure import Download
from pages.ui.map_data import child_names
from pages.ui.notices import nothing
from pages.ui.origin import origin_of_tables
from pages.ui.school_list import download_row, school_list
from pages.ui.view import View
from pages.ui.window import map_size, rows_in

ABOVE_MAP = 460  # pixels of the first screen that are not the map
# Table, title, caption and name in; the files offered below the list out.
Files = Callable[[pd.DataFrame, str, str, str], Sequence[Download]]


def list_part(
    view: View, rows: pd.DataFrame, choice: Choice, shade: str, files: Files
) -> None:
    """List the schools of the tier chosen, else those below the line in question.

    A rate may have one line for all schools; else each is held to its own.
    """
    line = line_of(shade) if shade and not choice.tier else None
    if line is not None:
        found = held_to(rows, line)
        title = below_title(line, len(found))
    else:
        found = bandwidth_tables.below_line(rows, choice.tier, choice.is_measured)
        title = list_title(rows, len(found), choice.tier, choice.is_measured)
    st.markdown(f"##### {title}")
    if found.empty:
        nothing("没有这样的学校。" if choice.tier else "已报送的学校都不低于这条线。")
        return
    table = bandwidth_tables.school_table(found, child_names(view), choice.label)
    if line is not None:
        table = table.rename(columns={"本校线（M）": "线（M）"}).drop(columns="状态")
    key = f"below-{view.node.key}-{choice.tier}-{choice.kind}-{line or ''}"
    beside = rows_in(map_size(ABOVE_MAP, 1)[1])
    school_list(table, list(found["code"]), key=key, rows=beside)
    st.caption("点一行，打开这所学校的档案。")
    caption = origin_of_tables(TABLES[choice.kind], view.period).line
    download_row(files(table, title, caption, "低于带宽线的学校"), "below")
