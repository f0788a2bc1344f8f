"""Writes a stored value as whoever fills in the sheet reads it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from data_access.catalogue.numbers import MISSING, month_text
from data_access.catalogue.sheets.sheet import Kind, SheetColumn

YES, NO = "是", "否"
_TERMS = {1: "第一学期", 2: "第二学期"}


def cell_text(column: SheetColumn, value: Any) -> str:
    """Write a value of the store: 光纤, 500Mbps, 2026年9月30日; unknown is 未报送."""
    if value is None or value == "":
        return MISSING
    if column.codes is not None:
        return column.codes.label(value)
    write = _WAYS.get(column.kind)
    return write(column, value) if write else str(value)


def day_text(day: date) -> str:
    """Write a day: 2026年9月30日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _number(column: SheetColumn, value: Any) -> str:
    # Twelve digits: every decimal a school states, none that a float adds.
    return f"{value:,.12g}{column.unit}"


def _position(_: SheetColumn, value: Any) -> str:
    return f"{value:.12g}"


_WAYS: Mapping[Kind, Callable[[SheetColumn, Any], str]] = {
    Kind.YES_NO: lambda _, value: YES if value else NO,
    Kind.COUNT: _number,
    Kind.AMOUNT: _number,
    Kind.BANDWIDTH: _number,
    Kind.SHARE: lambda _, value: f"{value * 100:,.8g}%",
    Kind.DATE: lambda _, value: day_text(value),
    Kind.MONTH: lambda _, value: month_text(int(value)),
    Kind.YEAR: lambda _, value: f"{value}年",
    Kind.SCHOOL_YEAR: lambda _, value: f"{value}学年",
    Kind.TERM: lambda _, value: _TERMS.get(value, str(value)),
    Kind.LONGITUDE: _position,
    Kind.LATITUDE: _position,
}
