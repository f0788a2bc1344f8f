"""全部指标 of one school: every indicator with its value, its line and who reports it.

Measuring all of them takes seconds, so it is drawn when the reader asks for it.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.balance import ALIASES
from data_access.catalogue.indicators import INDICATORS, SUBJECT_LABELS, Indicator
from data_access.catalogue.numbers import full_text, is_missing
from data_access.catalogue.states import NOT_APPLICABLE, NOT_REPORTED, State, state_of
from data_access.request import MeasureRequest
from pages.ui import cached, overview_data, record_data
from pages.ui.choice import switch
from pages.ui.definition import definition_dialog
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Files, figure
from pages.ui.origin import origin_of
from pages.ui.overview_tables import state_text
from pages.ui.record_data import SchoolView

TITLE = "全部指标：这所学校的每一个数"
ALL = "all_numbers"


def every_part(own: SchoolView, files: Files) -> None:
    """Offer the table of all indicators; draw it once asked for."""
    if not switch(TITLE, ALL):
        st.caption("打开后列出每一个指标的数、线和状态；没有报送的写明，不当作零。")
        return
    rows = measured(own)
    table = every_table(rows, record_data.lines_of(own.school_id))
    told = int((table["数值"] != NOT_REPORTED.label).sum()) if len(table) else 0
    title = f"{own.node.name}：{len(table)}个指标，{told}个有数或不适用"
    caption = origin_of(tuple(rows["indicator"]), own.period).line
    named = f"{own.node.name}　全部指标"
    lines = export_lines(own, caption)
    figure(
        title,
        table,
        caption,
        files(table, named, lines, file_stem(own, "全部指标")),
        key="record-every",
    )
    _definition(own, list(rows["indicator"]))


def measured(own: SchoolView) -> pd.DataFrame:
    """Return the measures of a school: one row an indicator that has data anywhere."""
    known = [name for name in INDICATORS if name not in ALIASES]
    names = tuple(overview_data.available(known))
    return cached.measures(MeasureRequest(names, (own.period,), own.scope))


def every_table(rows: pd.DataFrame, lines: Mapping[str, float]) -> pd.DataFrame:
    """Return one row an indicator in the order of subjects, ready to show."""
    by_name = {str(row["indicator"]): row for row in rows.to_dict("records")}
    ordered = [
        INDICATORS[name]
        for subject in SUBJECT_LABELS
        for name in by_name
        if INDICATORS[name].subject == subject
    ]
    return pd.DataFrame(
        [_row(one, by_name[one.id], lines.get(one.id)) for one in ordered],
        columns=["主题", "指标", "数值", "本校的线", "状态"],
    )


def _row(one: Indicator, row: Mapping[Any, Any], line: float | None) -> dict[str, str]:
    state = _state(one, row, line)
    is_silent = state in (NOT_REPORTED, NOT_APPLICABLE)
    return {
        "主题": SUBJECT_LABELS[one.subject],
        "指标": one.label,
        "数值": state.label if is_silent else full_text(one, row["value"]),
        "本校的线": "—" if line is None else full_text(one, line),
        "状态": state_text(state),
    }


def _state(one: Indicator, row: Mapping[Any, Any], line: float | None) -> State:
    """Return how a value stands; what was not due or cannot be is nobody's fault."""
    if not is_missing(row["value"]):
        return state_of(row["value"], line, one.direction)
    return NOT_REPORTED if row["expected"] and not row["reported"] else NOT_APPLICABLE


def _definition(own: SchoolView, names: list[str]) -> None:
    """Let the reader open the 口径 of any number of the table."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            "看哪个数的口径",
            names,
            format_func=lambda one: INDICATORS[one].label,
            key="record-every-definition",
            width=420,
            filter_mode=None,  # its words for "nothing found" are English
        )
        if st.button("口径", key="record-every-open", type="tertiary"):
            definition_dialog(INDICATORS[name], own)
