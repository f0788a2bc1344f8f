"""Rows and display-ready tables of the page of teaching use."""

from collections.abc import Hashable, Mapping, Sequence

import pandas as pd

from data_access.catalogue import hover
from data_access.catalogue.codes import (
    ASSESSMENT_KINDS,
    BUILD_STAGES,
    COUNTED_AS_TASK,
    PLATFORM_USERS,
    PLATFORMS,
    STAGES,
)
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text, plain, share, value_text
from data_access.catalogue.reporting_share import reported_words
from pages.ui import lesson_data, use_data, use_words
from pages.ui.hover_lines import with_changes
from pages.ui.use_data import BY_SCHOOL, TEACHERS, USE
from pages.ui.view import View

WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
HOLIDAY_SIGN, SILENT_SIGN = "假", "—"
WITHHELD = "少于10人，不显示"


def school_rows(view: View) -> pd.DataFrame:
    """Return schools_of with label, code and place, most use first."""
    rows = use_data.schools_of(view).join(lesson_data.school_names(view))
    return rows.reset_index().sort_values(
        [USE, "label"], ascending=[False, True], na_position="last", ignore_index=True
    )


def judged_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table of schools that are compared; equal rates share a rank."""
    ranks = rows[USE].rank(method="min", ascending=False).astype(int)
    return pd.DataFrame({"名次": ranks, **_school_columns(rows)})


def unjudged_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table of schools that are not, each with its reason."""
    reasons = [use_words.reason(row) for row in rows.to_dict("records")]
    columns = _school_columns(rows)
    first = {name: columns.pop(name) for name in ("学校", "区域")}
    return pd.DataFrame({**first, "不参评的原因": reasons, **columns})


def _school_columns(rows: pd.DataFrame) -> dict[str, object]:
    columns: dict[str, object] = {"学校": rows["label"], "区域": rows["place"]}
    for name in BY_SCHOOL:
        indicator = INDICATORS[name]
        head = indicator.short_label
        head += f"（{indicator.unit}）" if indicator.unit != "%" else ""
        columns[head] = [value_text(indicator, value) for value in rows[name]]
    return columns


def day_rows(view: View) -> pd.DataFrame:
    """Return the squares of the heat map: one a day of the term's school weeks.

    Columns: week, weekday, weekday_no, date, used, due, value, text, sign. Days
    without teaching have no value and say so; days not reported neither.
    """
    days = _with_use(view)
    values = days["used_lesson_count"] / days["due_lesson_count"].where(
        days["due_lesson_count"] > 0
    )
    days = days.assign(value=values)
    texts = [_day_words(row) for row in days.to_dict("records")]
    return pd.DataFrame(
        {
            "week": days["week"],
            "weekday": [WEEKDAYS[number - 1] for number in days["weekday"]],
            "weekday_no": days["weekday"],
            "date": [f"{day:%Y-%m-%d}" for day in days["day"]],
            "used": days["used_lesson_count"],
            "due": days["due_lesson_count"],
            "online": days["online_terminal_count"] / days["terminal_count"],
            "schools": days["school_count"],
            "value": days["value"],
            "text": [text for text, _ in texts],
            "sign": [sign for _, sign in texts],
        }
    )


def _with_use(view: View) -> pd.DataFrame:
    """Join the calendar's school weeks with what was used, day by day."""
    calendar, use = use_data.calendar_of(view), use_data.days_of(view)
    if calendar.empty:
        day = pd.to_datetime(use["use_date"]).dt
        calendar = pd.DataFrame(
            {
                "day": use["use_date"],
                "is_teaching_day": 1,
                "week_start": (
                    pd.to_datetime(use["use_date"]) - day.weekday * pd.Timedelta(days=1)
                ).dt.date,
                "weekday": day.weekday + 1,
                "week_no": float("nan"),
            }
        )
    days = calendar.merge(use, left_on="day", right_on="use_date", how="left")
    has_lessons = days["is_teaching_day"].eq(1) | days["use_date"].notna()
    weeks = set(days.loc[has_lessons, "week_start"])
    shown = days["week_start"].isin(weeks) & (days["weekday"].le(5) | has_lessons)
    days = days[shown]
    return days.assign(week=[f"{day.month}.{day.day}" for day in days["week_start"]])


def _day_words(row: Mapping[Hashable, object]) -> tuple[str, str]:
    value = row["value"]
    if isinstance(value, float) and value == value:
        return share(value), f"{value * 100:.0f}"
    if not row["is_teaching_day"]:
        return use_words.NO_TEACHING_DAY, HOLIDAY_SIGN
    return "未报送", SILENT_SIGN


def day_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table under the heat map."""
    return pd.DataFrame(
        {
            "日期": rows["date"],
            "星期": rows["weekday"],
            "使用（节）": rows["used"],
            "应开（节）": rows["due"],
            "多媒体使用率": rows["text"],
            "终端在线率": [share(value) for value in rows["online"]],
            "报送学校（所）": rows["schools"],
        }
    )


def period_rows(view: View) -> pd.DataFrame:
    """Return bars by period of the day: label, value, note and the counts."""
    rows = use_data.periods_of_day(view)
    due = rows["due_count"].where(rows["due_count"] > 0)
    rows = rows.assign(
        key="",
        label=[f"第{number}节" for number in rows["period_no"]],
        value=rows["used_count"] / due,
    )
    pairs = zip(rows["value"], rows["used_count"], rows["due_count"], strict=True)
    notes = [f"{share(v)}　{plain(used)}/{plain(of)}节" for v, used, of in pairs]
    return rows.assign(note=notes)


def period_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table under these bars."""
    minutes = rows["used_minutes"] / rows["used_count"].where(rows["used_count"] > 0)
    return pd.DataFrame(
        {
            "节次": rows["label"],
            "使用（节）": rows["used_count"],
            "有课（节）": rows["due_count"],
            "使用率": [share(value) for value in rows["value"]],
            "课均分钟": minutes.round(1),
            "学校（所）": rows["school_count"],
            "教室（间）": rows["room_count"],
        }
    )


