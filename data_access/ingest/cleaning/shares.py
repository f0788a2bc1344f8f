"""Cleans shares: 85%, 0.85 and 85 become 0.85."""

import re
from typing import Literal

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned
from data_access.ingest.cleaning.numeric import LARGEST, ended, is_number, parse_number

ShareUnit = Literal["percent", "fraction"]

_PERCENT = re.compile(r"(?:百分之)(?P<after>.+)|(?P<before>.+?)\s*%")


def clean_share(
    raw: object,
    blank: BlankWords = DEFAULT_BLANK,
    unit: ShareUnit | None = None,
) -> Cleaned[float]:
    """Clean a share to 0–1.

    Args:
        raw: the cell.
        blank: the sheet's words for nothing and for zero.
        unit: what a number without a sign means, where the heading says so;
            without it a number above 1 is taken for percent.
    """
    if isinstance(raw, bool):
        return Cleaned(None, (), "not_a_share")
    if is_number(raw) and not blank.has_figures:
        return _scaled(float(max(-LARGEST, min(raw, LARGEST))), (), unit)
    text, end = begin(raw, blank)
    if end is not None:
        return ended(end)
    match = _PERCENT.fullmatch(text)
    figure = (match["after"] or match["before"]) if match else text
    found = parse_number(figure) if isinstance(raw, (str, int, float)) else None
    if found is None:
        return Cleaned(None, (), "not_a_share")
    value, assumed = found
    if match:
        return _bounded(float(value / 100), assumed)
    return _scaled(float(value), assumed, unit)


def _scaled(
    value: float, assumed: tuple[str, ...], unit: ShareUnit | None
) -> Cleaned[float]:
    if unit == "percent":
        small = ("small_percent",) if 0 < value <= 1 else ()
        return _bounded(value / 100, (*assumed, *small))
    if unit is None and value > 1:
        return _bounded(value / 100, (*assumed, "percent_without_sign"))
    return _bounded(value, assumed)


def _bounded(value: float, assumed: tuple[str, ...]) -> Cleaned[float]:
    if value < 0:
        return Cleaned(None, assumed, "negative")
    if value > 1:
        return Cleaned(None, assumed, "above_100_percent")
    return Cleaned(value, assumed)
