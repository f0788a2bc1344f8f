"""⑤ 结果: what was stored, what goes back to the schools, and on to the map."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.state import JobState, Outcome, Step
from pages.ui import cached
from pages.ui.import_collection import reminders
from pages.ui.import_difference import difference_tables
from pages.ui.import_style import headline
from pages.ui.import_tables import Told
from pages.ui.import_undo import undone_step
from pages.ui.page_switch import ask_for_map
from pages.ui.plain_text import escaped, shown

_BROKEN = {
    Step.CHECK: "识别中断了，库中没有改变。请重新放入文件。",
    Step.IMPORT: "导入中断了，库中没有改变：一次导入要么全部存好，要么一点不存。",
    Step.UNDO_CHECK: "查看中断了，库中没有改变。",
    Step.UNDO: "撤销中断了：请看下面的批次，没有新的撤销记录就是没有改变。",
}


WHOLE = "全部学校"
GIVEN_UP = "已放弃，库中没有改变；收到的文件已经删除。"
KEPT = "没有撤销，库中没有改变。"
LOST = "已经存入，只是结果没有写完：请看下面的批次；问题清单可以再导入一次得到。"


def result_step(job: Job, state: JobState) -> None:
    """Draw how a job ended."""
    told = job.report()
    if state.outcome is Outcome.BROKEN:
        is_stored = state.delivery_id in set(cached.deliveries()["delivery_id"])
        text = LOST if is_stored else _BROKEN[state.step]
        st.warning(text, icon=":material/warning:")
    elif state.outcome is Outcome.STOPPED:
        st.info("已停下，库中没有改变。")
    elif state.outcome is Outcome.GIVEN_UP:
        is_undo = state.step in (Step.UNDO_CHECK, Step.UNDO)
        st.info(KEPT if is_undo else GIVEN_UP)
    elif state.outcome is Outcome.FAILED:
        with st.container(border=True):
            st.html(
                f'<div class="im-name">没有完成，库中没有改变</div>'
                f"<div>{escaped(state.error, 1_000)}</div>"
            )
    elif state.outcome is Outcome.UNDONE and told is not None:
        undone_step(told)
    elif told is not None:
        _stored(job, state, told)


def _stored(job: Job, state: JobState, told: Told) -> None:
    if state.outcome is Outcome.UNCHANGED:
        headline(
            0,
            "行改动：与库中内容一致",
            [("不存", told["rejected"]), *_left_aside(told)],
        )
    else:
        new, changed = _stored_rows(told)
        headline(
            new + changed,
            "行已存入",
            [
                ("新增", new),
                ("更改", changed),
                ("未变", sum(sheet["unchanged"] for sheet in told["sheets"])),
                ("未存入", told["rejected"]),
                *_left_aside(told),
                ("警告", told["counts"]["warning"]),
                ("用时", f"{told['seconds']} 秒"),
            ],
        )
    if told["is_demo_removed"]:
        st.caption("原来的模拟示范区已让位给您的数据。")
    files = _asked(job.downloads(), told.get("asked") or {})
    with st.container(horizontal=True):
        st.button("去看地图", type="primary", key="import-to-map", on_click=ask_for_map)
        for path in files:
            st.download_button(
                f"下载 {_label(path)}",
                data=partial(Path.read_bytes, path),
                file_name=path.name,
                key=f"import-return-{path.name}",
                on_click="ignore",
            )
    for path in files:
        if path.suffix == ".txt":
            texts = path.read_text("utf-8-sig").split("\n\n")
            reminders([text for text in texts if text.strip()])
    difference_tables(told)


def _stored_rows(told: Told) -> tuple[int, int]:
    """Return how many rows are new and changed, as the list of 批次 says it."""
    rows = cached.deliveries()
    own = rows[rows["delivery_id"] == told["delivery_id"]]
    if not own.empty:
        return int(own["new"].iloc[0]), int(own["changed"].iloc[0])
    sheets = told["sheets"]
    return sum(s["new"] for s in sheets), sum(s["changed"] for s in sheets)


def _left_aside(told: Told) -> list[tuple[str, object]]:
    """Return the files and sheets that are not among the rows at all."""
    faults = sum(1 for file in told["files"] if file["fault"])
    return [
        ("打不开的文件", f"{faults:,} 份" if faults else ""),
        ("没有认出的工作表", f"{len(told['unread']):,} 张" if told["unread"] else ""),
    ]


def _asked(files: list[Path], asked: Mapping[str, Any]) -> list[Path]:
    """Return the files to hand out; of a delivery of one area the reader chooses."""
    area = shown(asked.get("area"), 40)
    if not area:
        return files
    st.caption(
        f"这一批都是{area}的学校，收齐表和催报文字先只问这里；也可以问全部学校。"
    )
    way = st.segmented_control(
        "收齐表问哪些学校",
        [area, WHOLE],
        default=area,
        required=True,
        key="import-asked",
    )
    others = set(asked["of_area"] if way == WHOLE else asked["of_zone"])
    return [path for path in files if path.name not in others]


def _label(path: Path) -> str:
    """Return a name for a button, whose text is markdown."""
    letters = r"\`*_{}[]()#+!|~:$<>"
    return "".join(f"\\{c}" if c in letters else c for c in shown(path.name, 40))
