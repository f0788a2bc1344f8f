"""数据导入: files in, seen, compared, accepted; what came in can be taken back."""

import streamlit as st

from data_access.jobs.folders import Job, find_job
from data_access.jobs.state import JobState, Outcome, Step
from pages.ui import address
from pages.ui.import_access import SETTING, Access, access
from pages.ui.import_batches import batches_part
from pages.ui.import_collection import collection_part
from pages.ui.import_decisions import decisions_part
from pages.ui.import_difference import difference_step
from pages.ui.import_files import files_step
from pages.ui.import_found import found_step
from pages.ui.import_notices import first_steps
from pages.ui.import_reports import at_work
from pages.ui.import_result import result_step
from pages.ui.import_running import running
from pages.ui.import_style import steps, style
from pages.ui.import_tables import Told
from pages.ui.import_templates import templates_part
from pages.ui.import_undo import undo_step

JOB, COMPARED = "job", "_import_compared"
FILES, FOUND, DIFFERENCE, ACCEPT, RESULT = range(5)
CLOSED = (
    "数据导入只对坐在这台机器前的人开放：请在运行本程序的电脑上用 `localhost` 打开，"
    f"或请管理员设置 `{SETTING}=1`（见部署说明）。"
)
OPEN = "数据导入对所有能打开本页的人开放"


def render() -> None:
    """Draw the page for those who may import; a sentence for the others."""
    who = access()
    if who is Access.CLOSED:
        st.info(CLOSED, icon=":material/lock:")
        return
    style()
    if who is Access.OPEN:
        st.warning(OPEN, icon=":material/warning:")
    job = _job()
    with st.container(key="import-flow"):
        if job is None:
            _begin()
        else:
            _continue(job, job.state())
    batches, collected, templates, decisions = st.tabs(
        ["批次", "收齐表", "模板下载", "记住的决定"],
        key="import-tabs",
        on_change="rerun",
    )
    if batches.open:
        with batches:
            batches_part(_open)
    if collected.open:
        with collected:
            collection_part()
    if templates.open:
        with templates:
            templates_part()
    if decisions.open:
        with decisions:
            decisions_part(job)
    address.give(JOB, "")
    address.write()


def _job() -> Job | None:
    # No job is a choice too: the reader turns to new files while one is addressed.
    return find_job(address.take(JOB, "", lambda text: not text or _is_there(text)))


def _is_there(job_id: str) -> bool:
    job = find_job(job_id)
    return job is not None and job.order.templates is None


def _open(job_id: str) -> None:
    """Show a job, or with no id the first step (a callback)."""
    address.choose(**{JOB: job_id})
    st.session_state.pop(COMPARED, None)


def _begin() -> None:
    steps(FILES)
    first_steps()
    at_work(_open)
    job = files_step()
    if job is not None:
        _open(job.id)
        address.give(JOB, "")
        address.write()
        st.rerun()


def _continue(job: Job, state: JobState) -> None:
    is_undo = state.step in (Step.UNDO, Step.UNDO_CHECK)
    if state.is_running:
        if not is_undo:
            steps(FOUND if state.step is Step.CHECK else ACCEPT)
        running(job)
        return
    told = job.preview()
    if state.outcome is Outcome.CHECKED and told is not None:
        decide = undo_step if is_undo else _decide
        decide(job, told)
        return
    if not is_undo:
        steps(RESULT)
    result_step(job, state)
    text = "回到导入" if is_undo else "再导入一批"
    st.button(text, key="import-again", on_click=_open, args=("",))


def _decide(job: Job, told: Told) -> None:
    is_compared = st.session_state.get(COMPARED) == job.id
    steps(DIFFERENCE if is_compared else FOUND)
    if is_compared and difference_step(job, told):
        del st.session_state[COMPARED]
        st.rerun()
    if not is_compared and found_step(job, told):
        st.session_state[COMPARED] = job.id
        st.rerun()


if __name__ == "__main__":
    from app import main

    main()
