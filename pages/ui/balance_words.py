"""Sentences of the page of 优质均衡, made from its numbers."""

import pandas as pd

from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.numbers import (
    compact,
    full_text,
    gap_text,
    is_missing,
    plain,
    share,
)
from data_access.catalogue.reporting_share import counted_words, thin_note
from data_access.messages.ways import TO_FILL_IN
from data_access.queries.urban_rural import RuralDefinition

NO_BASE = (
    "还没有“年度基数”表的数据：七项资源指标（高学历教师、骨干教师、体艺教师、"
    "教学用房、运动场馆、设备值、多媒体教室）和学生数都由各校每年9月在这张表里填报，"
    "差异系数、6项+85%、城乡比都由它算出。公开报道的总量没有分校数据，算不出差异系数。"
    f"请学校填报：{TO_FILL_IN}"
)
NO_SCHOOLS = (
    "这里没有要评估的小学、初中（特殊教育、职业学校和不足50人的教学点不参评）。"
)
PART_WORDS = (
    "差异系数是一个县（区）各校之间的差异：{name}是县以下的范围或跨区域的组合，"
    "算出来的数不能与0.50、0.45比，这里不算。下面只看这里的学校够不够7项门槛；"
    "差异系数请看所在的县（区）。"
)
CITY_WORDS = (
    "差异系数和达标按县（区）评估，全市各校合在一起的数不与门槛比。"
    "点一格，看这个县（区）这一项是哪些学校拉开的、补到多少就达标。"
)
RURAL_LABELS = {
    RuralDefinition.SETTLEMENT.value: "城区／乡村",
    RuralDefinition.TOWN_RURAL.value: "城镇／乡村",
    RuralDefinition.NET_TIER.value: "城区／农村",
}
RURAL_MEANINGS = {
    RuralDefinition.SETTLEMENT.value: "城区与乡村比，镇区不计入两边（教育统计口径）",
    RuralDefinition.TOWN_RURAL.value: "城镇（含镇区）与乡村比（统计局口径）",
    RuralDefinition.NET_TIER.value: "城区与农村（含镇区）比（带宽目标用的口径）",
}


def stage_label(stage: str) -> str:
    """Return 小学 or 初中."""
    return STAGES.label(stage)


def item_label(item: str) -> str:
    """Return the short label of one of the seven."""
    return INDICATORS[item].short_label


def cv_text(value: float | None) -> str:
    """Write a 差异系数 with three decimals."""
    return full_text(DERIVED_INDICATORS["bal_cv"], value)


def above(rows: pd.DataFrame, line: float | None) -> pd.DataFrame:
    """Return the rows whose 差异系数 is above the line, the highest first."""
    if line is None:
        return rows.head(0)
    return rows[rows["cv"] > line].sort_values("cv", ascending=False)


