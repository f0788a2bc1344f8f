"""How far a job is: looked at every second, without drawing the page again."""

import time

import streamlit as st

from data_access.jobs.folders import Job, find_job
from data_access.jobs.starting import give_up
from data_access.jobs.state import JobState, Phase, Step
from pages.ui.import_style import headline
from pages.ui.plain_text import write

PAUSE = 1.0
_DOING = {
    Step.CHECK: "正在识别，不往库里存任何东西",
    Step.IMPORT: "正在导入",
    Step.UNDO_CHECK: "正在看撤销会怎样，库中不变",
    Step.UNDO: "正在撤销",
    Step.TEMPLATES: "正在制作模板",
}
_ASIDE = "可以离开或刷新本页，它会自己做完；回来时从这里接着看。"


def running(job: Job) -> None:
    """Draw a job at work until it has ended; then the page is drawn again.

    Several may be drawn at once: an import, and templates that are being made.
    """
    _watch(job.id)
    if job.state().step is not Step.UNDO:
        st.button(
            "停下并放弃",
            on_click=give_up,
            args=(job,),
            key=f"import-stop-{job.id}",
        )


@st.fragment(run_every=PAUSE)
def _watch(job_id: str) -> None:
    job = find_job(job_id)
    state = job.state() if job else None
    if state is None or not state.is_running:
        st.rerun(scope="app")
    _tell(state)


def _tell(state: JobState) -> None:
    if state.phase is Phase.WAITING:
        headline("等待", "另一个导入完成，轮到时自动开始", [])
        st.progress(0.0)
    else:
        used: list[tuple[str, object]] = [
            ("已用", f"{int(time.time() - state.started)} 秒")
        ]
        # Programs that read are still starting: a share would stand still.
        if state.done or state.share:
            headline(f"{state.share:.0%}", _DOING[state.step], used)
        else:
            headline("准备", "正在启动，随后显示进度", used)
        st.progress(state.share)
        if state.label:
            write(f"正在处理：{state.label}", "im-dim")
    st.caption(_ASIDE)
