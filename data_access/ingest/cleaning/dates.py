"""Cleans dates and months: ISO, Chinese, dotted, and the serial days of Excel."""

import re
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Any

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned

FIRST_YEAR, LAST_YEAR = 1900, 2100
# Days after this one; right for every date since March 1900.
_SERIAL_START = datetime(1899, 12, 30)
# 1950 to 2099: other numbers of five digits are no likely dates.
_FIRST_SERIAL, _LAST_SERIAL = 18264, 73050

_TIME = r"(?:[T ]\d{1,2}[:时].*)?"
_WEEKDAY = r"(?: ?\(?(?:星期|周)[一二三四五六日天]\)?)?"
_DATE = re.compile(
    r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)"
    + _WEEKDAY
    + _TIME
)
_SHORT_DATE = re.compile(r"(\d{2})年(\d{1,2})月(\d{1,2})[日号]?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH = re.compile(r"(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?份?)")
_COMPACT_MONTH = re.compile(r"(\d{4})(\d{2})")
_SHORT_MONTH = re.compile(r"(\d{2})年(\d{1,2})月份?")
_BARE_MONTH = re.compile(r"(\d{1,2})月份?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _TIME)
_CHINESE_SPACES = re.compile(r" ?([年月]) ?| (?=[日号])")


def clean_date(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[date]:
    """Clean a date; a month without a day is a problem, not its first day."""
    text, end = begin(raw, blank)
    if isinstance(raw, date):
        return _in_range(raw.date() if isinstance(raw, datetime) else raw)
    if end is not None:
        return _ended(end)
    text = _squeezed(text)
    if (isinstance(raw, float) and not raw.is_integer()) or _SERIAL.fullmatch(text):
        return _from_serial(text)
    for pattern, assumed in ((_DATE, ()), (_SHORT_DATE, ("two_digit_year",))):
        match = pattern.fullmatch(text)
        if match:
            return _built(_parts(match), assumed)
    match = _COMPACT_DATE.fullmatch(text)
    if match:
        return _built(_parts(match))
    match = _YEAR_LAST.fullmatch(text)
    if match:
        return _year_last(int(match[1]), int(match[2]), match[3])
    is_month = _MONTH.fullmatch(text) or _COMPACT_MONTH.fullmatch(text)
    return Cleaned(None, (), "day_missing" if is_month else "not_a_date")


def clean_month(
    raw: object, blank: BlankWords = DEFAULT_BLANK, year: int | None = None
) -> Cleaned[int]:
    """Clean a month to yyyymm.

    Args:
        raw: the cell.
        blank: the sheet's words for nothing and for zero.
        year: the year of months written without one, if the sheet tells it.
    """
    text, end = begin(raw, blank)
    if not isinstance(raw, date) and end is not None:
        return _ended(end)
    text = _squeezed(text)
    if isinstance(raw, float) and not raw.is_integer() and _is_year(text[:4]):
        return _from_decimal(text)
    match = _MONTH.fullmatch(text) or _COMPACT_MONTH.fullmatch(text)
    if match:
        # A spreadsheet drops the zero of 2024.10 when it saves numbers as text.
        unsure = ("month_from_decimal",) if text[4:] == ".1" else ()
        return _month(_parts(match), unsure)
    match = _SHORT_MONTH.fullmatch(text)
    if match:
        return _month(_parts(match), ("two_digit_year",))
    match = _BARE_MONTH.fullmatch(text)
    if match and year is None:
        return Cleaned(None, (), "year_missing")
    if match:
        return _month([str(year), match[1]], ("year_from_sheet",))
    return _month_of(clean_date(raw, blank))


def _squeezed(text: str) -> str:
    return _CHINESE_SPACES.sub(lambda match: match[1] or "", text)


def _ended(end: str) -> Cleaned[Any]:
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    problem = "not_a_date" if end == "zero_word" else end
    return Cleaned(None, (), problem or None)


def _is_year(text: str) -> bool:
    return text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR


def _from_serial(text: str) -> Cleaned[date]:
    days = float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else -1.0
    if not isfinite(days) or not _FIRST_SERIAL <= days <= _LAST_SERIAL:
        return Cleaned(None, (), "not_a_date")
    return Cleaned((_SERIAL_START + timedelta(days=days)).date(), ("excel_serial",))


def _parts(match: re.Match[str]) -> list[str]:
    return [part for part in match.groups() if part]


def _built(parts: list[str], assumed: tuple[str, ...] = ()) -> Cleaned[date]:
    year, month, day = map(int, parts)
    try:
        found = date(year + (2000 if len(parts[0]) == 2 else 0), month, day)
    except ValueError:
        return Cleaned(None, (), "impossible_date")
    return _in_range(found, assumed)


def _year_last(first: int, second: int, year: str) -> Cleaned[date]:
    """Read 9/30/2026 and 30/9/2026; 9/10/2026 may be either and is not guessed."""
    if first != second and first <= 12 and second <= 12:
        return Cleaned(None, (), "ambiguous_day_month")
    month, day = (second, first) if first > 12 else (first, second)
    return _built([year, str(month), str(day)], ("year_last",))


def _in_range(found: date, assumed: tuple[str, ...] = ()) -> Cleaned[date]:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        return Cleaned(None, (), "impossible_date")
    return Cleaned(found, assumed)


def _from_decimal(text: str) -> Cleaned[int]:
    """Read the number 2024.3; 2024.1 may have been typed as 2024.10."""
    year, _, month = text.partition(".")
    if month == "1":
        return Cleaned(None, (), "ambiguous_month")
    return _month([year, month], ("month_from_decimal",))


def _month(parts: list[str], assumed: tuple[str, ...] = ()) -> Cleaned[int]:
    year, month = map(int, parts)
    year += 2000 if len(parts[0]) == 2 else 0
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return Cleaned(None, (), "impossible_date")
    return Cleaned(year * 100 + month, assumed)


def _month_of(found: Cleaned[date]) -> Cleaned[int]:
    if found.value is None:
        problem = "not_a_month" if found.problem == "not_a_date" else found.problem
        return Cleaned(None, found.assumed, problem)
    month = found.value.year * 100 + found.value.month
    dropped = () if found.value.day == 1 else ("day_dropped",)
    return Cleaned(month, (*found.assumed, *dropped))
