"""What a workbook holds beside values: notes, hidden rows, merges, bare formulas."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from data_access.ingest.reading import Merge, Note, read_tables, sheet_scan


def written(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("说明").write(0, 0, "请填下一张表")
        sheet = book.add_worksheet("网络 & 设备")
        sheet.merge_range(0, 0, 0, 2, "十月报表")
        for row in range(1, 6):
            sheet.write_row(row, 0, [f"第{row}小学", row])
        sheet.write_formula(3, 2, "=B4*2", None, 6)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(3, 4, None, None, {"hidden": True})
        sheet.write_comment(4, 1, "数字待核", {"author": "张三"})
    return path


def unsaved_formulas(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["学校", "人数", "班数"])
    sheet.append(["第一小学", "=1+2", 3])
    sheet["C3"] = '=IF(1=1,"","")'
    book.save(path)
    return path


def rewritten(path: Path, part: str, old: str, new: str) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_merges_notes_and_what_is_hidden_are_told(tmp_path: Path) -> None:
    first, table = read_tables(written(tmp_path / "a.xlsx"))

    assert table.merges == (Merge(1, 1, 1, 3),)
    assert table.hidden_rows == {3}
    assert table.hidden_columns == {4, 5}
    assert table.notes == (Note(5, 2, "数字待核", "张三"),)
    assert table.unsaved == set()
    assert table.siblings == ("说明", "网络 & 设备")
    assert not (first.notes or first.hidden_rows or first.is_unchecked)


def test_a_hidden_row_is_still_data(tmp_path: Path) -> None:
    table = read_tables(written(tmp_path / "a.xlsx"))[1]

    assert table.rows[2][:2] == ["第2小学", 2]


def test_a_formula_without_a_saved_value_is_told(tmp_path: Path) -> None:
    (table,) = read_tables(unsaved_formulas(tmp_path / "a.xlsx"))

    assert table.unsaved == {(2, 2), (3, 3)}
    assert table.rows[1] == ["第一小学", "", 3]


def test_the_empty_text_of_a_formula_is_a_value(tmp_path: Path) -> None:
    path = unsaved_formulas(tmp_path / "a.xlsx")
    part = "xl/worksheets/sheet1.xml"
    rewritten(path, part, '<c r="C3">', '<c r="C3" t="str">')

    assert read_tables(path)[0].unsaved == {(2, 2)}


def test_an_author_is_no_part_of_a_note(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "学校")
        sheet.write_comment(0, 0, "李四:\n去年的数")
        sheet.write_comment(1, 0, "李四:\n")
        sheet.write_comment(2, 0, "王五：待核", {"author": "王五"})

    assert read_tables(path)[0].notes == (
        Note(1, 1, "去年的数"),
        Note(3, 1, "待核", "王五"),
    )


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet2.xml"])
def test_a_document_type_is_refused_not_expanded(tmp_path: Path, part: str) -> None:
    path = written(tmp_path / "a.xlsx")
    root = "<workbook" if "workbook" in part else "<worksheet"
    doctype = '<!DOCTYPE x [<!ENTITY a "boom">]>' + root
    rewritten(path, part, root, doctype)

    assert read_tables(path)[1].is_unchecked


def test_a_sheet_beyond_the_bound_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_scan, "LARGEST_SHEET", 100)
    table = read_tables(written(tmp_path / "a.xlsx"))[1]

    assert table.is_unchecked
    assert table.rows[1] == ["第1小学", 1, ""]


def test_marks_are_found_across_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_scan, "_PIECE", 64)
    table = read_tables(written(tmp_path / "a.xlsx"))[1]
    (bare,) = read_tables(unsaved_formulas(tmp_path / "b.xlsx"))

    assert (table.hidden_rows, table.hidden_columns) == ({3}, {4, 5})
    assert bare.unsaved == {(2, 2), (3, 3)}
