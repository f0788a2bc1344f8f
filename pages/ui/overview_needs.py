"""Who needs attention: counts first, the schools and what they lack on a click."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.attention import LEAST_USED, ONLINE_LINE, ZERO_MONTHS
from data_access.catalogue.numbers import month_text, share
from data_access.queries import attention
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import bandwidth_data, cached, overview_data
from pages.ui.area_target import target_of
from pages.ui.bandwidth_data import CONTRACTED
from pages.ui.bandwidth_words import BELOW
from pages.ui.lesson_data import teaching_days
from pages.ui.overview_data import COVERED, REPORTED, available, is_off
from pages.ui.view import View, period_text

LINE = "net_bw_target_rate"
ONLINE, USED = "use_online_rate", "use_lesson_rate"
SHOWN_DIGITS = 3  # of a share: a percentage with one decimal


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


def needs(view: View) -> list[Need]:
    """Return who needs attention, only what the store and the season can tell."""
    key = (view.node.key, view.period)
    return cached.remember("needs", key, lambda: _needs(view))


def _needs(view: View) -> list[Need]:
    found = _network(view) if bandwidth_data.has_any(CONTRACTED) else []
    parts: tuple[tuple[str, Callable[[View], list[Need]]], ...] = (
        (COVERED, _absent),
        (ONLINE, _offline),
        (USED, _least_used),
    )
    for indicator_id, part in parts:
        if available((indicator_id,)) and not is_off(indicator_id, view):
            found += part(view)
    if overview_data.reports_monthly():
        found += _reporting(view)
    return found


def online_line(view: View) -> float:
    """Return the share of terminals online that the area in view is held to."""
    target = target_of(ONLINE, view)
    return ONLINE_LINE if target is None else target


def is_below(values: "pd.Series[float]", line: float) -> "pd.Series[bool]":
    """Tell which shares are below a line as they are shown: 95.0% is not below 95%."""
    return values.round(SHOWN_DIGITS) < round(line, SHOWN_DIGITS)


def by_school(indicator_id: str, view: View) -> pd.DataFrame:
    """Return measures by school of those that reported."""
    request = MeasureRequest((indicator_id,), (view.period,), view.scope, by=SCHOOL)
    rows = cached.measures(request)
    return rows[rows["reported"] > 0]


def zero_reports(view: View) -> pd.DataFrame:
    """Return queries.attention.zero_reporters."""
    return cached.remember(
        "zero_reporters",
        (view.scope, view.period),
        lambda: attention.zero_reporters(
            cached.store(), view.scope, view.period, teaching_days()
        ),
    )


def judged_months(view: View) -> tuple[int, ...]:
    """Return the months that zero reports are looked for in, of the area in view."""
    last = view.period.last_month
    return teaching_days().full_months(view.node.area_id, last, ZERO_MONTHS)


def season_note(view: View) -> str:
    """Say what is not judged in a month of few teaching days, "" in any other."""
    place = view.node.area_id
    if not teaching_days().is_short(place, view.period):
        return ""
    days = teaching_days().days_in(place, view.period)
    what = f"只有 {days} 个教学日" if days else "是假期，没有教学日"
    months = "、".join(month_text(month) for month in judged_months(view))
    parts = [f"{period_text(view.period)}{what}，不判断有没有参与三个课堂"]
    if overview_data.reports_monthly() and months:
        parts.append(f"连续零报送看{months}")
    return "；".join(parts) + "。"


def _network(view: View) -> list[Need]:
    rows = bandwidth_data.contracted(view.scope, view.period)
    # A complete file that left a school out says that it has nothing to report.
    is_silent = (rows["standing"] == "not_reported") & (rows["silence"] != "unlisted")
    silent = rows[is_silent]
    found = [_need("no_bandwidth", "带宽未报送", LINE, silent["school_id"])]
    if rows["line"].notna().any():
        below = rows[rows["standing"].isin(BELOW)]
        found.insert(0, _need("below_line", "带宽未达标", LINE, below["school_id"]))
    return found


def _absent(view: View) -> list[Need]:
    """Return who took no part; in a month of few teaching days nobody is blamed."""
    rows = by_school(COVERED, view)
    areas = cached.schools().set_index("school_id")["area_id"]
    is_short = {
        area_id: teaching_days().is_short(int(area_id), view.period)
        for area_id in areas.reindex(rows["group_key"]).unique()
    }
    rows = rows[~rows["group_key"].map(areas).map(is_short).astype(bool)]
    none = rows[rows["numerator"] == 0]["group_key"]
    if rows.empty:
        return []
    return [_need("absent", "应参与三个课堂未参与", COVERED, none)]


def _offline(view: View) -> list[Need]:
    rows, line = by_school(ONLINE, view), online_line(view)
    label = f"终端在线率低于{share(line, 0)}"
    offline = rows[is_below(rows["value"], line)]
    return [_need("offline", label, ONLINE, offline["group_key"])]


def _least_used(view: View) -> list[Need]:
    """Return the five of the least use; ties with the fifth belong to them."""
    rows = by_school(USED, view).dropna(subset=["value"])
    if len(rows) < 2 * LEAST_USED:
        return []
    last = rows["value"].nsmallest(LEAST_USED).iloc[-1]
    least = rows[rows["value"] <= last]["group_key"]
    return [_need("least_used", "多媒体使用率最低", USED, least)]


def _reporting(view: View) -> list[Need]:
    zeros = zero_reports(view)["school_id"]
    found = [_need("zeros", "连续三个月零报送", REPORTED, zeros)]
    if not is_off(REPORTED, view):
        rows = by_school(REPORTED, view)
        late = rows[rows["numerator"] < rows["denominator"]]["group_key"]
        found.insert(0, _need("silent", "月报未报齐", REPORTED, late))
    return found


def _need(code: str, label: str, indicator_id: str, ids: Iterable[int]) -> Need:
    schools = tuple(dict.fromkeys(int(one) for one in ids))
    return Need(code, label, indicator_id, schools)
