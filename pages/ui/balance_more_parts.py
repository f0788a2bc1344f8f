"""Below the item: schools that fail and in what, 城乡, the years."""

import pandas as pd
import streamlit as st

from data_access.catalogue.balance import GAP, RATIO, SEVEN
from data_access.catalogue.indicators import DERIVED_INDICATORS
from data_access.queries.urban_rural import RuralDefinition
from pages.ui import balance_data, notices
from pages.ui import balance_tables as tables
from pages.ui import balance_words as words
from pages.ui.balance_choice import RURAL, Choice
from pages.ui.balance_pictures import Charts
from pages.ui.balance_rural_tables import definitions_table, rural_table
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.derived_definition import derived_button
from pages.ui.school_list import school_list
from pages.ui.view import View

ROWS = 12


def failing_part(view: View, stage: str, charts: Charts) -> None:
    """List the schools of a stage that do not pass 6 + 85 %, and their items."""
    rows = balance_data.judged(view, stage)
    if rows.empty:
        notices.nothing(f"{words.stage_label(stage)}：没有学校报送年度基数，无法判断。")
        return
    title = words.failing_title(stage, rows)
    table = tables.failing_table(view, rows)
    if table.empty:
        notices.nothing(title)
        return

    def listing() -> None:
        shown = table.drop(columns="code")
        key = f"balance-failing-{view.node.key}-{stage}"
        school_list(shown, list(table["code"]), key=key, rows=ROWS)
        st.caption("差得少的在前。点一行打开学校档案；七项不全的学校未参评，不列在内。")

    shown = table.drop(columns="code")
    charts.show(view, f"failing-{stage}", title, shown, listing, has_table=False)


def rural_part(view: View, choice: Choice, charts: Charts) -> None:
    """Compare 城 and 乡 in the definition in use, then one item in all three."""
    used = choice.rural
    every = {
        one: balance_data.rural(view, choice.stage, one) for one in RuralDefinition
    }
    found = {one.value: _row_of(rows, choice.item) for one, rows in every.items()}
    st.markdown(f"#### 城乡差距（{words.stage_label(choice.stage)}）")
    with st.container(horizontal=True, vertical_alignment="center"):
        choose_one("城乡口径", words.RURAL_LABELS, RURAL, used.value)
        _definitions(view, used)
    before = _row_of(every[used], choice.item, 1)
    then = None if before is None else float(before["ratio"])
    title = words.rural_title(choice.item, found[used.value], used.value, then)
    charts.show(view, "rural", title, rural_table(every[used]))
    label = words.item_label(choice.item)
    table = definitions_table(choice.item, found, used.value)
    charts.show(view, "rural-definitions", f"{label}：三种城乡口径并列", table)
    st.caption(
        "城乡比按全部开设本学段的学校算，含不足50人的教学点；越接近1越一致。"
        "七项一年报一次，没有学期数，所以和上年比。"
    )


def _definitions(view: View, used: RuralDefinition) -> None:
    behind = (f"**正在使用**　{words.RURAL_MEANINGS[used.value]}",)
    for name in (RATIO, GAP):
        st.caption(DERIVED_INDICATORS[name].label, width="content")
        derived_button(name, view, "balance", behind, balance_data.TABLES)


def _row_of(
    rows: pd.DataFrame, item: str, period_no: int = 0
) -> "pd.Series[float] | None":
    own = rows[(rows["indicator"] == item) & (rows["period_no"] == period_no)]
    return own.iloc[0] if len(own) else None


def trend_part(view: View, choice: Choice, charts: Charts) -> None:
    """Draw an item's 差异系数 over the years, beside the mean of the seven."""
    rows, periods = balance_data.over_time(view, choice.stage)
    if rows["cv"].notna().sum() < len(SEVEN):
        return
    lines = tables.trend_rows(rows, periods, choice.item)
    own = lines[lines["group"] == words.item_label(choice.item)]["value"].tolist()
    title = words.trend_title(choice.stage, choice.item, own)
    line = balance_data.cv_line(view, choice.stage)
    name = f"{choice.stage}-{choice.item_id}"

    def picture() -> None:
        spec = charts.trend(view, name, lines, line)
        draw_chart(spec, key=f"balance-trend-{view.node.key}-{name}")

    charts.show(view, "trend", title, tables.trend_table(rows, periods), picture)
    st.caption("每年取10月时的年度基数；七项平均只作参考，门槛按单项。")
