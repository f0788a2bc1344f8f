"""Sentences of the page of teaching use."""

from collections.abc import Hashable, Mapping

import pandas as pd

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.catalogue.attention import ONLINE_LINE
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.reporting_share import REFERENCE, note_of
from data_access.period import PeriodKind
from pages.ui import use_data
from pages.ui.view import View, period_text

NO_TEACHING_DAY = "无教学日"
FEW_DAYS = "无教学日或教学日很少"
MORE_IS_NOT_BETTER = "更多不等于更好：只作监测，不排名。"
NOT_RANKED = "更多不等于更好"
INTERNAL = "教室记录只供内部查看，这里只有合计，不列教室。"
PART_LABELS = {
    "monitor": "在线与使用",
    "days": "按教学日",
    "platforms": "平台应用",
    "teaching": "实验、教材与学情",
}


def headline(online: Mapping[str, float], use: Mapping[str, float]) -> str:
    """Say first how many terminals were online, then what is known of their use."""
    if not online["reported"] and not use["reported"]:
        return "这个范围和时间没有学校报送多媒体使用情况"
    first = f"监测终端在线率{share(online['value'])}"
    if online["value"] != online["value"]:
        first = "监测终端在线情况未报送"
    elif online["value"] < ONLINE_LINE:
        first += f"，不足{share(ONLINE_LINE, 0)}：先修终端，使用率不作比较"
    second = (
        f"多媒体使用率{share(use['value'])}" if use["value"] == use["value"] else ""
    )
    marked = f"（{REFERENCE}）" if note_of(use) else ""
    return f"{first}；{second}{marked}" if second else first


def teaching_time(view: View) -> str:
    """Say what share of the period the calendar had as teaching days."""
    days, whole = use_data.teaching_days(view), use_data.all_days(view)
    name = period_text(view.period)
    if days is None:
        return f"{name}没有校历，不知道有多少教学日；比率都按应开节次计。"
    if not days:
        return f"{name}共{whole}天，{NO_TEACHING_DAY}，不评价使用。"
    part = share(days / whole, 0)
    return (
        f"{name}共{whole}天，其中教学日{days}天（{part}）；比率都按教学日的应开节次计。"
    )


def holiday(view: View) -> str:
    """Say why a holiday month has no use, and where to look instead."""
    return (
        f"{month_text(view.period.first_month)}{NO_TEACHING_DAY}：没有应开的课，"
        "使用率不是0，是没有。请在上方换一个有课的月份，或看整个学期、学年。"
    )


def unjudged_title(rows: pd.DataFrame) -> str:
    """Count the schools that are not compared."""
    if rows.empty:
        return "所有应报学校都参评"
    return f"{len(rows):,}所学校不参评：终端在线率不足{share(ONLINE_LINE, 0)}或未报送"


def reason(row: Mapping[Hashable, object]) -> str:
    """Say why a school is not compared."""
    online, use = row[use_data.ONLINE], row[use_data.USE]
    if not row["is_reported"]:
        return "未报送"
    if not isinstance(online, float) or online != online:
        return "没有报终端在线情况"
    if online < ONLINE_LINE:
        return f"终端在线率{share(online)}，离线不等于没用"
    return "没有应开节次" if use != use else ""


def judged_title(rows: pd.DataFrame) -> str:
    """Say how many schools are compared and who leads."""
    if rows.empty:
        return "没有可以比较的学校"
    best = rows.iloc[0]
    return f"{len(rows):,}所学校参评，多媒体使用率最高的是{best['label']}"


def days_title(days: pd.DataFrame, view: View) -> str:
    """Say on which weekday the screens are used most."""
    name = period_text(use_data.term_in_view(view))
    known = days.dropna(subset=["value"])
    if known.empty:
        return f"{name}没有逐日的使用记录"
    sums = known.groupby("weekday")[["used", "due"]].sum()
    rates = (sums["used"] / sums["due"]).sort_values(ascending=False)
    whole = sums["used"].sum() / sums["due"].sum()
    first = f"{name}{len(known)}个教学日，多媒体使用率{share(whole)}"
    if len(rates) < 2:
        return first
    return f"{first}；{rates.index[0]}最高，{share(rates.iloc[0])}"


def periods_title(rows: pd.DataFrame) -> str:
    """Say in which period of the day the monitored rooms are used most."""
    best = rows.sort_values("value", ascending=False).iloc[0]
    return (
        f"{plain(rows['room_count'].max())}间教室按节次看："
        f"{best['label']}使用最多，{share(best['value'])}"
    )


def months_title(rows: pd.DataFrame, view: View) -> str:
    """Say how many of the teachers used the screens in the newest month known."""
    known = rows.dropna(subset=["value"])
    if known.empty:
        return "近十二个月没有教师应用的月报"
    last = known.iloc[-1]
    rate = share(last["value"])
    return f"{last['moment']}教师月应用率{rate}；无教学日和教学日很少的月份不连线"


def platforms_title(rows: pd.DataFrame, view: View) -> str:
    """Say how many platforms are run and how many of them were reported."""
    running = rows[rows["stage"] == "running"]["platform"].nunique()
    told = rows[rows["school_count"] > 0]["platform"].nunique()
    unit = "本月" if view.period.kind is PeriodKind.MONTH else "期内"
    return f"在用的平台{running}个，{unit}有应用数据的{told}个"


def rate_title(
    label: str, total: Mapping[str, float], rows: pd.DataFrame, child_label: str
) -> str:
    """Say a rate of the area in view, and who below it leads."""
    first = f"{label}{share(total['value'])}"
    known = rows.dropna(subset=["value"])
    if len(known) < 2:
        return first
    best = known.iloc[0]
    unit = "所" if child_label == SCHOOL_LABEL else "个"
    below = f"{len(known):,}{unit}{child_label}有数据"
    return f"{first}；{below}，最高的是{best['label']}（{share(best['value'])}）"


def assessments_title(rows: pd.DataFrame) -> str:
    """Say what was tested last."""
    if rows.empty:
        return "没有学生测评的区域合计"
    return (
        f"学生测评{rows['assessed_date'].nunique()}次：只有区域合计，不排名，不比学校"
    )
