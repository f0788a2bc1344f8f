"""The template offers what the sheets declare."""

import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data_access.catalogue.sheets import SHEETS, known_headings
from data_access.ingest.declaring import declares_replacing
from data_access.ingest.reading import read_tables
from data_access.ingest.template import limits, write_template
from data_access.ingest.template.headings import heading_of


def test_it_explains_itself_and_holds_every_sheet(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    names = CalamineWorkbook.from_path(tmp_path / "t.xlsx").sheet_names

    assert names == ["说明", *(sheet.label for sheet in SHEETS.values())]


def test_headings_and_a_marked_example_stand_in_it(tmp_path: Path) -> None:
    labels = write_template(tmp_path / "t.xlsx", ["network_line"])
    book = CalamineWorkbook.from_path(tmp_path / "t.xlsx")
    headings, example = book.get_sheet_by_name("网络").to_python()

    assert labels == ["网络"]
    columns = SHEETS["network_line"].columns
    assert headings == [heading_of(column) for column in columns]
    assert "年租费（元）" in headings
    assert str(example[0]).startswith("示例：")


def page_of_schools(path: Path) -> str:
    write_template(path, ["school"])
    with zipfile.ZipFile(path) as book:
        return book.read("xl/worksheets/sheet2.xml").decode()


def test_it_says_how_a_file_stands_for_all_there_is_and_does_not_say_so_itself(
    tmp_path: Path,
) -> None:
    path = tmp_path / "t.xlsx"
    write_template(path)
    page = CalamineWorkbook.from_path(path).get_sheet_by_name("说明").to_python()

    assert "“填报方式：全量替换”" in page[1][0]
    tables = read_tables(path, None, known_headings())
    assert not any(declares_replacing(table) for table in tables)


def test_codes_are_chosen_from_lists(tmp_path: Path) -> None:
    assert "正常,撤并,新建" in page_of_schools(tmp_path / "t.xlsx")


def test_lists_too_long_for_a_cell_stand_on_a_page_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "_LONGEST_LIST", 40)
    page = page_of_schools(tmp_path / "t.xlsx")

    assert "选项!$A$1:$A$32" in page
    assert "正常,撤并,新建" in page
    assert "选项" in CalamineWorkbook.from_path(tmp_path / "t.xlsx").sheet_names
