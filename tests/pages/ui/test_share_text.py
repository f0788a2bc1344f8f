"""A table that is copied pastes into a spreadsheet cell by cell, and runs nothing."""

import pandas as pd

from pages.documents.tables import Notes, as_csv
from pages.ui.share_text import copied_table

ORIGIN = "数据截至：2026年9月30日　来源：上报"
NOTES = Notes("两所学校", ("范围：河县", ORIGIN, "模拟数据"))


def copied(**columns: list[object]) -> list[list[str]]:
    found = copied_table(as_csv(pd.DataFrame(columns), NOTES))
    return [row.split("\t") for row in found.text.split("\r\n")]


def test_headings_rows_source_and_tag_stand_in_cells() -> None:
    assert copied(学校=["甲", "乙"], 带宽=[100, None]) == [
        ["学校", "带宽"],
        ["甲", "100.0"],
        ["乙", ""],
        [""],
        ["两所学校"],
        ["范围：河县"],
        [ORIGIN],
        ["模拟数据"],
    ]


def test_a_cell_breaks_no_row_and_is_no_formula() -> None:
    hostile = ['=HYPERLINK("http://x","y")', "甲\t=1+1\n乙", '"引号', "@x", "-2+3"]
    rows = copied(学校=hostile)[1:6]

    assert rows == [
        ['\'=HYPERLINK("http://x","y")'],
        ["甲 =1+1 乙"],
        ['"""引号"'],
        ["'@x"],
        ["'-2+3"],
    ]


def test_the_table_for_spreadsheets_escapes_names_and_keeps_codes_texts() -> None:
    table = pd.DataFrame({"学校": ["<b>甲</b>"], "代码": ["0012"], "率": ["96.0%"]})
    found = copied_table(as_csv(table, NOTES)).html

    assert "&lt;b&gt;甲&lt;/b&gt;" in found
    assert "mso-number-format:'\\@'\">0012</td>" in found
    assert "<td>96.0%</td>" in found
    assert "<td>模拟数据" not in found
    assert "模拟数据</td>" in found


def test_a_table_without_rows_is_its_headings() -> None:
    assert copied_table(as_csv(pd.DataFrame({"学校": []}), NOTES)).rows == (("学校",),)


def test_what_adding_leaves_behind_the_last_digit_is_not_copied() -> None:
    assert copied(学校=["甲"], 分=[0.1 + 0.2])[1] == ["甲", "0.3"]
