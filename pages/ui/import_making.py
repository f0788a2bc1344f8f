"""The templates of many schools: made by a job of its own, then to be downloaded."""

from functools import partial
from pathlib import Path

import streamlit as st

from data_access.jobs.folders import Job, all_jobs, new_job
from data_access.jobs.orders import Order, Templates
from data_access.jobs.starting import start
from data_access.jobs.state import JobState, Outcome, Step
from data_access.jobs.tidying import tidy
from data_access.messages.changes import clock_text
from pages.ui import cached
from pages.ui.import_running import running
from pages.ui.plain_text import shown, write

_LOOKED_AT = 50
_BROKEN = "上一次制作中断了，没有做完，请再做一次。"


def make_button(wanted: Templates) -> None:
    """Draw the button that starts the making, and what became of the last one."""
    job = _newest()
    is_running = job is not None and job.state().is_running
    st.button(
        "制作模板",
        type="primary",
        disabled=is_running,
        on_click=_make,
        args=(wanted,),
        key="import-template-make",
    )
    if job is not None:
        _tell(job, job.state())


def _make(wanted: Templates) -> None:
    tidy()
    start(new_job(Order(templates=wanted)), Step.TEMPLATES)


def _newest() -> Job | None:
    """Return the newest making, also one that was begun on an earlier visit."""
    jobs = (job for job, _ in zip(all_jobs(), range(_LOOKED_AT), strict=False))
    return next((job for job in jobs if job.order.templates is not None), None)


def _tell(job: Job, state: JobState) -> None:
    if state.is_running:
        running(job)
    elif state.outcome is Outcome.MADE:
        for path in job.downloads():
            _offer(job, path, state)
    elif state.outcome is Outcome.BROKEN:
        st.warning(_BROKEN, icon=":material/warning:")
    elif state.error:
        write(state.error)


def _offer(job: Job, path: Path, state: JobState) -> None:
    told = job.report() or {}
    label = f"{shown(path.name, 60)}：{told.get('count', 0):,} 所学校，"
    label += f"{clock_text(state.finished)}做好"
    if told.get("data_version") != cached.data_key().version:
        label += "，此后库里有变化，要最新的请再制作一次"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "下载做好的压缩包",
            data=partial(Path.read_bytes, path),
            file_name=path.name,
            key=f"import-template-made-{job.id}",
            on_click="ignore",
        )
        write(f"{label}。", "im-dim")
