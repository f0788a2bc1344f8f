"""为什么变了: the change of an area's value, split among the schools that made it."""

import pandas as pd
import streamlit as st

from data_access.catalogue import comparisons
from data_access.catalogue.comparisons import since
from data_access.catalogue.indicators import INDICATORS, Form, Indicator
from data_access.catalogue.numbers import change_text, full_text, is_missing
from data_access.catalogue.reporting_share import reported_words
from data_access.catalogue.teachers import SMALLEST_GROUP
from data_access.period import Period, previous, year_before
from data_access.queries import causes as query
from data_access.queries.causes import CAME, STARTED, STAYED, STOPPED, WENT
from data_access.request import MeasureRequest
from data_access.returns.worksheets import Worksheet, worksheet_files
from pages.ui import board_data, cached
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import aligned_right, download_buttons
from pages.ui.folded_names import NOBODY
from pages.ui.origin import origin_of
from pages.ui.table_view import show_table
from pages.ui.view import View, period_text

FEW = "few"
YEAR, BEFORE = "year", "before"
EARLIER = {
    YEAR: since(comparisons.YEAR_AGO),
    BEFORE: since(comparisons.PREVIOUS),
}
KINDS = {
    STAYED: "两期都有",
    CAME: "新增（新开办、划入）",
    WENT: "退出（停办、划出）",
    STARTED: "开始报送",
    STOPPED: "停止报送",
    FEW: f"教师不足{SMALLEST_GROUP}名等不单列的（合计）",
}
HEIGHT = 340
HOW = (
    "各校贡献加起来正好等于区域值的变化：每校的贡献＝（分子变化－两期平均值×分母变化）"
    "÷两期平均分母；其中“自身”是本校数值的变化，“规模”是本校分母（人数、台数、"
    "有没有报）的变化。表里四舍五入。"
)


def causes_part(indicator_id: str, view: View, key: str, compared: str = YEAR) -> None:
    """Draw why an indicator changed: sentence, kinds of causes, schools, files."""
    indicator = INDICATORS[indicator_id]
    earlier = _earlier(indicator_id, view, key, compared)
    names, periods = (indicator_id,), (earlier, view.period)
    request = MeasureRequest(names, periods, view.scope, stage=view.stage)
    whole = cached.measures(request).set_index("period_no")
    both = [whole["value"].get(number) for number in (0, 1)]
    rows = cached.remember(
        "causes", (request,), lambda: query.causes(cached.store(), request)
    )
    if any(is_missing(value) for value in both) or rows.empty:
        st.info(
            f"{period_text(earlier)}或{period_text(view.period)}没有这个数，无从比较。"
        )
        return
    before, after = (float(str(value)) for value in both)
    st.markdown(f"### {_headline(indicator, before, after)}")
    counts = [reported_words(*whole.loc[n, ["reported", "expected"]]) for n in (0, 1)]
    told = with_few_together(rows, cached.is_of_few(request, rows["school_id"]))
    st.markdown(f"{_split(indicator, told)}原来{counts[0]}，现在{counts[1]}。")
    kinds = by_kind(indicator, told)
    right = aligned_right(kinds)
    show_table(kinds, height="content", column_config=right)
    changed = told[(told["contribution"] != 0) & (told["kind"] != FEW)]
    table = school_table(indicator, changed)
    st.markdown(f"**{len(changed):,} 所学校使它变化**（按贡献大小）")
    right = aligned_right(table)
    name = f"causes-rows-{key}-{indicator_id}"
    show_table(table, height=HEIGHT, column_config=right, key=name, named=NOBODY)
    origin = origin_of((indicator_id,), view.period).line
    st.caption(f"{HOW}　{origin}")
    _files(view, indicator, table, _headline(indicator, before, after), key)


def _earlier(indicator_id: str, view: View, key: str, compared: str) -> Period:
    chosen = st.segmented_control(
        "和哪一期比",
        list(EARLIER),
        default=compared,
        required=True,
        format_func=lambda code: EARLIER[code],
        key=f"causes-earlier-{key}-{indicator_id}",
        label_visibility="collapsed",
    )
    period = view.period
    return previous(period) if chosen == BEFORE else year_before(period)


