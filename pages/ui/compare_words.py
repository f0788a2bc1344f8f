"""Sentences of a comparison: who is best, how many lie where, why nothing is shown."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data_access.catalogue.aspects import quadrant_names
from data_access.catalogue.indicators import Indicator
from data_access.catalogue.numbers import full_text, value_text
from data_access.catalogue.reporting_share import REFERENCE, WARNING
from data_access.catalogue.states import MISSED, NEAR, NOT_REPORTED, Direction
from data_access.messages.ways import TO_FILL_IN
from pages.ui.compare_choice import MOST_SCHOOLS
from pages.ui.compare_data import Comparison
from pages.ui.overview_compare import is_unfinished
from pages.ui.view import View, period_text

COUNT_WORD = "个"
SCHOOL_COUNT_WORD = "所"
DERIVED_NOTE = (
    "差异系数、城乡比等由多项数据算出的指标没有逐校逐区的值，不在这里对比，"
    "见“优质均衡”和“指标说明”。"
)
READ_ON = {
    True: "点一行打开学校档案。✓ 达标　△ 接近　✕ 未达标；下载的表另列状态。",
    False: "点一行到那个区域。✓ 达标　△ 接近　✕ 未达标；"
    f"{WARNING} 报送不足八成，{REFERENCE}；下载的表另列状态。",
}
UNNAMED = "点太密的地方不标名字：鼠标放在点上看，或看表；点一下圆点就到那里。"
ONE_PLACE = (
    "只有一个地方，没有可比的。请在上面多选几个，或换一级（如学校）；"
    "它自己的历年变化见“历年走势”。"
)
ONE_ITEM = "两项指标的图要选两项指标。请在上面“指标”里再选一项。"
ONE_MOMENT = "只有一个时间，画不出走势。请把“时间”改为“加上年”或更多。"


def nothing_here(view: View) -> str:
    """Say why nothing can be compared in an area without places."""
    return (
        f"{view.node.name}还没有可对比的学校或下级区域数据。"
        "已有的公开总量见“总览”，公开总量没有分区、分校的数，不能对比。"
        f"请填报“学校”表：{TO_FILL_IN}"
    )


def count_text(found: Comparison, count: int) -> str:
    """Write how many places: 12个区县, 3所学校."""
    return f"{count:,}{unit_word(found)}"


def headline(found: Comparison, indicator: Indicator) -> str:
    """Say who is best in an indicator, and count those below the line."""
    places = found.places
    values = {p.name: found.value(indicator, p) for p in places}
    known = {name: v for name, v in values.items() if v is not None}
    total = f"{count_text(found, len(places))}{found.choice.level.label}"
    if not known:
        return f"{total}都没有{indicator.label}的数据"
    if len(known) == 1:
        ((name, value),) = known.items()
        return f"{name}{indicator.label} {full_text(indicator, value)}"
    best = _best(indicator, known)
    return f"{total}中，{best}" + _below(found, indicator)


def _best(indicator: Indicator, known: Mapping[str, float]) -> str:
    is_lower = indicator.direction is Direction.LOWER
    value = (min if is_lower else max)(known.values())
    shown = value_text(indicator, value)
    first = [n for n, v in known.items() if value_text(indicator, v) == shown]
    name = first[0] if len(first) == 1 else f"{first[0]}等{len(first)}家"
    if len(first) == len(known):
        return f"{indicator.label}都是 {full_text(indicator, value)}"
    word = {Direction.LOWER: "最好（越低越好）", Direction.HIGHER: "最高"}
    way = word.get(indicator.direction, "最高（只作监测）")
    return f"{name}{indicator.label}{way}：{full_text(indicator, value)}"


def _below(found: Comparison, indicator: Indicator) -> str:
    pairs = zip(found.places, found.readings(indicator), strict=True)
    states = [reading.state(found.row(indicator, place)) for place, reading in pairs]
    missed = sum(state in (MISSED, NEAR) for state in states)
    silent = sum(state is NOT_REPORTED for state in states)
    parts = [
        f"，{missed}{unit_word(found)}未达目标" if missed else "",
        f"，{silent}{unit_word(found)}未报送" if silent else "",
    ]
    return "".join(parts)


def quadrant_headline(
    found: Comparison, pair: tuple[Indicator, Indicator], rows: pd.DataFrame
) -> str:
    """Count the places in each quadrant; none is named."""
    counts = rows["quadrant"].value_counts()
    names = quadrant_names(*pair).values()
    parts = [f"{name} {int(counts.get(name, 0))}{unit_word(found)}" for name in names]
    total = f"{count_text(found, len(rows))}{found.choice.level.label}"
    return f"{total}：{'，'.join(parts)}"


def lines_note(
    pair: tuple[Indicator, Indicator],
    lines: tuple[float, float],
    grounds: Sequence[str],
) -> str:
    """Say what the two lines of a scatter are; a target stands on its grounds."""
    texts = []
    for which, indicator, value, ground in zip(
        ("竖线", "横线"), pair, lines, grounds, strict=True
    ):
        kind = "目标" if ground else "中位数（没有适用的目标）"
        text = f"{which}＝{indicator.short_label}的{kind} {full_text(indicator, value)}"
        texts.append(f"{text}，{ground}" if ground else text)
    return "；".join(texts) + "。右上角两项都好，越低越好的指标已反向。"


def lacking_note(found: Comparison, shown: int) -> str:
    """Count the places that have no dot, "" when all have one."""
    lacking = len(found.places) - shown
    if not lacking:
        return ""
    return f"另有{count_text(found, lacking)}缺一项或两项数据，不在图上，见表。"


def more_note(found: Comparison) -> str:
    """Say that not all schools in view are shown, "" when they are."""
    if found.choice.level.is_school and not found.choice.schools:
        name = found.view.node.name
        if found.more:
            return (
                f"没有选学校：列出{name}按区划顺序的前 {MOST_SCHOOLS} 所，"
                f"另有 {found.more:,} 所。请在上面按名称或拼音添加要比的学校。"
            )
        return f"没有选学校：列出{name}的全部 {len(found.places)} 所。"
    return ""


def open_period_note(view: View) -> str:
    """Say that a period in view is not over and what is compared with it."""
    if not is_unfinished(view):
        return ""
    last = view.default_period.last_month % 100
    return (
        f"{period_text(view.period)}数据到{last}月，尚未结束；往年也只算到{last}月，"
        "同口径相比。"
    )


def unit_word(found: Comparison) -> str:
    """Return what the places compared are counted in."""
    return SCHOOL_COUNT_WORD if found.choice.level.is_school else COUNT_WORD


def no_values(found: Comparison, pair: Sequence[Indicator]) -> str:
    """Say that an indicator has no values in view."""
    lacking = [
        one.label
        for one in pair
        if all(found.value(one, place) is None for place in found.places)
    ]
    names = "、".join(lacking) or "这两项指标"
    return (
        f"{found.view.node.name}{period_text(found.view.period)}没有“{names}”的数据，"
        "画不出两项指标的图。请换一个时间或指标；要有数，请先导入相应的报表。"
    )


def trend_headline(found: Comparison, indicator: Indicator) -> str:
    """Count the places that got better since the first moment."""
    last = len(found.moments) - 1
    pairs = [
        (found.value(indicator, p), found.value(indicator, p, last))
        for p in found.places
    ]
    known = [
        (now, before) for now, before in pairs if now is not None and before is not None
    ]
    since = found.moments[-1].label
    if not known:
        return f"{indicator.label}：{since}以来没有可比的数据"
    is_lower = indicator.direction is Direction.LOWER
    shown = [
        (value_text(indicator, a), value_text(indicator, b), a, b) for a, b in known
    ]
    better = sum(a != b and ((x < y) if is_lower else (x > y)) for a, b, x, y in shown)
    word = "上升" if indicator.direction is Direction.NEUTRAL else "好转"
    total = f"{count_text(found, len(known))}{found.choice.level.label}"
    return f"{indicator.label}：{total}中 {better}{unit_word(found)}比{since}{word}"


def trend_note(found: Comparison, most: int) -> str:
    """Say how the panels are read, and that the table has all places."""
    moments = [moment.label for moment in reversed(found.moments)]
    text = f"每格一个地方，从左到右：{'、'.join(moments)}；虚线是目标，断开处未报送。"
    if len(found.places) > most:
        text += f"图中只画前 {most} {unit_word(found)}，其余见表。"
    return text
