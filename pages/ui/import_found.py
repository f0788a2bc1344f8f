"""② 识别结果: sheet by sheet what was recognised, and the way to correct it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.starting import give_up
from pages.ui.import_questions import questions
from pages.ui.import_style import headline
from pages.ui.import_tables import MESSAGE, Told, issue_table, sheet_table
from pages.ui.plain_text import write

TALL = 420
# A sentence of an issue is read in its cell: this high, this wide, it is wrapped.
# A longer one is read whole below the table.
SENTENCES, WIDE = 88, 620


def found_step(job: Job, told: Told) -> bool:
    """Draw what was recognised; tell whether the reader goes on."""
    counts = told["counts"]
    faults = [one for one in told["files"] if one["fault"]]
    headline(
        len(told["sheets"]),
        "张报表已认出",
        [
            ("读取行数", told["read"]),
            ("没有认出的工作表", len(told["unread"])),
            ("打不开的文件", len(faults)),
            ("错误", counts["error"]),
            ("警告", counts["warning"]),
        ],
    )
    goes_on = _go_on(job, told)
    for one in faults[:20]:
        write(fault_text(one), "im-dim")
    questions(job, told)
    sheets, issues = st.tabs(["报表", f"问题（{told['issue_total']:,}）"])
    with sheets:
        _table(told)
    with issues:
        issues_part(told)
    return goes_on


def fault_text(file: Mapping[str, Any]) -> str:
    """Return why a file could not be read, which names it; before it its folder."""
    folder = file["name"].rpartition("/")[0]
    return f"{folder}：{file['fault']}" if folder else file["fault"]


def issues_part(told: Told) -> None:
    """Draw the issues of a job, as far as they are kept."""
    table = issue_table(told)
    if table.empty:
        st.write("没有发现问题。")
        return
    left_out = told["issue_total"] - len(table)
    if left_out:
        st.caption(f"这里列出最要紧的 {len(table):,} 条，另有 {left_out:,} 条。")
    chosen = st.dataframe(
        table,
        hide_index=True,
        placeholder="—",
        height=_height(len(table), SENTENCES),
        row_height=SENTENCES,
        column_config={MESSAGE: st.column_config.TextColumn(width=WIDE)},
        on_select="rerun",
        selection_mode="single-row",
        key="import-issues",
    )
    rows = chosen.selection.rows
    if rows and rows[0] < len(table):
        write(told["issues"][rows[0]]["message"])
    else:
        st.caption("选中一行，在这里看全文。")


def _table(told: Told) -> None:
    table = sheet_table(told)
    if table.empty:
        st.write("没有认出任何报表：表头和我们的报表对不上，或者表是空的。")
        return
    st.dataframe(table, hide_index=True, placeholder="—", height=_height(len(table)))


def _go_on(job: Job, told: Told) -> bool:
    is_any = bool(told["sheets"])
    if not is_any:
        st.info("没有可以导入的内容。请换文件，或在下面说明各张表是什么。")
    with st.container(horizontal=True):
        goes_on = is_any and st.button(
            "下一步：与库中对比", type="primary", key="import-compare"
        )
        st.button("放弃这些文件", key="import-drop", on_click=give_up, args=(job,))
    return goes_on


def _height(rows: int, each: int = 35) -> int:
    return min(TALL, 38 + each * max(rows, 1))
