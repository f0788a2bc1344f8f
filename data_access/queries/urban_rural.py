"""城乡比 and 城乡差 of any indicator, in the three definitions of 城乡 (§0, trap 6)."""

from enum import StrEnum

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.states import Direction
from data_access.period import Period
from data_access.queries.measures import measures
from data_access.request import NET_TIER, SETTLEMENT, TOWN_RURAL, MeasureRequest
from data_access.scope import Scope

COLUMNS = [
    "indicator",
    "period_no",
    "urban",
    "township_area",
    "rural",
    "urban_reported",
    "urban_expected",
    "rural_reported",
    "rural_expected",
    "ratio",
    "gap",
]


class RuralDefinition(StrEnum):
    """Which schools are compared; the value is the grouping of a request."""

    SETTLEMENT = SETTLEMENT
    TOWN_RURAL = TOWN_RURAL
    NET_TIER = NET_TIER


# The better-off side is called town where it takes in 镇区.
_URBAN_KEYS = {"urban": "urban", "town": "urban"}


def urban_rural(
    engine: Engine,
    indicators: tuple[str, ...],
    periods: tuple[Period, ...],
    definition: RuralDefinition,
    scope: Scope = Scope(),
    stage: str | None = None,
) -> pd.DataFrame:
    """One row per indicator and period, of those with any school: see COLUMNS.

    `urban` is 城区 or 城镇, `rural` 乡村 or 农村 by the definition; 镇区 stands apart
    only where it belongs to neither. `ratio` is rural/urban, for lower-is-better
    indicators urban/rural: 1 is equal. `gap` is urban − rural in raw units (shares
    0–1; numbers.gap_text writes 百分点). Schools without a 城乡 code are in neither.
    """
    request = MeasureRequest(indicators, periods, scope, str(definition), stage)
    rows = measures(engine, request)
    rows["group_key"] = rows["group_key"].replace(_URBAN_KEYS)
    return _compared(rows, ["indicator", "period_no"])


def _compared(rows: pd.DataFrame, index: list[str]) -> pd.DataFrame:
    found = rows[index].drop_duplicates().set_index(index)
    sides = {
        side: rows[rows["group_key"] == side].set_index(index)
        for side in ("urban", "township_area", "rural")
    }
    for side, own in sides.items():
        found[side] = own["value"]
        for count in ("reported", "expected"):
            found[f"{side}_{count}"] = own[count]
    found = found.reset_index()
    lower = [INDICATORS[i].direction is Direction.LOWER for i in found["indicator"]]
    is_lower = pd.Series(lower, index=found.index, dtype=bool)
    top = found["urban"].where(is_lower, found["rural"]).astype(float)
    below = found["rural"].where(is_lower, found["urban"]).astype(float)
    found["ratio"] = top / below.where(below > 0)
    found["gap"] = found["urban"].astype(float) - found["rural"].astype(float)
    counts = [name for name in COLUMNS if name.endswith("ed")]
    found[counts] = found[counts].fillna(0).astype(int)
    return found[COLUMNS]
