"""Exported tables are calculated with: numbers are numbers, codes stay texts."""

import io

import pandas as pd
import pytest
from openpyxl import load_workbook

from pages.documents.tables import Notes, as_csv, as_xlsx

NOTES = Notes("名单")


def column(heading: str, *cells: object) -> list[tuple[object, str]]:
    """Export a column beside its rows' names; return its cells and formats."""
    names = [f"第{number}小学" for number in range(len(cells))]
    table = pd.DataFrame({"学校": names, heading: list(cells)})
    sheet = load_workbook(io.BytesIO(as_xlsx(table, NOTES))).active
    assert sheet is not None
    found = [sheet.cell(row + 3, 2) for row in range(len(cells))]
    return [(cell.value, cell.number_format) for cell in found]


def test_formatted_numbers_are_numbers_that_look_the_same() -> None:
    assert column("现在", "96.0%", "669,369件", "4.2:1", "0.89:1", "12间/百人") == [
        (0.96, "0.0%"),
        (669369, '#,##0"件"'),
        (4.2, '0.0":1"'),
        (0.89, '0.00":1"'),
        (12, '0"间/百人"'),
    ]
    assert column("变化", "+1.5%", "-0.5%") == [
        (0.015, "+0.0%;-0.0%"),
        (-0.005, "0.0%"),
    ]
    assert column("带宽（Mbps）", "300", "50") == [(300, "0"), (50, "0")]


def test_what_is_missing_stays_a_word_between_numbers() -> None:
    values = [value for value, _ in column("目标", "75.0%", "—", "未报送", None)]

    assert values == [0.75, "—", "未报送", ""]


@pytest.mark.parametrize(
    "cells",
    [
        ("2199003304", "2199003305"),
        ("990101", "990102"),
        ("0912件", "1件"),
        ("13800001111",),
        ("提高0.3个百分点", "96.0%"),
        ("1000–2000M", "500M"),
        ("2026年10月", "2026年9月"),
        ("2026-10", "2026-09"),
        ("300", "50"),
        ("–", "未报送"),
        ("1件;[红]", "2件"),
        ("=1+1", "+A1"),
    ],
)
def test_codes_dates_and_sentences_stay_texts(cells: tuple[str, ...]) -> None:
    found = column("内容", *cells)

    assert [value for value, _ in found] == list(cells)
    assert {number_format for _, number_format in found} == {"General"}


def test_a_long_code_under_a_unit_stays_a_text() -> None:
    assert column("编号（校）", "2199003304") == [("2199003304", "General")]


def test_names_in_the_first_column_stay_texts() -> None:
    table = pd.DataFrame({"学校": ["5中", "6中"]})
    sheet = load_workbook(io.BytesIO(as_xlsx(table, NOTES))).active

    assert sheet is not None
    assert [sheet.cell(row, 1).value for row in (3, 4)] == ["5中", "6中"]


def test_a_pair_that_excel_takes_for_a_date_is_two_columns() -> None:
    table = pd.DataFrame(
        {
            "区县": ["甲县", "乙县", "丙县"],
            "已报／应报（所）": ["7/7", "1,012/1,015", pd.NA],
        }
    )

    lines = as_csv(table, NOTES).decode("utf-8-sig").splitlines()
    assert lines[:4] == [
        "区县,已报（所）,应报（所）",
        "甲县,7,7",
        "乙县,1012,1015",
        "丙县,,",
    ]
    sheet = load_workbook(io.BytesIO(as_xlsx(table, NOTES))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == ["区县", "已报（所）", "应报（所）"]
    assert [cell.value for cell in sheet[4]] == ["乙县", 1012, 1015]


def test_what_only_looks_like_a_pair_is_not_split() -> None:
    table = pd.DataFrame({"学校": ["甲"], "带宽/线路": ["100M"]})

    assert as_csv(table, NOTES).decode("utf-8-sig").startswith("学校,带宽/线路")
