"""Words and display-ready tables of the overview."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.comparisons import YEAR_AGO, since
from data_access.catalogue.hover import TOLD
from data_access.catalogue.indicators import INDICATORS, Indicator
from data_access.catalogue.numbers import (
    change_text,
    full_text,
    month_text,
    unit_text,
    value_text,
)
from data_access.catalogue.reporting_share import note_of
from data_access.catalogue.states import (
    NOT_APPLICABLE,
    Direction,
    State,
    state_of,
)
from pages.ui import cached, lesson_data, overview_data
from pages.ui.cards import Card
from pages.ui.lesson_words import FEW_DAYS, HOLIDAY, NO_TEACHING
from pages.ui.map_data import child_rows
from pages.ui.overview_compare import BUILT
from pages.ui.overview_data import Series
from pages.ui.overview_states import reading_of
from pages.ui.strong_rows import strong_count
from pages.ui.view import View

BUILT_HEAD = month_text(BUILT)
THIN = "提示"


def card_of(one: Series, view: View) -> Card:
    """Return what the headline card of an indicator says."""
    indicator = INDICATORS[one.indicator_id]
    if overview_data.is_off(one.indicator_id, view):
        return Card(
            one.indicator_id, indicator.label, HOLIDAY, way=NO_TEACHING, points=()
        )
    is_short = lesson_data.lacks_days(one.indicator_id, view)
    reading, row = reading_of(indicator, view), _row(one)
    if reason := reading.reason(row):
        return Card(
            one.indicator_id, indicator.label, "—", state=reading.state(row), way=reason
        )
    target = None if is_short else reading.target
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
        warning=FEW_DAYS if is_short else note_of(row),
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
    reading = reading_of(indicator, view)
    measured = rows.to_dict("records")
    unit = unit_text(indicator)
    head = f"{indicator.short_label}（{unit}）" if unit else indicator.short_label
    table = pd.DataFrame(
        {
            view.child_label: rows["name"].to_numpy(),
            head: [reading.value(row) for row in measured],
            "状态": [state_text(reading.state(row)) for row in measured],
        }
    )
    if reading.target is None:
        table = table.drop(columns="状态")
    if view.has_child_areas:
        table["已报／应报（所）"] = [reported_text(row) for row in measured]
        return with_thin_notes(table, [note_of(row) for row in measured])
    return table


def strong_places(view: View, indicator: Indicator, rows: pd.DataFrame) -> int:
    """Return how many rows of that list may be named before a room."""
    target = reading_of(indicator, view).target
    return strong_count(rows["value"], target, indicator.direction)


def with_thin_notes(table: pd.DataFrame, notes: list[str]) -> pd.DataFrame:
    """Add a column that marks the numbers few reported, where there are any."""
    return table.assign(**{THIN: notes}) if any(notes) else table


def bar_rows(rows: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Return the areas as bars, where no map can be drawn."""
    known = rows.dropna(subset=["value"]).drop_duplicates("name").head(12)
    return pd.DataFrame(
        {
            "key": known["key"],
            "label": known["name"],
            "value": known["value"],
            "note": [
                f"{full_text(indicator, row['value'])}　{note_of(row)}".strip()
                for row in known.to_dict("records")
            ],
            "is_marked": False,
            "is_own": False,
            **{name: known[name] for name in TOLD if name in known},
        }
    )


def indicator_table(found: list[Series], view: View) -> pd.DataFrame:
    """Return indicators with value, target, state, change, reported of due."""
    table = pd.DataFrame([_indicator_row(one, view) for one in found])
    notes = [note_of(_row(one)) for one in found]
    table = with_thin_notes(table, notes)
    reaches_back = any(one.built is not None for one in found)
    return table if reaches_back else table.drop(columns=BUILT_HEAD, errors="ignore")


def _indicator_row(one: Series, view: View) -> dict[str, str]:
    indicator = INDICATORS[one.indicator_id]
    reading, row = reading_of(indicator, view), _row(one)
    is_off = overview_data.is_off(one.indicator_id, view)
    is_short = lesson_data.lacks_days(one.indicator_id, view)
    judged = state_text(NOT_APPLICABLE if is_off else reading.state(row))
    is_known = one.value is not None and not is_off
    change = change_line(indicator, one).removeprefix(since(YEAR_AGO))
    target = reading.target
    return {
        "指标": indicator.label,
        "现在": HOLIDAY if is_off else reading.full(row),
        "目标": "—" if target is None else full_text(indicator, target),
        "状态": FEW_DAYS if is_short and is_known else judged,
        since(YEAR_AGO): change if is_known else "",
        BUILT_HEAD: built_text(indicator, one),
        "已报／应报（所）": f"{one.reported:,}/{one.expected:,}",
    }


def _row(one: Series) -> dict[str, Any]:
    return {
        "indicator": one.indicator_id,
        "value": one.value,
        "reported": one.reported,
        "expected": one.expected,
    }
