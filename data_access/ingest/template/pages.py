"""Writes one input table: headings, comments, example, limits, print settings."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from data_access.catalogue.sheets import Sheet, SheetColumn
from data_access.ingest.template.cells import Shown
from data_access.ingest.template.headings import comment_of, heading_of
from data_access.ingest.template.limits import Limits
from data_access.ingest.template.styles import Styles, width_of
from data_access.messages.templates import COMMENT_AUTHOR, TEMPLATE

_HEADING_HEIGHT, _ROW_HEIGHT = 48, 20
_A4 = 9
# What is wider than this could not be read on one page.
_WIDEST = 190


class Pages:
    """The pages of one workbook while it is written."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self.styles, self.limits = Styles(book), Limits()

    def begin(self, sheet: Sheet, columns: Sequence[SheetColumn]) -> Any:
        """Add a page with headings, comments, the example row and limits."""
        page = self._book.add_worksheet(sheet.label)
        page.set_comments_author(COMMENT_AUTHOR)
        page.set_row(0, _HEADING_HEIGHT)
        for place, column in enumerate(columns):
            heading = heading_of(column)
            style = self.styles.column(column)
            page.set_column(place, place, width_of(column, heading), style)
            needed = column.is_required and not column.instead
            head = self.styles.head(is_required=needed)
            page.write_string(0, place, heading, head)
            page.write_comment(0, place, comment_of(column), {"x_scale": 2})
            self._example(page, place, column)
            self.limits.put(page, place, column)
        page.freeze_panes(1, 1)
        widths = [width_of(column, heading_of(column)) for column in columns]
        _for_print(page, -(-sum(widths) // _WIDEST))
        return page

    def _example(self, page: Any, place: int, column: SheetColumn) -> None:
        example = str(column.example)
        if place == 0:
            example = TEMPLATE["example_mark"] + example
        page.write_string(1, place, example, self.styles.example())

    def row(
        self,
        page: Any,
        number: int,
        columns: Sequence[SheetColumn],
        cells: Mapping[str, Shown],
        given: frozenset[str],
    ) -> None:
        """Write a row of cells by column name; the given ones are locked."""
        page.set_row(number, _ROW_HEIGHT)
        for place, column in enumerate(columns):
            is_given = column.name in given
            style = self.styles.cell(column, is_given=is_given)
            _write(page, number, place, cells.get(column.name), style)

    def end(self) -> None:
        """Write what the limits still need."""
        self.limits.add_lists(self._book)


def _write(page: Any, row: int, place: int, value: Shown, style: Any) -> None:
    if value is None:
        page.write_blank(row, place, None, style)
    elif isinstance(value, str):
        page.write_string(row, place, value, style)
    elif isinstance(value, date):
        day = datetime(value.year, value.month, value.day)
        page.write_datetime(row, place, day, style)
    else:
        page.write_number(row, place, value, style)


def _for_print(page: Any, pages_wide: int) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.fit_to_pages(pages_wide, 0)
    page.repeat_rows(0)
    if pages_wide > 1:
        page.repeat_columns(0, 1)
    page.set_footer(TEMPLATE["page_footer"])
