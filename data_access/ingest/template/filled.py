"""Writes the workbook of one school: what is known stands in it, keys are locked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from data_access.catalogue.sheets import FREQUENCY_LABELS, Sheet
from data_access.ingest.template.cells import Shown, shown
from data_access.ingest.template.pages import Pages
from data_access.messages.templates import OVERVIEW_COLUMNS, STEPS, TEMPLATE

_FIRST_ROW = 2
_LINE_HEIGHT = 18


@dataclass(frozen=True)
class FilledPage:
    """An input table of one school.

    Attributes:
        sheet: what it is.
        rows: what is known, by `SheetColumn.name`, as the store keeps it.
        given: the columns that say who and when; they are locked.
        reference: how many rows at the top only show earlier figures: locked whole.
        known: what every further row begins with, and
        spare: how many such rows there are.
    """

    sheet: Sheet
    rows: Sequence[Mapping[str, Any]]
    given: frozenset[str]
    reference: int = 0
    known: Mapping[str, Any] = field(default_factory=dict)
    spare: int = 0

    @property
    def to_fill(self) -> int:
        """Return how many cells of the rows wait for the school; spare rows do not."""
        rows = self.rows[self.reference :] or [self.known] * bool(self.spare)
        open_names = [c.name for c in self.sheet.columns if c.name not in self.given]
        return sum(r.get(n) in (None, ()) for r in rows for n in open_names)


def write_filled(
    target: Path | IO[bytes], school: str, period: str, pages: Iterable[FilledPage]
) -> None:
    """Write the workbook of a school to a path or an open file.

    Sheets are protected without a password: anybody may lift it, nobody does so by
    accident. Nothing in a cell is a formula or a link.
    """
    listed = list(pages)
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    opened = str(target) if isinstance(target, Path) else target
    with xlsxwriter.Workbook(opened, {**options, "in_memory": True}) as book:
        writer = Pages(book)
        _explain(book, writer, school, period, listed)
        for page in listed:
            _write_page(writer, school, period, page)
        writer.end()


def _explain(
    book: Any, writer: Pages, school: str, period: str, pages: Sequence[FilledPage]
) -> None:
    page = book.add_worksheet(TEMPLATE["explanation_sheet"])
    title = TEMPLATE["school_title"].format(school=school, period=period)
    page.write_string(0, 0, title, writer.styles.of(bold=True, font_size=16))
    page.set_row(0, 28)
    wrapped, last = writer.styles.wrapped(), len(OVERVIEW_COLUMNS) - 1
    for row, step in enumerate(STEPS, start=1):
        page.merge_range(row, 0, row, last, step, wrapped)
        page.set_row(row, _height(step, sum(w for _, w in OVERVIEW_COLUMNS)))
    start = len(STEPS) + 2
    for place, (heading, width) in enumerate(OVERVIEW_COLUMNS):
        page.set_column(place, place, width)
        page.write_string(start, place, heading, writer.styles.head())
    for row, each in enumerate(pages, start=start + 1):
        for place, text in enumerate(_overview(each)):
            page.write_string(row, place, text, writer.styles.wrapped())
        page.set_row(row, _height(each.sheet.hint, OVERVIEW_COLUMNS[-1][1]))
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.protect("")


def _overview(page: FilledPage) -> tuple[str, ...]:
    sheet = page.sheet
    filled = TEMPLATE["rows_filled"].format(count=len(page.rows))
    open_cells = TEMPLATE["cells_open"].format(count=page.to_fill)
    often = FREQUENCY_LABELS[sheet.frequency]
    return (sheet.label, often, filled, open_cells, sheet.hint)


def _height(text: str, width: int) -> int:
    """Return the height a sentence takes in a column; a sign is two units wide."""
    return _LINE_HEIGHT * -(-len(text) * 2 // width)


def _write_page(writer: Pages, school: str, period: str, filled: FilledPage) -> None:
    columns = filled.sheet.columns
    page = writer.begin(filled.sheet, columns)
    everything = frozenset(column.name for column in columns)
    rows = [*filled.rows, *[filled.known] * filled.spare]
    for index, row in enumerate(rows):
        given = everything if index < filled.reference else filled.given & row.keys()
        cells = _cells(filled.sheet, row)
        writer.row(page, _FIRST_ROW + index, columns, cells, given)
    names = {"school": _printed(school), "label": filled.sheet.label}
    page.set_header(TEMPLATE["page_heading"].format(**names, period=period))
    page.protect("", {"format_columns": True, "format_rows": True})


def _cells(sheet: Sheet, row: Mapping[str, Any]) -> dict[str, Shown]:
    columns = sheet.by_name
    return {name: shown(columns[name], value) for name, value in row.items()}


def _printed(name: str) -> str:
    """Return a name as a page heading prints it: & begins a command there."""
    return name.replace("&", "&&")
