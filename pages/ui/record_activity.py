"""The sections of a school's record about use, resources, results and reporting."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text, share
from data_access.catalogue.report_states import REPORT_STATES, ZERO_REPORT
from data_access.catalogue.sheets import SHEETS
from data_access.catalogue.states import MET, NOT_APPLICABLE, NOT_REPORTED
from data_access.period import Period, add_months
from pages.ui import lesson_data, overview_data, record_data
from pages.ui.record_data import SchoolView
from pages.ui.record_section import (
    BARS,
    GRID,
    LINES,
    MONTHS_SHOWN,
    Section,
    short_month,
)
from pages.ui.record_tables import labelled
from pages.ui.record_words import counted

NO_MONTHLY = "这个数据库没有月报"
NO_MONTHLY_DO = "没有一所学校报送过月报，所以不数少报了几份；导入月报后这里逐月列出。"
NO_ROWS = pd.DataFrame()


def use(view: SchoolView) -> Section:
    """Return the online rate, then the rate of use, by month."""
    rows = record_data.history("use_history", view.school_id)
    first = add_months(view.period.last_month, 1 - MONTHS_SHOWN)
    recent = rows[rows["month"].between(first, view.period.last_month)]
    online = _ratio(recent, "online_terminal_days", "terminal_days")
    used = _ratio(recent, "used_lesson_count", "due_lesson_count")
    months = recent["month"].map(short_month)
    labels = [INDICATORS[n].short_label for n in ("use_online_rate", "use_lesson_rate")]
    points = pd.concat(
        [
            pd.DataFrame({"x": months, "series": labels[0], "value": online}),
            pd.DataFrame({"x": months, "series": labels[1], "value": used}),
        ],
        ignore_index=True,
    )
    table = labelled(recent.drop(columns="basis").iloc[::-1], "classroom_use_report")
    title = "多媒体使用未报送"
    if len(recent):
        latest = month_text(int(recent["month"].iloc[-1]))
        title = (
            f"{latest}终端在线率{share(float(online.iloc[-1]))}，"
            f"多媒体使用率{share(float(used.iloc[-1]))}"
        )
    return Section(
        "use",
        title,
        table,
        ("use_month",),
        "近两年没有报送多媒体使用情况。",
        points,
        LINES,
        "比例",
        is_share=True,
    )


def _ratio(rows: pd.DataFrame, top: str, below: str) -> "pd.Series[float]":
    divisor = rows[below].astype(float)
    found = rows[top].astype(float) / divisor.where(divisor > 0)
    return found.clip(upper=1.0)


def resources(view: SchoolView) -> Section:
    """Return approved resources by month."""
    rows = record_data.history("resource_history", view.school_id)
    first = add_months(view.period.last_month, 1 - MONTHS_SHOWN)
    recent = rows[rows["month"].between(first, view.period.last_month)]
    label = "审核通过"
    points = pd.DataFrame(
        {
            "x": recent["month"].map(short_month),
            "series": label,
            "value": recent["approved_count"],
        }
    )
    past = rows[rows["month"] <= view.period.last_month]
    total = past["approved_count"].sum(min_count=1)
    uses = past["use_count"].sum(min_count=1)
    each = f"，件均使用{uses / total:.1f}次" if total and uses == uses else ""
    return Section(
        "resources",
        f"累计审核通过资源{counted(float(total), '件')}{each}",
        labelled(recent.drop(columns="basis").iloc[::-1], "resource_report"),
        ("resource_month",),
        "近两年没有报送资源；没有上传也请报“零”。",
        points,
        BARS,
        "资源（件）",
    )


def awards(view: SchoolView) -> Section:
    """Return the school's awards, without the winners' names."""
    rows = record_data.raw_rows("award", view.school_id, view.period)
    title = f"累计获奖{len(rows)}项" if len(rows) else "还没有登记获奖"
    table = labelled(rows.drop(columns=["file_name", "source_row"]), "award")
    empty = "还没有登记获奖。"
    return Section("awards", title, table, ("award_month",), empty, is_wide=True)


def projects(view: SchoolView) -> Section:
    """Return the school's research projects."""
    rows = record_data.raw_rows("project", view.school_id, view.period)
    closed = int((rows["status"] == "closed").sum())
    title = f"课题{len(rows)}个，其中结题{closed}个" if len(rows) else "还没有登记课题"
    table = labelled(rows.drop(columns=["file_name", "source_row"]), "project")
    empty = "还没有登记课题。"
    return Section("projects", title, table, ("project_month",), empty, is_wide=True)


def reports(view: SchoolView, area_id: int) -> Section:
    """Return which monthly sheets were reported, zero, missing, or not due."""
    if not overview_data.reports_monthly():
        return Section("reports", NO_MONTHLY, NO_ROWS, ("submission",), NO_MONTHLY_DO)
    last = view.period.last_month
    first = add_months(last, 1 - MONTHS_SHOWN)
    rows = record_data.within("submissions", view.school_id, Period(first, last))
    days = lesson_data.teaching_days().days_by_month(area_id)
    cells = _report_cells(rows, days, first)
    missing = sum(state == NOT_REPORTED.code for *_, state in cells)
    title = f"近两年有{missing}份月报没有报送" if missing else "近两年月报全部报送"
    grid = pd.DataFrame(
        [
            {
                "month": short_month(month),
                "sheet": SHEETS[sheet].label,
                "state": state,
                "sign": REPORT_STATES[state].sign,
            }
            for month, sheet, state in cells
        ]
    )
    words = grid.assign(word=[REPORT_STATES[state].label for state in grid["state"]])
    table = pd.DataFrame(
        {
            "月份": list(dict.fromkeys(words["month"])),
            **{
                sheet: rows["word"].tolist()
                for sheet, rows in words.groupby("sheet", sort=False)
            },
        }
    ).iloc[::-1]
    return Section(
        "reports", title, table, ("submission",), "没有报送记录。", grid, GRID
    )


def _report_cells(
    rows: pd.DataFrame, days: Mapping[int, int], first: int
) -> list[tuple[int, str, str]]:
    """Return month, sheet and state of every month shown."""
    found = {
        (row["counts_as"], row["month"]): row["is_zero_report"]
        for row in rows.to_dict("records")
    }
    months = [add_months(first, number) for number in range(MONTHS_SHOWN)]
    return [
        (month, sheet, _report_state(found.get((sheet, month)), days.get(month)))
        for month in months
        for sheet in MONTHLY_SHEETS
    ]


def _report_state(is_zero: int | None, teaching_days: int | None) -> str:
    if is_zero is not None:
        return ZERO_REPORT if is_zero else MET.code
    return NOT_APPLICABLE.code if teaching_days == 0 else NOT_REPORTED.code
