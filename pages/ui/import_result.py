"""⑤ 结果: what was stored, what goes back to the schools, and on to the map."""

from functools import partial
from pathlib import Path

import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.state import JobState, Outcome, Step
from pages.ui.import_difference import difference_tables
from pages.ui.import_style import headline
from pages.ui.import_tables import Told, outcome_table
from pages.ui.page_switch import ask_for_map
from pages.ui.plain_text import escaped, shown

_BROKEN = {
    Step.CHECK: "识别中断了，库中没有改变。请重新放入文件。",
    Step.IMPORT: "导入中断了，库中没有改变：一次导入要么全部存好，要么一点不存。",
    Step.UNDO: "撤销中断了，库中没有改变。",
}


def result_step(job: Job, state: JobState) -> None:
    """Draw how a job ended."""
    told = job.report()
    if state.outcome is Outcome.BROKEN:
        st.warning(_BROKEN[state.step], icon=":material/warning:")
    elif state.outcome is Outcome.STOPPED:
        st.info("已停下，库中没有改变。")
    elif state.outcome is Outcome.GIVEN_UP:
        st.info("已放弃，库中没有改变；收到的文件已经删除。")
    elif state.outcome is Outcome.FAILED:
        with st.container(border=True):
            st.html(
                f'<div class="im-name">没有完成，库中没有改变</div>'
                f"<div>{escaped(state.error, 1_000)}</div>"
            )
    elif told is not None:
        _stored(job, state, told)


def _stored(job: Job, state: JobState, told: Told) -> None:
    if state.outcome is Outcome.UNCHANGED:
        headline(0, "行改动：与库中内容一致", [("不存", told["rejected"])])
    else:
        headline(
            told["accepted"],
            "行已存入",
            [
                ("未存入", told["rejected"]),
                ("警告", told["counts"]["warning"]),
                ("用时", f"{told['seconds']} 秒"),
            ],
        )
    if told["is_demo_removed"]:
        st.caption("原来的模拟示范区已让位给您的数据。")
    with st.container(horizontal=True):
        st.button("去看地图", type="primary", key="import-to-map", on_click=ask_for_map)
        for number, path in enumerate(job.downloads()):
            st.download_button(
                f"下载 {_label(path)}",
                data=partial(Path.read_bytes, path),
                file_name=path.name,
                key=f"import-return-{number}",
                on_click="ignore",
            )
    difference_tables(told, outcome_table(told))


def _label(path: Path) -> str:
    """Return a name for a button, whose text is markdown."""
    letters = r"\`*_{}[]()#+!|~:$<>"
    return "".join(f"\\{c}" if c in letters else c for c in shown(path.name, 40))
