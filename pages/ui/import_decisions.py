"""记住的决定: what the office has decided once, each to be taken back."""

from functools import partial

import pandas as pd
import streamlit as st

from data_access.jobs.deciding import Kept, kept_decisions, take_back
from data_access.jobs.folders import Job
from data_access.jobs.starting import start
from data_access.jobs.state import Outcome, Step
from data_access.messages.changes import moment_text
from pages.ui.plain_text import shown

SAID = "_import_taken_back"


def decisions_part(job: Job | None) -> None:
    """Draw what is remembered; files that wait are then recognised anew."""
    if st.session_state.pop(SAID, False):
        st.success("已收回：以后的文件不再照此办理。")
    found = kept_decisions()
    if not found:
        st.write("还没有记住的决定。在“识别结果”里选一次，就记在这里。")
        return
    table = decision_table(found)
    height = min(420, 38 + 35 * len(table))
    st.dataframe(table, hide_index=True, placeholder="—", height=height)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "收回哪一个决定",
            range(len(found)),
            index=None,
            placeholder="请选择",
            format_func=lambda number: _line(found[number]),
            key="import-decision-which",
        )
        st.button(
            "收回",
            disabled=chosen is None,
            on_click=partial(_take_back, found, chosen, job),
            key="import-decision-take-back",
        )


def decision_table(found: list[Kept]) -> pd.DataFrame:
    """Return a row a decision, in the reader's words."""
    return pd.DataFrame(
        [
            {
                "种类": one.kind,
                "文件里写的": shown(one.answer.given, 80),
                "认作": shown(one.meaning, 80),
                "报表或区县": shown(one.where, 80),
                "何时决定": moment_text(one.decided_at),
            }
            for one in found
        ]
    )


def _line(one: Kept) -> str:
    where = f"（{shown(one.where, 40)}）" if one.where else ""
    given, meaning = shown(one.answer.given, 40), shown(one.meaning, 40)
    return f"{one.kind}{where}：{given} → {meaning}"


def _take_back(found: list[Kept], chosen: int | None, job: Job | None) -> None:
    """Forget one (a callback)."""
    if chosen is None:
        return
    st.session_state[SAID] = take_back(found[chosen].answer)
    st.session_state["import-decision-which"] = None
    state = job.state() if job is not None else None
    if job is not None and state is not None:
        is_files = state.step is Step.CHECK and state.outcome is Outcome.CHECKED
        if is_files:
            start(job, Step.CHECK)
