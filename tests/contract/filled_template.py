"""The template filled in as a careful school would, one workbook for all sheets."""

from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from data_access.catalogue.sheets import SHEETS, Sheet

AREAS = (
    {"area_code": "990100", "name": "示范市", "kind": "市", "parent_code": ""},
    {"area_code": "990101", "name": "示范区", "kind": "区县", "parent_code": "990100"},
    {"area_code": "990101001", "parent_code": "990101"},
)
SCHOOLS = (
    {"parent_school_code": "", "former_codes": "2199000999", "alias_names": "一小"},
    {
        "school_code": "3199000456",
        "name": "示范区第二初级中学",
        "short_name": "二中",
        "school_type": "初级中学",
        "parent_school_code": "2199000123",
        "former_names": "城关中学",
    },
)
# What an example cannot say: it would point at something that is not there.
CHANGES: dict[str, dict[str, str]] = {
    "area_member": {"area_code": "990101", "area_path": ""},
    "calendar_day": {"area_path": ""},
    "area_fact": {"area_path": "", "source_url": "", "quote": "累计五万余件"},
    "lesson_plan": {"receivers": "3199000456"},
    "alliance": {"parent_path": ""},
    "sync_event": {"area_path": "", "participants": "3199000456"},
    "classroom_event": {"participants": "3199000456"},
    "lesson": {"lesson_no": "L0001"},
    "lesson_receiver": {"lesson_no": "L0001"},
    "fund": {"area_path": ""},
    "benchmark": {"source_url": ""},
    "network_line": {"bandwidth_high_mbps": ""},
}


def headings_of(template: Path) -> dict[str, list[str]]:
    """Return label → headings as the template prints them."""
    book = CalamineWorkbook.from_path(template)
    labels = {sheet.label for sheet in SHEETS.values()}
    return {
        name: [str(cell) for cell in book.get_sheet_by_name(name).to_python()[0]]
        for name in book.sheet_names
        if name in labels
    }


def fill(template: Path, path: Path) -> None:
    """Write a workbook with the template's headings and a row of examples each."""
    with xlsxwriter.Workbook(str(path)) as book:
        headings = headings_of(template)
        for sheet in SHEETS.values():
            page = book.add_worksheet(sheet.label)
            page.write_row(0, 0, headings[sheet.label])
            for number, cells in enumerate(filled_rows(sheet), start=1):
                page.write_row(number, 0, cells)


def filled_rows(sheet: Sheet) -> list[list[str | int | float]]:
    """Return the rows of a sheet: examples, changed where they have to be."""
    changes: tuple[dict[str, str], ...] = (CHANGES.get(sheet.id, {}),)
    changes = {"area": AREAS, "school": SCHOOLS}.get(sheet.id, changes)
    if sheet.id == "area":
        changes = tuple({**change, "parent_path": ""} for change in changes)
    return [
        [change.get(column.name, column.example) for column in sheet.columns]
        for change in changes
    ]
