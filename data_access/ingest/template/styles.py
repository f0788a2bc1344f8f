"""The formats of one workbook, each made once."""

from typing import Any

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.catalogue.workbook_colours import (
    EXAMPLE,
    GIVEN,
    HEAD,
    LINE,
    REQUIRED,
)

# How a cell of a kind shows what is typed into it; text where nothing else is said.
_NUMBER_FORMATS = {
    Kind.COUNT: "0",
    Kind.AMOUNT: "General",
    Kind.BANDWIDTH: "General",
    Kind.SHARE: "0.0##%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.YEAR: "0",
    Kind.TERM: "0",
    Kind.LONGITUDE: "General",
    Kind.LATITUDE: "General",
}
_WIDTHS = {
    Kind.TEXT: 20,
    Kind.IDENTIFIER: 15,
    Kind.PATH: 20,
    Kind.NAMES: 20,
    Kind.CHOICE: 13,
    Kind.DATE: 12,
}
_NARROWEST = 10
_LINES_OF_HEADING = 3


class Styles:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def of(self, **properties: Any) -> Any:
        """Return the format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def head(self, *, is_required: bool = False) -> Any:
        """Return the format of a heading."""
        return self.of(
            bold=True,
            border=1,
            border_color=LINE,
            text_wrap=True,
            align="center",
            valign="vcenter",
            bg_color=REQUIRED if is_required else HEAD,
        )

    def example(self) -> Any:
        """Return the format of the example's cells."""
        return self.of(
            num_format="@", italic=True, font_color=EXAMPLE, border=1, border_color=LINE
        )

    def column(self, column: SheetColumn) -> Any:
        """Return the format of the cells nothing was written into: open to all."""
        return self.of(num_format=_number_format(column), locked=False)

    def cell(self, column: SheetColumn, *, is_given: bool) -> Any:
        """Return the format of a cell of a row: given and locked, or to be filled."""
        look = {"bg_color": GIVEN} if is_given else {}
        return self.of(
            num_format=_number_format(column),
            locked=is_given,
            border=1,
            border_color=LINE,
            **look,
        )

    def wrapped(self) -> Any:
        """Return the format of sentences."""
        return self.of(text_wrap=True, valign="top")


def _number_format(column: SheetColumn) -> str:
    return _NUMBER_FORMATS.get(column.kind, "@")


def width_of(column: SheetColumn, heading: str) -> int:
    """Return how wide a column is: wide enough for its cells, and for its heading."""
    for_heading = -(-len(heading) * 2 // _LINES_OF_HEADING) + 2
    return max(_NARROWEST, for_heading, _WIDTHS.get(column.kind, 0))
