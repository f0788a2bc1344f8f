"""Words and display-ready tables of the overview."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import (
    change_text,
    full_text,
    month_text,
    unit_text,
    value_text,
)
from data_access.catalogue.states import (
    NOT_APPLICABLE,
    THIN_REPORTING,
    Direction,
    State,
    state_of,
)
from pages.ui import cached, lesson_data, overview_data
from pages.ui.cards import Card
from pages.ui.lesson_words import FEW_DAYS, HOLIDAY, NO_TEACHING
from pages.ui.map_data import child_rows
from pages.ui.overview_compare import BUILT, LAST_YEAR
from pages.ui.overview_data import Series
from pages.ui.view import View

BUILT_HEAD = month_text(BUILT)


def card_of(one: Series, view: View) -> Card:
    """Return what the headline card of an indicator says."""
    indicator = INDICATORS[one.indicator_id]
    if overview_data.is_off(one.indicator_id, view):
        return Card(
            one.indicator_id, indicator.label, HOLIDAY, way=NO_TEACHING, points=()
        )
    is_short = lesson_data.lacks_days(one.indicator_id, view)
    target = None if is_short else overview_data.target_of(one.indicator_id, view)
    is_thin = one.expected and one.reported / one.expected < THIN_REPORTING
    return Card(
        key=one.indicator_id,
        label=indicator.label,
        value=value_text(indicator, one.value),
        unit=unit_text(indicator) if one.value is not None else "",
        state=state_of(one.value, target, indicator.direction),
        target=f"目标 {full_text(indicator, target)}" if target is not None else "",
        change=change_line(indicator, one),
        way=way_here(indicator, one),
        points=one.points,
        warning=FEW_DAYS
        if is_short
        else f"⚠ 已报 {one.reported:,}/{one.expected:,} 所"
        if is_thin
        else "",
    )


def change_line(indicator: Indicator, one: Series) -> str:
    """Say the change against a year before; nothing without an earlier value."""
    if one.before is None or one.value is None:
        return ""
    return f"较{one.before_words}{change_text(indicator, one.value, one.before)}"


def way_here(indicator: Indicator, one: Series) -> str:
    """Say 2020 建成时 → 现在, where the data reach back."""
    if one.built is None or one.value is None:
        return ""
    was, now = value_text(indicator, one.built), value_text(indicator, one.value)
    return f"{one.built_words} {was} → {now}"


def built_text(indicator: Indicator, one: Series) -> str:
    """Write the value when built, and the period where it is not that month."""
    if one.built is None:
        return "—"
    value = full_text(indicator, one.built)
    is_month = one.built_words == BUILT_HEAD
    return value if is_month else f"{value}（{one.built_words}）"


def state_text(state: State) -> str:
    """Return a state's sign and word."""
    return f"{state.sign} {state.label}".strip()


def reported_text(row: Mapping[Any, Any]) -> str:
    """Write how many of the schools due have reported: 12/14."""
    if row["expected"] != row["expected"]:
        return "0/0"
    return f"{int(row['reported']):,}/{int(row['expected']):,}"


def named_rows(view: View, indicator: Indicator, rates: pd.DataFrame) -> pd.DataFrame:
    """Return rows of measures with the name and key of each, the best first."""
    if view.has_child_areas:
        names = child_rows(view)[["area_id", "key", "name"]]
        rows = names.merge(rates, left_on="area_id", right_on="group_key", how="left")
    else:
        names = cached.schools()[["school_id", "school_code", "name"]]
        names = names.rename(columns={"school_code": "key"})
        rows = rates.merge(names, left_on="group_key", right_on="school_id")
    is_lower_better = indicator.direction is Direction.LOWER
    return rows.sort_values("value", ascending=is_lower_better, kind="stable")


def places_table(view: View, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the list beside the map: name, value, state, reported of due."""
    target = overview_data.target_of(indicator.id, view)
    states = [state_of(value, target, indicator.direction) for value in rows["value"]]
    unit = unit_text(indicator)
    head = f"{indicator.short_label}（{unit}）" if unit else indicator.short_label
    table = pd.DataFrame(
        {
            view.child_label: rows["name"].to_numpy(),
            head: [value_text(indicator, value) for value in rows["value"]],
            "状态": [state_text(state) for state in states],
        }
    )
    if target is None:
        table = table.drop(columns="状态")
    if view.has_child_areas:
        table["已报/应报（所）"] = [
            reported_text(row) for row in rows.to_dict("records")
        ]
    return table


def bar_rows(rows: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Return the areas as bars, where no map can be drawn."""
    known = rows.dropna(subset=["value"]).drop_duplicates("name").head(12)
    return pd.DataFrame(
        {
            "key": known["key"],
            "label": known["name"],
            "value": known["value"],
            "note": [full_text(indicator, value) for value in known["value"]],
            "is_marked": False,
            "is_own": False,
        }
    )


def indicator_table(found: list[Series], view: View) -> pd.DataFrame:
    """Return indicators with value, target, state, change, reported of due."""
    rows = []
    for one in found:
        indicator = INDICATORS[one.indicator_id]
        target = overview_data.target_of(one.indicator_id, view)
        state = state_of(one.value, target, indicator.direction)
        is_off = overview_data.is_off(one.indicator_id, view)
        is_short = lesson_data.lacks_days(one.indicator_id, view)
        is_due = one.expected > 0 and not is_off
        judged = state_text(state if is_due else NOT_APPLICABLE)
        missing = HOLIDAY if is_off else "—"
        change = change_line(indicator, one).removeprefix(f"较{LAST_YEAR}")
        rows.append(
            {
                "指标": indicator.label,
                "现在": full_text(indicator, one.value) if is_due else missing,
                "目标": "—" if target is None else full_text(indicator, target),
                "状态": FEW_DAYS if is_short and is_due else judged,
                f"较{LAST_YEAR}": change if is_due else "",
                BUILT_HEAD: built_text(indicator, one),
                "已报/应报（所）": f"{one.reported:,}/{one.expected:,}",
            }
        )
    table = pd.DataFrame(rows)
    reaches_back = any(one.built is not None for one in found)
    return table if reaches_back else table.drop(columns=BUILT_HEAD, errors="ignore")
