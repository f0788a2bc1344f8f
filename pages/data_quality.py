"""数据质量: who has not reported what, and which figures are worth a second look."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from data_access.catalogue.attention import ZERO_MONTHS
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.quality import MOST_TYPED_CELLS
from data_access.catalogue.report_states import LATE, REPORT_STATES, ZERO_REPORT
from data_access.catalogue.states import MET, MISSED, NOT_REPORTED
from data_access.catalogue.typed_cells import typed_in_a_month
from data_access.period import month_period
from pages.documents.downloads import downloads_of
from pages.ui import address, frame, notices, quality_data, quality_words
from pages.ui import quality_tables as tables
from pages.ui.cards import Card, card, card_style
from pages.ui.choice import choose_one
from pages.ui.definition import definition_button
from pages.ui.export_lines import export_lines, file_stem
from pages.ui.figure import figure
from pages.ui.origin import origin_of_tables
from pages.ui.quality_data import REPORTED, Month
from pages.ui.school_list import download_row, school_list
from pages.ui.typed_cell_table import cell_table
from pages.ui.view import View, current_view

PART, STATE = "part", "state"
STATES = {
    "": "全部",
    NOT_REPORTED.code: f"{NOT_REPORTED.sign} 未报",
    LATE.code: f"{LATE.sign} {LATE.label}",
    ZERO_REPORT: "0 零报",
}
SUBMISSIONS = ("submission",)
LIST_ROWS = 9  # what stands below the cards on the first screen
Listed = tuple[pd.DataFrame, list[str]]


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None
    found = quality_data.month_of(view) if view.node.school_count else None
    if found is None:
        notices.nothing(quality_words.NO_REPORTS)
    else:
        st.markdown(f"### {quality_words.headline(found)}")
        _cards(view, found)
    part = address.take(PART, "reports", quality_words.PARTS.__contains__)
    choose_one("看哪一部分", quality_words.PARTS, PART, part)
    if found is not None and part in _OF_MONTH:
        _OF_MONTH[part](view, found)
    elif part in _OF_PERIOD:
        _OF_PERIOD[part](view)
    address.give(PART, "reports")
    address.give(STATE, "")


def _cards(view: View, found: Month) -> None:
    card_style()
    shown = replace(view, period=month_period(found.month))
    columns = st.columns(5, gap="small")
    for column, one in zip(columns, _card_list(found), strict=True):
        with column, st.container(key=f"card-{one.key}", height="stretch"):
            card(one, is_dark=frame.is_dark())
            if one.key == REPORTED:
                definition_button(REPORTED, shown, "quality")


def _card_list(found: Month) -> list[Card]:
    whole = found.schools
    zeros = found.rows[found.rows["zero_months"] >= ZERO_MONTHS]
    total = sum(each.count for each in typed_in_a_month())
    part = share(found.complete / whole) if found.is_due else "假期"
    is_few = total <= MOST_TYPED_CELLS
    return [
        Card(
            REPORTED, "报齐全部月报的学校", part, way=f"{found.complete:,}/{whole:,}所"
        ),
        Card(
            "silent",
            "有未报的学校",
            plain(found.silent_schools()),
            "所",
            way=f"未报 {found.count(NOT_REPORTED.code):,}／{len(found.rows):,} 份",
        ),
        Card(
            "late",
            "迟报",
            plain(found.count(LATE.code)),
            "份",
            way=f"零报 {found.count(ZERO_REPORT):,} 份",
        ),
        Card(
            "zeros",
            f"连续{ZERO_MONTHS}个月以上为零",
            plain(zeros["school_id"].nunique()),
            "所",
            way="假期月份不算",
        ),
        Card(
            "cells",
            "一校每月填报",
            str(total),
            "格",
            state=MET if is_few else MISSED,
            target=f"目标 ≤{MOST_TYPED_CELLS}",
        ),
    ]


def _reports(view: View, found: Month) -> None:
    state = address.take(STATE, "", STATES.__contains__)
    counts = {code: found.count(code) for code in STATES if code}
    labels = {c: f"{w} {counts[c]:,} 份" if c else w for c, w in STATES.items()}
    choose_one("只看哪种状态", labels, STATE, state)
    table, codes = tables.matrix(found, state)
    label = STATES[state].split(" ")[-1] if state else ""
    title = quality_words.matrix_title(len(table), label)
    signs = "　".join(f"{one.sign} {one.label}" for one in REPORT_STATES.values())
    st.caption(
        f"{signs}　{LATE.sign} {LATE.label}　{quality_words.due_words(found.month)}"
    )
    _list(view, title, (table, codes), SUBMISSIONS, "报送情况")


def _runs(view: View, found: Month) -> None:
    left, right = st.columns(2, gap="medium")
    kinds = (("zero_months", "为零", left), ("missing_months", "未报", right))
    for column, word, place in kinds:
        fewest = ZERO_MONTHS if column == "zero_months" else 2
        listed = tables.runs(found, column, fewest)
        title = f"连续 {fewest} 个月以上{word}（{len(listed[0]):,} 份报表）"
        with place:
            _list(view, title, listed, SUBMISSIONS, f"连续{word}")
    st.caption(
        "从这个月往前数，只数有教学的月份：假期不算也不打断。"
        "零报的三个课堂月报只列应参与的学校；往前最多数十二个月。"
    )


def _odd(view: View, found: Month) -> None:
    rows = quality_data.odd(view, found.month)
    st.caption(
        f"{month_text(found.month)}的月报，和近一年有变的存量。{quality_words.ODD_RULE}"
    )
    sources = ("use_month", "lesson_month", "resource_month", "network_snapshot")
    listed = tables.odd_table(rows)
    _list(view, quality_words.odd_title(rows), listed, sources, "数值异常")


def _double(view: View) -> None:
    rows = quality_data.certificates(view)
    title = quality_words.certificate_title(rows)
    _list(view, title, tables.certificate_table(rows), ("award",), "重复证书")
    st.caption(quality_words.DOUBLE_RULE)
    rows = quality_data.sources(view)
    title = quality_words.source_title(rows)
    both = ("school_year_base", "device_snapshot")
    _list(view, title, tables.source_table(rows), both, "两处不一致")
    st.caption(quality_words.SOURCE_RULE)


def _issues(view: View) -> None:
    rows = quality_data.issues(view)
    title = quality_words.issue_title(rows)
    _list(view, title, tables.issue_counts(rows), SUBMISSIONS, "各校未处理问题")
    st.caption(quality_words.ISSUE_RULE)
    if len(rows):
        _table(view, "逐条", tables.issue_table(rows), SUBMISSIONS, "问题清单")


def _shares(view: View) -> None:
    rows = quality_data.shares(view)
    title = quality_words.share_title(rows)
    _table(view, title, tables.share_table(rows), SUBMISSIONS, "指标报送率")
    st.caption(quality_words.SHARE_RULE)


def _cells(view: View) -> None:
    total = sum(each.count for each in typed_in_a_month())
    title = quality_words.cell_title(total)
    _table(view, title, cell_table(), SUBMISSIONS, "填报负担")
    st.caption(quality_words.CELL_RULE)


def _list(
    view: View, title: str, listed: Listed, sources: tuple[str, ...], name: str
) -> None:
    """Draw schools to look up, each row the way to its record, with downloads."""
    table, codes = listed
    st.markdown(f"##### {title}")
    caption = origin_of_tables(sources, view.period).line
    if table.empty:
        notices.nothing("没有要列的。")
        return
    school_list(table, codes, key=f"quality-{name}-{view.node.key}", rows=LIST_ROWS)
    st.caption(f"点一行，打开这所学校的档案。{caption}")
    lines, stem = export_lines(view, caption), file_stem(view, name)
    download_row(downloads_of(table, title, lines, stem), f"quality-{name}")


def _table(
    view: View, title: str, table: pd.DataFrame, sources: tuple[str, ...], name: str
) -> None:
    caption = origin_of_tables(sources, view.period).line
    lines, stem = export_lines(view, caption), file_stem(view, name)
    downloads = downloads_of(table, title, lines, stem)
    figure(title, table, caption, downloads, key=f"quality-{name}")


_OF_MONTH: Mapping[str, Callable[[View, Month], None]] = {
    "reports": _reports,
    "runs": _runs,
    "odd": _odd,
}
_OF_PERIOD: Mapping[str, Callable[[View], None]] = {
    "double": _double,
    "issues": _issues,
    "shares": _shares,
    "cells": _cells,
}


if __name__ == "__main__":
    from app import main

    main()
