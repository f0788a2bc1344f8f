"""Cells of an exported table: numbers that a spreadsheet can sum and sort."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.catalogue.number_texts import (
    NumberText,
    are_numbers,
    are_pairs,
    is_blank,
    read_number,
)

_PAIR_HEADING = re.compile(r"([^/／（）]+)[/／]([^/／（）]+)(（[^（）]+）)?")


@dataclass(frozen=True)
class NumberCell:
    """A number with the spreadsheet format that shows the text it came from."""

    value: float
    number_format: str


def split_pairs(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with 已报／应报（所） as 已报（所） and 应报（所）.

    A spreadsheet takes 7/7 for the seventh of July.
    """
    columns: list[tuple[str, list[object]]] = []
    for place, heading in enumerate(map(str, table.columns)):
        cells = table.iloc[:, place].astype(object).tolist()
        names = _PAIR_HEADING.fullmatch(heading)
        if names is None or not are_pairs(cells):
            columns.append((heading, cells))
            continue
        for side in (0, 1):
            name = f"{names[side + 1]}{names[3] or ''}"
            columns.append((name, [_half(cell, side) for cell in cells]))
    split = pd.DataFrame(dict(enumerate(cells for _, cells in columns)), dtype=object)
    split.columns = pd.Index([heading for heading, _ in columns])
    return split


def _half(cell: object, side: int) -> object:
    if is_blank(cell):
        return cell
    return int(str(cell).split("/")[side].replace(",", ""))


def spreadsheet_cells(heading: str, cells: Sequence[object]) -> list[object]:
    """Return a column's cells, the formatted numbers among the texts as numbers.

    The column decides: a single name that looks like a number stays a name.
    """
    if not are_numbers(heading, cells):
        return list(cells)
    return [_number_cell(cell) for cell in cells]


def _number_cell(cell: object) -> object:
    number = None if is_blank(cell) else read_number(str(cell))
    return cell if number is None else NumberCell(number.value, format_of(number))


def format_of(number: NumberText) -> str:
    """Return the number format that shows a number as its text did."""
    digits = "#,##0" if number.has_separators else "0"
    if number.decimals:
        digits += "." + "0" * number.decimals
    unit = number.unit.replace('"', '""')
    shown = digits + ("%" if unit == "%" else f'"{unit}"' if unit else "")
    return f"+{shown};-{shown}" if number.has_plus else shown
