"""口径: a number's definition, both halves, and the schools behind them."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text, plain
from data_access.catalogue.reporting_share import counted_words, note_of, reported_words
from data_access.catalogue.sources import CERTAINTY_LABELS, SOURCES
from data_access.catalogue.states import DIRECTION_LABELS
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import benchmark_data, cached, opened
from pages.ui.causes_part import causes_part
from pages.ui.folded_names import NOBODY
from pages.ui.main_numbers_panel import note_number
from pages.ui.origin import origin_of
from pages.ui.table_view import show_table
from pages.ui.view import View
from pages.ui.worklist import CHANGE, GAP, gap_part

BEHIND = "学校名单"
NOT_COUNTED = "没有报送，或报的数看不出结果（例如带宽是一个范围，跨在目标两边）。"


def definition_button(indicator_id: str, view: View, key: str) -> None:
    """Draw the 口径 button of an indicator in the area and period in view."""
    indicator = INDICATORS[indicator_id]
    note_number(indicator_id, view)
    if opened.opens("口径", opened.DEFINITION, indicator_id, key):
        definition_dialog(indicator, view)


@st.dialog("口径：这个数怎么算的", width="large", on_dismiss=opened.close)
def definition_dialog(indicator: Indicator, view: View) -> None:
    """Open the definition of an indicator with its halves and the schools behind."""
    names, periods = (indicator.id,), (view.period,)
    request = MeasureRequest(names, periods, view.scope, stage=view.stage)
    rows = cached.measures(request)
    st.markdown(f"#### {indicator.label}　·　{view.words}")
    if rows.empty:
        st.write("这个范围和时间没有应报学校，也没有数据。")
    else:
        _halves(indicator, rows.iloc[0])
    st.markdown(f"**定义**　{indicator.definition}")
    st.markdown(f"**分母说明**　{indicator.denominator_note}")
    source = SOURCES[indicator.source]
    st.markdown(
        f"**依据**　{source.title}（{indicator.certainty}："
        f"{CERTAINTY_LABELS[indicator.certainty]}）　"
        f"**方向**　{DIRECTION_LABELS[indicator.direction]}"
    )
    st.caption(origin_of((indicator.id,), view.period).line)
    _elsewhere(indicator)
    _more(indicator, view)


def _elsewhere(indicator: Indicator) -> None:
    """List what other places published: reference lines, neither lines nor ranks."""
    if benchmark_data.with_figures((indicator.id,)):
        st.markdown("**别处公布的数**　只作参考，不是标准，也不排名")
        show_table(benchmark_data.table_of(indicator.id))


def _more(indicator: Indicator, view: View) -> None:
    """Let the reader go on: the schools behind, what is lacking, why it changed."""
    chosen = st.segmented_control(
        "再看什么",
        list(_PARTS),
        default=BEHIND,
        required=True,
        key=f"definition-part-{indicator.id}",
        label_visibility="collapsed",
    )
    _PARTS[chosen or BEHIND](indicator, view)


def _halves(indicator: Indicator, row: "pd.Series[float]") -> None:
    st.markdown(f"**结果**　{full_text(indicator, row['value'])}")
    top = indicator.numerator
    st.markdown(f"**分子**　{top.label}：{plain(row['numerator'])} {top.unit}")
    below = indicator.denominator
    if below is not None:
        st.markdown(
            f"**分母**　{below.label}：{plain(row['denominator'])} {below.unit}"
        )
    reported, expected = int(row["reported"]), int(row["expected"])
    st.markdown(f"**报送**　{counted_words(reported, expected)}（已报：报了且能计入）")
    if note_of(row.to_dict()):
        words = reported_words(reported, expected)
        st.warning(f"报送不足八成，这个数{words}。", icon=":material/warning:")


def _schools_behind(indicator: Indicator, view: View) -> None:
    asked, periods = (indicator.id,), (view.period,)
    request = MeasureRequest(asked, periods, view.scope, SCHOOL, view.stage)
    rows = cached.measures(request)
    names = cached.schools().set_index("school_id")
    table = rows.join(names[["name", "school_code"]], on="group_key")
    counted = table[table["reported"] > 0]
    silent = table[table["reported"] == 0]
    top, below = indicator.numerator, indicator.denominator
    columns = {"name": "学校", "numerator": f"分子（{top.unit}）"}
    if below is not None:
        columns["denominator"] = f"分母（{below.unit}）"
    known, missing = st.tabs(
        [f"已计入（{len(counted):,}）", f"未计入（{len(silent):,}）"]
    )
    with known:
        ordered = counted.sort_values("numerator", ascending=False)
        shown = ordered[list(columns)].rename(columns=columns)
        show_table(shown, key=f"behind-{indicator.id}", named=NOBODY)
    with missing:
        if silent.empty:
            st.write("应报学校都已计入。")
        else:
            st.caption(NOT_COUNTED)
            shown = silent[["name", "school_code"]]
            heads = {"name": "学校", "school_code": "学校标识码"}
            key = f"silent-{indicator.id}"
            show_table(shown.rename(columns=heads), key=key, named=NOBODY)


_PARTS: dict[str, Callable[[Indicator, View], None]] = {
    BEHIND: _schools_behind,
    GAP: lambda indicator, view: gap_part(indicator.id, view, "definition"),
    CHANGE: lambda indicator, view: causes_part(indicator.id, view, "definition"),
}
