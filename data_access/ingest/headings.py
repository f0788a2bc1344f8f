"""Headings made comparable: one spelling, and the unit in brackets apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data_access.ingest.cleaning import normalise
from data_access.ingest.cleaning.script import simplified

_QUOTES = re.compile(r"[\"'“”‘’「」『』《》\s:：]")
_MARKS = re.compile(r"^[*＊]+|^\d{1,2}[.、]|[*＊]+$|\((?:必填|选填|可选|可不填)\)$")
_UNIT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]$|[/,，]([^/,，()]{1,6})$")

# What a figure in this unit has to be multiplied by, by the unit the store keeps.
UNIT_FACTORS: Mapping[str, Mapping[str, float]] = {
    "元": {"元": 1, "千元": 1e3, "万元": 1e4, "百万元": 1e6, "亿元": 1e8},
    "人": {"人": 1, "名": 1, "位": 1, "千人": 1e3, "万人": 1e4},
    "Mbps": {
        "mbps": 1,
        "m": 1,
        "mb": 1,
        "mb/s": 1,
        "兆": 1,
        "gbps": 1e3,
        "g": 1e3,
        "千兆": 1e3,
        "kbps": 1e-3,
        "k": 1e-3,
    },
    "平方米": {"平方米": 1, "㎡": 1, "m2": 1, "m²": 1, "平米": 1, "万平方米": 1e4},
    "分钟": {"分钟": 1, "分": 1, "小时": 60, "时": 60, "学时": 45, "课时": 45},
    "毫秒": {"毫秒": 1, "ms": 1, "秒": 1e3, "s": 1e3},
    "%": {"%": 1, "百分比": 1, "百分数": 1},
    "台": {"台": 1, "套": 1, "个": 1, "万台": 1e4},
    "间": {"间": 1, "个": 1},
    "件": {"件": 1, "个": 1, "条": 1, "万件": 1e4},
    "人次": {"人次": 1, "次": 1, "万人次": 1e4},
    "节": {"节": 1, "课时": 1, "节次": 1},
    "节次": {"节": 1, "节次": 1},
    "次": {"次": 1, "万次": 1e4},
    "分": {"分": 1},
    "班": {"班": 1, "个": 1},
    "个": {"个": 1},
    "台日": {"台日": 1, "台天": 1},
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as printed, folded whole, and folded without its unit."""

    text: str
    whole: str
    bare: str
    unit: str


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Heading:
    """Return a heading with its spelling folded and a unit in brackets set apart."""
    folded = simplified(normalise(text.replace("\n", " ")).casefold())
    folded = _QUOTES.sub("", folded).replace("（", "(").replace("）", ")")
    whole = _MARKS.sub("", _MARKS.sub("", folded)) or folded
    found = _UNIT.search(whole)
    if not found:
        return Heading(text.strip(), whole, whole, "")
    unit = found[1] if found[1] is not None else found[2]
    return Heading(text.strip(), whole, whole[: found.start()] or whole, unit)


def fold(text: str) -> str:
    """Return the one spelling under which two headings are the same."""
    return read_heading(text).whole


def unit_factor(unit: str, printed: str) -> float | None:
    """Return the factor from a printed unit to the column's; None: not known."""
    if not printed or printed == unit.casefold():
        return 1.0
    return UNIT_FACTORS.get(unit, {}).get(printed)
