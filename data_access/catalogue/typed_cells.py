"""How many cells a school types in a month: what is neither known nor exported."""

from collections.abc import Mapping
from dataclasses import dataclass

from data_access.catalogue.sheets import (
    SHEETS,
    Filler,
    Frequency,
    Kind,
    Sheet,
    SheetColumn,
)

# The template of a school has these cells filled in already.
_KNOWN_KINDS = frozenset({Kind.PATH})
_KNOWN_ENDING = "school_name"


@dataclass(frozen=True)
class TypedCells:
    """What a school types of one monthly sheet."""

    sheet: Sheet
    columns: tuple[SheetColumn, ...]

    @property
    def rows(self) -> int:
        """Return how many rows a school has in a usual month."""
        return self.sheet.monthly_rows

    @property
    def count(self) -> int:
        """Return how many cells that makes."""
        return len(self.columns) * self.rows


def is_prefilled(column: SheetColumn) -> bool:
    """Tell whether the template knows a column: who, where, when, and of what."""
    is_known = column.kind in _KNOWN_KINDS or column.name.endswith(_KNOWN_ENDING)
    return column.is_key or is_known


def filler_of(sheet: Sheet, column: SheetColumn) -> Filler | None:
    """Return who brings the cells of a column; None: the template has them."""
    return None if is_prefilled(column) else column.filled_by or sheet.filler


def typed_columns(sheet: Sheet) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet that a school types."""
    return tuple(c for c in sheet.columns if filler_of(sheet, c) is Filler.SCHOOL)


def typed_in_a_month(sheets: Mapping[str, Sheet] = SHEETS) -> list[TypedCells]:
    """Return what a school types each month, sheet by sheet."""
    monthly = [s for s in sheets.values() if s.frequency is Frequency.MONTHLY]
    found = [TypedCells(sheet, typed_columns(sheet)) for sheet in monthly]
    return [each for each in found if each.count]
