"""A list of work is a file for the printer: nothing in it runs, numbers add up."""

import io

import openpyxl
import pandas as pd

from data_access.returns.worksheets import Worksheet, as_csv, as_workbook

SHEET = Worksheet(
    "生机比：还差多少",
    "2 所学校低于本校的线",
    pd.DataFrame(
        {
            "学校": ["=1+1", "+河镇小学"],
            "缺（台）": [3.0, 12.0],
            "约需（元）": [float("nan"), 36000.0],
            "责任人": ["", ""],
        }
    ),
    ("范围：甲市", "数据截至：2025年9月"),
)


def test_names_that_look_like_formulas_stay_names() -> None:
    page = openpyxl.load_workbook(io.BytesIO(as_workbook(SHEET))).active
    assert page is not None

    cells = [page.cell(row, 1) for row in (5, 6)]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        ("=1+1", "s"),
        ("+河镇小学", "s"),
    ]
    assert "'=1+1" in as_csv(SHEET).decode("utf-8-sig")


def test_what_is_lacking_can_be_summed_and_what_is_unknown_stays_blank() -> None:
    page = openpyxl.load_workbook(io.BytesIO(as_workbook(SHEET))).active
    assert page is not None

    assert [page.cell(row, 2).value for row in (5, 6)] == [3, 12]
    assert [page.cell(row, 3).value for row in (5, 6)] == [None, 36000]


def test_it_prints_on_a4_across_with_its_head_on_every_page() -> None:
    page = openpyxl.load_workbook(io.BytesIO(as_workbook(SHEET))).active
    assert page is not None

    assert page.page_setup.orientation == "landscape"
    assert page.page_setup.paperSize == 9
    assert page.print_title_rows == "$4:$4"
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_title_source_and_scope_go_with_the_csv() -> None:
    lines = as_csv(SHEET).decode("utf-8-sig").splitlines()

    assert lines[0] == "学校,缺（台）,约需（元）,责任人"
    assert lines[1:3] == ["'=1+1,3,,", "'+河镇小学,12,36000,"]
    assert lines[-3:] == ["2 所学校低于本校的线", "范围：甲市", "数据截至：2025年9月"]
