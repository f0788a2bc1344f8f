"""Writes the blank workbook: every input table, explained column by column."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import xlsxwriter

from data_access.catalogue.sheets import (
    FREQUENCY_LABELS,
    SHEETS,
    Sheet,
    SheetColumn,
)
from data_access.ingest.template.headings import filling_of, need_of
from data_access.ingest.template.limits import choices_of
from data_access.ingest.template.pages import Pages
from data_access.messages.templates import EXPLANATION_COLUMNS, TEMPLATE


def write_template(path: Path, sheet_ids: Iterable[str] = ()) -> list[str]:
    """Write a template of some sheets, or of all; return their labels.

    The example row is marked in its first cell and never imported.
    """
    wanted = set(sheet_ids)
    sheets = [s for s in SHEETS.values() if not wanted or s.id in wanted]
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        pages = Pages(book)
        _explain(book, pages, sheets)
        for sheet in sheets:
            pages.begin(sheet, sheet.columns)
        pages.end()
    return [sheet.label for sheet in sheets]


def _explain(book: Any, pages: Pages, sheets: Iterable[Sheet]) -> None:
    """Write the page of explanations, first in the book."""
    page = book.add_worksheet(TEMPLATE["explanation_sheet"])
    head, wrapped = pages.styles.head(), pages.styles.wrapped()
    for place, (heading, width) in enumerate(EXPLANATION_COLUMNS):
        page.set_column(place, place, width)
        page.write_string(2, place, heading, head)
    page.write_string(0, 0, TEMPLATE["intro"])
    page.write_string(1, 0, TEMPLATE["replacing"])
    row = 3
    for sheet in sheets:
        often = FREQUENCY_LABELS[sheet.frequency]
        page.write_string(row, 0, sheet.label, head)
        page.write_string(row, 4, f"{sheet.hint}（{often}）", wrapped)
        row += 1
        for column in sheet.columns:
            for place, text in enumerate(_explained(sheet, column)):
                page.write_string(row, place, text, wrapped)
            row += 1
    page.freeze_panes(3, 0)


def _explained(sheet: Sheet, column: SheetColumn) -> tuple[str, ...]:
    help_text = column.hint
    if column.codes:
        choices = "、".join(choices_of(column))
        help_text += TEMPLATE["choose_from"].format(choices=choices)
    need = need_of(sheet, column)
    return ("", column.header, filling_of(column), need, help_text)