def _headline(indicator: Indicator, before: float, after: float) -> str:
    values = f"{full_text(indicator, before)} → {full_text(indicator, after)}"
    return f"{values}，{change_text(indicator, after, before)}"


def _split(indicator: Indicator, rows: pd.DataFrame) -> str:
    """Say how much was pushed up, how much down, and that both make the change."""
    is_few = rows["kind"] == FEW
    parts, few = rows.loc[~is_few, "contribution"], rows.loc[is_few, "contribution"]
    up, down = parts[parts > 0], parts[parts < 0]
    whole = signed(indicator, rows["contribution"].sum())
    lump = f"{len(few):,} 所不单列的共 {signed(indicator, few.sum())}，"
    return (
        f"{len(up):,} 所学校使它上升 {signed(indicator, up.sum())}，"
        f"{len(down):,} 所使它下降 {signed(indicator, down.sum())}，"
        f"{lump if len(few) else ''}合计 {whole}。"
    )


def with_few_together(rows: pd.DataFrame, is_few: "pd.Series[bool]") -> pd.DataFrame:
    """Return causes in which schools of too few teachers are one kind of their own.

    One alone could be told by taking the others from the whole: then the school that
    adds least stands with it.
    """
    alone = is_few.sum() == 1 and len(rows) > 1
    if alone:
        least = rows.loc[~is_few, "contribution"].abs().idxmin()
        is_few = is_few | (rows.index == least)
    return rows.assign(kind=rows["kind"].mask(is_few, FEW))


def by_kind(indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """Return how many schools of each kind there are and what they add together."""
    found = rows.groupby("kind")["contribution"].agg(["count", "sum"])
    kinds = [kind for kind in KINDS if kind in found.index]
    found = found.loc[kinds]
    return pd.DataFrame(
        {
            "学校": [KINDS[kind] for kind in kinds],
            "所数": found["count"].to_numpy(),
            "贡献": [signed(indicator, value) for value in found["sum"]],
        }
    )


def school_table(indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """Return what each school adds to the change, the largest first."""
    places = board_data.school_places().set_index("school_id")
    named = rows.join(places[["name", "full_name", "school_code"]], on="school_id")
    columns = {
        "学校": named["name"],
        "所在区域": named["full_name"],
        "情况": [KINDS[kind] for kind in named["kind"]],
        "原来": [_value(indicator, value) for value in named["before"]],
        "现在": [_value(indicator, value) for value in named["after"]],
        "自身": [signed(indicator, value) for value in named["own"]],
        "规模": [signed(indicator, value) for value in named["size"]],
        "贡献": [signed(indicator, value) for value in named["contribution"]],
    }
    if indicator.denominator is None:
        # Of a total every school's change is its own.
        columns = {k: v for k, v in columns.items() if k not in ("自身", "规模")}
    return pd.DataFrame(columns).reset_index(drop=True)


def signed(indicator: Indicator, value: float) -> str:
    """Write a contribution with its sign, finer than the indicator's own values."""
    if indicator.form is Form.SHARE:
        return f"{value * 100:+,.{indicator.decimals + 2}f}个百分点"
    decimals = indicator.decimals + (3 if indicator.denominator is not None else 0)
    return f"{value:+,.{decimals}f}"


def _value(indicator: Indicator, value: float) -> str:
    return "—" if value != value else full_text(indicator, value)


def _files(
    view: View, indicator: Indicator, table: pd.DataFrame, summary: str, key: str
) -> None:
    lines = export_lines(view, origin_of((indicator.id,), view.period).line, HOW)
    sheet = Worksheet(f"{indicator.label}：为什么变了", summary, table, lines)
    stem = file_stem(view, f"{indicator.short_label}变化原因")
    files = worksheet_files(sheet, stem, ("下载XLSX", "下载CSV"))
    with st.container(horizontal=True):
        download_buttons(files, f"causes-{key}-{indicator.id}")
