"""Tells which columns of texts are formatted numbers, and reads them back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from data_access.catalogue.numbers import MISSING, NOT_COMPARABLE

# What stands in a cell that has no number.
BLANKS = frozenset({"", "—", "–", MISSING, NOT_COMPARABLE})
_NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<whole>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)"
    r"(?:\.(?P<part>\d+))?(?P<unit>%|:1|(?:[^\W\d]|[/·])[^\d,.:;；。，]{0,11})?"
)
_PAIR = re.compile(r"\d[\d,]*/\d[\d,]*")
_UNIT_IN_HEADING = re.compile(r"（[^（）]+）$")
_LONGEST_BARE = 7  # A longer row of digits without separators is a code.


@dataclass(frozen=True)
class NumberText:
    """A formatted number: 96.0% is 0.96 with one decimal and the unit %."""

    value: float
    decimals: int
    unit: str
    has_separators: bool
    has_plus: bool

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but digits shows that this is a number."""
        return not (self.unit or self.has_separators)


def read_number(text: str) -> NumberText | None:
    """Read a text that is a formatted number from its first to its last letter."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    whole, part = match["whole"], match["part"] or ""
    unit = match["unit"] or ""
    value = Decimal(f"{match['sign']}{whole.replace(',', '')}.{part or 0}")
    return NumberText(
        value=float(value / 100 if unit == "%" else value),
        decimals=len(part),
        unit=unit,
        has_separators="," in whole,
        has_plus=match["sign"] == "+",
    )


def is_blank(value: object) -> bool:
    """Tell a cell without a value: nothing, a dash or 未报送."""
    if isinstance(value, str):
        return value in BLANKS
    return value is None or value is pd.NA or value != value


def are_numbers(heading: str, cells: Sequence[object]) -> bool:
    """Tell whether the texts of a column are numbers, none of them a code.

    Every filled cell has to be one, and the heading or a cell has to name a unit.
    """
    has_mark = bool(_UNIT_IN_HEADING.search(heading))
    is_filled = False
    for cell in cells:
        if is_blank(cell):
            continue
        number = read_number(cell) if isinstance(cell, str) else None
        if number is None or (number.is_bare and len(str(cell)) > _LONGEST_BARE):
            return False
        is_filled = True
        has_mark = has_mark or not number.is_bare
    return is_filled and has_mark


def are_pairs(cells: Sequence[object]) -> bool:
    """Tell whether the texts of a column are pairs like 835/845."""
    filled = [cell for cell in cells if not is_blank(cell)]
    return bool(filled) and all(
        isinstance(cell, str) and _PAIR.fullmatch(cell) for cell in filled
    )
