"""Sentences of the bandwidth page, generated from its rows."""

from collections.abc import Sequence

import pandas as pd

from data_access.catalogue.codes import NET_TIER_GROUPS
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.reporting_share import note_of, thin_note
from data_access.catalogue.tiers import ALL_TIERS, NET_TIER_COLOURS, TIERS
from data_access.period import Period
from pages.ui.bandwidth_data import share_reaching

BELOW = ("near", "missed")
_ROUND = {100.0: "百兆", 1000.0: "千兆", 10000.0: "万兆"}


def line_word(mbps: float) -> str:
    """Write a line as officials say it: 百兆, 500兆, 千兆."""
    return _ROUND.get(mbps, f"{mbps:g}兆")


def bandwidth_text(low: float | None, high: float | None) -> str:
    """Write a bandwidth or a range in M: 100M, 100–999M, 1000M及以上."""
    if low is None or low != low:
        return plain(None)
    if high is None or high != high:
        return f"{low:.4g}M及以上"
    return f"{low:.4g}M" if low == high else f"{low:.4g}–{high:.4g}M"


def headline(rows: pd.DataFrame) -> str:
    """Say how many schools are below their own line, or what is known instead."""
    known = rows[rows["low"].notna()]
    if known.empty:
        return f"应报的{len(rows):,}所学校都没有报送带宽"
    if known["line"].isna().all():
        return _top_tier(known)
    below = rows[rows["standing"].isin(BELOW)]
    if below.empty:
        unclear = int((rows["standing"] == "unclear").sum())
        rest = f"（另有{unclear:,}所档位不明）" if unclear else ""
        return f"已报送的{len(known):,}所学校带宽全部达标{rest}"
    parts = []
    for (group, line), found in below.groupby(["net_tier_group", "line"], sort=True):
        name = NET_TIER_GROUPS.label(group)
        word = line_word(float(str(line)))
        parts.append(f"{name}学校还有 {len(found):,} 所不足{word}")
    return "，".join(parts) or f"还有 {len(below):,} 所学校不足本校带宽线"


def line_headline(rows: pd.DataFrame, line: float) -> str:
    """Say how many schools are below a line for all, by the group they are of."""
    known = rows[rows["low"].notna()]
    if known.empty:
        return headline(rows)
    below = known[known["high"] < line]
    if below.empty:
        return f"已报送的{len(known):,}所学校没有一所不足{line_word(line)}"
    counts = below["net_tier_group"].value_counts().items()
    parts = [f"{NET_TIER_GROUPS.label(str(k))} {n:,} 所" for k, n in counts]
    more = f"（{'，'.join(parts)}）" if len(parts) > 1 else ""
    return f"还有 {len(below):,} 所学校不足{line_word(line)}{more}"


def below_title(line: float, count: int) -> str:
    """Name the list of the schools below a line for all."""
    return f"不足{line_word(line)}的学校（{count:,}所）"


def map_title(rows: pd.DataFrame, kind: str) -> str:
    """Say how many of the schools that are known reach 百兆 and 千兆."""
    known = rows["low"].dropna()
    if known.empty:
        return f"没有学校报送{kind}"
    parts = []
    for line in (TIERS[3].low, TIERS[-1].low):
        part = share_reaching(rows, line)
        if part == part:
            parts.append(f"{line_word(line)}以上{share(part)}")
    title = f"{kind}已知的{len(known):,}所：{'，'.join(parts)}"
    return f"{title}　{thin_note(len(known), len(rows))}".strip()


def list_title(rows: pd.DataFrame, count: int, tier: str, is_measured: bool) -> str:
    """Name the list beside the map."""
    labels = {one.code: one.label for one in ALL_TIERS}
    if tier:
        return f"{labels[tier]}的学校（{count:,}所）"
    if is_measured or rows["line"].isna().all():
        return f"由慢到快（{count:,}所）"
    return f"低于本校带宽线的学校（{count:,}所）"


def tiers_title(shares: pd.DataFrame, child_label: str, kind: str) -> str:
    """Say in how many areas slow schools are; a weak one is never put in a title."""
    slow = shares.groupby("row")["slow"].sum()
    count = int((slow > 0).sum())
    if not count:
        return f"各{child_label}都没有{kind}不足百兆的学校"
    return (
        f"{len(slow):,}个{child_label}中{count:,}个有{kind}不足百兆的学校，"
        f"共{slow.sum():,}所"
    )


def rounds_title(shares: pd.DataFrame) -> str:
    """Say how the share of slow schools went from moment to moment, by group."""
    moments = list(dict.fromkeys(shares.sort_index()["moment"]))
    sums = shares.groupby("row")[["slow", "count"]].sum()
    slow = sums["slow"] / sums["count"]
    known, parts = set(shares["row"]), []
    for group in dict.fromkeys(shares["group"]):
        rows = [f"{group}　{moment}" for moment in moments]
        texts = [share(slow.get(row, 0.0), 0) if row in known else "—" for row in rows]
        parts.append(group + " → ".join(texts))
    return f"不足百兆的学校占比：{'，'.join(parts)}（{' → '.join(moments)}）"


def speed_headline(rows: pd.DataFrame) -> str:
    """Say how many schools were measured and how many are slow."""
    known = rows["low"].dropna()
    if known.empty:
        return "这个范围和时间没有实测网速"
    slow = int((known < TIERS[3].low).sum())
    return f"{len(known):,} 所学校有实测，其中 {slow:,} 所下行不足百兆"


def _top_tier(known: pd.DataFrame) -> str:
    top = TIERS[-1]
    count = int((known["tier"] == top.code).sum())
    return (
        f"已报送的 {len(known):,} 所学校中 {count:,} 所达到千兆"
        f"（{share(count / len(known))}），本地没有带宽目标"
    )


def trend_headline(rates: pd.DataFrame, periods: Sequence[Period], group: str) -> str:
    """Answer whether a group's schools have all met their line, and since when."""
    name = NET_TIER_GROUPS.label(group)
    line = {"urban": "500兆", "rural": "百兆"}.get(group, "本校带宽线")
    rows = rates[(rates["group_key"] == group) & rates["value"].notna()]
    if rows.empty:
        return f"{name}学校没有可比的带宽数据"
    now = rows.iloc[-1]
    met = rows[rows["numerator"] >= rows["denominator"]]
    missing = int(now["denominator"] - now["numerator"])
    note = note_of(now.to_dict())
    rest = f"现为{share(now['value'])}，差{missing:,}所{note}"
    if met.empty:
        return f"{name}学校尚未全部达到{line}，{rest}"
    since = month_text(periods[int(met["period_no"].iloc[0])].last_month)
    if missing == 0:
        return f"{name}学校{since}已全部达到{line}{note}"
    return f"{name}学校{since}曾全部达到{line}，{rest}"


def trend_headlines(rates: pd.DataFrame, periods: Sequence[Period]) -> str:
    """Answer it for each group of schools that there is."""
    there = [group for group in NET_TIER_COLOURS if group in set(rates["group_key"])]
    return "；".join(trend_headline(rates, periods, group) for group in there)
