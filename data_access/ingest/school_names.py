"""School names in one spelling: 第三/三/3, 中心校/中心小学, brackets, prefixes."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.script import simplified

_SIGNS = re.compile(r"[\s\"'“”‘’「」『』《》·•.,，、:：;；_—–-]")
_BRACKETS = re.compile(r"[(\[【（][^()\[\]【】（）]*[)\]】）]")
_NUMBER = re.compile(
    r"第?([一二三四五六七八九十]{1,3}|\d{1,2})(?=中|小|高|初|完|实验|幼|$)"
)
_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九", start=1)}
_USUAL = (
    (re.compile(r"(?:完全小学|完小)$"), "小学"),
    (re.compile(r"中心(?:学校|校)$"), "中心小学"),
    (re.compile(r"高级中学$"), "高中"),
    (re.compile(r"初级中学$"), "初中"),
    (re.compile(r"(?<=\d)中$"), "中学"),
    (re.compile(r"(?<=\d)小$"), "小学"),
    (re.compile(r"九年一贯制?学校$"), "九年制学校"),
)
_SUFFIX = re.compile(r"(?:街道办事处|街道|自治区|自治县|省|市|区|县|镇|乡)$")
SHORTEST = 2


@lru_cache(maxsize=65536)
def fold_school(name: str) -> str:
    """Return the one spelling under which two names of a school are the same."""
    text = simplified(normalise(name).casefold())
    bare = _BRACKETS.sub("", text)
    text = bare if len(_SIGNS.sub("", bare)) >= SHORTEST else text
    text = _NUMBER.sub(lambda found: _figure(found[1]), _SIGNS.sub("", text))
    for pattern, usual in _USUAL:
        text = pattern.sub(usual, text)
    return text


def _figure(word: str) -> str:
    """Return 三 as 3, 十二 as 12, 二十 as 20; a figure stays."""
    if word.isdecimal():
        return str(int(word))
    tens, ten, ones = word.partition("十")
    if not ten:
        return str(_DIGITS[word]) if len(word) == 1 else word
    return str(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0))


def area_words(name: str) -> tuple[str, ...]:
    """Return the ways to write an area in front of a school: 城关镇 and 城关."""
    folded = fold_school(name)
    short = _SUFFIX.sub("", folded)
    return (folded, short) if len(short) >= SHORTEST and short != folded else (folded,)


def without_prefixes(
    text: str, areas: Mapping[str, frozenset[int]]
) -> Iterator[tuple[str, tuple[frozenset[int], ...]]]:
    """Yield a folded name without the areas in front of it, and which these may be.

    Args:
        text: the folded name.
        areas: folded name of an area → the areas of that name.
    """
    yield text, ()
    for end in range(SHORTEST, len(text) - SHORTEST + 1):
        named = areas.get(text[:end])
        if named:
            for rest, others in without_prefixes(text[end:], areas):
                yield rest, (named, *others)
