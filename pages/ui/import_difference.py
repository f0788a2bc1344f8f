"""③ 与库中对比, ④ 确认导入: what will be another than before, then yes or no."""

from typing import Any

import pandas as pd
import streamlit as st

from data_access.jobs.folders import Job
from data_access.jobs.starting import give_up, start
from data_access.jobs.state import Step
from data_access.period import parse_period
from pages.ui.import_found import issues_part
from pages.ui.import_style import headline
from pages.ui.import_tables import Told, change_table, effect_table, outcome_table
from pages.ui.view import period_text


def difference_step(job: Job, told: Told) -> bool:
    """Draw the difference; tell whether the reader goes back to what was found."""
    table = outcome_table(told)
    sums = {name: int(table[name].sum()) for name in table.columns[1:]}
    moved = {name: sums[name] for name in ("新增", "更改", "移出", "到期")}
    headline(sum(moved.values()), "行与库中不同，确认后存入", [*sums.items()])
    if told["is_demo_removed"]:
        st.info("库里现在是模拟示范区；确认导入时，它会让位给您的数据。")
    is_back = _decide(job, is_any=any(moved.values()))
    difference_tables(told)
    return is_back


def difference_tables(told: Told) -> None:
    """Draw the difference sheet by sheet, value by value, and what it does."""
    changes, effect = change_table(told), effect_table(told)
    found = told["difference"]
    sheets, values, numbers, issues = st.tabs(
        [
            "各报表",
            f"改了哪些值（{found['value_count']:,}）",
            f"主要指标的变化（{len(effect):,}）",
            f"问题（{told['issue_total']:,}）",
        ]
    )
    with sheets:
        table = outcome_table(told)
        is_empty = (table.iloc[:, 1:] == 0).all()
        shown_columns = [name for name in table if not is_empty.get(name, False)]
        st.dataframe(
            table[shown_columns], hide_index=True, height="content", width="content"
        )
    with values:
        _values(changes, found["value_count"])
    with numbers:
        _numbers(effect, found)
    with issues:
        issues_part(told)


def _values(changes: pd.DataFrame, count: int) -> None:
    if changes.empty:
        st.write("库里原有的值都不变。")
        return
    if count > len(changes):
        st.caption(f"先列出 {len(changes):,} 处，另有 {count - len(changes):,} 处。")
    st.dataframe(changes, hide_index=True, placeholder="—")


def _numbers(effect: pd.DataFrame, found: dict[str, Any]) -> None:
    if effect.empty:
        st.write("全域的主要指标不变，或现在还算不出。")
        return
    about = f"全域，{period_text(parse_period(found['period']))}。"
    if found["is_other_zone"]:
        about += "此前是模拟示范区，不作比较。"
    st.caption(about)
    st.dataframe(
        effect,
        hide_index=True,
        placeholder="—",
        height="content",
        width="content",
        column_config={effect.columns[0]: st.column_config.TextColumn(width=260)},
    )


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
