"""The lists of who needs attention: what each school lacks, told without a ranking."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from data_access.catalogue.facts import MONTHLY_SHEETS
from data_access.catalogue.numbers import month_text, share
from data_access.catalogue.sheets import SHEETS
from data_access.period import month_period, months_of
from data_access.queries import attention
from pages.ui import bandwidth_data, board_data, cached
from pages.ui.bandwidth_words import bandwidth_text
from pages.ui.lesson_data import teaching_days
from pages.ui.overview_data import REPORTED
from pages.ui.overview_needs import (
    ONLINE,
    USED,
    Need,
    by_school,
    is_below,
    judged_months,
    online_line,
    zero_reports,
)
from pages.ui.view import View

NEVER = "从未"
Columns = dict[str, "pd.Series[Any]"]


def need_table(need: Need, view: View) -> pd.DataFrame:
    """Return a need's schools in 区划顺序 with what each lacks.

    Those below their bandwidth line begin with the widest gap.
    """
    places = board_data.school_places()
    rows = places[places["school_id"].isin(need.school_ids)].set_index("school_id")
    shown = {"学校": rows["name"], "所在区域": rows["full_name"]}
    lacks = _LACKS[need.code](view, rows.index) if len(rows) else {}
    table = pd.DataFrame({**shown, **lacks, "学校标识码": rows["school_code"]})
    if GAP in table:
        table = table.sort_values(GAP, ascending=False, kind="stable")
    return table.reset_index(drop=True)


def need_title(need: Need, table: pd.DataFrame, view: View) -> str:
    """Say what the list shows: how many schools, and how it stands with them."""
    count = f"{need.count:,} 所学校"
    if need.code == "below_line":
        return f"{count}不足本校带宽线，最多差 {table[GAP].max():,.0f} Mbps"
    if need.code == "absent":
        never = int((table[LAST_LESSON] == NEVER).sum())
        rest = f"，其中 {never:,} 所从未参与" if never else ""
        return f"{need.count:,} 所应参与的学校这个时间没有三个课堂{rest}"
    if need.code == "least_used":
        offline = int((table[WHY] == OFFLINE).sum())
        return (
            f"多媒体使用率最低的 {need.count:,} 所："
            f"{offline:,} 所先查终端，{need.count - offline:,} 所在线而用得少"
        )
    if need.code == "zeros":
        months = "、".join(month_text(month) for month in judged_months(view))
        return f"{count}有月报在{months}都是零"
    if need.code == "offline":
        return f"{count}的终端在线率低于{share(online_line(view), 0)}"
    if need.code == "silent":
        return f"{count}的月报没有报齐"
    return f"{count}没有报送带宽"


GAP = "差（Mbps）"
LAST_LESSON = "最近一次参与"
WHY = "先看什么"
OFFLINE, IDLE, UNKNOWN = "终端离线多，先查设备和网络", "终端在线，用得少", "终端未报送"


def _below_line(view: View, ids: "pd.Index[int]") -> Columns:
    rows = bandwidth_data.contracted(view.scope, view.period).set_index("school_id")
    rows = rows.reindex(ids)
    return {
        "带宽": _each(rows, lambda row: bandwidth_text(row["low"], row["high"])),
        "本校线（Mbps）": rows["line"],
        GAP: rows["gap"],
    }


def _no_bandwidth(view: View, ids: "pd.Index[int]") -> Columns:
    rows = bandwidth_data.contracted(view.scope, view.period).set_index("school_id")

    def reason(row: Any) -> str:
        if row["snapshot_date"] == row["snapshot_date"]:
            return f"{str(row['snapshot_date'])[:10]} 报了，没有填带宽"
        return "近24个月没有报"

    return {"缺什么": _each(rows.reindex(ids), reason)}


def _absent(view: View, ids: "pd.Index[int]") -> Columns:
    return {LAST_LESSON: _months("last_lesson_months", view, ids)}


def _offline(view: View, ids: "pd.Index[int]") -> Columns:
    value = by_school(ONLINE, view).set_index("group_key")["value"].reindex(ids)
    line = online_line(view)
    return {
        "终端在线率": value.map(share),
        "差（百分点）": ((line - value) * 100).round(1),
    }


def _least_used(view: View, ids: "pd.Index[int]") -> Columns:
    used = by_school(USED, view).set_index("group_key")["value"].reindex(ids)
    online = by_school(ONLINE, view).set_index("group_key")["value"].reindex(ids)
    offline = is_below(online, online_line(view))
    why = [
        UNKNOWN if value != value else OFFLINE if is_low else IDLE
        for value, is_low in zip(online, offline, strict=True)
    ]
    return {
        USED_HEAD: used.map(share),
        "终端在线率": online.map(share),
        WHY: pd.Series(why, index=ids),
    }


USED_HEAD = "多媒体使用率"


def _silent(view: View, ids: "pd.Index[int]") -> Columns:
    """Name the sheets that are missing, and when all were there last."""
    rows = _asked("reported_months", view)
    place = view.node.area_id
    taught = [
        month
        for month in months_of(view.period)
        if teaching_days().days_in(place, month_period(month)) != 0
    ]
    rows = rows[rows["month"].isin(taught)]
    sent = rows.groupby(["school_id", "sheet"]).size()
    due = by_school(REPORTED, view).set_index("group_key")["denominator"]
    is_month = len(months_of(view.period)) == 1

    def missing(school_id: int) -> str:
        names = []
        for sheet in MONTHLY_SHEETS:
            count = int(due[school_id]) - int(sent.get((school_id, sheet), 0))
            if count > 0:
                names.append(SHEETS[sheet].label + ("" if is_month else f"{count}个月"))
        return "、".join(names) or "部分月份"

    return {
        "缺哪些月报": pd.Series([missing(int(one)) for one in ids], index=ids),
        "最近一次报齐": _months("last_complete_months", view, ids),
    }


def _zeros(view: View, ids: "pd.Index[int]") -> Columns:
    rows = zero_reports(view)
    names = rows.assign(label=[SHEETS[sheet].label for sheet in rows["sheet"]])
    joined = names.groupby("school_id")["label"].agg("、".join)
    first, last = (rows.groupby("school_id")[f"{end}_month"].first() for end in ENDS)
    return {
        "哪张月报": joined.reindex(ids),
        "从": first.reindex(ids).map(month_text),
        "到": last.reindex(ids).map(month_text),
    }


ENDS = ("first", "last")
_LACKS: dict[str, Callable[[View, "pd.Index[int]"], Columns]] = {
    "below_line": _below_line,
    "no_bandwidth": _no_bandwidth,
    "absent": _absent,
    "offline": _offline,
    "least_used": _least_used,
    "silent": _silent,
    "zeros": _zeros,
}


def _each(rows: pd.DataFrame, say: Callable[[Any], str]) -> "pd.Series[Any]":
    words = [say(row) for row in rows.to_dict("records")]
    return pd.Series(words, index=rows.index, dtype=object)


def _months(query: str, view: View, ids: "pd.Index[int]") -> "pd.Series[Any]":
    months = _asked(query, view).set_index("school_id")["month"].reindex(ids)
    words = [NEVER if month != month else month_text(int(month)) for month in months]
    return pd.Series(words, index=ids, dtype=object)


def _asked(query: str, view: View) -> pd.DataFrame:
    """Return a query of queries.attention for the area and period in view."""
    ask = getattr(attention, query)
    key = (view.scope, view.period)

    def build() -> pd.DataFrame:
        return pd.DataFrame(ask(cached.store(), *key))

    return cached.remember(query, key, build)
