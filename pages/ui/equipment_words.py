"""Sentences of the equipment page, generated from its rows."""

from collections.abc import Sequence

import pandas as pd

from data_access.catalogue.areas import SCHOOL_LABEL
from data_access.catalogue.equipment import AGED_YEARS, DUE_YEARS
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import full_text, plain, share
from data_access.catalogue.states import Direction
from pages.ui.equipment_data import GROUPS, RATIOS, Stock
from pages.ui.overview_data import Series

NEED, AREAS, AGE, ADDED = "need", "areas", "age", "added"
PARTS = {NEED: "存量与需要", AREAS: "各地各校", AGE: "终端年龄", ADDED: "项目新增"}
PEOPLE_PER_TERMINAL = "每台终端对应人数（越小越好）"
HOW_NEEDS_ARE_MET = (
    "条形是逐校满足需要的份额，一所学校多出来的补不了另一所；"
    "数字是存量／需要，存量不含项目新增。录播室、校园电视台按所数，"
    "分母只有乡镇中心小学及以上学校。"
)
NOT_STOCK = (
    "项目新增是项目在几年里配下去的数，是流量；存量是现在在用的数。"
    "两者不相加，也不能互相推算。"
)


def list_label(indicator: Indicator) -> str:
    """Return an indicator's name in a list: what kind of thing, then what of it."""
    group = next((word for word, ids in GROUPS.items() if indicator.id in ids), "其他")
    return f"{group}·{indicator.label}"


def headline(found: Sequence[Series], stocks: Sequence[Stock]) -> str:
    """Say how many people share a terminal and what is lacking most."""
    known = [one for one in found if one.value is not None]
    ratios = [one for one in known if one.indicator_id in RATIOS]
    parts = [
        f"{INDICATORS[one.indicator_id].short_label}"
        f"{full_text(INDICATORS[one.indicator_id], one.value)}"
        for one in ratios
    ]
    lacking = [one for one in stocks if one.gap]
    if lacking:
        parts.append(_lack_words(lacking[0]))
    elif stocks:
        parts.append("各校设备都够用")
    return "，".join(parts) or "设备与功能室已报送，还不能与需要相比"


def _lack_words(one: Stock) -> str:
    unit = one.need.unit
    return f"{len(one.schools):,}所学校还差{one.need.label}{one.gap:,}{unit}"


def needs_title(stocks: Sequence[Stock]) -> str:
    """Say which stock comes nearest to its need, and which is farthest."""
    ordered = sorted(stocks, key=lambda one: one.filled / one.wanted)
    low, high = ordered[0], ordered[-1]
    if low.filled == low.wanted:
        return "存量都达到需要"
    text = f"{low.need.label}满足需要的{share(low.filled / low.wanted)}"
    if high is not low:
        text += f"，{high.need.label}{share(high.filled / high.wanted)}"
    return text


def rule_words(one: Stock) -> str:
    """Return how the need is counted: 按5:1."""
    return one.need.rule.format(line=plain(one.line, 0 if _is_whole(one.line) else 1))


def _is_whole(line: float | None) -> bool:
    return line is None or float(line).is_integer()


def list_title(one: Stock) -> str:
    """Head the list of schools that lack something."""
    return f"还差{one.need.label}的学校（{len(one.schools):,}所）"


def areas_title(
    indicator: Indicator, rows: pd.DataFrame, target: float | None, word: str
) -> str:
    """Name the best, or count who meets the line."""
    known = rows.dropna(subset=["value"])
    if known.empty:
        return f"没有{word}报送{indicator.short_label}"
    if target is not None and indicator.direction is not Direction.NEUTRAL:
        is_lower = indicator.direction is Direction.LOWER
        values = known["value"]
        met = int((values <= target).sum() if is_lower else (values >= target).sum())
        line = full_text(indicator, target)
        unit = "所" if word == SCHOOL_LABEL else "个"
        of = f"{len(known):,}{unit}{word}中{met:,}{unit}"
        return f"{indicator.label}：{of}达到{line}"
    best = known.iloc[0]
    value = full_text(indicator, best["value"])
    return f"{indicator.label}：{best['name']}最好，{value}"


def age_title(rows: pd.DataFrame, year: int) -> str:
    """Say what is over age, what falls due, and of how many nobody knows."""
    dated = rows.dropna(subset=["purchase_year"])
    total = int(dated["count"].sum())
    if not total:
        return "没有终端报送购置年份"
    last = year - AGED_YEARS
    age = dated["purchase_year"]
    old = int(dated.loc[age <= last, "count"].sum())
    due = dated.loc[(age > last) & (age <= last + DUE_YEARS), "count"].sum()
    unknown = int(rows.loc[rows["purchase_year"].isna(), "count"].sum())
    text = (
        f"{old:,}台终端已用满{AGED_YEARS}年（占年份已知的{share(old / total)}），"
        f"{year + 1}—{year + DUE_YEARS}年再到期{int(due):,}台"
    )
    return f"{text}；另有{unknown:,}台没有报购置年份，不计入" if unknown else text


def added_title(rows: pd.DataFrame) -> str:
    """Say over which years programmes added how many kinds of devices."""
    first, last = int(rows["year"].min()), int(rows["year"].max())
    span = f"{first}年" if first == last else f"{first}—{last}年"
    return f"项目新增（{span}，与存量分开，不相加）"
