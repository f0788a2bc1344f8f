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


def formulas(path: Path, bandwidth: str, fee: str) -> Read:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    sheet.append(["第一小学", "2026-09-30", 100, "=1+1", 100])
    sheet.append(["第二小学", "2026-09-30", bandwidth, "", fee])
    book.save(path)
    return Read(path)


def test_a_formula_without_a_value_costs_its_cell(tmp_path: Path) -> None:
    read = formulas(tmp_path / "a.xlsx", "500", "=2*600")
    issue = read.issue("formula_unsaved_cell")

    assert (issue.row, issue.column_no, issue.severity) == (3, 5, Severity.WARNING)
    assert read.table.rejected == set()
    assert read.table.columns["annual_fee_yuan"] == [100, None]
    assert "重新计算后保存" in issue.message


def test_a_formula_without_a_value_in_a_needed_column_keeps_its_row_out(
    tmp_path: Path,
) -> None:
    read = formulas(tmp_path / "a.xlsx", "=2*250", "600")
    issue = read.issue("formula_unsaved")

    assert (issue.row, issue.column_no, issue.severity) == (3, 3, Severity.ERROR)
    assert read.table.rejected == {1}
    assert "这一行没有存入" in issue.message


def test_a_dash_in_a_column_with_a_default_is_no_default(tmp_path: Path) -> None:
    path = tmp_path / "功能室.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "功能室"
    sheet.append(["学校名称", "统计日期", "功能室编号", "功能室类型", "间数"])
    for number, count in enumerate((2, "", "—", "=1+1"), start=1):
        row = ["第一小学", "2026-09-30", f"A-{number}", "计算机教室", count]
        sheet.append(row)
    book.save(path)

    assert list(Read(path).table.columns["room_count"]) == [2, 1, None, None]
