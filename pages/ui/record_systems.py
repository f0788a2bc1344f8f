"""建设清单 of one school: what it has, uses and brings about, by system.

Measuring all of it takes seconds, so it is drawn when the reader asks for it.
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from data_access.catalogue.systems import (
    NOT_APPLICABLE_WORD,
    PART_LABELS,
    SYSTEMS,
    Part,
    System,
)
from pages.ui import systems_data
from pages.ui.choice import switch
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Files, figure
from pages.ui.record_data import SchoolView
from pages.ui.systems_data import Figure
from pages.ui.window import page_width
from pages.ui.wrapped_texts import column_widths, row_height, widths_config

TITLE = "建设清单：这所学校的建、用、效"
WIDTHS = {"编号": 52, "系统或机制": 240, "建": 240, "用": 240, "效": 240}
ONLY_AREAS = "只有区域数"


def systems_part(own: SchoolView, files: Files) -> None:
    """Offer the list of systems; draw it, and make its files, once asked for."""
    if not switch(TITLE, "by_system"):
        st.caption("打开后按五十项系统列出本校已报送的数；没有报送的写明，不当作零。")
        return
    found = systems_data.measured_figures(own)
    table = school_table(found)
    widths = column_widths(WIDTHS, "系统或机制", page_width())
    caption = systems_data.caption(tuple(sorted(found)), (), own)
    told = sum(bool(_told(one, found)) for one in SYSTEMS.values())
    title = f"{own.node.name}：{told}项有数"
    st.caption("经费、学生测评、考核等只有区域数的不列；目标按所在区域的线。")
    figure(
        title,
        table,
        caption,
        files(table, title, export_lines(own, caption), file_stem(own, "建设清单")),
        key="record-systems",
        column_config=widths_config(widths),
        row_height=row_height(table, widths),
    )


def school_table(found: Mapping[str, Figure]) -> pd.DataFrame:
    """Return one row a system that schools have figures of."""
    rows = [
        {
            "编号": f"{system.no:02d}",
            "系统或机制": system.name,
            **{
                label: _cell(system, part, found) for part, label in PART_LABELS.items()
            },
        }
        for system in SYSTEMS.values()
        if any(name in found for name in system.all_ids)
    ]
    return pd.DataFrame(rows)


def _told(system: System, found: Mapping[str, Figure]) -> list[str]:
    names = (name for name in system.all_ids if name in found)
    return [name for name in names if found[name].is_reported]


def _cell(system: System, part: Part, found: Mapping[str, Figure]) -> str:
    """Return every figure of a part that the school has, else why there is none."""
    own = [found[name] for name in system.ids(part) if name in found]
    known = [one for one in own if one.is_reported]
    if own:
        return "；".join(one.short for one in known) or own[0].short
    return ONLY_AREAS if system.ids(part) else NOT_APPLICABLE_WORD
