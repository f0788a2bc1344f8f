"""A sheet that would fill the memory is refused before it is opened."""

from pathlib import Path

import pytest
import xlsxwriter

from data_access.errors import FileUnreadable
from data_access.ingest.reading import read_tables
from data_access.ingest.reading.extent import MAX_ROWS, refuse_long_table
from tests.fuzz.parts import SHEET, head_row, inline, sheet_xml, with_parts


def write(path: Path, *cells: tuple[int, int]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for row, column in cells:
            sheet.write(row, column, "学校")
    return path


@pytest.mark.parametrize(
    "cells",
    [
        [(0, 0), (1_048_575, 16_383)],
        [(0, 16_383), (1_048_575, 0)],
        [(0, 0), (90_000, 700)],
    ],
)
def test_cells_far_apart_are_refused(
    tmp_path: Path, cells: list[tuple[int, int]]
) -> None:
    path = write(tmp_path / "网络.xlsx", *cells)
    with pytest.raises(FileUnreadable, match="远处误填了一格"):
        read_tables(path)


def test_one_far_row_or_one_far_column_is_read(tmp_path: Path) -> None:
    low = write(tmp_path / "低.xlsx", (0, 0), (9_999, 3))
    wide = write(tmp_path / "宽.xlsx", (0, 0), (3, 16_383))

    assert len(read_tables(low)[0].rows) == 10_000
    assert read_tables(wide)[0].width == 16_384


def test_a_table_longer_than_any_report_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="分成几个文件"):
        refuse_long_table("网络.csv", "网络", MAX_ROWS + 1)
    path = tmp_path / "网络.csv"
    path.write_text("a,b\n" * (MAX_ROWS + 1), "utf-8")
    with pytest.raises(FileUnreadable, match="超过上限"):
        read_tables(path)


def test_an_endless_cell_of_a_text_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "网络.csv"
    path.write_text(f"学校,{'长' * 200_000}\n", "utf-8")
    with pytest.raises(FileUnreadable, match="长得不像数据"):
        read_tables(path)


def test_a_cell_beyond_what_a_spreadsheet_holds_is_cut(tmp_path: Path) -> None:
    rows = head_row() + f'<row r="2">{inline("A2", "长" * 100_000)}</row>'
    path = tmp_path / "网络.xlsx"
    path.write_bytes(with_parts({SHEET: sheet_xml(rows)}))

    assert read_tables(path)[0].rows[1][0] == "长" * 32_767


@pytest.mark.parametrize("place", ["ZZZZZ1", "A99999999999", "zzzzz2"])
def test_a_cell_beyond_any_sheet_is_refused(tmp_path: Path, place: str) -> None:
    rows = head_row() + f'<row r="2"><c r="{place}"><v>1</v></c></row>'
    path = tmp_path / "网络.xlsx"
    path.write_bytes(with_parts({SHEET: sheet_xml(rows)}))
    with pytest.raises(FileUnreadable, match="为防死机没有打开"):
        read_tables(path)
