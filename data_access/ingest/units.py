"""Units that headings print, and the factor from each to the unit the store keeps."""

import re
from collections.abc import Iterator, Mapping

from data_access.catalogue.sheets import Kind, SheetColumn

# What a figure in this unit has to be multiplied by, by the unit the store keeps.
UNIT_FACTORS: Mapping[str, Mapping[str, float]] = {
    "元": {"元": 1, "千元": 1e3, "万元": 1e4, "百万元": 1e6, "亿元": 1e8},
    "人": {"人": 1, "名": 1, "位": 1, "千人": 1e3, "万人": 1e4},
    "Mbps": {
        "mbps": 1,
        "m": 1,
        "mb": 1,
        "mb/s": 1,
        "m/s": 1,
        "兆": 1,
        "兆比特": 1,
        "兆比特/秒": 1,
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
_SCALES: Mapping[str, float] = {"百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "亿": 1e8}
_SCALED = re.compile(r"(百万|[百千万亿])(.*)")
_NUMERIC = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.BANDWIDTH, Kind.SHARE})
_PLAIN = {
    word for units in UNIT_FACTORS.values() for word, n in units.items() if n == 1
}
_SUFFIXES = sorted(
    {word for units in UNIT_FACTORS.values() for word in units} | {"万", "亿"},
    key=lambda word: (-len(word), word),
)


def unit_factor(unit: str, printed: str) -> float | None:
    """Return the factor from a printed unit to the column's; None: not known."""
    if not printed or printed == unit.casefold():
        return 1.0
    known = UNIT_FACTORS.get(unit, {})
    if printed in known:
        return known[printed]
    scaled = _SCALED.fullmatch(printed)
    if scaled and scaled[2] in ("", unit.casefold(), *known):
        return _SCALES[scaled[1]] * known.get(scaled[2], 1.0)
    return None


def column_factor(column: SheetColumn, printed: str) -> float | None:
    """Return the factor from a heading's unit to a column's; None: not known.

    A column without a unit of its own counts single things: (台) and (件) are 1,
    (万台) is 10000. Other words in brackets say nothing of how much it is.
    """
    if column.kind not in _NUMERIC:
        return 1.0
    if column.unit:
        return unit_factor(column.unit, printed)
    scaled = _SCALED.fullmatch(printed)
    if scaled and scaled[2] in {"", *_PLAIN}:
        return _SCALES[scaled[1]]
    return 1.0


def is_unit(printed: str) -> bool:
    """Tell whether a word in brackets is a unit, not a remark."""
    scaled = _SCALED.fullmatch(printed)
    return printed in _SUFFIXES or bool(scaled and scaled[2] in _PLAIN)


def without_suffix(heading: str) -> Iterator[tuple[str, str]]:
    """Yield a folded heading without a unit at its end, and that unit: 学生数万人."""
    for unit in _SUFFIXES:
        if heading.endswith(unit) and len(heading) > len(unit) + 1:
            yield heading[: -len(unit)], unit
