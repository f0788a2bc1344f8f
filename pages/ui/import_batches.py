"""批次: what came in, the newest first; each can be taken back."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from data_access.jobs.folders import Job, new_job
from data_access.jobs.orders import Order
from data_access.jobs.starting import start
from data_access.jobs.state import Step
from data_access.messages.changes import DELIVERY_KINDS, moment_text
from pages.ui import cached
from pages.ui.import_reports import results_part
from pages.ui.import_tables import whole_numbers
from pages.ui.plain_text import shown

MOST = 500
STANDING, UNDO, RESTORED = "在库中", "撤销记录", "数据已恢复"


def batches_part(open_job: Callable[[str], None]) -> None:
    """Draw the deliveries; `open_job` shows the job of an undo."""
    results_part(open_job)
    rows = cached.deliveries()
    if rows.empty:
        st.write("还没有导入过。")
        return
    table = batch_table(rows.head(MOST))
    st.dataframe(table, hide_index=True, placeholder="—", height=_height(len(table)))
    standing = rows[rows["can_undo"]].head(MOST)
    if standing.empty:
        return
    names = {
        int(row["delivery_id"]): f"第 {row['delivery_id']} 批　{shown(row['name'], 60)}"
        for row in standing.to_dict("records")
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "撤销哪一批",
            list(names),
            index=None,
            placeholder="请选择",
            format_func=lambda number: names[number],
            key="import-undo-which",
        )
        st.button(
            "看看撤销会怎样",
            disabled=chosen is None,
            on_click=partial(_ask, chosen, open_job),
            key="import-undo-ask",
        )


def batch_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row a delivery, in the reader's words."""
    return whole_numbers(
        pd.DataFrame(
            {
                "批次": rows["delivery_id"],
                "时间": [
                    moment_text(moment.to_pydatetime())
                    for moment in rows["received_at"]
                ],
                "种类": [DELIVERY_KINDS[kind] for kind in rows["kind"]],
                "名称": [shown(name) for name in rows["name"]],
                "文件数": rows["files"],
                "打不开": rows["faults"],
                "新增": rows["new"],
                "更改": rows["changed"],
                "未存入": rows["rejected"],
                "状态": [_state(row) for row in rows.to_dict("records")],
            }
        ),
        ("文件数", "打不开", "新增", "更改", "未存入"),
    )


def _state(row: dict[Hashable, Any]) -> str:
    if not pd.isna(row["undone_by"]):
        return f"已撤销（第 {row['undone_by']} 批）"
    if row["kind"] != "undo":
        return STANDING
    return RESTORED if row["is_restoring"] else UNDO


def _ask(delivery_id: int | None, open_job: Callable[[str], None]) -> None:
    job: Job = new_job(Order(undoes_id=delivery_id))
    start(job, Step.UNDO_CHECK)
    open_job(job.id)


def _height(rows: int) -> int:
    return min(420, 38 + 35 * max(rows, 1))
