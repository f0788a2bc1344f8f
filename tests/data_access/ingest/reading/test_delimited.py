"""Delimited text: the delimiter is found, no row is lost or moved."""

from pathlib import Path

import pytest

from data_access.errors import FileUnreadable
from data_access.ingest.reading import RawTable, read_tables

REAL_DATA = Path(__file__).parents[5] / "shared" / "real-data"


def read_text(folder: Path, text: str, name: str = "学校.csv") -> RawTable:
    path = folder / name
    path.write_bytes(text.encode())
    (table,) = read_tables(path, known_words=["学校名称", "在校生数"])
    return table


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "，"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = ["学校名称", "在校生数"], ["第一小学", "1.5"]
    table = read_text(tmp_path, end.join(delimiter.join(line) for line in lines))
    assert table.rows == [["学校名称", "在校生数"], ["第一小学", "1.5"]]
    assert table.delimiter == delimiter


def test_a_comma_inside_the_cells_does_not_hide_the_tab(tmp_path: Path) -> None:
    table = read_text(tmp_path, "地址\t电话\nA,B,C\t1\nD,E,F\t2\n", "a.txt")
    assert table.rows[1] == ["A,B,C", "1"]


def test_one_column_is_a_table_too(tmp_path: Path) -> None:
    table = read_text(tmp_path, "学校名称\n第一小学\n")
    assert table.rows == [["学校名称"], ["第一小学"]]


def test_blank_lines_keep_the_numbers_of_the_rows_below(tmp_path: Path) -> None:
    table = read_text(tmp_path, "\n\n学校名称,在校生数\n\n第一小学,300\n\n , \n")
    assert list(table.numbered_rows(2)) == [
        (3, ["学校名称", "在校生数"]),
        (4, []),
        (5, ["第一小学", "300"]),
    ]


def test_a_line_break_in_quotes_stays_one_row(tmp_path: Path) -> None:
    table = read_text(tmp_path, '学校名称,备注\n第一小学,"一\n二"\n第二小学,三\n')
    assert [row[1] for row in table.rows] == ["备注", "一\n二", "三"]


def test_short_rows_have_empty_cells_in_a_column(tmp_path: Path) -> None:
    table = read_text(tmp_path, "学校名称,在校生数\n第一小学\n第二小学,3\n")
    assert table.column(1) == ["在校生数", "", "3"]
    assert table.column(1, start=1) == ["", "3"]
    assert table.column(0, start=1) == ["第一小学", "第二小学"]


def test_the_separator_line_of_excel_is_no_row(tmp_path: Path) -> None:
    table = read_text(tmp_path, "\ufeffsep=;\n学校名称;在校生数\n第一小学;1,5\n")
    assert table.rows[0] == ["学校名称", "在校生数"]
    assert table.delimiter == ";"


def test_an_open_quote_is_named_by_its_row(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read_text(tmp_path, '学校名称,备注\n第一小学,"一\n第二小学,二\n')
    assert caught.value.code == "text_quote_open"
    assert caught.value.values == {"row": 2, "file": "学校.csv"}


def test_a_cell_too_long_to_be_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as caught:
        read_text(tmp_path, 'a,b\n1,"' + "x\n" * 100_000)
    assert caught.value.code == "text_cell_too_long"


@pytest.mark.parametrize(
    ("name", "rows", "width"),
    [
        ("malaysia_sjkc.csv", 1305, 22),
        ("moldova_schools.csv", 1187, 3),
        ("moldova_measured_speed_2026_01.csv", 58, 40),
        ("washington_school_building_tech_2015_2017.csv", 6285, 56),
    ],
)
def test_files_nobody_here_wrote_are_read(name: str, rows: int, width: int) -> None:
    path = REAL_DATA / name
    if not path.exists():
        pytest.skip("the real files of ../shared/real-data are not on this machine")
    (table,) = read_tables(path)
    assert (len(table.rows), table.width, table.delimiter) == (rows, width, ",")
    assert table.encoding == "utf-8"
