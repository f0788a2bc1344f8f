"""Cleans figures whose unit the heading or the cell itself states."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.ingest.cleaning import (
    BlankWords,
    CleanedColumn,
    clean_column,
    normalise,
)
from data_access.ingest.cleaning import Kind as CellKind
from data_access.ingest.units import UNIT_FACTORS, is_unit, unit_factor

_TAIL = re.compile(r"(.*?\d[\d.,，]*)\s*([^\d\s.,，%+\-]+)")
# Counting words that say nothing of what is counted.
_ANY = frozenset("个 项 名 位 台 套 间 所 块 节 件 处 座".split())
_OTHER = frozenset("天 周 月 年 岁 亩 米 公里 km 册 本 gb tb".split())
_SCALES = "百千万亿"
_BARE = re.compile(r"[\d.,，\s]*")


def clean_amounts(
    column: SheetColumn,
    cells: Sequence[Any],
    factor: float,
    printed: str,
    blank: BlankWords,
) -> CleanedColumn:
    """Clean counts or amounts to the unit of the store.

    A bare figure is in the unit of the heading. A cell that states its own unit is
    taken by it: 12万元 is 120000 under 元 and under 万元; 2小时 is 120 under 分钟.
    """
    read = {cell: _read(column, cell, printed) for cell in _worded(cells)}
    own = {c: f for c, f in read.items() if f[0] != c or f[1] is not None or f[2]}
    if factor == 1.0 and all(f[1] in (None, 1.0) for f in own.values()):
        return _refused(_plain(column, cells, blank), cells, own)
    bare = [own[c][0] if isinstance(c, str) and c in own else c for c in cells]
    numbers = clean_column(
        bare, CellKind.NUMBER, blank=blank, unit=column.unit or None, minimum=0
    )
    values, problems = list(numbers.values), dict(numbers.problems)
    changed = 0
    for index, (cell, value) in enumerate(zip(cells, values, strict=True)):
        if value is None:
            continue
        times = own[cell][1] if isinstance(cell, str) and cell in own else None
        times = factor if times is None else times
        changed += times != 1.0
        values[index] = _scaled(column, value, times)
        if values[index] is None:
            problems[index] = "not_an_integer"
    assumed = numbers.assumptions + Counter(unit_converted=changed)
    return _refused(CleanedColumn(values, problems, assumed), cells, own)


def scale_bandwidths(cells: Sequence[Any], factor: float) -> list[Any]:
    """Return bandwidths in Mbps where a bare figure is in the heading's unit."""
    return [
        float(normalise(cell).replace(",", "")) * factor
        if isinstance(cell, str) and re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", cell)
        else cell * factor
        if type(cell) in (int, float)
        else cell
        for cell in cells
    ]


def _worded(cells: Sequence[Any]) -> list[str]:
    """Return the distinct cells that are more than a figure."""
    if not {str} & set(map(type, cells)):
        return []
    texts = dict.fromkeys(cell for cell in cells if isinstance(cell, str))
    return [cell for cell in texts if not _BARE.fullmatch(cell)]


def _read(
    column: SheetColumn, cell: str, printed: str
) -> tuple[str, float | None, str]:
    """Return a cell without its unit, its own factor (None: the heading's), a fault."""
    found = _TAIL.fullmatch(normalise(cell))
    if not found:
        return cell, None, ""
    figure, word = found[1], found[2].casefold()
    if word == printed and printed:
        return figure, None, ""
    if not column.unit and is_unit(word):
        return cell, 1.0, ""
    unit = column.unit.casefold()
    known = unit_factor(column.unit, word) if column.unit else None
    if known is not None and known != 1.0 and word[0] not in _SCALES:
        return figure, known, ""
    if known is not None or word == unit or word[0] in _SCALES:
        return cell, 1.0, ""
    is_other = (is_unit(word) or word in _OTHER) and word not in _ANY
    foreign = column.unit in UNIT_FACTORS and is_other
    return cell, None, "unit_differs" if foreign else ""


def _plain(
    column: SheetColumn, cells: Sequence[Any], blank: BlankWords
) -> CleanedColumn:
    if column.kind is Kind.COUNT:
        unit = column.unit or None
        return clean_column(cells, CellKind.INTEGER, blank=blank, unit=unit)
    return clean_column(
        cells, CellKind.NUMBER, blank=blank, unit=column.unit or None, minimum=0
    )


def _scaled(column: SheetColumn, value: Any, times: float) -> Any:
    if column.kind is not Kind.COUNT:
        return round(value * times, 6) if times != 1.0 else value
    if times != 1.0:
        return round(value * times)
    return int(value) if float(value).is_integer() else None


def _refused(
    cleaned: CleanedColumn,
    cells: Sequence[Any],
    read: dict[str, tuple[str, float | None, str]],
) -> CleanedColumn:
    """Refuse the cells whose unit is not one of the column's."""
    wrong = {cell: fault for cell, (_, _, fault) in read.items() if fault}
    if not wrong:
        return cleaned
    faults = {
        index: wrong[cell]
        for index, cell in enumerate(cells)
        if isinstance(cell, str) and cell in wrong
    }
    values = [None if i in faults else v for i, v in enumerate(cleaned.values)]
    return CleanedColumn(values, cleaned.problems | faults, cleaned.assumptions)
