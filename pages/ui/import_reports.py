"""Imports that are at work, wait for a word or have ended: the way back to each."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

import streamlit as st

from data_access.jobs.folders import Job, all_jobs
from data_access.jobs.state import JobState, Outcome, Step
from data_access.messages.changes import clock_text
from pages.ui.plain_text import shown

PAUSE = 2.0
MOST_AT_WORK, MOST_ENDED = 20, 50
Open = Callable[[str], None]
Seen = tuple[tuple[str, bool, Outcome], ...]
_ENDED = {
    Outcome.STORED: "已存入",
    Outcome.UNCHANGED: "与库中一致，没有改动",
    Outcome.UNDONE: "已撤销",
    Outcome.FAILED: "没有完成",
    Outcome.BROKEN: "中断了",
}


def at_work(open_job: Open) -> None:
    """Offer what is at work or waits for a word, and how the newest ended."""
    found = _jobs(MOST_AT_WORK)
    for place, (job, state) in enumerate(found):
        text = _going_on(state)
        if text:
            _offer(job, state, text, "接着看", open_job)
        elif place == 0 and state.outcome in _ENDED:
            _offer(job, state, _ENDED[state.outcome], "看结果", open_job)
    if any(state.is_running for _, state in found):
        _watch(_seen(found))


def results_part(open_job: Open) -> None:
    """Draw the choice among the imports that have ended, as long as they are kept."""
    found = {
        job.id: _named(job, state)
        for job, state in _jobs(MOST_ENDED)
        if state.outcome in _ENDED
    }
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "最近的结果（问题清单、各校退回件、收齐表）",
            list(found),
            index=None,
            placeholder="请选择",
            format_func=lambda job_id: found[job_id],
            key="import-result-which",
        )
        st.button(
            "打开结果",
            disabled=chosen is None,
            on_click=partial(open_job, chosen or ""),
            key="import-result-open",
        )


def _jobs(most: int) -> list[tuple[Job, JobState]]:
    """Return the newest imports and undoes with their states."""
    pairs = zip(all_jobs(), range(most), strict=False)
    found = [(job, job.state()) for job, _ in pairs]
    return [(job, state) for job, state in found if state.step is not Step.TEMPLATES]


def _going_on(state: JobState) -> str:
    if state.is_running:
        return "正在进行"
    return "等待您确认" if state.outcome is Outcome.CHECKED else ""


def _offer(job: Job, state: JobState, text: str, button: str, open_job: Open) -> None:
    what = "撤销" if state.step in (Step.UNDO, Step.UNDO_CHECK) else "导入"
    line = f"有一次{what}{text}。" if button == "接着看" else f"上一次{what}：{text}。"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(line, width="content")
        st.button(
            button,
            key=f"import-open-{job.id}",
            on_click=open_job,
            args=(job.id,),
        )


@st.fragment(run_every=PAUSE)
def _watch(seen: Seen) -> None:
    """Draw the page again as soon as one of the imports is further."""
    if _seen(_jobs(MOST_AT_WORK)) != seen:
        st.rerun(scope="app")


def _seen(found: list[tuple[Job, JobState]]) -> Seen:
    return tuple((job.id, state.is_running, state.outcome) for job, state in found)


def _named(job: Job, state: JobState) -> str:
    """Return when a job ended, what it was about and how it ended."""
    when = clock_text(state.finished or state.started)
    if job.order.undoes_id is not None:
        return f"{when}　撤销第 {job.order.undoes_id} 批　{_ENDED[state.outcome]}"
    first = list(dict.fromkeys(PurePosixPath(name).parts[0] for name in job.names))
    name = shown(first[0], 60) if first else ""
    more = f"等 {len(first)} 份" if len(first) > 1 else ""
    number = f"（第 {state.delivery_id} 批）" if state.delivery_id else ""
    return f"{when}　{name}{more}　{_ENDED[state.outcome]}{number}"