def month_rows(view: View) -> pd.DataFrame:
    """Return the lines by month: moment, group, value, and who stands behind them."""
    periods = use_data.months_in_view(view)
    rows = use_data.months_measured(view)
    rows = rows[rows["indicator"] != use_data.ONLINE]
    is_short = rows["period_no"].isin(use_data.short_months(view, periods))
    rows = rows.assign(is_short=is_short, value=rows["value"].mask(is_short))
    return pd.DataFrame(
        {
            "moment": [month_text(periods[n].last_month) for n in rows["period_no"]],
            "order": rows["period_no"],
            "group": [INDICATORS[name].label for name in rows["indicator"]],
            "indicator": rows["indicator"],
            "value": rows["value"],
            "reported": rows["reported"],
            "expected": rows["expected"],
            "is_short": rows["is_short"],
        }
    ).sort_values(["order", "group"], ignore_index=True)


def month_lines(rows: pd.DataFrame) -> pd.DataFrame:
    """Return month_rows as lines: moment, group, value, and what a point tells."""
    told = [
        with_changes(lines, INDICATORS[str(name)])
        for name, lines in rows.groupby("indicator", sort=False)
    ]
    lines = pd.concat(told).sort_index()
    return lines[["moment", "group", "value", hover.VALUE, hover.CHANGE]]


def month_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table under the lines."""
    counts = zip(rows["reported"], rows["expected"], strict=True)
    return pd.DataFrame(
        {
            "月份": rows["moment"],
            "指标": rows["group"],
            "数值": [_month_words(row) for row in rows.to_dict("records")],
            "报送": [reported_words(*both) for both in counts],
        }
    )


def _month_words(row: Mapping[Hashable, object]) -> str:
    value = row["value"]
    if isinstance(value, float) and value == value:
        return share(value)
    if row["is_short"]:
        return use_words.FEW_DAYS
    return use_words.NO_TEACHING_DAY if row["reported"] else "未报送"


def platform_rows(view: View) -> pd.DataFrame:
    """Return every platform of the registry or in use, by kind of users."""
    registry, use = use_data.registry(), use_data.platforms_of(view)
    known = registry.drop_duplicates("platform").set_index("platform")
    named = registry[["platform"]].drop_duplicates()
    rows = named.merge(use, on="platform", how="outer")
    stage = rows["platform"].map(known["build_stage"]) if len(known) else None
    rows = rows.assign(stage=stage, order=rows["platform"].map(_ORDER))
    rows["school_count"] = rows["school_count"].fillna(0)
    # The plainest test first: what is used stands above what was told of nobody.
    rows = rows.assign(is_silent=rows["school_count"] == 0)
    return rows.sort_values(["is_silent", "order", "user_type"], ignore_index=True)


_ORDER = {code: number for number, code in enumerate(PLATFORMS.labels)}


def platform_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return built and used side by side, in words."""

    def counts(name: str) -> list[str]:
        return [plain(value) if value == value else "—" for value in rows[name]]

    user = [
        PLATFORM_USERS.label(u) if isinstance(u, str) else "—"
        for u in rows["user_type"]
    ]
    return pd.DataFrame(
        {
            "平台": [PLATFORMS.label(code) for code in rows["platform"]],
            "建设": [
                BUILD_STAGES.label(stage) if isinstance(stage, str) else "未登记"
                for stage in rows["stage"]
            ],
            "用户": user,
            "有数据学校（所）": rows["school_count"].astype(int),
            "在册": counts("enrolled_count"),
            "注册": counts("registered_count"),
            "开通": counts("opened_count"),
            "月活": counts("active_count"),
            "登录人次": counts("login_count"),
            "业务量": counts("task_count"),
            "办结量": counts("settled_count"),
            "使用班级": counts("class_count"),
            "观看人次": counts("view_count"),
            "业务量数的是": [COUNTED_AS_TASK.get(c, "—") for c in rows["platform"]],
        }
    )


def assessment_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return pupils tested in the area: small counts are words, never figures."""

    def counts(name: str) -> list[str]:
        return [plain(value) if value == value else WITHHELD for value in rows[name]]

    def rates(name: str) -> list[str]:
        return [share(value) if value == value else "—" for value in rows[name]]

    columns: dict[str, Sequence[object]] = {
        "日期": [f"{day:%Y-%m-%d}" for day in rows["assessed_date"]],
        "项目": [ASSESSMENT_KINDS.label(code) for code in rows["assessment_kind"]],
        "学段": [STAGES.label(code) for code in rows["stage"]],
        "参测（人）": counts("tested_count"),
        "合格（人）": counts("passed_count"),
        "合格率": rates("pass_rate"),
        "优良（人）": counts("good_count"),
        "优良率": rates("good_rate"),
    }
    if rows["area_count"].any():
        columns["合计自（个下级区域）"] = rows["area_count"].tolist()
    return pd.DataFrame(columns)


def teachers_of_months(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the months of 教师月应用率 alone."""
    return rows[rows["indicator"] == TEACHERS]
