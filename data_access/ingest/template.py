"""Writes the workbook a school fills in: headings, choices, an example, help."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import xlsxwriter

from data_access.catalogue.sheets import (
    FREQUENCY_LABELS,
    KIND_LABELS,
    SHEETS,
    Kind,
    Sheet,
    SheetColumn,
)
from data_access.catalogue.workbook_colours import EXAMPLE, HEAD, REQUIRED
from data_access.messages.commands import EXPLANATION_COLUMNS, WORDS

FILLED_ROWS = 5_000
# A drop-down list that stands in the cell itself may not be longer.
_LONGEST_LIST = 255


def write_template(path: Path, sheet_ids: Iterable[str] = ()) -> list[str]:
    """Write a template of some sheets, or of all; return their labels.

    The example row is marked in its first cell and never imported.
    """
    wanted = set(sheet_ids)
    sheets = [s for s in SHEETS.values() if not wanted or s.id in wanted]
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        writer = _Writer(book)
        writer.explain(sheets)
        for sheet in sheets:
            writer.add(sheet)
        writer.add_choices()
    return [sheet.label for sheet in sheets]


class _Writer:
    """One workbook while it is written."""

    def __init__(self, book: Any) -> None:
        self._book = book
        text = {"num_format": "@"}
        self._text = book.add_format(text)
        self._general = book.add_format()
        head = {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"}
        self._head = book.add_format({**head, "bg_color": HEAD})
        self._required = book.add_format({**head, "bg_color": REQUIRED})
        self._example = book.add_format({**text, "italic": True, "color": EXAMPLE})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._choices: dict[str, list[str]] = {}

    def explain(self, sheets: Iterable[Sheet]) -> None:
        """Write the page of explanations, first in the book."""
        page = self._book.add_worksheet(WORDS["explanation_sheet"])
        for place, (heading, width) in enumerate(EXPLANATION_COLUMNS):
            page.set_column(place, place, width)
            page.write_string(1, place, heading, self._head)
        page.write_string(0, 0, WORDS["template_intro"])
        row = 2
        for sheet in sheets:
            often = FREQUENCY_LABELS[sheet.frequency]
            page.write_string(row, 0, sheet.label, self._head)
            page.write_string(row, 4, f"{sheet.hint}（{often}）", self._wrapped)
            row += 1
            for column in sheet.columns:
                for place, text in enumerate(_explained(sheet, column)):
                    page.write_string(row, place, text, self._wrapped)
                row += 1
        page.freeze_panes(2, 0)

    def add(self, sheet: Sheet) -> None:
        """Write one input table: headings, example row, drop-down lists."""
        page = self._book.add_worksheet(sheet.label)
        page.set_row(0, 32)
        for place, column in enumerate(sheet.columns):
            is_text = column.kind not in (Kind.COUNT, Kind.AMOUNT)
            style = self._text if is_text else self._general
            page.set_column(place, place, max(12, len(column.header) * 2 + 2), style)
            needed = column.is_required and not column.instead
            head = self._required if needed else self._head
            page.write_string(0, place, column.header, head)
            if column.hint:
                page.write_comment(0, place, column.hint)
            example = str(column.example)
            if place == 0:
                example = WORDS["example_mark"] + example
            page.write_string(1, place, example, self._example)
            self._limit(page, place, column)
        page.freeze_panes(1, 1)

    def _limit(self, page: Any, place: int, column: SheetColumn) -> None:
        words = _choices(column)
        if not words:
            return
        source: Any = words
        if len(",".join(words)) > _LONGEST_LIST:
            name = column.codes.name if column.codes else column.name
            self._choices.setdefault(name, words)
            page_name = WORDS["choices_sheet"]
            letter = chr(ord("A") + list(self._choices).index(name))
            source = f"={page_name}!${letter}$1:${letter}${len(words)}"
        rule = {
            "validate": "list",
            "source": source,
            # Aliases and codes are understood too: a word of warning, no refusal.
            "error_type": "warning",
            "error_title": WORDS["choice_title"],
            "error_message": WORDS["choice_message"],
        }
        page.data_validation(1, place, FILLED_ROWS, place, rule)

    def add_choices(self) -> None:
        """Write the lists too long for a cell on a hidden page."""
        if not self._choices:
            return
        page = self._book.add_worksheet(WORDS["choices_sheet"])
        for place, words in enumerate(self._choices.values()):
            page.write_column(0, place, words, self._text)
        page.hide()


def _choices(column: SheetColumn) -> list[str]:
    if column.kind is Kind.YES_NO:
        return [WORDS["yes"], WORDS["no"]]
    return list(column.codes.labels.values()) if column.codes else []


def _explained(sheet: Sheet, column: SheetColumn) -> tuple[str, ...]:
    needed = WORDS["yes"] if column.is_required else ""
    if column.instead:
        others = "、".join(sheet.by_name[name].header for name in column.instead)
        needed = WORDS["or_other"].format(other=others)
    filling = KIND_LABELS[column.kind]
    if column.unit:
        filling += WORDS["in_unit"].format(unit=column.unit)
    help_text = column.hint
    if column.codes:
        choices = "、".join(_choices(column))
        help_text += WORDS["choose_from"].format(choices=choices)
    return ("", column.header, filling, needed, help_text)