def above_own(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of counties whose 差异系数 is above the county's own line."""
    return rows[rows["cv"] > rows["line"]]


def bars_title(stage: str, rows: pd.DataFrame, line: float | None) -> str:
    """Say how many of the seven keep the line, and which is highest."""
    label, known = stage_label(stage), rows.dropna(subset="cv")
    if known.empty:
        return f"{label}：没有学校报送，算不出差异系数"
    top = known.sort_values("cv", ascending=False).iloc[0]
    most = f"最高是{item_label(str(top.name))}{cv_text(float(top['cv']))}"
    if line is None:
        return f"{label}：没有登记门槛，{most}"
    over = above(known, line)
    if over.empty:
        return f"{label}：{len(known)}项都不高于{line:.2f}，{most}"
    return f"{label}：{len(over)}项高于{line:.2f}，{most}"


def county_headline(
    name: str, parts: dict[str, tuple[pd.DataFrame, float | None]]
) -> str:
    """Answer in one sentence whether the county's differences keep the lines."""
    said = []
    for stage, (rows, line) in parts.items():
        known, over = rows.dropna(subset="cv"), above(rows, line)
        if known.empty:
            said.append(f"{stage_label(stage)}没有报送")
        elif line is None:
            said.append(f"{stage_label(stage)}没有登记门槛")
        elif over.empty:
            said.append(f"{stage_label(stage)}{len(known)}项差异系数都不超线")
        else:
            said.append(f"{stage_label(stage)}{len(over)}项差异系数超线")
    return f"{name}：{'，'.join(said)}"


def city_headline(parts: dict[str, tuple[int, int]]) -> str:
    """Say how many counties have an item above the line (over, of), a stage each."""
    return "，".join(
        f"{stage_label(stage)}{_city_part(over, of)}"
        for stage, (over, of) in parts.items()
    )


def _city_part(over: int, of: int) -> str:
    if not of:
        return "没有县（区）报送"
    if over:
        return f"{of}个县（区）中{over}个有超线项"
    return f"{of}个县（区）7项都不超线"


def behind(reported: float, expected: float, word: str = "已报") -> str:
    """Write 已报 n／应报 N 所, marked where it is thin."""
    text = counted_words(reported, expected, word)
    return thin_note(reported, expected, word) or text


def drivers_title(stage: str, item: str, rows: pd.DataFrame, cv: float | None) -> str:
    """Say how much of the difference the first ten schools make."""
    label = f"{stage_label(stage)}·{item_label(item)}"
    shares = rows["share"].dropna()
    if is_missing(cv) or shares.empty:
        return f"{label}：各校没有差异"
    count = min(10, len(shares))
    part = share(float(shares.nlargest(count).sum()), 0)
    return f"{label}差异系数{cv_text(cv)}：差异最大的{count}所学校占{part}"


def fewest_words(fewest: int | None, line: float | None, count: int) -> str:
    """Say how many of the lowest schools have to come up to their line."""
    if line is None:
        return "没有登记差异系数的门槛，不判断补到多少才够。"
    if fewest == 0:
        return f"差异系数现在就不高于{line:.2f}。"
    if fewest is None:
        return (
            f"{count:,}所低于门槛的学校全部补到门槛，差异系数仍高于{line:.2f}："
            "差异主要来自高于平均的学校。"
        )
    return f"至少把最低的{fewest:,}所补到门槛，差异系数就不高于{line:.2f}。"


def need_text(item: str, need: float) -> str:
    """Write what is lacking with its unit: 37间, 12人, 1,520㎡, 310.5万元."""
    unit = INDICATORS[item].numerator.unit
    if unit == "元":
        return f"{compact(need)}元"
    return f"{plain(need)}{unit}"


def failing_title(stage: str, rows: pd.DataFrame) -> str:
    """Say how many schools do not pass, and how many lack one item only."""
    label, judged = stage_label(stage), rows.dropna(subset="passes")
    failing = judged[judged["passes"] == 0]
    silent = len(rows) - len(judged)
    more = f"；另有{silent:,}所七项不全，未参评" if silent else ""
    if judged.empty:
        return f"{label}：没有一所学校七项都报送，都未参评"
    if failing.empty:
        return f"{label}：参评的{len(judged):,}所学校都达到6项+85%{more}"
    near = int((failing["short"].map(len) <= 2).sum())
    return (
        f"{label}：参评{len(judged):,}所，{len(failing):,}所没有达到6项+85%"
        f"{f'，其中{near:,}所再补一两项就够' if near else ''}{more}"
    )


def rural_title(
    item: str,
    row: "pd.Series[float] | None",
    definition: str,
    before: float | None = None,
) -> str:
    """Say how rural schools stand to urban ones, since a year ago, by which use."""
    use = f"口径：{RURAL_LABELS[definition]}"
    label = item_label(item)
    if row is None or is_missing(row["ratio"]):
        return f"{label}：{_why_no_ratio(row)}，比不出城乡（{use}）"
    gap = float(row["gap"])
    word = "高于" if gap < 0 else "低于"
    text = gap_text(INDICATORS[item], abs(gap))
    ratio = float(row["ratio"])
    since = _since(ratio, before)
    return f"{label}：农村学校{word}城区{text}，城乡比{ratio:.2f}{since}（{use}）"


def _since(ratio: float, before: float | None) -> str:
    """Say whether the ratio came nearer to 1, as both are shown."""
    if before is None or is_missing(before):
        return "，上年没有可比的数"
    now, then = (abs(round(value, 2) - 1) for value in (ratio, before))
    word = "持平" if abs(now - then) < 0.005 else "缩小" if now < then else "扩大"
    return f"，上年{before:.2f}，差距{word}"


def _why_no_ratio(row: "pd.Series[float] | None") -> str:
    sides = {"urban": "城区（城镇）", "rural": "农村（乡村）"}
    if row is None:
        return "这里没有报送的学校"
    for side, word in sides.items():
        if not row[f"{side}_expected"]:
            return f"这里没有{word}学校"
        if not row[f"{side}_reported"]:
            return f"{word}学校都没有报送"
    return "一边的数是0"


def trend_title(stage: str, item: str, values: list[float]) -> str:
    """Say how an item's 差异系数 moved from the first to the last known year."""
    label = f"{stage_label(stage)}·{item_label(item)}"
    known = [value for value in values if not is_missing(value)]
    if len(known) < 2:
        return f"{label}：只有一年的差异系数，看不出变化"
    step = known[-1] - known[0]
    word = "缩小" if step < 0 else "扩大"
    if abs(step) < 0.0005:
        return f"{label}差异系数基本持平：{cv_text(known[-1])}"
    return f"{label}差异系数由{cv_text(known[0])}{word}到{cv_text(known[-1])}"


def matrix_title(stage: str, rows: pd.DataFrame) -> str:
    """Say how many cells of counties and items are above their line."""
    label, lines = stage_label(stage), rows["line"].dropna().unique()
    if not len(lines):
        return f"{label}：没有登记门槛"
    line = f"{lines[0]:.2f}" if len(lines) == 1 else "本县（区）门槛"
    over = above_own(rows)
    if over.empty:
        return f"{label}：各县（区）7项差异系数都不高于{line}"
    most = over["indicator"].value_counts().index[0]
    return (
        f"{label}：{over['group_key'].nunique()}个县（区）{len(over)}项高于{line}，"
        f"{item_label(str(most))}最多"
    )


def part_headline(name: str, parts: dict[str, tuple[float, float]]) -> str:
    """Say how many schools of a town or a group pass, a stage each."""
    said = [
        f"{stage_label(stage)}参评{assessed:,.0f}所，{passing:,.0f}所达到6项+85%"
        for stage, (passing, assessed) in parts.items()
        if assessed
    ]
    return f"{name}：{'；'.join(said) or '没有学校七项都报送'}"
