"""Bandwidth tiers in their order, with the colours checked in visual.md."""

from dataclasses import dataclass
from math import inf

from data_access.catalogue.codes import NET_TIER_GROUPS, UNSTATED


@dataclass(frozen=True)
class Tier:
    """One class of bandwidth: at least `low`, below `below` Mbps."""

    code: str
    label: str
    low: float
    below: float
    light: str
    dark: str


TIERS = (
    Tier("below_20", "不足20M", 0, 20, "#8C2D04", "#FFB27A"),
    Tier("from_20", "20–49M", 20, 50, "#D94801", "#F5792A"),
    Tier("from_50", "50–99M", 50, 100, "#FD9D4C", "#C84A05"),
    Tier("from_100", "100–199M", 100, 200, "#C9DDF0", "#3D5A7A"),
    Tier("from_200", "200–499M", 200, 500, "#74B3DB", "#4F8FC4"),
    Tier("from_500", "500–999M", 500, 1000, "#2A78BC", "#8CC4EE"),
    Tier("from_1000", "1000M及以上", 1000, inf, "#08306B", "#D6ECFF"),
)
LINE = 100  # 百兆, the line that decides who is slow
# A range whose ends lie in different tiers: 档位不明, though most such ranges tell
# on which side of 百兆 they lie.
UNCLEAR_BELOW = Tier(
    "unclear_below", "不足百兆，档位不明", -1, -1, "#E8C9AE", "#8A5B3C"
)
UNCLEAR = Tier("unclear", "档位不明", -1, -1, "#B8BDC3", "#5C636B")
UNCLEAR_ABOVE = Tier(
    "unclear_above", "百兆以上，档位不明", -1, -1, "#9DB2C6", "#66788C"
)
UNCLEAR_TIERS = (UNCLEAR_BELOW, UNCLEAR, UNCLEAR_ABOVE)
# Nothing is known: of contracted bandwidth 未报送, of measured speed 未测.
NOT_REPORTED = Tier("not_reported", "未报送", -1, -1, "#9AA0A6", "#7A8087")
NOT_MEASURED = Tier("not_measured", "未测", -1, -1, "#9BA1A7", "#7B8188")
SILENT_TIERS = (NOT_REPORTED, NOT_MEASURED)
_SLOW = tuple(tier for tier in TIERS if tier.below <= LINE)
_FAST = TIERS[len(_SLOW) :]
ALL_TIERS = (*_SLOW, UNCLEAR_BELOW, UNCLEAR, UNCLEAR_ABOVE, *_FAST, *SILENT_TIERS)
# 城区 and 农村 schools, light and dark: blue is the accent, orange stands apart for
# colour-blind eyes; grey is for schools whose type nobody stated.
NET_TIER_COLOURS = {
    "urban": ("#1B6CA8", "#6DB8F2"),
    "rural": ("#B45309", "#FFB27A"),
    UNSTATED: ("#6B7280", "#A3A9B2"),
}


def group_colours(is_dark: bool) -> dict[str, str]:
    """Return the colour of each group of schools by its label."""
    pairs = NET_TIER_COLOURS.items()
    return {NET_TIER_GROUPS.label(group): both[is_dark] for group, both in pairs}


def tier_of(low: float | None, high: float | None) -> Tier:
    """Return the tier of a bandwidth (Mbps) only when both ends of it agree.

    `high` None with `low` known means that much or more.
    """
    if low is None or low != low:
        return NOT_REPORTED
    top = inf if high is None or high != high else high
    for tier in TIERS:
        if tier.low <= low < tier.below:
            is_clear = top < tier.below or tier.below == inf
            return tier if is_clear else _unclear(low, top)
    return UNCLEAR


def _unclear(low: float, top: float) -> Tier:
    if top < LINE:
        return UNCLEAR_BELOW
    return UNCLEAR_ABOVE if low >= LINE else UNCLEAR
