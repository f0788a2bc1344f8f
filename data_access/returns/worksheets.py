"""Lists of work as files: a workbook ready for the printer, and CSV.

Every text stays a text: nothing that a school wrote becomes a formula.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import xlsxwriter

from data_access.catalogue.workbook_colours import HEAD, LINE
from data_access.ingest.issues_workbook import harmless

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_HEAD_ROW = 3
_A4 = 9
_LEAST, _MOST = 8, 36  # how wide a column may be


@dataclass(frozen=True)
class Worksheet:
    """A list to be worked off.

    Attributes:
        title: stands above the list, in bold.
        summary: the sentence below the title.
        table: display-ready; numbers stay numbers, to be summed.
        lines: stand below the list: scope, source, date.
    """

    title: str
    summary: str
    table: pd.DataFrame
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorksheetFile:
    """A file that is offered: its name, what makes its bytes, its button."""

    file_name: str
    build: Callable[[], bytes]
    label: str


def worksheet_files(
    sheet: Worksheet, stem: str, labels: tuple[str, str]
) -> list[WorksheetFile]:
    """Return a list of work as a workbook and as CSV, under these buttons."""
    return [
        WorksheetFile(f"{stem}.xlsx", partial(as_workbook, sheet), labels[0]),
        WorksheetFile(f"{stem}.csv", partial(as_csv, sheet), labels[1]),
    ]


def as_workbook(sheet: Worksheet) -> bytes:
    """Return an .xlsx on A4 across: its head on every page, a frame around cells."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        page = book.add_worksheet()
        _set_up(page)
        page.write_string(0, 0, sheet.title, book.add_format({"bold": 1, "size": 14}))
        page.write_string(1, 0, sheet.summary)
        frame = {"border": 1, "border_color": LINE, "text_wrap": 1, "valign": "top"}
        head = book.add_format({**frame, "bold": 1, "bg_color": HEAD})
        cell = book.add_format({**frame, "num_format": "#,##0.##"})
        for place, heading in enumerate(map(str, sheet.table.columns)):
            page.write_string(_HEAD_ROW, place, heading, head)
            values = sheet.table.iloc[:, place].tolist()
            page.set_column(place, place, _width([heading, *values]))
            for row, value in enumerate(values, start=_HEAD_ROW + 1):
                _write(page, row, place, value, cell)
        for row, line in enumerate(sheet.lines, start=len(sheet.table) + _HEAD_ROW + 2):
            page.write_string(row, 0, line)
    return out.getvalue()


def as_csv(sheet: Worksheet) -> bytes:
    """Return UTF-8 with BOM; title and lines stand below the list."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_plain(heading) for heading in sheet.table.columns])
    for row in sheet.table.itertuples(index=False):
        writer.writerow([_plain(value) for value in row])
    writer.writerow([])
    for line in (sheet.title, sheet.summary, *sheet.lines):
        writer.writerow([_plain(line)])
    return out.getvalue().encode("utf-8-sig")


def _set_up(page: Any) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD_ROW)
    page.freeze_panes(_HEAD_ROW + 1, 0)
    page.set_footer("&C&P / &N")


def _write(page: Any, row: int, place: int, value: object, form: Any) -> None:
    if _is_missing(value):
        page.write_blank(row, place, None, form)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        page.write_number(row, place, value, form)
    else:
        page.write_string(row, place, str(value), form)


def _plain(value: object) -> object:
    if _is_missing(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return harmless(value) if isinstance(value, str) else value


def _is_missing(value: object) -> bool:
    return value is None or value is pd.NA or value != value


def _width(values: Sequence[object]) -> int:
    texts = ["" if _is_missing(value) else str(value) for value in values[:60]]
    return min(_MOST, max(_LEAST, *(2 * len(text) for text in texts)))
