"""Opens what a sender sent as a workbook that can be marked and sent back."""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.worksheet import Worksheet

from data_access.catalogue.sheets import known_headings
from data_access.ingest.reading import RawTable, read_tables

# Beyond this a copy is written from the cells alone: formats would take too long.
_LARGEST_KEPT_BYTES = 8_000_000
_TITLE_FORBIDDEN = re.compile(r"[\\/*?:\[\]]")
_LONGEST_TITLE = 31


def open_sent(path: Path) -> Workbook:
    """Return the sender's workbook with its formats, or one of the same cells.

    An .xlsx keeps its formats, merged cells, hidden rows and drop-down lists. Other
    kinds, and what openpyxl cannot read, become a new workbook in which every cell
    stands where the sender put it.

    Raises:
        FileUnreadable: the file cannot be read at all.
    """
    is_small = path.stat().st_size <= _LARGEST_KEPT_BYTES
    if path.suffix.lower() in (".xlsx", ".xlsm") and is_small:
        with _no_warnings():
            try:
                return _recalculated(openpyxl.load_workbook(path))
            except Exception:  # noqa: S110 - openpyxl raises whatever a file provokes
                pass
    return _rebuilt(read_tables(path, None, known_headings()))


@contextmanager
def _no_warnings() -> Iterator[None]:
    """Keep openpyxl's remarks on extensions it drops out of the logs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _recalculated(book: Workbook) -> Workbook:
    book.calculation.fullCalcOnLoad = True
    return book


def _rebuilt(tables: Iterable[RawTable]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        title = _TITLE_FORBIDDEN.sub("_", table.sheet_name)[:_LONGEST_TITLE]
        is_there = title in book.sheetnames
        page = book[title] if is_there else book.create_sheet(title)
        _fill(page, table)
    return book


def _fill(page: Worksheet, table: RawTable) -> None:
    for index, row in enumerate(table.rows):
        for place, value in enumerate(row):
            if value == "":
                continue
            cell = page.cell(table.row_number(index), table.first_column + place)
            write_plainly(cell, value)
    for number in table.hidden_rows:
        page.row_dimensions[number].hidden = True


def write_plainly(cell: Any, value: object) -> None:
    """Write a value that no spreadsheet takes for a formula: texts stay texts."""
    if isinstance(value, bool | int | float | date | datetime | time | timedelta):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
    cell.data_type = "s"
    cell.quotePrefix = str(value).startswith("=")


def saved(book: Workbook, target: Any) -> None:
    """Write a workbook to an open file."""
    with _no_warnings():
        book.save(target)
