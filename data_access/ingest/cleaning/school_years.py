"""Cleans school years (2023-2024) and terms (1 autumn, 2 spring)."""

import re

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned
from data_access.ingest.cleaning.dates import FIRST_YEAR, LAST_YEAR

_DASH = r"(?:[-~－–—―_/至到]+)"
_YEARS = re.compile(rf"(\d{{4}}){_DASH}(\d{{4}}|\d{{2}})(?:学年度?|年度?)?(.*)")
_ONE_YEAR = re.compile(r"(\d{4})(?:学年度?|年度?)?")
_SHORT_YEARS = re.compile(rf"(\d{{2}}){_DASH}(\d{{2}})学年度?(.*)")
_YEAR_PART = re.compile(
    rf"\d{{4}}{_DASH}(?:\d{{4}}|\d{{2}})(?:学年度?|年度?)?{_DASH}?|\d{{4}}(?:学年度?|年)?-?"
)
_TERM_WORDS = {
    1: "1 一 上 秋 第一学期 第1学期 上学期 上期 秋季 秋季学期 秋学期 autumn fall",
    2: "2 二 下 春 第二学期 第2学期 下学期 下期 春季 春季学期 春学期 spring",
}
_TERMS = {word: term for term, words in _TERM_WORDS.items() for word in words.split()}


def clean_school_year(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[str]:
    """Clean a school year to "2023-2024"; a term behind it is dropped and said so."""
    text, end = begin(raw, blank)
    if end is not None:
        return _ended(end, "not_a_school_year")
    text = text.replace(" ", "")
    match = _YEARS.fullmatch(text)
    if match:
        return _of_years(match[1], match[2], match[3])
    match = _SHORT_YEARS.fullmatch(text)
    if match:
        found = _of_years(f"20{match[1]}", match[2], match[3])
        return Cleaned(found.value, (*found.assumed, "two_digit_year"), found.problem)
    match = _ONE_YEAR.fullmatch(text)
    if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        first = int(match[1])
        return Cleaned(f"{first}-{first + 1}", ("single_year",))
    return Cleaned(None, (), "not_a_school_year")


def clean_term(raw: object, blank: BlankWords = DEFAULT_BLANK) -> Cleaned[int]:
    """Clean a term to 1 (autumn) or 2 (spring); a school year before it may stand."""
    text, end = begin(raw, blank)
    if end is not None:
        ended = _ended(end, "not_a_term")
        return Cleaned(None, ended.assumed, ended.problem)
    text = text.replace(" ", "").casefold()
    term = _TERMS.get(text) or _TERMS.get(_YEAR_PART.sub("", text, count=1))
    if term is None or isinstance(raw, bool):
        return Cleaned(None, (), "not_a_term")
    return Cleaned(term)


def _of_years(first: str, second: str, rest: str) -> Cleaned[str]:
    year = int(first)
    following = str(year + 1)
    if second not in {following, following[2:]}:
        return Cleaned(None, (), "years_not_consecutive")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Cleaned(None, (), "not_a_school_year")
    if rest and _TERMS.get(re.sub(rf"^{_DASH}", "", rest).casefold()) is None:
        return Cleaned(None, (), "not_a_school_year")
    return Cleaned(f"{year}-{following}", ("term_dropped",) if rest else ())


def _ended(end: str, problem: str) -> Cleaned[str]:
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    return Cleaned(None, (), problem if end == "zero_word" else end or None)
