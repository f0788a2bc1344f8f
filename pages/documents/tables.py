"""A table as CSV or XLSX bytes, with its title, source and tag."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import xlsxwriter

from pages.documents.cells import NumberCell, split_pairs, spreadsheet_cells

# A cell that begins like this would run as a formula in a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Notes:
    """What stands with every exported table."""

    title: str
    lines: tuple[str, ...] = ()


def as_csv(table: pd.DataFrame, notes: Notes) -> bytes:
    """Return UTF-8 with BOM (Excel opens it in Chinese); the notes stand below."""
    table = split_pairs(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(name) for name in table.columns])
    for row in table.itertuples(index=False):
        writer.writerow([harmless(_cell(value)) for value in row])
    writer.writerow([])
    for line in (notes.title, *notes.lines):
        writer.writerow([harmless(line)])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(table: pd.DataFrame, notes: Notes) -> bytes:
    """Return a workbook: title, table with a frozen head, notes below."""
    return as_workbook({"数据": table}, notes)


def as_workbook(tables: Mapping[str, pd.DataFrame], notes: Notes) -> bytes:
    """Return a workbook with a sheet a table, each with title, head and notes."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        for name, table in tables.items():
            _fill(book, name, split_pairs(table), notes)
    return out.getvalue()


def _fill(book: Any, name: str, table: pd.DataFrame, notes: Notes) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "font_size": 14})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    sheet.write_string(0, 0, notes.title, bold)
    for column, heading in enumerate(table.columns):
        sheet.write_string(1, column, str(heading), head)
        sheet.set_column(column, column, _width(table, column))
    sheet.freeze_panes(2, 0)
    formats: dict[str, Any] = {}
    for column, heading in enumerate(table.columns):
        # The first column says what a row is about: 5中 is a name there.
        cells = [_cell(value) for value in table.iloc[:, column]]
        if column:
            cells = spreadsheet_cells(str(heading), cells)
        for number, cell in enumerate(cells, start=2):
            if isinstance(cell, NumberCell):
                form = cell.number_format
                if form not in formats:
                    formats[form] = book.add_format({"num_format": form})
                sheet.write_number(number, column, cell.value, formats[form])
            else:
                _write(sheet, number, column, cell)
    for number, line in enumerate(notes.lines, start=len(table) + 3):
        sheet.write_string(number, 0, line)


def harmless(value: object) -> object:
    """Return a CSV cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def _cell(value: object) -> object:
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    plain = value.item() if hasattr(value, "item") else value
    # What adding leaves behind the last digit is nobody's figure: 24.200000000000003.
    return round(plain, 9) if isinstance(plain, float) else plain


def _write(sheet: object, row: int, column: int, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        sheet.write_string(row, column, str(value))  # type: ignore[attr-defined]
    else:
        sheet.write_number(row, column, value)  # type: ignore[attr-defined]


def _width(table: pd.DataFrame, column: int) -> int:
    cells = [_cell(value) for value in table.iloc[:50, column]]
    texts = [str(table.columns[column]), *(str(cell) for cell in cells)]
    return min(40, max(8, *(2 * len(text) for text in texts)))
