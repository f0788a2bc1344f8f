"""Built, used, brought about (建/用/效): the aspect of a subject, quadrants named."""

from collections.abc import Sequence

from data_access.catalogue.indicators import Indicator
from data_access.catalogue.states import Direction

_BUILT, _USED, _RESULT = "建", "用", "效"
_ORDER = (_BUILT, _USED, _RESULT)
# What stands behind the aspect's own word when a value is on its good or other side.
_GOOD, _POOR = "好", "少"
_ASPECT_OF_SUBJECT = {
    "network": _BUILT,
    "equipment": _BUILT,
    "lessons": _USED,
    "alliances": _USED,
    "use": _USED,
    "platforms": _USED,
    "resources": _RESULT,
    "awards": _RESULT,
}
_POOR_OF_ASPECT = {_RESULT: "弱"}


def aspect_of(indicator: Indicator) -> str:
    """Return 建, 用 or 效; "" for a base count, a report rate and the like."""
    return _ASPECT_OF_SUBJECT.get(indicator.subject, "")


def is_good(indicator: Indicator, value: float, line: float) -> bool:
    """Tell whether a value lies on the better side of a line, or on it.

    Where neither way is better the higher side counts.
    """
    if indicator.direction is Direction.LOWER:
        return value <= line
    return value >= line


def quadrant_names(first: Indicator, second: Indicator) -> dict[tuple[bool, bool], str]:
    """Return the names of the quadrants by (first is good, second is good).

    Two aspects name their own: 建好用少. Other pairs are named by the indicators; a
    pair with a merely monitored one says 高 and 低, not 好.
    """
    aspects = (aspect_of(first), aspect_of(second))
    has_neutral = Direction.NEUTRAL in (first.direction, second.direction)
    is_named = all(aspects) and aspects[0] != aspects[1] and not has_neutral
    sides = [(one, other) for one in (True, False) for other in (True, False)]
    if is_named:
        return {side: _aspect_name(aspects, side) for side in sides}
    word = "高" if has_neutral else _GOOD
    return {
        (True, True): f"两项都{word}",
        (True, False): f"只有{first.short_label}{word}",
        (False, True): f"只有{second.short_label}{word}",
        (False, False): "两项都低" if has_neutral else "两项都待提高",
    }


def _aspect_name(aspects: Sequence[str], side: Sequence[bool]) -> str:
    parts = sorted(zip(aspects, side, strict=True), key=lambda p: _ORDER.index(p[0]))
    return "".join(
        f"{aspect}{_GOOD if good else _POOR_OF_ASPECT.get(aspect, _POOR)}"
        for aspect, good in parts
    )
