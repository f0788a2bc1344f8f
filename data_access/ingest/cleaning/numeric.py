"""Cleans counts and quantities as Chinese reports write them."""

import re
from decimal import Decimal
from math import isfinite
from typing import Any, TypeGuard

from data_access.ingest.cleaning.blanks import DEFAULT_BLANK, BlankWords, begin
from data_access.ingest.cleaning.cleaned import Cleaned

Number = int | float

# Figures that systems write where nobody knew the value.
SENTINELS: frozenset[Number] = frozenset({88888, 99999, 999999})
COUNT_SENTINELS: frozenset[Number] = SENTINELS | {-1}
LARGEST = 10**15

_SCALES = {
    "亿": (Decimal(10**8), "yi"),
    "万": (Decimal(10**4), "wan"),
    "千": (Decimal(1000), "thousand_word"),
    "百": (Decimal(100), "hundred_word"),
}
_UNITS = frozenset(
    "人 名 位 个 台 套 间 所 元 块 节 件 项 座 处 本 册 张 份 班 条 根 部 把 次 天 周 "
    "月 年 时 小时 分钟 分 人次 课时 学时 节次 平方米 平米 ㎡ m2 m² 亩 米 km 公里 "
    "gb tb mbps m 兆".split()
)
_NUMBER = re.compile(
    r"(?P<about>约|大约|近|超过|超|逾|将近|不足|至少|达|≈|~|>=|<=|>|<|≥|≤)?"
    r"[¥$]?(?P<sign>[-+−])?"
    r"(?P<figure>\d+(?:[ ,，]\d+)*(?:\.\d*)?|\.\d+)"
    r"(?P<power>e[-+]?\d{1,2})?"
    r"(?P<scale>[亿万千百])?(?P<more>余|多|来|几)?"
    r"(?P<unit>[^\d%]*?)(?P<tail>左右|上下|以上|以下|余|多|\+)?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:([ ,，])\d{3})(?:\1\d{3})*|\d{1,4}(?:[,，]\d{4})+")
_WIDE_DIGIT = re.compile("[０-９]")


def is_number(raw: object) -> TypeGuard[Number]:
    """Tell a usable number from a tick (True), from NaN and from anything else."""
    return type(raw) is int or (type(raw) is float and isfinite(raw))


def clean_number(
    raw: object,
    blank: BlankWords = DEFAULT_BLANK,
    unit: str | None = None,
    minimum: Number | None = None,
    sentinels: frozenset[Number] = SENTINELS,
) -> Cleaned[Number]:
    """Clean a quantity.

    Args:
        raw: the cell.
        blank: the sheet's words for nothing and for zero.
        unit: the column's own unit; 「12万元」 in a column of 万元 is 12.
        minimum: the least value allowed.
        sentinels: figures that stand for "unknown" and are no data.
    """
    if is_number(raw) and not blank.has_figures:
        return _checked(raw, (), minimum, sentinels)
    if isinstance(raw, bool):
        return Cleaned(None, (), "not_a_number")
    text, end = begin(raw, blank)
    if end is not None:
        return ended(end)
    if not isinstance(raw, (str, int, float)):
        return Cleaned(None, (), "date_for_number")
    found = parse_number(text, unit)
    if found is None:
        return Cleaned(None, (), "not_a_number")
    value, assumed = found
    if _WIDE_DIGIT.search(str(raw)):
        assumed = ("fullwidth", *assumed)
    if abs(value) > LARGEST:
        return Cleaned(None, assumed, "too_large")
    plain = int(value) if value == value.to_integral_value() else float(value)
    return _checked(plain, assumed, minimum, sentinels)


def clean_integer(
    raw: object,
    blank: BlankWords = DEFAULT_BLANK,
    unit: str | None = None,
    minimum: Number | None = 0,
    sentinels: frozenset[Number] = COUNT_SENTINELS,
) -> Cleaned[int]:
    """Clean a count: a number without fraction, not negative unless allowed."""
    if isinstance(raw, str) and len(raw) < 15 and not blank.has_figures:
        raw = int(raw) if raw.isascii() and raw.isdecimal() else raw
    cleaned = clean_number(raw, blank, unit, minimum, sentinels)
    value = cleaned.value
    if value is None or isinstance(value, int):
        return Cleaned(value, cleaned.assumed, cleaned.problem)
    if value.is_integer():
        return Cleaned(int(value), cleaned.assumed)
    return Cleaned(None, cleaned.assumed, "not_an_integer")


def ended(end: str) -> Cleaned[Any]:
    """Return what a number is when its cell ended early: nothing, zero or a problem."""
    if end == "zero_word":
        return Cleaned(0, ("zero_word",))
    if end == "null_word":
        return Cleaned(None, ("null_word",))
    return Cleaned(None, (), end or None)


def parse_number(
    text: str, unit: str | None = None
) -> tuple[Decimal, tuple[str, ...]] | None:
    """Read a number from normalised text, with what was assumed; None: it is none."""
    if unit and text.endswith(unit):
        text = text[: -len(unit)]
    match = _NUMBER.fullmatch(text.lstrip("'").replace(" ", " ").strip())
    if not match:
        return None
    parts = match.groupdict(default="")
    if parts["unit"].strip().casefold() not in _UNITS | {"", (unit or "").casefold()}:
        return None
    figure = _ungrouped(parts["figure"])
    if figure is None:
        return None
    scale, assumed = _SCALES.get(parts["scale"], (Decimal(1), ""))
    codes = [assumed] if assumed else []
    if figure != parts["figure"]:
        codes.append("thousands_separator")
    if parts["about"] or parts["more"] or parts["tail"]:
        codes.append("approximate")
    value = Decimal(figure + parts["power"]) * scale
    return (-value if parts["sign"] in {"-", "−"} else value), tuple(codes)


def _ungrouped(figure: str) -> str | None:
    """Take out thousands separators that stand where they belong."""
    whole, point, fraction = figure.partition(".")
    if not whole or whole.isdecimal():
        return figure
    if not _GROUPED.fullmatch(whole):
        return None
    return re.sub("[ ,，]", "", whole) + point + fraction


def _checked(
    value: Number,
    assumed: tuple[str, ...],
    minimum: Number | None,
    sentinels: frozenset[Number],
) -> Cleaned[Number]:
    if value in sentinels:
        return Cleaned(None, assumed, "sentinel")
    if minimum is not None and value < minimum:
        return Cleaned(None, assumed, "negative" if minimum == 0 else "below_minimum")
    if not -LARGEST <= value <= LARGEST:
        return Cleaned(None, assumed, "too_large")
    return Cleaned(value, assumed)
