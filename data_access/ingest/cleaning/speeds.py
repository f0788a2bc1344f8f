"""Reads one speed, a range of speeds and a repetition, in Mbps."""

import re
from decimal import Decimal

from data_access.ingest.cleaning.numeric import Number

_UNITS = {
    "": (Decimal(1), ""),
    "M": (Decimal(1), ""),
    "MBPS": (Decimal(1), ""),
    "兆": (Decimal(1), ""),
    "MB": (Decimal(1), "byte_means_bit"),
    "G": (Decimal(1000), "unit_gigabit"),
    "GBPS": (Decimal(1000), "unit_gigabit"),
    "GB": (Decimal(1000), "unit_gigabit"),
    "K": (Decimal("0.001"), "unit_kilobit"),
    "KB": (Decimal("0.001"), "unit_kilobit"),
    "KBPS": (Decimal("0.001"), "unit_kilobit"),
    "十兆": (Decimal(10), "bandwidth_word"),
    "百兆": (Decimal(100), "bandwidth_word"),
    "千兆": (Decimal(1000), "bandwidth_word"),
    "万兆": (Decimal(10000), "bandwidth_word"),
}
_SPEED = re.compile(r"(-?\d{1,12}(?:\.\d{1,6})?|)([A-Z]*|[十百千万]?兆)")
_RANGE = re.compile(r"(?<=[\dA-Z兆])(?:[-~－–—―]+|至|到)(?=[\d十百千万])")
_COUNT_BEFORE = re.compile(
    r"(\d{1,2}|[双两二三四])(?:条|根|路|个)×?|(\d{1,2})×|([双两])"
)
_COUNT_AFTER = re.compile(r"×(\d{1,2})(?:条|根|路|个)?")
_COUNT_WORDS = {"双": 2, "两": 2, "二": 2, "三": 3, "四": 4}
# "4G" alone names a kind of mobile network as often as a speed.
_MOBILE_GENERATIONS = frozenset({"2G", "3G", "4G", "5G"})


def find_repeat(text: str) -> tuple[str, int]:
    """Split 「2×100M」「100M×2」「两条100M」 into the speed and how often it stands."""
    before = _COUNT_BEFORE.match(text)
    rest = text[before.end() :] if before else text
    after = _COUNT_AFTER.search(text)
    if after and after.end() == len(text):
        speed = text[: after.start()]
        # 50×2 without a unit: the larger figure is the speed.
        if not speed.isdecimal() or int(speed) >= int(after[1]):
            return speed, int(after[1])
    if before and rest:
        count = before[1] or before[2] or before[3]
        return rest, _COUNT_WORDS.get(count) or int(count)
    return text, 1


def find_range(text: str, assumed: dict[str, None]) -> tuple[Number, Number] | None:
    """Read a speed or a range; the low end takes the unit of the high one."""
    ends = _RANGE.split(text)
    if len(ends) > 2:
        return None
    high = _split(ends[-1])
    low = _split(ends[0])
    if high is None or low is None or text in _MOBILE_GENERATIONS:
        return None
    speeds = [
        _speed(low[0], low[1] or (high[1] if high[0] else ""), assumed),
        _speed(*high, assumed),
    ]
    if speeds[0] > speeds[1]:
        return None
    return _plain(speeds[0]), _plain(speeds[1])


def _split(text: str) -> tuple[str, str] | None:
    """Split a speed into figure and unit; a unit alone must be a word like 千兆."""
    match = _SPEED.fullmatch(text)
    if not match or match[2] not in _UNITS:
        return None
    if not match[1] and not (len(match[2]) == 2 and match[2].endswith("兆")):
        return None
    return match[1], match[2]


def _speed(figure: str, unit: str, assumed: dict[str, None]) -> Decimal:
    factor, code = _UNITS[unit]
    if code:
        assumed[code] = None
    return Decimal(figure or 1) * factor


def _plain(speed: Decimal) -> Number:
    return int(speed) if speed == speed.to_integral_value() else float(speed)
