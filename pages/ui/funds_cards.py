"""The four headline numbers of money, each with its 口径."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from data_access.catalogue.indicators import DERIVED_INDICATORS
from data_access.catalogue.indicators.funds import (
    BUDGET,
    PER_MBPS,
    PER_STUDENT,
    SPENT,
)
from data_access.catalogue.numbers import MISSING, money, plain, share
from data_access.catalogue.reporting_share import counted_words, thin_note
from pages.ui import funds_data
from pages.ui.cards import Card, card, card_style
from pages.ui.frame import is_dark
from pages.ui.fund_definition import fund_definition
from pages.ui.funds_data import YearSum
from pages.ui.view import View

Halves = tuple[str, ...]


def draw_cards(view: View, now: YearSum) -> None:
    """Draw budget, spending, spending a pupil and the price of a Mbps."""
    before = funds_data.year_sum(view, now.year - 1)
    line = funds_data.origin_line(view, now.year)
    lines_line = funds_data.origin_line(view, now.year, ("network_snapshot",))
    found = (
        (BUDGET, line, _budget(now, before)),
        (SPENT, line, _spent(view, now)),
        (PER_STUDENT, line, _per_student(view, now)),
        (PER_MBPS, lines_line, _per_mbps(view, now.year)),
    )
    card_style()
    columns = st.columns(len(found), gap="small")
    for column, (name, caption, (one, halves)) in zip(columns, found, strict=True):
        with column, st.container(key=f"card-{name}"):
            card(one, is_dark=is_dark())
            fund_definition(name, view, halves, caption)


def _card(name: str, text: str, unit: str = "", *, way: str) -> Card:
    label = DERIVED_INDICATORS[name].short_label
    return Card(key=name, label=label, value=text, unit=unit, way=way)


def _amount(value: float | None, bound: str) -> tuple[str, str]:
    """Part an amount from its unit: 6.3亿, 元以上."""
    text = money(value, bound)
    number, unit, after = text.partition("元")
    return number, unit + after


def _budget(now: YearSum, before: YearSum | None) -> tuple[Card, Halves]:
    change = ""
    if before and before.budget is not None and now.budget is not None:
        step = now.budget - before.budget
        word = "增加" if step >= 0 else "减少"
        change = f"比{before.year}年{word}{money(abs(step))}"
    text, unit = _amount(now.budget, now.bound)
    one = replace(
        _card(BUDGET, text, unit, way=f"{now.row_count:,}项经费"), change=change
    )
    return one, (f"**结果**　{text}{unit}（{now.row_count:,}项之和）",)


def _spent(view: View, now: YearSum) -> tuple[Card, Halves]:
    text, unit = _amount(now.spent, now.bound)
    so_far = "，年内累计" if funds_data.is_running(view, now.year) else ""
    rate = f"支出率 {share(now.rate)}{so_far}" if now.rate is not None else ""
    way = f"{now.spent_count:,}/{now.row_count:,}项填了支出"
    halves = (
        f"**支出**　{text}{unit}（{way}）",
        f"**支出率**　{share(now.rate)}＝支出÷预算（只用两者都填了的项）",
    )
    return replace(_card(SPENT, text, unit, way=way), target=rate), halves


def _per_student(view: View, now: YearSum) -> tuple[Card, Halves]:
    rows = funds_data.per_student(view)
    rows = rows[rows["fund_year"] == now.year]
    if rows.empty or rows["value"].isna().all():
        way = "支出或在校生数未报送"
        return _card(PER_STUDENT, MISSING, way=way), (f"**结果**　{way}",)
    row = rows.iloc[0]
    reported, expected = int(row["reported"]), int(row["expected"])
    way = counted_words(reported, expected)
    so_far = "年内累计" if funds_data.is_running(view, now.year) else ""
    halves = (
        f"**结果**　{plain(row['value'])}元/人",
        f"**分子**　支出：{money(row['spent'], now.bound)}",
        f"**分母**　在校生：{plain(row['pupils'])}人（{way}）",
    )
    warning = thin_note(reported, expected)
    one = _card(PER_STUDENT, plain(row["value"]), "元/人", way=way)
    return replace(one, change=so_far, warning=warning), halves


def _per_mbps(view: View, year: int) -> tuple[Card, Halves]:
    rows = funds_data.prices(view, year)
    known = rows.dropna(subset=["value"])
    if known.empty:
        way = "没有同时报租费和带宽的线路"
        return _card(PER_MBPS, MISSING, way=way), (f"**结果**　{way}",)
    fee, mbps = float(known["fee"].sum()), float(known["mbps"].sum())
    way = f"计入 {_sum(rows, 'counted')} / {_sum(rows, 'line_count')} 条线路"
    text = plain(fee / mbps, 1)
    halves = (
        f"**结果**　{text}元/Mbps",
        f"**分子**　年租费：{money(fee)}",
        f"**分母**　签约带宽：{plain(mbps)}Mbps（{way}）",
    )
    return _card(PER_MBPS, text, "元/Mbps", way=way), halves


def _sum(rows: pd.DataFrame, name: str) -> str:
    return f"{int(rows[name].sum()):,}"
