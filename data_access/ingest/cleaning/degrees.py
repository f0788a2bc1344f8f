"""Cleans longitudes and latitudes: degrees, 度分秒, and points that were lost."""

import re

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned
from data_access.ingest.cleaning.numeric import Number, is_number
from data_access.ingest.cleaning.text import normalise, text_of

_SIGNS = re.compile(r"^(?:东经|北纬|经度|纬度|[EN])[:：]?|(?:[EN]|东经|北纬)$", re.I)
_PARTS = re.compile(
    r"(\d{1,3})[°度º](?:(\d{1,2}(?:\.\d+)?)[′'’分](?:(\d{1,2}(?:\.\d+)?)[″\"”秒]|"
    r"(\d{1,2}(?:\.\d+)?)(?:''|′′))?)?"
)
_DEGREES = re.compile(r"(-?\d+(?:\.\d+)?)[°度º]?")
_PAIR = re.compile(r"-?\d+\.\d+[,，;； ]+-?\d+\.\d+")
_DIGITS = re.compile(r"\d{5,}")
# Where the schools of China lie; a lost point is looked for here.
_LIKELY = {"longitude": (73.0, 136.0), "latitude": (3.0, 54.0)}
_LIMITS = {"longitude": 180.0, "latitude": 90.0}


def clean_degrees(
    raw: object, blank: BlankWords = DEFAULT_BLANK, axis: str = "longitude"
) -> Cleaned[Number]:
    """Clean a longitude or a latitude to degrees.

    Args:
        raw: the cell: 109.7345, 109°44′4″, 东经109.73.
        blank: the sheet's words for nothing.
        axis: longitude or latitude.
    """
    if is_number(raw):
        return _checked(raw, axis, ())
    text, end = begin(raw, blank)
    if end is not None:
        if end == "null_word":
            return Cleaned(None, ("null_word",))
        return Cleaned(None, (), "not_degrees" if end == "zero_word" else end or None)
    text = _SIGNS.sub("", text.lstrip("'").replace(" ", ""))
    if _PAIR.fullmatch(str(raw).strip()):
        return Cleaned(None, (), "two_coordinates")
    plain = _DEGREES.fullmatch(text)
    if plain:
        value = float(plain[1])
        return _checked(int(value) if value.is_integer() else value, axis, ())
    parts = _PARTS.fullmatch(text)
    if not parts:
        return Cleaned(None, (), "not_degrees")
    degrees, minutes, seconds = (
        float(part or 0) for part in (parts[1], parts[2], parts[3] or parts[4])
    )
    if minutes >= 60 or seconds >= 60:
        return Cleaned(None, (), "not_degrees")
    value = round(degrees + minutes / 60 + seconds / 3600, 7)
    return _checked(value, axis, ("degrees_minutes",))


def likely_degrees(raw: object, axis: str) -> str:
    """Return the degrees a figure without its point may have been; "": none."""
    text = normalise(text_of(raw)) if isinstance(raw, str | int | float) else ""
    digits = re.sub(r"\.0+$", "", text.lstrip("'"))
    low, high = _LIKELY[axis]
    found = [
        f"{digits[:place]}.{digits[place:]}"
        for place in (1, 2, 3)
        if _DIGITS.fullmatch(digits)
        and low <= float(f"{digits[:place]}.{digits[place:]}") <= high
    ]
    return found[-1] if found else ""


def _checked(value: Number, axis: str, assumed: tuple[str, ...]) -> Cleaned[Number]:
    if abs(value) > _LIMITS["longitude"] and likely_degrees(value, axis):
        return Cleaned(None, assumed, "point_lost")
    return Cleaned(value, assumed)
