"""Hidden rows are data, notes are none, formulas without a value are refused."""

from pathlib import Path

import openpyxl
import xlsxwriter

from data_access.ingest.issues import Severity
from data_access.ingest.template import write_template
from tests.data_access.ingest.layout.messy import Read

HEAD = ["学校名称", "统计日期", "带宽", "备注", "年租费"]


def test_hidden_rows_and_columns_are_read_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        for row in (1, 2, 3):
            sheet.write_row(row, 0, [f"第{row}小学", "2026-09-30", 100])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(2, 3, None, None, {"hidden": True})
    read = Read(path)

    assert read.table.source_rows == [2, 3, 4]
    assert read.table.assumptions["hidden_row_read"] == 1
    assert read.table.assumptions["hidden_column_read"] == 1


def test_notes_are_listed_without_persons(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ["第一小学", "2026-09-30", 100])
        note = "数字待核，联系人：张三 13800000000"
        sheet.write_comment(1, 2, note, {"author": "李四"})
    read = Read(path)
    issue = read.issue("cell_note")

    assert (issue.row, issue.column_no, issue.column) == (2, 3, "带宽")
    assert issue.severity is Severity.INFO
    assert "数字待核" in issue.message
    assert not any(word in issue.message for word in ("张三", "李四", "1380"))


def test_the_hints_of_our_template_are_no_news(tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    write_template(path)

    assert "cell_note" not in Read(path).rules()


def test_a_formula_without_a_value_keeps_its_row_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    sheet.append(["第一小学", "2026-09-30", 100, "=1+1", 100])
    sheet.append(["第二小学", "2026-09-30", 100, "", "=2*600"])
    book.save(path)
    read = Read(path)
    issue = read.issue("formula_unsaved")

    assert (issue.row, issue.column_no, issue.severity) == (3, 5, Severity.ERROR)
    assert read.table.rejected == {1}
    assert "重新计算后保存" in issue.message
