"""还差多少、为什么变了: two buttons beside any number, and what they open.

`work_buttons(indicator_id, view, key)` is the one call a page makes.
"""

from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.lacks import is_bought, lack_of
from data_access.returns.worksheets import Worksheet, worksheet_files
from pages.ui import opened
from pages.ui.causes_part import YEAR, causes_part
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import aligned_right, download_buttons
from pages.ui.folded_names import NOBODY
from pages.ui.origin import origin_of
from pages.ui.plan_part import plan_part
from pages.ui.table_view import show_table
from pages.ui.unit_prices import origin_words, price_of
from pages.ui.view import View
from pages.ui.worklist_data import Work, has_worklist, stages_of, work_of
from pages.ui.worklist_tables import (
    COST,
    apart,
    cost_words,
    headline,
    line_words,
    to_fill_in,
    to_target,
    work_table,
)

GAP, CHANGE = "还差多少", "为什么变了"
ALL_STAGES = "all"
WHOLE = "不分学段"
HEIGHT = 360


def work_buttons(indicator_id: str, view: View, key: str, compared: str = YEAR) -> None:
    """Draw 还差多少 (where schools have a line) and 为什么变了 beside a number.

    Args:
        indicator_id: of catalogue INDICATORS.
        view: area and period.
        key: tells places of one page apart that show the same indicator.
        compared: of causes_part EARLIER, the one that the number beside it names.
    """
    with st.container(key=f"work-{key}-{indicator_id}", horizontal=True, gap="small"):
        if has_worklist(indicator_id) and opened.opens(
            GAP, opened.GAP, indicator_id, key
        ):
            gap_dialog(indicator_id, view)
        if opened.opens(CHANGE, opened.CHANGE, indicator_id, key):
            change_dialog(indicator_id, view, compared)


@st.dialog("还差多少：从红到任务单", width="large", on_dismiss=opened.close)
def gap_dialog(indicator_id: str, view: View) -> None:
    """Open the schools below their line."""
    _heading(indicator_id, view)
    gap_part(indicator_id, view, "dialog")


@st.dialog("为什么变了：变化落到学校", width="large", on_dismiss=opened.close)
def change_dialog(indicator_id: str, view: View, compared: str = YEAR) -> None:
    """Open which schools made a value change."""
    _heading(indicator_id, view)
    causes_part(indicator_id, view, "dialog", compared)


def _heading(indicator_id: str, view: View) -> None:
    st.markdown(f"**{INDICATORS[indicator_id].label}**　·　{view.words}")


def gap_part(indicator_id: str, view: View, key: str) -> None:
    """Draw the worklist of an indicator: sentences, price, list, files."""
    if not has_worklist(indicator_id):
        st.info("这个指标没有设各校的线；在目标值表里设了线，这里就有任务单。")
        return
    work = work_of(indicator_id, view, _stage(indicator_id, key) or view.stage)
    st.markdown(f"### {headline(work)}")
    st.markdown(to_target(work) + apart(work))
    if not len(work.below):
        st.caption(_caption(indicator_id, view))
        return
    price = _price(work, view, key) if is_bought(work.indicator) else 0.0
    table = work_table(work, price)
    name, form = f"work-rows-{key}-{indicator_id}", _form(table)
    show_table(table, height=HEIGHT, column_config=form, key=name, named=NOBODY)
    st.caption(_caption(indicator_id, view))
    _files(work, view, price, key)
    if is_bought(work.indicator):
        plan_part(work, view, key)


def _stage(indicator_id: str, key: str) -> str | None:
    stages = stages_of(indicator_id)
    if not stages:
        return None
    options = [ALL_STAGES, *stages]
    chosen = st.segmented_control(
        "学段",
        options,
        default=ALL_STAGES,
        required=True,
        format_func=lambda code: WHOLE if code == ALL_STAGES else STAGES.label(code),
        key=f"work-stage-{key}-{indicator_id}",
        help="各学段的线不同；不分学段只列只有一个学段的学校。",
    )
    return None if chosen == ALL_STAGES else chosen


def _price(work: Work, view: View, key: str) -> float:
    """Ask for a unit price; beside it stands what all that is lacking costs."""
    unit = lack_of(work.indicator).unit
    known = price_of(lack_of(work.indicator).item, view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        price = st.number_input(
            f"单价（元/{unit}），填了就算钱",
            min_value=0.0,
            step=100.0,
            format="%.0f",
            value=known.yuan,
            key=f"work-price-{key}-{work.indicator.id}",
            width=260,
        )
        st.markdown(cost_words(work, float(price or 0)))
    st.caption(f"{known.words}{origin_words()}")
    return float(price or 0)


def _form(table: pd.DataFrame) -> dict[str, Any]:
    number = st.column_config.NumberColumn(format="localized")
    names = [name for name in table.columns if str(name)[0] in "缺多"]
    return aligned_right(table) | dict.fromkeys([*names, COST], number)


def _caption(indicator_id: str, view: View) -> str:
    lines = (line_words(indicator_id), origin_of((indicator_id,), view.period).line)
    return "　".join(line for line in lines if line)


def _files(work: Work, view: View, price: float, key: str) -> None:
    """Offer the list as a worksheet to be printed and filled in."""
    indicator = work.indicator
    table = to_fill_in(work_table(work, price), work.below["school_code"])
    sheet = Worksheet(
        f"{indicator.label}：还差多少",
        f"{headline(work)}。{to_target(work)}{apart(work)}",
        table,
        export_lines(view, _caption(indicator.id, view)),
    )
    stem = file_stem(view, f"{indicator.short_label}任务单")
    files = worksheet_files(sheet, stem, ("下载任务单（可打印）", "下载CSV"))
    with st.container(horizontal=True):
        download_buttons(files, f"work-{key}-{indicator.id}")
