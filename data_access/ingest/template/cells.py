"""Turns a value of the store into the cell from which the import reads it back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.messages.templates import TEMPLATE

Shown = str | int | float | date | None


def shown(column: SheetColumn, value: Any) -> Shown:
    """Return a cell that says a stored value; None for what is not reported.

    Codes are written as their labels, yes and no in words, shares as fractions for a
    cell that shows percent, days as days, lists and paths as one text.
    """
    if value is None or value == "" or value == ():
        return None
    if column.kind is Kind.CHOICE and column.codes is not None:
        return _label(column.codes.labels, column.codes.words, str(value))
    if column.kind is Kind.YES_NO:
        return TEMPLATE["yes"] if value else TEMPLATE["no"]
    if column.kind is Kind.MONTH:
        return f"{value // 100}-{value % 100:02d}"
    if column.kind in (Kind.NAMES, Kind.PATH) and not isinstance(value, str):
        return ("、" if column.kind is Kind.NAMES else "/").join(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value  # type: ignore[no-any-return]


def _label(labels: Mapping[str, str], words: Mapping[str, str], code: str) -> str:
    """Return the label, unless that very word means another code."""
    label = labels.get(code, code)
    return label if words.get(label) == code else code


def shown_bandwidth(low: Any, high: Any) -> tuple[Shown, Shown]:
    """Return the cells of the low and the high end; no high: that much or more."""
    if low is None or high is not None:
        return low, high
    return TEMPLATE["or_more"].format(low=low), None
