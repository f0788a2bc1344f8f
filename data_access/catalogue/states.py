"""The states of a value against its target: never colour alone, a sign goes with it."""

from dataclasses import dataclass
from enum import StrEnum

# Borrowed from 优质均衡 (C, domain.md §3.8); using it elsewhere is our proposal (P).
NEAR_SHARE = 0.85
# Below this share of schools reporting a figure is marked (domain.md §0.1).
THIN_REPORTING = 0.8


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"
    NEUTRAL = "neutral"


DIRECTION_LABELS = {
    Direction.HIGHER: "越高越好",
    Direction.LOWER: "越低越好",
    Direction.NEUTRAL: "只作监测，不评优劣",
}


@dataclass(frozen=True)
class State:
    """How a value stands: code, label, sign and colours."""

    code: str
    label: str
    sign: str
    light: str
    dark: str


MET = State("met", "达标", "✓", "#1B6CA8", "#6DB8F2")
NEAR = State("near", "接近", "△", "#E6A100", "#F7D154")
MISSED = State("missed", "未达标", "✕", "#C2410C", "#F0604D")
NOT_REPORTED = State("not_reported", "未报送", "○", "#9AA0A6", "#7A8087")
NOT_APPLICABLE = State("not_applicable", "不适用", "–", "#9AA0A6", "#7A8087")
NO_TARGET = State("no_target", "无目标", "", "#4A5768", "#A9B6C6")
STATES = (MET, NEAR, MISSED, NOT_REPORTED, NOT_APPLICABLE, NO_TARGET)


def state_of(value: float | None, target: float | None, direction: Direction) -> State:
    """Return the state of a value; 接近 is ≥ 85 % of the target, or ≤ target/0.85."""
    if value is None or value != value:
        return NOT_REPORTED
    if target is None or target != target or direction is Direction.NEUTRAL:
        return NO_TARGET
    if direction is Direction.HIGHER:
        if value >= target:
            return MET
        return NEAR if value >= target * NEAR_SHARE else MISSED
    if value <= target:
        return MET
    return NEAR if value <= target / NEAR_SHARE else MISSED
