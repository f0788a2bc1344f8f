"""撤销一批: which deliveries go, then yes or no; and what became of the rows."""

from typing import Any

import pandas as pd
import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.starting import give_up, start
from data_access.jobs.state import Step
from pages.ui.import_style import headline
from pages.ui.import_tables import Told
from pages.ui.plain_text import shown


def undo_step(job: Job, told: Told) -> None:
    """Draw what an undo would take back, and ask."""
    undone = told["undone"]
    later = len(undone) - 1
    facts: list[tuple[str, object]] = []
    headline(len(undone), "批将撤销" + ("，按下面的次序" if later else ""), facts)
    if later:
        st.warning(
            f"这一批之后有 {later} 批改过同样的数据或要用到它，会先撤销它们。",
            icon=":material/warning:",
        )
    with st.container(horizontal=True):
        st.button(
            "确认撤销",
            type="primary",
            on_click=start,
            args=(job, Step.UNDO),
            key="import-undo",
        )
        st.button("不撤销", on_click=give_up, args=(job,), key="import-undo-not")
    undo_table(undone)
    st.caption("撤销也记为一批；撤错了，可以再撤销这次撤销。")


def undone_step(told: Told) -> None:
    """Draw what an undo did."""
    undone = told["undone"]
    facts: list[tuple[str, object]] = [("用时", f"{told['seconds']} 秒")]
    if len(undone) == 1 and undone[0].get("is_undo"):
        headline("数据已恢复", "撤销作废", facts)
    else:
        headline(len(undone), "批已撤销", facts)
    undo_table(told["undone"])


def undo_table(undone: list[dict[str, Any]]) -> None:
    """Draw a row a delivery."""
    table = pd.DataFrame(
        [
            {
                "批次": one["number"],
                "名称": shown(one["name"]),
                "移出的行": one["removed"],
                "找回的行": one["restored"],
                "改回的行": one["changed"],
            }
            for one in undone
        ]
    )
    st.dataframe(table, hide_index=True, height="content", width="content")
