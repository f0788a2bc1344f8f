"""The sentences and the table of 还差多少."""

import math

import pandas as pd

from data_access.catalogue.indicators import Form, Indicator
from data_access.catalogue.lacks import is_too_many, lack_of, test_of
from data_access.catalogue.numbers import (
    compact,
    full_text,
    gap_text,
    plain,
)
from data_access.catalogue.reporting_share import reported_words
from data_access.catalogue.sources import CERTAINTY_LABELS
from data_access.queries.gaps import MET, NO_LINE, NOT_DUE, NOT_REPORTED, UNCLEAR
from pages.ui.worklist_data import Work, line_notes

SCHOOL, AREA, COST = "学校", "所在区域", "约需（元）"
OWNER, DUE = "责任人", "完成时限"
LOCAL = "本地自定/待核"
FLAG = "所"  # the unit of a yes or no: the school itself is counted
_APART = {
    NOT_REPORTED: "未报送，另列，不算差",
    UNCLEAR: "只报了范围，看不出差不差",
    NO_LINE: "没有设线",
    NOT_DUE: "没有可比的数（分母为0）",
}


def headline(work: Work) -> str:
    """Say how many schools are below their line and what they lack together."""
    lack = lack_of(work.indicator)
    count = len(work.below)
    if not count:
        met = work.count(MET)
        return f"已报送的 {met:,} 所都达到本校的线" if met else "没有学校可与线相比"
    if lack.unit == FLAG:
        return f"{count:,} 所学校还没有：{lack.label}"
    lacking = f"{plain(work.lacking)} {lack.unit}"
    if is_too_many(work.indicator):
        return f"{count:,} 所学校超过本校的线，{lack.label}共多 {lacking}"
    return f"{count:,} 所学校未达到本校的线，共差{lack.label} {lacking}"


def apart(work: Work) -> str:
    """Say who reported, and how many schools are neither met nor below, and why."""
    due = len(work.schools)
    silent = work.count(NOT_REPORTED) + work.count(UNCLEAR)
    sent = f"{reported_words(due - silent, due)}。"
    told = [
        f" {work.count(code):,} 所{words}"
        for code, words in _APART.items()
        if work.count(code)
    ]
    return sent + (f"另有{'；'.join(told)}。" if told else "")


def to_target(work: Work) -> str:
    """Say what brings the area to its target, and every school to its line."""
    said = []
    if work.area is not None:
        line = full_text(work.indicator, work.area.line)
        if work.area.standing == MET:
            said.append(f"区域目标 {line}，已达到")
        elif work.area.lacking == work.area.lacking:
            said.append(f"区域要达到目标 {line}，至少再要 {area_lack(work)}")
    if len(work.below):
        said.append("下表的学校都补齐，已报送的学校就 100% 达到本校的线")
    return "；".join(said) + "。" if said else ""


def area_lack(work: Work) -> str:
    """Say what brings the area to its target: 31 所达标."""
    assert work.area is not None
    number = plain(work.area.lacking)
    if test_of(work.indicator) is not None and work.indicator.form is Form.SHARE:
        return f"{number} 所达标"
    lack = lack_of(work.indicator)
    return f"{lack.label} {number} {lack.unit}"


def cost_words(work: Work, price: float) -> str:
    """Say what it costs at a unit price, "" without one."""
    if not price or not len(work.below):
        return ""
    unit = lack_of(work.indicator).unit
    total = compact(work.lacking * price)
    return f"按单价 {plain(price)} 元/{unit}，约需 **{total}元**。"


def line_words(indicator_id: str) -> str:
    """Name the sources of the lines; what nobody could check is no standard."""
    told = []
    for source, mark in line_notes(indicator_id).itertuples(index=False):
        is_local = mark in ("M", "P")
        kind = LOCAL if is_local else CERTAINTY_LABELS[mark]
        told.append(f"{source}（{mark}：{kind}）")
    return f"线的依据：{'、'.join(told)}" if told else ""


def work_table(work: Work, price: float) -> pd.DataFrame:
    """Return the schools below their line: what each has, its line, what it lacks."""
    indicator, rows = work.indicator, work.below
    lack = lack_of(indicator)
    table = pd.DataFrame(
        {
            SCHOOL: rows["name"],
            AREA: rows["full_name"],
            "现值": [_value(indicator, value) for value in rows["value"]],
            "本校的线": [_value(indicator, value) for value in rows["line"]],
            "差距": [_gap(indicator, value) for value in rows["gap"]],
            f"{_word(indicator)}{lack.label}（{lack.unit}）": rows["lacking"],
        }
    )
    if lack.unit == FLAG:
        table = table.drop(columns="差距")
    if price:
        table[COST] = rows["lacking"] * price
    return table.reset_index(drop=True)


def _word(indicator: Indicator) -> str:
    return "多" if is_too_many(indicator) else "缺"


def to_fill_in(table: pd.DataFrame, codes: pd.Series) -> pd.DataFrame:
    """Return the table as a worksheet: with codes, and columns to be filled in."""
    filled = table.copy()
    filled.insert(0, "序号", range(1, len(table) + 1))
    filled["学校标识码"] = codes.to_numpy()
    filled[OWNER], filled[DUE] = "", ""
    return filled


def _value(indicator: Indicator, value: float) -> str:
    if value != value:
        return f"无{lack_of(indicator).label}"
    if test_of(indicator) is None:
        return full_text(indicator, value)
    unit = lack_of(indicator).unit
    if unit == FLAG:
        return "有" if value else "无"
    return f"{_number(value)} {unit}"


def _gap(indicator: Indicator, gap: float) -> str:
    if gap != gap:
        return "—"
    if test_of(indicator) is None:
        return gap_text(indicator, gap)
    return f"{_number(gap)} {lack_of(indicator).unit}"


def _number(value: float) -> str:
    return plain(value, 0 if math.isclose(value, round(value)) else 1)
