"""Writes mutated books to disk: workbooks, text files, OpenDocument, zips."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from tests.corpus.laying_out import Grid, lay_out
from tests.corpus.model import Book, Formula, Page, Raw

ENCODINGS = {"csv-gbk": "gb18030", "csv-utf8": "utf-8-sig"}


def write_corpus(folder: Path, books: list[Book]) -> dict[Book, list[str]]:
    """Write every book below a folder; return the names its pages are found under."""
    names: dict[Book, list[str]] = {}
    archives: dict[str, list[tuple[str, bytes]]] = {}
    for book in books:
        files = write_book(book)
        if book.archive:
            archives.setdefault(book.archive, []).extend(files)
        for name, content in files if not book.archive else ():
            path = folder / book.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            assert not path.exists(), path
            path.write_bytes(content)
        names[book] = [name for name, _ in files]
    for archive, files in archives.items():
        write_zip(folder / archive, files)
    return names


def write_book(book: Book) -> list[tuple[str, bytes]]:
    """Return the files of a book, name and content; text files hold one page."""
    pages = [page for page in book.pages if not page.is_second]
    if book.kind in ENCODINGS:
        return [_text_file(book, page) for page in pages]
    sheets = {page.tab: lay_out(page) for page in pages}
    for page in pages:
        for other in (page.below, page.beside):
            if other is not None:
                other.tab = page.tab
    if book.kind == "ods":
        return [(f"{book.name}.ods", ods_bytes(sheets))]
    return [(f"{book.name}.xlsx", _workbook(book, sheets))]


def _text_file(book: Book, page: Page) -> tuple[str, bytes]:
    name = f"{book.name}-{page.tab}"
    page.tab = name
    grid = lay_out(page)
    text = io.StringIO()
    writer = csv.writer(text)
    for row in range(grid.height):
        cells = [grid.cells.get((row, n), "") for n in range(grid.width)]
        writer.writerow([_plain(cell) for cell in cells])
    return f"{name}.csv", text.getvalue().encode(ENCODINGS[book.kind])


def _plain(cell: Raw) -> object:
    """Return what a text file keeps of a cell: a formula's value, a day as text.

    The program that writes such a file has calculated the formula.
    """
    value = cell.value if isinstance(cell, Formula) else cell
    return f"{value.year}/{value.month}/{value.day}" if _is_day(value) else value


def _is_day(value: object) -> bool:
    return isinstance(value, date)


def _workbook(book: Book, sheets: dict[str, Grid]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"strings_to_formulas": False}) as target:
        day = target.add_format({"num_format": "yyyy/m/d"})
        for tab, lines in book.first_tabs.items():
            target.add_worksheet(tab).write_column(0, 0, lines)
        for tab, grid in sheets.items():
            _worksheet(target.add_worksheet(tab), grid, day)
    return content.getvalue()


def _worksheet(sheet: Any, grid: Grid, day: Any) -> None:
    for merged in grid.merges:
        sheet.merge_range(*merged, "")
    for (row, column), value in grid.cells.items():
        if isinstance(value, Formula):
            saved = "" if value.saved is None else value.saved
            sheet.write_formula(row, column, value.text, None, saved)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, day)
        else:
            write = sheet.write_string if isinstance(value, str) else sheet.write
            write(row, column, value)
    for (row, column), note in grid.notes.items():
        sheet.write_comment(row, column, note)
    for row in grid.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for column in grid.hidden_columns:
        sheet.set_column(column, column, None, None, {"hidden": True})
    if grid.filter_range is not None:
        sheet.autofilter(*grid.filter_range)


def write_zip(path: Path, files: list[tuple[str, bytes]]) -> None:
    """Write a zip as old Chinese programs do: names in GBK, nothing that says so."""
    written = io.BytesIO()
    names: dict[bytes, bytes] = {}
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files):
            # zipfile marks every name that is not ASCII as UTF-8: write another of
            # the same length, and put the real bytes in its place.
            real = name.encode("gb18030")
            stand_in = f"_{number:04}_".ljust(len(real), "x")
            names[stand_in.encode("ascii")] = real
            archive.writestr(stand_in, content)
    data = written.getvalue()
    for stand_in_bytes, real in names.items():
        assert data.count(stand_in_bytes) >= 2, real
        data = data.replace(stand_in_bytes, real)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' office:version="1.2"><office:body><office:spreadsheet>{}'
    "</office:spreadsheet></office:body></office:document-content>"
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest='
    '"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry'
    ' manifest:full-path="/" manifest:media-type="{0}"/><manifest:file-entry'
    ' manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods_bytes(sheets: dict[str, Grid]) -> bytes:
    """Return an OpenDocument workbook of some grids: values and merged cells."""
    tables = []
    for tab, grid in sheets.items():
        rows, spans = [], _spans(grid)
        for row in range(grid.height):
            cells = [
                _ods_cell(grid.cells.get((row, n)), spans.get((row, n), ""))
                for n in range(grid.width)
            ]
            rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
        name = escape(tab, {'"': "&quot;"})
        tables.append(f'<table:table table:name="{name}">{"".join(rows)}</table:table>')
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", _ODS_TYPE)
        archive.writestr("content.xml", _ODS.format("".join(tables)))
        archive.writestr("META-INF/manifest.xml", _MANIFEST.format(_ODS_TYPE))
    return content.getvalue()


def _spans(grid: Grid) -> dict[tuple[int, int], str]:
    """Return the attributes of the cells that begin a merge."""
    return {
        (top, left): f' table:number-rows-spanned="{bottom - top + 1}"'
        f' table:number-columns-spanned="{right - left + 1}"'
        for top, left, bottom, right in grid.merges
    }


def _ods_cell(cell: Raw, span: str) -> str:
    value = _plain(cell)
    if value is None or value == "":
        return f"<table:table-cell{span}/>"
    if isinstance(value, (int, float)):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}"'
            f"{span}><text:p>{value}</text:p></table:table-cell>"
        )
    lines = "".join(
        f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n")
    )
    return (
        f'<table:table-cell office:value-type="string"{span}>{lines}</table:table-cell>'
    )
