"""① 放入文件: the files, and what is to be known of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from data_access.catalogue.codes import COORDINATE_SYSTEMS, ORIGINS
from data_access.catalogue.sheets import SHEETS
from data_access.ingest.options import ImportOptions
from data_access.jobs.folders import Job, new_job
from data_access.jobs.orders import Order
from data_access.jobs.starting import start
from data_access.jobs.state import Step
from data_access.jobs.tidying import tidy

KINDS = ["xlsx", "xls", "ods", "csv", "tsv", "txt", "zip", "et", "doc", "docx", "rar"]
FILES, FOLDER = "文件或压缩包", "整个文件夹"
COMPLETE = "名单完整：没有列出的学校，存量到统计日期为止"
REPLACES = "替换全部：这些学校、这些月份库里原有、这次没有的行将移出"
_SHEET_LABELS = {sheet.id: sheet.label for sheet in SHEETS.values()}
_ROUND = "_import_round"  # a new number empties the uploader


def files_step() -> Job | None:
    """Draw the uploader and the options; return the job once the reader starts it."""
    way = st.segmented_control(
        "放入什么",
        [FILES, FOLDER],
        default=FILES,
        key="import-way",
        label_visibility="collapsed",
    )
    given = _uploader(is_folder=way == FOLDER)
    order = Order(_options())
    if not given:
        st.caption(
            "一次可以放很多个文件，或者一个压缩包（zip）。先只识别、对比，"
            "确认之后才会存入。"
        )
    if not st.button(
        f"开始识别（{len(given)} 个文件）" if given else "开始识别",
        type="primary",
        disabled=not given,
        key="import-start",
    ):
        return None
    with st.spinner("正在收下文件…"):
        tidy()
        job = new_job(order, [(file.name, file) for file in given])
    st.session_state[_ROUND] = _round() + 1
    start(job, Step.CHECK)
    return job


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))


def _uploader(*, is_folder: bool) -> list[Any]:
    with st.container(key="import-folder" if is_folder else "import-files"):
        found = st.file_uploader(
            "放入文件",
            type=None if is_folder else KINDS,
            accept_multiple_files="directory" if is_folder else True,
            key=f"import-upload-{_round()}-{is_folder}",
            label_visibility="collapsed",
        )
    return list(found or [])


def _options() -> ImportOptions:
    with st.expander("选项（表里没写的，在这里说明；不清楚就不用填）"):
        left, right = st.columns(2)
        with left:
            day: date | None = st.date_input(
                "填报日期", value=None, format="YYYY-MM-DD", key="import-day"
            )
            system = _choice("经纬度坐标系", COORDINATE_SYSTEMS.labels, "按表里写的")
            sheet_id = _choice("当作哪张报表", _SHEET_LABELS, "自动识别")
        with right:
            by = st.text_input("填报单位", key="import-by", max_chars=100)
            origin = _choice("数据来源", ORIGINS.labels, ORIGINS.labels["reported"])
            is_complete = st.checkbox(COMPLETE, key="import-complete")
            replaces = st.checkbox(REPLACES, key="import-replaces")
    return ImportOptions(
        coordinate_system=system,
        reported_by=by.strip() or None,
        reported_date=day,
        origin=origin or "reported",
        is_complete=is_complete,
        replaces_scope=replaces,
        sheet_id=sheet_id,
    )


def _choice(label: str, labels: Mapping[str, str], unchosen: str) -> str | None:
    return st.selectbox(
        label,
        list(labels),
        index=None,
        placeholder=unchosen,
        format_func=lambda code: labels[code],
        key=f"import-option-{label}",
    )
