"""Titles of the overview, generated from its rows: what is seen, not what it is."""

import pandas as pd

from data_access.catalogue.indicators import Form, Indicator
from data_access.catalogue.numbers import full_text
from data_access.catalogue.states import (
    MET,
    MISSED,
    NEAR,
    NOT_REPORTED,
    Direction,
    state_of,
)
from pages.ui import lesson_data
from pages.ui.area_target import target_of
from pages.ui.overview_tables import state_text
from pages.ui.view import View


def map_title(view: View, indicator: Indicator, rows: pd.DataFrame) -> str:
    """Say how many of the areas or schools below meet the target, or who leads.

    `rows` are measures with names, the best first.
    """
    known = rows.dropna(subset=["value"])
    if known.empty:
        return f"{view.node.name}还没有{indicator.label}的数据"
    target = target_of(indicator.id, view)
    if target is None or lesson_data.lacks_days(indicator.id, view):
        return _leader(indicator, known)
    codes = [state_of(v, target, indicator.direction).code for v in known["value"]]
    count = codes.count(MET.code)
    word = "个" if view.has_child_areas else "所"
    every = f"{len(known):,}{word}{view.child_label}"
    is_all = count == len(known)
    if not view.has_child_areas and indicator.numerator.test is not None:
        # One school meets it or does not: a rate says nothing.
        name = indicator.short_label.removesuffix("率").removesuffix("比例")
        return f"{every}全部{name}" if is_all else f"{every}中 {count:,} 所{name}"
    line = full_text(indicator, target)
    if is_all:
        return f"{every}{indicator.short_label}全部达到{line}"
    return f"{every}中 {count:,} {word}{indicator.short_label}达到{line}"


def _leader(indicator: Indicator, known: pd.DataFrame) -> str:
    best = known.iloc[0]
    value = full_text(indicator, float(best["value"]))
    ends = known["value"].max() == known["value"].min()
    if ends and len(known) > 1:
        return f"{len(known):,}处{indicator.short_label}都是{value}"
    word = "最低" if indicator.direction is Direction.LOWER else "最高"
    if indicator.form is Form.NUMBER and indicator.denominator is None:
        word = "最多"
    return f"{best['name']}{indicator.short_label}{word}（{value}）"


def indicators_title(view: View, table: pd.DataFrame) -> str:
    """Say how many of a table's indicators are met, near, missed."""
    counts = {
        state.label: int((table["状态"] == state_text(state)).sum())
        for state in (MET, NEAR, MISSED)
    }
    judged = sum(counts.values())
    if not judged:
        silent = int((table["状态"] == state_text(NOT_REPORTED)).sum())
        rest = f"，{silent:,} 项未报送" if silent else ""
        # What was not due is told in words; a number has figures.
        known = int(table["现在"].str.contains(r"\d").sum())
        return f"{view.node.name} {known:,} 项指标有数{rest}；没有目标，只陈述"
    parts = "、".join(f"{count} 项{label}" for label, count in counts.items() if count)
    return f"{view.node.name}有目标的 {judged} 项指标中，{parts}"
