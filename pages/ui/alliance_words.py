"""Sentences of the page of the alliances, generated from its rows."""

from collections.abc import Mapping

import pandas as pd

from data_access.area_tree import AreaNode
from data_access.catalogue.areas import AreaKind
from data_access.catalogue.codes import SYNC_KINDS
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.reporting_share import thin_note
from data_access.catalogue.sheets import SHEETS
from data_access.messages.ways import TO_FILL_IN
from pages.ui.view import View, period_text

ALL = "全部联合体"
MONTH_TOO_SHORT = "目标按学期算，一个月只作参考"
LINE_LEGEND = (
    "每条线从牵头校连到成员校，线越粗期内参加的次数越多；标“牵”的是牵头校。"
    "颜色表示四类是否齐全。"
)
PERSON_TIMES_NOTE = "人次不去重，不是人数；一次活动不论几所学校参加，次数只算一次。"
MARKS = "● 参加过（次数），○ 没有参加；点一行打开学校档案。"


def no_alliances() -> str:
    """Say that the zone has no alliance, and which sheets to fill in."""
    names = ("alliance", "area_member", "sync_event", "sync_attendance")
    sheets = "、".join(f"“{SHEETS[name].label}”" for name in names)
    return (
        f"这个示范区还没有教育联合体的数据：{sheets}都没有导入过。请填写：{TO_FILL_IN}"
    )


def none_here(view: View, elsewhere: list[AreaNode]) -> str:
    """Say that no school in view belongs to an alliance, and where some do."""
    names = "、".join(node.name for node in elsewhere)
    more = f"有联合体的区域：{names}。" if names else ""
    return (
        f"{view.node.name}在{period_text(view.period)}没有学校加入教育联合体。{more}"
        "要登记联合体，请填“联合体”和“分组成员”表后导入。"
    )


def headline(view: View, members: pd.DataFrame, events: Mapping[int, float]) -> str:
    """Answer: how many alliances and member schools, and which kind is rarest."""
    count = members["school_id"].nunique()
    if view.node.kind == AreaKind.ALLIANCE:
        first = f"{view.node.name}有 {count:,} 所成员校"
    else:
        number = members["area_id"].nunique()
        first = f"{number} 个区域联合体、{count:,} 所成员校"
    return f"{first}，{_hosted_here(members)}{_rarest(events)}"


def _hosted_here(members: pd.DataFrame) -> str:
    """Say that only a part is counted where an alliance is led from elsewhere."""
    leads = members.loc[members["role"] == "lead", "area_id"]
    return "" if set(members["area_id"]) <= set(leads) else "这里的学校主办的"


def why_none(total: Mapping[str, float]) -> str:
    """Say why there is no value although nothing is overdue, "" otherwise."""
    if not total["expected"]:
        return "这里没有应报的学校"
    return "期内没有活动，没有可算的数" if total["reported"] else ""


def _rarest(events: Mapping[int, float]) -> str:
    total = sum(events.values())
    if not total:
        return "期内没有登记线上四同步活动"
    fewest = min(events, key=lambda kind: events[kind])
    word = SYNC_KINDS.label(fewest)
    often = f"{plain(events[fewest])} 次" if events[fewest] else "一次也没有"
    return f"线上四同步 {plain(total)} 次，{word}最少（{often}）"


def full_title(total: Mapping[str, float]) -> str:
    """Say how many member schools took part in all four kinds."""
    done, count = plain(total["numerator"]), plain(total["denominator"])
    value = share(total["value"]) if total["value"] == total["value"] else "—"
    note = thin_note(total["reported"], total["expected"])
    return f"四类齐全的成员校 {done}/{count} 所，{value}{'　' + note if note else ''}"


def rates_title(rows: pd.DataFrame) -> str:
    """Name the alliances with the largest share; those behind are not named."""
    best = rows["value"].max()
    if not best > 0:
        return "期内没有联合体有四类齐全的学校"
    names = "、".join(rows[rows["value"] == best]["label"].head(2))
    return f"四类齐全率最高的是{names}（{share(best)}）"


def months_title(rows: pd.DataFrame, members: pd.DataFrame) -> str:
    """Say when most activities took place."""
    sums = rows.groupby("month")["amount"].sum()
    if not sums.sum():
        return "十二个月里没有登记线上四同步活动"
    most = int(str(sums.idxmax()))
    total, peak = plain(sums.sum()), plain(sums.max())
    here = _hosted_here(members)
    return f"十二个月{here}共 {total} 次四同步活动，{month_text(most)}最多（{peak} 次）"


def members_title(name: str, rows: pd.DataFrame) -> str:
    """Say how many members an alliance has, and how many are complete."""
    full = int((rows["state"] == "full").sum())
    return f"{name}：{len(rows)} 所成员校，{full} 所四类齐全"


def person_note(rows: pd.DataFrame) -> str:
    """Say what person-times are, and how many schools left theirs blank."""
    unstated = int(rows["unstated"].sum()) if len(rows) else 0
    more = f"另有 {unstated:,} 校次没有填人次，没有计入。" if unstated else ""
    return PERSON_TIMES_NOTE + more
