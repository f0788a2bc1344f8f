"""What is asked of the measures, as frozen values that can be cache keys."""

from dataclasses import dataclass
from enum import StrEnum

from data_access.period import Period
from data_access.scope import Scope

SELF = "self"
SCHOOL = "school"
SETTLEMENT = "settlement"
NET_TIER = "net_tier"
TOWN_RURAL = "town_rural"
STAGE = "stage"


def area_at(depth: int) -> str:
    """Return the grouping "by the areas of this depth"."""
    return f"area:{depth}"


def members_of(kind: str) -> str:
    """Return the grouping "by the groups of this kind" (高新区, 联合体)."""
    return f"group:{kind}"


@dataclass(frozen=True)
class MeasureRequest:
    """Indicators, for a scope, over periods, by a grouping, perhaps filtered.

    `by` is SELF, SCHOOL, SETTLEMENT, NET_TIER, TOWN_RURAL, area_at(depth) or
    members_of(kind).
    """

    indicators: tuple[str, ...]
    periods: tuple[Period, ...]
    scope: Scope = Scope()
    by: str = SELF
    stage: str | None = None
    settlement: str | None = None
    peer_group: str | None = None


class FundGroup(StrEnum):
    """How money is split: not at all, by its source, what it is for, who pays it."""

    WHOLE = "whole"
    SOURCE = "source"
    CATEGORY = "category"
    USE = "use"
    OPERATOR = "operator"
    AREA = "area"
