"""Merged cells of an .ods are read from its package, within bounds."""

import zipfile
from pathlib import Path

import pytest

from data_access.ingest.reading import Merge, RawTable, read_tables
from data_access.ingest.reading.open_document import add_merges

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def _cell(text: str = "", **told: int) -> str:
    marks = "".join(
        f' table:number-{k.replace("_", "-")}="{n}"' for k, n in told.items()
    )
    kind = ' office:value-type="string"' if text else ""
    return f"<table:table-cell{kind}{marks}><text:p>{text}</text:p></table:table-cell>"


def _row(*cells: str, repeated: int = 1) -> str:
    mark = f' table:number-rows-repeated="{repeated}"'
    return f"<table:table-row{mark}>{''.join(cells)}</table:table-row>"


def _document(path: Path, doctype: str = "", **sheets: list[str]) -> Path:
    tables = "".join(
        f'<table:table table:name="{name}">{"".join(rows)}</table:table>'
        for name, rows in sheets.items()
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0"><manifest:file-entry manifest:full-path="/"'
        f' manifest:media-type="{KIND}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("content.xml", HEAD.format(doctype=doctype, tables=tables))
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def test_merges_stand_where_repeated_rows_and_cells_put_them(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell table:number-columns-repeated='2'/>"
    path = _document(
        tmp_path / "网络.ods",
        网络=[
            _row(_cell("标题", columns_spanned=3), covered),
            _row(_cell("", columns_repeated=3), repeated=4),
            _row(_cell("", columns_repeated=2), _cell("一小", rows_spanned=2)),
            _row(_cell("x"), _cell("y"), "<table:covered-table-cell/>"),
        ],
        功能室=[_row(_cell("名称")), _row(_cell("a", rows_spanned=3))],
    )
    network, rooms = read_tables(path)

    assert network.merges == (Merge(1, 1, 1, 3), Merge(6, 3, 7, 3))
    assert rooms.merges == (Merge(2, 1, 4, 1),)
    assert not network.is_unchecked


def test_a_table_within_a_cell_counts_for_nothing(tmp_path: Path) -> None:
    inner = '<table:table table:name="z"><table:table-row/></table:table>'
    path = _document(
        tmp_path / "网络.ods",
        网络=[_row(_cell("a"), inner), _row(_cell("b", rows_spanned=2)), _row(_cell())],
    )

    table = RawTable("网络.ods", "网络", [["a"], ["b"]])

    assert add_merges(path, [table])[0].merges == (Merge(2, 1, 3, 1),)


@pytest.mark.parametrize("number", ["-3", "0", "x", "99999999999"])
def test_a_span_that_is_no_number_is_none(tmp_path: Path, number: str) -> None:
    cell = f'<table:table-cell table:number-rows-spanned="{number}"/>'
    path = _document(tmp_path / "网络.ods", 网络=[_row(_cell("a"), cell)])

    assert read_tables(path)[0].merges == ()


def test_a_document_type_is_not_looked_into(tmp_path: Path) -> None:
    path = _document(tmp_path / "b.ods", 网络=[_row(_cell("a", rows_spanned=2))])
    tables = read_tables(path)
    evil = _document(
        tmp_path / "a.ods",
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        网络=[_row(_cell("a", rows_spanned=2))],
    )

    assert [t.is_unchecked for t in add_merges(evil, tables)] == [True]
