"""名师课堂活动, 线上教研, 名校网络课堂 views; how well lessons were connected."""

import pandas as pd
import streamlit as st

from data_access.catalogue.codes import EVENT_KINDS
from data_access.catalogue.comparisons import PREVIOUS, since
from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.numbers import (
    change_text,
    full_text,
    month_text,
    plain,
    unit_text,
    value_text,
)
from data_access.catalogue.reporting_share import note_of, reported_words
from data_access.catalogue.states import state_of
from data_access.period import previous
from data_access.queries.weekly_host import WeeklyHost, weekly_host
from data_access.request import SELF, MeasureRequest
from pages.ui import cached, lesson_data
from pages.ui.area_target import target_of
from pages.ui.cards import Card, card
from pages.ui.chart_click import draw_chart
from pages.ui.definition import definition_button
from pages.ui.derived_definition import derived_button
from pages.ui.frame import is_dark
from pages.ui.lesson_months import STATE_TEXTS, state_of_counts
from pages.ui.lesson_pictures import Charts, draw_rates
from pages.ui.view import View

OK_RATE, WEEKLY = "c3_connect_ok_rate", "c3_weekly_host"
WEEKLY_TABLES = ("lesson_month", "room_snapshot")
COUNTED = {"c3_master_events": "master", "c3_research_events": "research"}
CARDS = (*COUNTED, "c3_star_view", OK_RATE)
OK_HEADS = ("连通合格（节次）", "填了连通分钟（节次）")
NOTE = (
    "活动一次只算一次，计在主办学校；按节开的名师课堂、名校网络课堂另计在开课节数里。"
    "观看人次不去重，不是人数。"
)


def events_part(view: View, kind: str, charts: Charts) -> None:
    """Draw the events' numbers, their months, and how well lessons were connected."""
    columns = st.columns(len(CARDS) + 1, gap="small")
    for column, name in zip(columns, CARDS, strict=False):
        with column, st.container(key=f"card-event-{name}"):
            card(_card(view, name), is_dark=is_dark())
            definition_button(name, view, "event")
    with columns[-1], st.container(key=f"card-event-{WEEKLY}"):
        host = _weekly(view)
        card(_weekly_card(host), is_dark=is_dark())
        counts = reported_words(host.reported, host.expected)
        behind = (f"**结果**　{_weekly_words(host)}", f"**报送**　{counts}")
        derived_button(WEEKLY, view, "event", behind, WEEKLY_TABLES)
    st.caption(f"{DERIVED_INDICATORS[WEEKLY].label}：{_weekly_words(host)}")
    _months(view, charts)
    draw_rates(view, OK_RATE, OK_HEADS, charts)
    st.caption(NOTE)


def _card(view: View, name: str) -> Card:
    indicator = INDICATORS[name]
    now = lesson_data.total_of(view, name, view.period)
    before = lesson_data.total_of(view, name, previous(view.period))["value"]
    target = target_of(name, view)
    is_known = now["value"] == now["value"]
    change = change_text(indicator, now["value"], before) if is_known else ""
    return Card(
        key=name,
        label=indicator.label,
        value=value_text(indicator, now["value"]) if is_known else "—",
        unit=unit_text(indicator) if is_known else "",
        state=state_of(now["value"], target, indicator.direction),
        target=f"目标 {full_text(indicator, target)}" if target is not None else "",
        change=since(PREVIOUS, change) if change and before == before else "",
        way=reported_words(now["reported"], now["expected"]),
        warning=note_of({"indicator": name, **now}),
    )


def _weekly(view: View) -> WeeklyHost:
    key = (view.scope, view.period, view.node.area_id)
    return cached.remember(
        "weekly-host", key, lambda: weekly_host(cached.store(), *key)
    )


def _weekly_card(host: WeeklyHost) -> Card:
    indicator = DERIVED_INDICATORS[WEEKLY]
    value = host.value
    return Card(
        key=WEEKLY,
        label=indicator.label,
        value=plain(value, indicator.decimals) if value is not None else "—",
        unit=indicator.unit if value is not None else "",
        way=reported_words(host.reported, host.expected),
    )


def _weekly_words(host: WeeklyHost) -> str:
    """Write both quotients: 专递 624 节 ÷ 主讲教室 61 间 ÷ 4.2 个教学周."""
    if host.value is None:
        return "没有报送主讲教室或专递节数，或期内没有教学日，算不出。"
    lessons, rooms = plain(host.lessons), plain(host.rooms)
    weeks = plain(host.weeks, 1)
    return f"专递 {lessons} 节 ÷ 主讲教室 {rooms} 间 ÷ {weeks} 个教学周（教学日÷5）。"


def _months(view: View, charts: Charts) -> None:
    rows = month_rows(view)

    def picture() -> None:
        spec = charts.events(view, rows)
        draw_chart(spec, key="c3-event-months")

    charts.show(view, "events", _title(rows), _table(rows), picture)


def month_rows(view: View) -> pd.DataFrame:
    """Return 名师课堂活动 and 线上教研 a month: columns of lesson_trend.kind_trend."""
    periods = lesson_data.months_of_year(view)
    request = MeasureRequest(tuple(COUNTED), periods, view.scope, SELF)
    measured = cached.measures(request)
    free = lesson_data.holidays(view, periods)
    rows = []
    for number, period in enumerate(periods):
        own = measured[measured["period_no"] == number]
        total, month = own["value"].sum(), period.first_month
        state = state_of_counts(own["value"], is_free=month in free)
        base = {
            "month": month,
            "label": _label(month, number == 0),
            "total_text": plain(total) if total else "",
            "state": state,
            "state_text": STATE_TEXTS[state],
        }
        for order, row in enumerate(own.to_dict("records")):
            word = EVENT_KINDS.label(COUNTED[str(row["indicator"])])
            more = {"kind": word, "kind_order": order, "amount": float(row["value"])}
            rows.append({**base, **more})
    return pd.DataFrame(rows)


def _label(month: int, is_first: bool) -> str:
    year, number = divmod(month, 100)
    return f"{year % 100}年{number}月" if is_first or number == 1 else f"{number}月"


def _title(rows: pd.DataFrame) -> str:
    if rows.empty or not rows["amount"].sum():
        return "十二个月里没有登记名师课堂活动和线上教研"
    sums = rows.groupby("kind", sort=False)["amount"].sum()
    parts = [f"{kind} {plain(count)} 次" for kind, count in sums.items()]
    return f"十二个月里{'、'.join(parts)}"


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    if rows.empty:
        return pd.DataFrame({"月份": []})
    wide = rows.pivot_table(index="month", columns="kind", values="amount")
    wide = wide.fillna(0).astype(int).rename(columns=lambda kind: f"{kind}（次）")
    wide.insert(0, "月份", [month_text(int(str(month))) for month in wide.index])
    return wide.reset_index(drop=True)
