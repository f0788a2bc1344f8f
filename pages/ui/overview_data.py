"""What the overview shows: headline numbers, areas, who needs attention."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.indicators import INDICATORS, Form
from data_access.catalogue.numbers import is_missing
from data_access.period import (
    Period,
    add_months,
    period_of,
    year_before,
)
from data_access.queries import attention, places, targets
from data_access.queries.provenance import tables_of
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import bandwidth_data, cached, lesson_data
from pages.ui.bandwidth_data import CONTRACTED
from pages.ui.bandwidth_words import BELOW
from pages.ui.origin import MONTHLY_REPORTS, SUBMISSION
from pages.ui.view import View

# The numbers that officials recite; where a store has none, the next take over.
HEADLINES = (
    "net_bw_target_rate",
    "c3_open_rate",
    "res_total",
    "tea_award_items",
    "dev_stu_per_terminal",
    "c3_school_cover_rate",
    "net_gigabit_rate",
    "net_wifi_rate",
    "dev_connected_room_ratio",
    "net_measured_mbps",
    "base_students",
    "base_teachers",
    "dev_computers",
)
CARDS = 5
TWELVE = (
    "net_bw_target_rate",
    "net_bw100_rate",
    "net_wifi_rate",
    "dev_stu_per_terminal",
    "dev_tea_per_terminal",
    "dev_mmroom_ratio",
    "c3_school_cover_rate",
    "c3_open_rate",
    "res_total",
    "tea_award_items",
    "use_lesson_rate",
    "asm_report_rate",
)
BUILT = 202012
LINE, REPORTED = "net_bw_target_rate", "asm_report_rate"
YEARS_BACK = 8
ONLINE_LINE = 0.9
ZERO_MONTHS = 3
# What is counted only on teaching days.
TAUGHT = {"lesson_month", "use_month"}


@dataclass(frozen=True)
class Series:
    """One indicator of the area in view: now, a year ago, when built, its years."""

    indicator_id: str
    value: float | None
    before: float | None
    built: float | None
    points: tuple[float, ...]
    reported: int
    expected: int


@dataclass(frozen=True)
class Need:
    """A group of schools that needs attention; the names wait for a click.

    `indicator_id` is the indicator it is read from: its tables are the source.
    """

    code: str
    label: str
    indicator_id: str
    school_ids: tuple[int, ...]

    @property
    def count(self) -> int:
        """Return how many schools they are."""
        return len(self.school_ids)


def available(ids: Sequence[str]) -> list[str]:
    """Return the indicators whose tables hold anything at all."""
    filled = set(cached.newest()["table_name"])
    if _reports_monthly():
        filled.add(SUBMISSION)
    return [name for name in ids if set(tables_of((name,))) <= filled]


def series(indicator_id: str, view: View, *, is_brief: bool = False) -> Series:
    """Return an indicator through the years for the area and period in view.

    A brief one has no years between: now, a year ago and when built.
    """
    key = (indicator_id, view.scope, view.period, is_brief)
    return cached.remember(
        "series", key, lambda: _series(indicator_id, view, is_brief=is_brief)
    )


def _series(indicator_id: str, view: View, *, is_brief: bool) -> Series:
    periods = _periods(view.period)
    if is_brief:
        periods = (*periods[:2], periods[-1])
    request = MeasureRequest((indicator_id,), periods, view.scope)
    rows = cached.measures(request).set_index("period_no")
    value = rows["value"].reindex(range(len(periods)))
    found = [_known(number) for number in value]
    years = [] if is_brief else [found[n] for n in range(YEARS_BACK, -1, -1)]
    now = rows.reindex([0]).iloc[0]
    return Series(
        indicator_id,
        found[0],
        found[1],
        found[-1] if _is_after_built(view.period) else None,
        tuple(number for number in years if number is not None),
        _whole(now["reported"]),
        _whole(now["expected"]),
    )


def headlines(view: View) -> list[Series]:
    """Return the five headline numbers; those without a value step back.

    A recited number that nobody reported here stays, at the end, as 未报送; what
    only takes over for others needs a value.
    """
    found: list[Series] = []
    silent: list[Series] = []
    for name in available(HEADLINES):
        one = series(name, view)
        if one.value is not None:
            found.append(one)
        elif name in HEADLINES[:CARDS]:
            silent.append(one)
        if len(found) == CARDS:
            break
    return (found + silent)[:CARDS] if found else []


def target_of(indicator_id: str, view: View) -> float | None:
    """Return what the area in view is held against."""
    key = (indicator_id, view.node.area_id, view.period)
    return cached.remember("target_of", key, lambda: _target_of(indicator_id, view))


def _target_of(indicator_id: str, view: View) -> float | None:
    rows = cached.remember(
        "area_targets", (), lambda: targets.area_targets(cached.store())
    )
    path = cached.tree().path(view.node)
    codes = [node.key for node in reversed(path)]
    return targets.target_for(rows, indicator_id, codes, view.period.end)


def is_off(indicator_id: str, view: View) -> bool:
    """Tell whether an indicator of teaching has nothing to say: it is a holiday."""
    is_taught = bool(TAUGHT & set(tables_of((indicator_id,))))
    is_share = INDICATORS[indicator_id].form is Form.SHARE
    return is_taught and is_share and lesson_data.is_holiday(view)


def children_rates(indicator_id: str, view: View) -> pd.DataFrame:
    """Return an indicator for what lies below: rows of measures by area or school."""
    request = MeasureRequest(
        (indicator_id,), (view.period,), view.scope, by=view.child_by
    )
    return cached.measures(request)


def open_schools(view: View) -> "pd.Series[int]":
    """Return the schools open at the end of the period in view."""
    ids: pd.Series[int]
    ids = bandwidth_data.contracted(view.scope, view.period)["school_id"]
    return ids


def needs(view: View) -> list[Need]:
    """Return who needs attention, only what the store can tell."""
    found = _network_needs(view) if bandwidth_data.has_any(CONTRACTED) else []
    rules = (
        ("absent", "应参与三个课堂未参与", "c3_school_cover_rate", _has_none),
        ("offline", "终端在线率低于90%", "use_online_rate", _is_offline),
    )
    reports = (("silent", "月报未报齐", REPORTED, _is_incomplete),)
    is_monthly = _reports_monthly()
    for code, label, indicator_id, rule in rules + (reports if is_monthly else ()):
        if available((indicator_id,)) and not is_off(indicator_id, view):
            rows = _by_school(indicator_id, view)
            known = rows[rows["reported"] > 0]
            found.append(
                _need(code, label, indicator_id, known.loc[rule(known), "group_key"])
            )
    if is_monthly:
        found.append(_need("zeros", "连续三个月零报送", REPORTED, _zeros(view)))
    return found


def _network_needs(view: View) -> list[Need]:
    rows = bandwidth_data.contracted(view.scope, view.period)
    silent = rows[rows["standing"] == "not_reported"]
    found = [_need("no_bandwidth", "带宽未报送", LINE, silent["school_id"])]
    if rows["line"].notna().any():
        below = rows[rows["standing"].isin(BELOW)]
        found.insert(0, _need("below_line", "带宽未达标", LINE, below["school_id"]))
    return found


def _reports_monthly() -> bool:
    filled = set(cached.newest()["table_name"])
    return bool(filled & MONTHLY_REPORTS)


def _need(code: str, label: str, indicator_id: str, ids: "pd.Series[int]") -> Need:
    schools = tuple(int(one) for one in ids.drop_duplicates())
    return Need(code, label, indicator_id, schools)


def _by_school(indicator_id: str, view: View) -> pd.DataFrame:
    request = MeasureRequest((indicator_id,), (view.period,), view.scope, by=SCHOOL)
    return cached.measures(request)


def _has_none(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["numerator"] == 0


def _is_offline(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["value"] < ONLINE_LINE


def _is_incomplete(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["numerator"] < rows["denominator"]


def _zeros(view: View) -> "pd.Series[int]":
    days = cached.remember(
        "teaching_days", (), lambda: places.teaching_days(cached.store())
    )
    taught = days[(days["teaching_days"] > 0)]["month"]
    months = sorted({int(m) for m in taught if m <= view.period.last_month})
    last = tuple(months[-ZERO_MONTHS:])
    if len(last) < ZERO_MONTHS:
        return pd.Series(dtype=int)
    rows = cached.remember(
        "zero_reporters",
        (view.scope, view.period, last),
        lambda: attention.zero_reporters(cached.store(), view.scope, view.period, last),
    )
    return rows["school_id"]


def _periods(period: Period) -> tuple[Period, ...]:
    """Return now, each year before, and the moment the first round was completed."""
    found = [period]
    for _ in range(YEARS_BACK):
        found.append(year_before(found[-1]))
    return (*found, period_of(BUILT, period.kind))


def _is_after_built(period: Period) -> bool:
    return period.last_month >= add_months(BUILT, 12)


def _known(value: object) -> float | None:
    return None if is_missing(value) else float(str(value))


def _whole(value: object) -> int:
    return int(float(str(value))) if value == value else 0
