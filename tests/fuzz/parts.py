"""Sound files to start from, and workbooks put together from raw parts."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import xlsxwriter

from tests.corpus.laying_out import Grid
from tests.corpus.writing import ods_bytes

HEAD = ("学校标识码", "统计日期", "签约带宽", "接入方式", "年租费")
CODE = "2199000001"
LEGACY = Path(__file__).resolve().parents[1] / "data_access/ingest/reading/legacy.xls"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def sound_rows(count: int = 40) -> list[tuple[object, ...]]:
    """Return headings and rows of the sheet 网络 that would be stored."""
    return [HEAD, *((CODE, f"2025-01-{n % 28 + 1:02}", 100, "光纤", 1200)
                    for n in range(count))]  # fmt: skip


@cache
def sound_xlsx() -> bytes:
    """Return a workbook that would be imported."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("网络")
        for number, row in enumerate(sound_rows()):
            sheet.write_row(number, 0, row)
    return content.getvalue()


@cache
def sound_csv() -> bytes:
    """Return a text file that would be imported, in GBK."""
    lines = [",".join(map(str, row)) for row in sound_rows()]
    return "\r\n".join(lines).encode("gb18030")


@cache
def sound_ods() -> bytes:
    """Return an OpenDocument workbook that would be imported."""
    grid = Grid()
    for number, row in enumerate(sound_rows()):
        for place, cell in enumerate(row):
            grid.put(number, place, cell)
    return ods_bytes({"网络": grid})


def sound_zip() -> bytes:
    """Return a zip of two files that would be imported."""
    return packed({"一.xlsx": sound_xlsx(), "网络.csv": sound_csv()})


def packed(files: Mapping[str, bytes], level: int = 6) -> bytes:
    """Return a zip of files."""
    content = io.BytesIO()
    with zipfile.ZipFile(
        content, "w", zipfile.ZIP_DEFLATED, compresslevel=level
    ) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def with_parts(changes: Mapping[str, bytes | None], base: bytes | None = None) -> bytes:
    """Return a workbook with some parts replaced, added or (None) left out."""
    with zipfile.ZipFile(io.BytesIO(base or sound_xlsx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    merged: dict[str, bytes | None] = {**parts, **changes}
    return packed({n: data for n, data in merged.items() if data is not None})


def part(name: str) -> bytes:
    """Return a part of the sound workbook."""
    with zipfile.ZipFile(io.BytesIO(sound_xlsx())) as archive:
        return archive.read(name)


def sheet_xml(rows: str, before: str = "", after: str = "") -> bytes:
    """Return a worksheet part around the text of its rows."""
    return (
        f"{DECLARED}<worksheet {_SPACE}>{before}<sheetData>{rows}</sheetData>{after}"
        "</worksheet>"
    ).encode()


def head_row(number: int = 1) -> str:
    """Return the headings of 网络 as a row of inline strings."""
    cells = "".join(inline(f"{'ABCDE'[n]}{number}", t) for n, t in enumerate(HEAD))
    return f'<row r="{number}">{cells}</row>'


def inline(place: str, text: str) -> str:
    """Return a cell that holds its text itself."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
