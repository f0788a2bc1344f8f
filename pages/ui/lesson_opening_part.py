"""Lessons due and held, why not, and how many took part, month by month."""

import pandas as pd
import streamlit as st

from data_access.catalogue.numbers import plain
from pages.ui import lesson_data, lesson_months, notices
from pages.ui import lesson_tables as tables
from pages.ui import lesson_words as words
from pages.ui.chart_click import draw_chart
from pages.ui.lesson_pictures import Charts, draw_rates
from pages.ui.school_list import school_list
from pages.ui.view import View

OPEN_HEADS = ("实开（节）", "应开（节）")


def opening_part(view: View, kind: str, charts: Charts) -> None:
    """Draw what was due and held, which schools did not hold theirs, and why."""
    total = lesson_data.total_of(view, lesson_data.OPEN_RATE, view.period)
    if not total["reported"]:
        notices.nothing("这个范围和时间没有学校报送三个课堂。请换一个时间，或催报。")
        return
    received = lesson_data.only_received(view, (view.period,))
    if received is not None:
        st.markdown(f"#### {words.received_words(lesson_data.OPEN_RATE, received)}")
    else:
        st.markdown(f"#### {words.opening_title(total)}")
        extra = lesson_data.kind_totals(view, (view.period,))
        notices.remark(words.unplanned_words(extra))
        _not_held_and_why(view, charts)
    _months(view, charts)
    draw_rates(view, lesson_data.OPEN_RATE, OPEN_HEADS, charts)


def _not_held_and_why(view: View, charts: Charts) -> None:
    left, right = st.columns([6, 4], gap="medium")
    missing = tables.not_held_rows(view)
    with left:
        _not_held(view, missing, charts)
    with right:
        _why(view, missing, charts)


def _months(view: View, charts: Charts) -> None:
    if lesson_data.only_received(view, lesson_data.months_of_year(view)) is not None:
        return
    rows = lesson_months.month_rows(view)

    def picture() -> None:
        spec = charts.months(view, rows)
        draw_chart(spec, key="c3-months")

    title = words.months_title(rows)
    charts.show(view, "months", title, lesson_months.month_table(rows), picture)


def _not_held(view: View, rows: pd.DataFrame, charts: Charts) -> None:
    if rows.empty:
        notices.nothing("应开的课都开了，或这个时间没有应开的课。")
        return
    table = tables.not_held_table(rows)
    title = f"有课没开的主讲学校：{len(rows):,}所，共{plain(rows['missing'].sum())}节"

    def listing() -> None:
        school_list(table, list(rows["code"]), key=f"c3-missing-{view.node.key}")

    charts.show(view, "not-held", title, table, listing, has_table=False)


def _why(view: View, rows: pd.DataFrame, charts: Charts) -> None:
    if rows.empty:
        return
    table = tables.reason_table(view, rows)

    def picture() -> None:
        bars = table.rename(columns={"原因": "label", "节数": "value"})
        bars = bars.assign(note=[f"{plain(count)}节" for count in bars["value"]])
        spec = charts.reasons(view, bars)
        draw_chart(spec, key="c3-reasons")

    title = f"没开的原因：{table['原因'].iloc[0]}最多"
    charts.show(view, "reasons", title, table, picture)


def people_part(view: View, kind: str, charts: Charts) -> None:
    """Draw person-times by kind and month."""
    received = lesson_data.only_received(view, lesson_data.months_of_year(view))
    if received is not None:
        counts = words.received_words(lesson_data.PERSON_TIMES, received)
        notices.nothing(f"十二个月{counts}。")
        return
    rows = lesson_months.people_rows(view)

    def picture() -> None:
        spec = charts.people(view, rows)
        draw_chart(spec, key="c3-people")

    title = words.people_title(rows)
    charts.show(view, "people", title, lesson_months.people_table(rows), picture)
    st.caption(words.PERSON_TIMES_NOTE)
