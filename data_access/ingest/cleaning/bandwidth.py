"""Cleans bandwidths: 「500M」「千兆」「2×100M」「100M以上」 become lines in Mbps."""

from dataclasses import dataclass

from data_access.ingest.cleaning.bandwidth_words import (
    BOUNDS,
    JOINTS,
    MEDIA,
    NOISE,
    NOT_CONNECTED,
    SHARED,
    UPLOAD,
    spelled,
)
from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned
from data_access.ingest.cleaning.numeric import SENTINELS, Number, is_number
from data_access.ingest.cleaning.speeds import find_range, find_repeat

MAX_LINES = 50
_IMPOSSIBLE_MBPS = 10**9


@dataclass(frozen=True, slots=True)
class BandwidthLine:
    """One line of a school; equal ends: the speed is exact; no high: or more."""

    low_mbps: Number
    high_mbps: Number | None
    is_shared: bool = False
    access_method: str | None = None


Lines = tuple[BandwidthLine, ...]
_NOTHING: Cleaned[Lines] = Cleaned(None)


def clean_bandwidth(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[Lines]:
    """Clean a bandwidth to the lines it names; a number without unit is in Mbps.

    A medium or an operator without a figure is not reported (None); 0 is a value.
    """
    if isinstance(raw, bool):
        return Cleaned(None, (), "not_a_bandwidth")
    if is_number(raw) and not blank.has_figures:
        return _checked([_exact(raw)], ())
    text, end = begin(raw, blank)
    if end == "zero_word":
        return Cleaned((_exact(0),), ("zero_word",))
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    if end is not None:
        return Cleaned(None, (), end) if end else _NOTHING
    if not isinstance(raw, (str, int, float)):
        return Cleaned(None, (), "date_for_number")
    return _read(spelled(text))


def find_access_method(raw: object) -> str | None:
    """Return the access method a cell names: fibre, mobile, satellite, other."""
    text, end = begin(raw, DEFAULT_BLANK)
    if end is not None:
        return None
    found = (code for code, words in MEDIA if words.search(spelled(text)))
    return next(found, None)


def _read(text: str) -> Cleaned[Lines]:
    if text in NOT_CONNECTED:
        return Cleaned((_exact(0),), ("not_connected",))
    assumed: dict[str, None] = {}
    if UPLOAD.search(text):
        text = UPLOAD.sub("", text)
        assumed["upload_ignored"] = None
    lines: list[BandwidthLine] = []
    for part in JOINTS.split(text):
        found = _read_part(part, assumed)
        if found is None:
            return Cleaned(None, tuple(assumed), "not_a_bandwidth")
        lines.extend(found)
        if len(lines) > MAX_LINES:
            return Cleaned(None, tuple(assumed), "too_many_lines")
    if not lines:
        return Cleaned(None, ("bandwidth_without_figure",))
    return _checked(lines, tuple(assumed))


def _read_part(part: str, assumed: dict[str, None]) -> list[BandwidthLine] | None:
    """Read one summand; an empty list is a word without a figure, None is no speed."""
    method = next((code for code, words in MEDIA if words.search(part)), None)
    is_shared = SHARED.search(part) is not None
    bare = part
    for words in (*(words for _, words in MEDIA), SHARED, NOISE):
        bare = words.sub("", bare)
    if not bare:
        return [] if part else None
    bare, count = find_repeat(bare)
    bare, bounds = _without_bounds(bare)
    found = find_range(bare, assumed)
    if found is None or not 0 < count <= MAX_LINES:
        return None
    if "about" in bounds:
        assumed["approximate"] = None
    ends = _bounded(*found, bounds)
    return ends and [BandwidthLine(*ends, is_shared, method)] * count


def _without_bounds(text: str) -> tuple[str, set[str]]:
    kinds = set()
    for kind, words in BOUNDS:
        text, hits = words.subn("", text)
        if hits:
            kinds.add(kind)
    return text, kinds


def _bounded(
    low: Number, high: Number, bounds: set[str]
) -> tuple[Number, Number | None] | None:
    """Open a speed upwards or downwards; None when the words contradict each other."""
    is_open = "at_least" in bounds
    if is_open + ("at_most" in bounds) + ("below" in bounds) > 1:
        return None
    if is_open:
        return low, None
    if "below" in bounds and high >= 1:
        # Speeds are sold in whole megabits: 不足20M is 19 at most, and below a line.
        return 0, high - 1
    return (0 if bounds & {"at_most", "below"} else low), high


def _exact(value: Number) -> BandwidthLine:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return BandwidthLine(value, value)


def _checked(lines: list[BandwidthLine], assumed: tuple[str, ...]) -> Cleaned[Lines]:
    ends = [end for line in lines for end in (line.low_mbps, line.high_mbps)]
    figures = [end for end in ends if end is not None]
    if any(figure in SENTINELS or figure == -1 for figure in figures):
        return Cleaned(None, assumed, "sentinel")
    if min(figures) < 0:
        return Cleaned(None, assumed, "negative")
    if max(figures) > _IMPOSSIBLE_MBPS:
        return Cleaned(None, assumed, "too_large")
    return Cleaned(tuple(lines), assumed)
