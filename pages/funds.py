"""经费投入: budget and spending by year, source and use; per pupil; per Mbps."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import FUND_SOURCES, FUND_USES
from data_access.request import FundGroup
from pages.charts.lesson_trend import TrendWords, lesson_trend
from pages.charts.share_bars import count_bars
from pages.documents.downloads import downloads_of
from pages.ui import address, cached, funds_bars, funds_data, funds_tables
from pages.ui import funds_words as words
from pages.ui.chart_click import draw_chart
from pages.ui.choice import choose_one
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import Download, figure
from pages.ui.frame import is_dark
from pages.ui.funds_cards import draw_cards
from pages.ui.mode import is_meeting
from pages.ui.notices import nothing, remark
from pages.ui.published import FUND_FACTS, published_part
from pages.ui.view import View, current_view
from pages.ui.window import is_narrow, watch_window

YEAR = "year"
LEFT, RIGHT = 57, 43


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    years = funds_data.years(view)
    if not years:
        _without_money(view)
        return
    default = str(years[-1])
    known = {str(year) for year in years}
    year = int(address.take(YEAR, default, lambda text: text in known))
    now = funds_data.year_sum(view, year)
    assert now is not None
    is_running = funds_data.is_running(view, year)
    st.markdown(f"### {words.headline(now, is_running=is_running)}")
    choose_one("年度", {str(y): f"{y}年" for y in years}, YEAR, str(year))
    draw_cards(view, now)
    _notes(view, year)
    left, right = st.columns([LEFT, RIGHT], gap="medium")
    with left:
        _years(view)
    with right:
        _uses(view, year)
    left, right = st.columns(2, gap="medium")
    with left:
        _sources(view, year)
    with right:
        _prices(view, year)
    _areas(view, year)
    watch_window()
    address.give(YEAR, default)


def _without_money(view: View) -> None:
    """Show what was published, or say what to import."""

    def files(title: str, table: pd.DataFrame, caption: str) -> list[Download]:
        return _downloads(view, table, title, caption, "公开报道的经费")

    if not published_part(view.node, FUND_FACTS, files, key="funds"):
        nothing(words.nothing_yet(view.node))


def _notes(view: View, year: int) -> None:
    """Say which areas are silent and which items have no spending."""
    now = funds_data.year_sum(view, year)
    names = funds_bars.child_names(view)
    told = funds_data.sums(view, FundGroup.AREA)
    told = told[told["fund_year"] == year]
    silent = [name for key, name in names.items() if key not in set(told["group_key"])]
    is_named = not is_meeting()
    label = view.child_label
    parts = [words.not_reported(silent, len(names), label, is_named=is_named)]
    parts += [words.unknown_spending(now)] if now else []
    if any(parts):
        remark("　".join(part for part in parts if part))


def _years(view: View) -> None:
    rows = funds_data.sums(view, FundGroup.WHOLE)
    bars, unit = funds_bars.year_bars(rows)
    axis = TrendWords("预算", "支出", unit)
    table = funds_tables.year_table(rows, funds_data.per_student(view))
    newest = funds_data.years(view)[-1]
    title, caption = words.trend_title(rows), funds_data.origin_line(view, newest)

    def build() -> dict[str, Any]:
        return lesson_trend(bars, axis, is_dark=is_dark(), is_narrow=is_narrow())

    _show(view, "years", title, table, caption, build)


def _uses(view: View, year: int) -> None:
    rows = _of_year(view, year, FundGroup.USE)
    table = funds_tables.group_table(rows, FUND_USES, "用途")
    caption = funds_data.origin_line(view, year) + "　网络租用归入维护"
    bars = funds_bars.code_bars(rows, FUND_USES)
    _show(view, "uses", words.uses_title(rows), table, caption, _counts(bars))


def _sources(view: View, year: int) -> None:
    rows = _of_year(view, year, FundGroup.SOURCE)
    table = funds_tables.group_table(rows, FUND_SOURCES, "来源")
    caption = funds_data.origin_line(view, year)
    bars = funds_bars.code_bars(rows, FUND_SOURCES)
    _show(view, "sources", f"{year}年预算的来源", table, caption, _counts(bars))


def _prices(view: View, year: int) -> None:
    rows = funds_data.prices(view, year)
    if rows.empty:
        st.markdown("##### 每兆带宽年租费")
        nothing("没有线路的年租费。请学校在“网络”表里填运营商、签约带宽和年租费。")
        return
    table = funds_tables.price_table(rows)
    caption = funds_data.origin_line(view, year, ("network_snapshot",))
    bars = funds_bars.price_bars(rows)
    _show(view, "prices", words.price_title(rows), table, caption, _counts(bars))


def _areas(view: View, year: int) -> None:
    names = funds_bars.child_names(view)
    rows = _of_year(view, year, FundGroup.AREA)
    if not set(names) & set(rows["group_key"]):
        return
    pupils = funds_data.pupils_below(view, year)
    label, own = view.child_label, view.node.area_id
    table = funds_tables.area_table(rows, names, pupils, label, own)
    title = f"{year}年各{label}的经费（按区划顺序，不排名）"
    _show(view, "areas", title, table, funds_data.origin_line(view, year), None)


def _of_year(view: View, year: int, by: FundGroup) -> pd.DataFrame:
    rows = funds_data.sums(view, by)
    return rows[rows["fund_year"] == year]


def _counts(bars: pd.DataFrame) -> Callable[[], dict[str, Any]]:
    return lambda: count_bars(bars, is_dark=is_dark(), is_narrow=is_narrow())


def _show(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    caption: str,
    build: Callable[[], dict[str, Any]] | None,
) -> None:
    name = f"funds-{key}-{view.node.key}"
    downloads = _downloads(view, table, title, caption, f"经费投入-{key}")
    if build is None:
        figure(title, table, caption, downloads, key=name)
        return
    form = (view.scope, view.period, title, is_dark(), is_narrow())
    spec = cached.remember_spec(f"funds-{key}", form, build)

    def draw() -> None:
        draw_chart(spec, key=f"chart-{name}")

    figure(title, table, caption, downloads, key=name, draw=draw)


def _downloads(
    view: View, table: pd.DataFrame, title: str, caption: str, name: str
) -> list[Download]:
    lines, stem = export_lines(view, caption), file_stem(view, name)
    return [*downloads_of(table, title, lines, stem)]


if __name__ == "__main__":
    from app import main

    main()
