"""What the equipment page reads: stock against need, ages, additions, areas."""

from dataclasses import dataclass
from itertools import chain

import numpy as np
import pandas as pd

from data_access.catalogue.equipment import NEEDS, Need
from data_access.catalogue.indicators import INDICATORS
from data_access.queries import equipment
from data_access.queries.targets import ANY
from data_access.request import SCHOOL, MeasureRequest
from pages.ui import area_target, cached, overview_data
from pages.ui.area_target import target_of
from pages.ui.view import View

RATIOS = ("dev_stu_per_terminal", "dev_tea_per_terminal")
CARDS = (*RATIOS, "dev_bbt_full_rate", "dev_ok_rate", "dev_recording_rate")
# What is shown by area or school, in this order and under these words.
GROUPS = {
    "终端": (*RATIOS, "dev_ok_rate", "dev_over_age_rate"),
    "教室": (
        "dev_bbt_full_rate",
        "dev_mmroom_ratio",
        "dev_mmroom_per100",
        "dev_smartroom_rate",
        "dev_interactive_rate",
        "dev_control_rate",
    ),
    "功能室": ("dev_lab_class_load", "dev_recording_rate", "dev_tv_rate"),
    "资产": ("dev_equip_value_per_stu",),
}
BY_AREA = tuple(chain.from_iterable(GROUPS.values()))
# Their lines differ by stage: an area has one for each, none for the whole.
STAGED = ("dev_mmroom_per100", "dev_equip_value_per_stu")
STAGES_WITH_LINES = ("primary", "junior_secondary")
TABLES = ("device_snapshot", "room_snapshot", "school_year_base")


@dataclass(frozen=True)
class Stock:
    """A stock of the area against its need; `schools` are its schools that lack."""

    need: Need
    line: float | None
    have: float
    wanted: float
    filled: float
    reported: int
    expected: int
    schools: pd.DataFrame

    @property
    def gap(self) -> int:
        """Return how many are lacking, school by school: no surplus fills a gap."""
        return int(self.schools["gap"].sum())


def stocks(view: View) -> list[Stock]:
    """Return every stock that schools of the area reported, and its need."""
    known = overview_data.available([need.indicator for need in NEEDS])
    found = [_stock(need, view) for need in NEEDS if need.indicator in known]
    return [one for one in found if one is not None and one.wanted]


def _stock(need: Need, view: View) -> Stock | None:
    line = target_of(need.indicator, view) if need.per_line else None
    if need.per_line and not line:
        return None
    request = MeasureRequest((need.indicator,), (view.period,), view.scope, by=SCHOOL)
    rows = cached.measures(request)
    counted = rows[rows["reported"] > 0]
    halves = counted[["numerator", "denominator"]].fillna(0)
    have, wanted = halves["numerator"], halves["denominator"]
    if line:
        have, wanted = wanted, np.ceil(have / line)
    lacking = (wanted - have).clip(lower=0)
    schools = pd.DataFrame(
        {
            "school_id": counted["group_key"],
            "have": have,
            "wanted": wanted,
            "gap": lacking,
        }
    )
    return Stock(
        need,
        line,
        float(have.sum()),
        float(wanted.sum()),
        float(np.minimum(have, wanted).sum()),
        int(rows["reported"].sum()),
        int(rows["expected"].sum()),
        schools[lacking > 0].sort_values("gap", ascending=False, kind="stable"),
    )


def rates(indicator_id: str, view: View, stage: str | None) -> pd.DataFrame:
    """Return an indicator of what lies below, of one stage where that is asked."""
    request = MeasureRequest(
        (indicator_id,), (view.period,), view.scope, view.child_by, stage
    )
    return cached.measures(request)


def line_of(indicator_id: str, view: View, stage: str | None) -> float | None:
    """Return the line of an area, of a stage where lines differ by it."""
    return area_target.line_of(indicator_id, view, stage or ANY)


def shown_by_area() -> list[str]:
    """Return the indicators of which the store holds anything."""
    return [name for name in overview_data.available(BY_AREA) if name in INDICATORS]


def ages(view: View) -> pd.DataFrame:
    """Return queries.equipment.terminal_years."""
    return cached.remember(
        "terminal_years",
        (view.scope, view.period),
        lambda: equipment.terminal_years(cached.store(), view.scope, view.period),
    )


def additions(view: View) -> pd.DataFrame:
    """Return queries.equipment.programme_additions."""
    return cached.remember(
        "programme_additions",
        (view.scope, view.period),
        lambda: equipment.programme_additions(cached.store(), view.scope, view.period),
    )
