"""The sections of a school's record about its network, devices, rooms and base."""

from typing import Any

import pandas as pd

from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import MISSING, plain
from data_access.catalogue.tiers import tier_of
from pages.ui import record_data
from pages.ui.record_data import SchoolView
from pages.ui.record_section import LINES, STACKED, Section
from pages.ui.record_tables import labelled, stock_table
from pages.ui.record_words import counted, mbps_text

BANDWIDTH = INDICATORS["net_bw_mbps"]


def bandwidth(view: SchoolView) -> Section:
    """Return the bandwidth of every report against the school's own line."""
    rows = record_data.history("bandwidth_history", view.school_id)
    rows = rows[rows["is_listed"] == 1]
    line = record_data.lines_of(view.school_id).get(BANDWIDTH.id)
    points = pd.DataFrame(
        {
            "x": [str(day)[:10] for day in rows["snapshot_date"]],
            "series": BANDWIDTH.short_label,
            "value": rows["bandwidth_low_mbps"],
            "high": rows["bandwidth_high_mbps"],
            "words": _spans(rows),
        }
    )
    return Section(
        "bandwidth",
        _bandwidth_title(rows, line),
        _bandwidth_table(rows),
        ("network_snapshot",),
        "还没有报送过网络情况；请用“网络”表报送。",
        points,
        LINES,
        f"{BANDWIDTH.short_label}（Mbps）",
        lines=((f"本校的线 {plain(line)}M", line),) if line is not None else (),
    )


def _bandwidth_table(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "日期": [str(day)[:10] for day in rows["snapshot_date"]],
            "带宽": _spans(rows),
            "线路（条）": rows["line_count"],
            "光纤": _yes(rows["is_fibre"]),
            "无线全覆盖": _yes(rows["has_full_wifi"]),
            "共享": _yes(rows["is_shared"]),
        }
    ).iloc[::-1]


def _spans(rows: pd.DataFrame) -> list[str]:
    ends = zip(rows["bandwidth_low_mbps"], rows["bandwidth_high_mbps"], strict=True)
    return [mbps_text(low, high) for low, high in ends]


def _bandwidth_title(rows: pd.DataFrame, line: float | None) -> str:
    if rows.empty:
        return "带宽未报送"
    last = rows.iloc[-1]
    low, high = last["bandwidth_low_mbps"], last["bandwidth_high_mbps"]
    words = f"出口带宽{mbps_text(low, high)}（{tier_of(low, high).label}）"
    if low != low or low is None:
        return f"最近一次（{str(last['snapshot_date'])[:10]}）没有报带宽数"
    if line is None:
        return words
    if low >= line:
        return f"{words}，达到本校{plain(line)}M的线"
    if high == high and high < line:
        return f"{words}，距本校{plain(line)}M的线还差{plain(line - high)}M"
    return f"{words}，是否达到{plain(line)}M的线看不出"


def _yes(values: "pd.Series[Any]") -> list[str]:
    return [MISSING if v != v or v is None else "是" if v else "否" for v in values]


def devices(view: SchoolView) -> Section:
    """Return the devices of every report."""
    rows = record_data.history("device_history", view.school_id)
    table = stock_table(rows, "device_snapshot")
    title = "设备未报送"
    if len(table):
        first = table.iloc[0]
        pupils, teachers = (counted(_at(first, place), "台") for place in (1, 2))
        title = f"学生终端{pupils}、教师终端{teachers}"
    return Section(
        "devices", title, table, ("device_snapshot",), "还没有报送过设备存量。"
    )


def _at(row: "pd.Series[Any]", place: int) -> float | None:
    value = row.iloc[place]
    return None if value is None or value != value else float(value)


def rooms(view: SchoolView) -> Section:
    """Return the function rooms of every report."""
    rows = record_data.history("room_history", view.school_id)
    table = stock_table(rows, "room_snapshot")
    title = "功能室未报送"
    if len(table):
        has = [
            str(name).split("（")[0].removesuffix("间数").removesuffix("个数")
            for name, value in table.iloc[0].iloc[1:].items()
            if value == value and value
        ]
        title = f"建有{'、'.join(has)}" if has else "最近一次报送没有功能室"
    return Section("rooms", title, table, ("room_snapshot",), "还没有报送过功能室。")


def base(view: SchoolView) -> Section:
    """Return pupils by stage through the years, and the yearly base behind."""
    rows = record_data.history("base_history", view.school_id)
    rows = rows[rows["is_listed"] == 1]
    points = pd.DataFrame(
        {
            "x": rows["stat_year"].astype(str),
            "series": rows["stage"].map(STAGES.label),
            "value": rows["student_count"],
        }
    )
    title = "年度基数未报送"
    if len(rows):
        newest = rows[rows["stat_year"] == rows["stat_year"].max()]
        year = int(newest["stat_year"].iloc[0])
        pupils = newest["student_count"].sum(min_count=1)
        teachers = newest["full_time_teacher_count"].sum(min_count=1)
        title = (
            f"{year}年在校生{counted(pupils, '人')}，专任教师{counted(teachers, '人')}"
        )
    return Section(
        "base",
        title,
        labelled(rows.iloc[::-1], "school_year_base"),
        ("school_year_base",),
        "还没有报送过年度基数（在校生、教师、教室）。",
        points,
        STACKED,
        "在校生（人）",
    )
