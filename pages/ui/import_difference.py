"""③ 与库中对比, ④ 确认导入: what will be another than before, then yes or no."""

import pandas as pd
import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.starting import give_up, start
from data_access.jobs.state import Step
from pages.ui.import_found import issues_part
from pages.ui.import_style import headline
from pages.ui.import_tables import Told, change_table, effect_table, outcome_table


def difference_step(job: Job, told: Told) -> bool:
    """Draw the difference; tell whether the reader goes back to what was found."""
    table = outcome_table(told)
    sums = {name: int(table[name].sum()) for name in table.columns[1:]}
    new, changed = sums.get("新增", 0), sums.get("更改", 0)
    headline(
        new + changed + sums.get("移出", 0),
        "行与库中不同，确认后存入",
        [
            ("新增", new),
            ("更改", changed),
            ("移出", sums.get("移出", 0)),
            ("未变", sums.get("未变", 0)),
            ("不存", sums.get("不存", 0)),
        ],
    )
    if told["is_demo_removed"]:
        st.info("库里现在是模拟示范区；确认导入时，它会让位给您的数据。")
    is_back = _decide(job, is_any=new + changed + sums.get("移出", 0) > 0)
    difference_tables(told, table)
    return is_back


def difference_tables(told: Told, table: pd.DataFrame) -> None:
    """Draw the difference sheet by sheet, value by value, and what it does."""
    changes, effect = change_table(told), effect_table(told)
    names = ["各报表", f"改了哪些值（{told.get('change_total', len(changes)):,}）"]
    sheets, values, numbers, issues = st.tabs(
        [
            *names,
            f"主要指标的变化（{len(effect):,}）",
            f"问题（{told['issue_total']:,}）",
        ]
    )
    with sheets:
        st.dataframe(table, hide_index=True, height="content")
    with values:
        if changes.empty:
            st.write("库里原有的值都不变。")
        else:
            st.dataframe(changes, hide_index=True, placeholder="—")
    with numbers:
        if effect.empty:
            st.write("全域的主要指标不变，或现在还算不出。")
        else:
            st.dataframe(effect, hide_index=True, placeholder="—", height="content")
    with issues:
        issues_part(told)


def _decide(job: Job, *, is_any: bool) -> bool:
    if not is_any:
        st.info("与库中内容一致，导入也不会有改动。")
    with st.container(horizontal=True):
        st.button(
            "确认导入",
            type="primary",
            key="import-accept",
            on_click=start,
            args=(job, Step.IMPORT),
        )
        is_back = st.button("上一步：识别结果", key="import-back")
        st.button("放弃这些文件", key="import-give-up", on_click=give_up, args=(job,))
    return is_back
