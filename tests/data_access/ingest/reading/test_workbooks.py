"""Workbooks: cells come as they were typed, rows keep the numbers the user sees."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from data_access.ingest.reading import read_tables

# legacy.xls was written once with xlwt 1.3: one row left blank above the headings.
LEGACY = Path(__file__).with_name("legacy.xls")
REAL_DATA = Path(__file__).parents[5] / "shared" / "real-data"

ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="学校">
<table:table-row>
<table:table-cell
  office:value-type="string"><text:p>学校名称</text:p></table:table-cell>
<table:table-cell
  office:value-type="string"><text:p>在校生数</text:p></table:table-cell>
</table:table-row><table:table-row>
<table:table-cell
  office:value-type="string"><text:p>第一小学</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="300"/>
</table:table-row></table:table></office:spreadsheet></office:body>
</office:document-content>"""


def write_xlsx(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("网络")
        sheet.write_row(2, 1, ["学校标识码", "在校生数", "占比", "日期"])
        sheet.write_row(3, 1, ["0121000001", 300, 0.85])
        sheet.write_datetime(3, 4, datetime(2024, 3, 5), day)
        sheet.write_formula(4, 2, "=150*2", None, 300)
        sheet.write_boolean(4, 3, True)
        sheet.write_blank(9, 9, None, book.add_format({"bold": True}))
        book.add_worksheet("旧表").hide()
        book.add_worksheet("空")
    return path


def test_cells_keep_their_kind_and_rows_their_number(tmp_path: Path) -> None:
    table, _, _ = read_tables(write_xlsx(tmp_path / "报表.xlsx"))
    assert table.rows == [
        ["学校标识码", "在校生数", "占比", "日期"],
        ["0121000001", 300, 0.85, date(2024, 3, 5)],
        ["", 300, True, ""],
    ]
    assert type(table.rows[1][1]) is int
    assert [number for number, _ in table.numbered_rows()] == [3, 4, 5]
    assert table.row_number(1) == 4
    assert [table.column_letters(index) for index in (0, 3, 25)] == ["B", "E", "AA"]
    assert (table.file_name, table.sheet_name, table.width) == ("报表.xlsx", "网络", 4)


def test_hidden_and_empty_sheets_are_said_to_be_so(tmp_path: Path) -> None:
    tables = read_tables(write_xlsx(tmp_path / "报表.xlsx"))
    assert [(t.sheet_name, t.is_hidden, len(t.rows)) for t in tables] == [
        ("网络", False, 3),
        ("旧表", True, 0),
        ("空", False, 0),
    ]
    assert tables[2].width == 0


def test_rows_of_nothing_but_spaces_are_dropped_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "tail.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["学校"])
    book.active["A3"] = " "
    book.save(path)
    assert read_tables(path)[0].rows == [["学校"]]


def test_a_workbook_is_read_whatever_its_suffix_says(tmp_path: Path) -> None:
    misnamed = write_xlsx(tmp_path / "a.xlsx").rename(tmp_path / "报表.xls")
    assert read_tables(misnamed)[0].sheet_name == "网络"


def test_an_old_xls_is_read() -> None:
    table, empty = read_tables(LEGACY)
    assert table.rows == [
        ["学校标识码", "在校生数", "日期"],
        ["0121000001", 300, date(2024, 3, 5)],
    ]
    assert (table.first_row, empty.rows) == (2, [])


def test_an_ods_is_read(tmp_path: Path) -> None:
    path = tmp_path / "学校.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", ODS_CONTENT.replace("\n", " ").replace("> <", "><")
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    (table,) = read_tables(path)
    assert table.sheet_name == "学校"
    assert table.rows == [["学校名称", "在校生数"], ["第一小学", 300]]


def test_a_yearbook_page_nobody_here_wrote_is_read() -> None:
    path = REAL_DATA / "各市各类学校在校生数.xlsx"
    if not path.exists():
        pytest.skip("the real files of ../shared/real-data are not on this machine")
    (table,) = read_tables(path)
    assert (len(table.rows), table.width) == (13, 5)
