"""What may be typed into a cell: drop-down lists, numbers, days, said in Chinese."""

from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.messages.templates import TEMPLATE

LAST_ROW = 5_000
# A drop-down list that stands in the cell itself may not be longer.
_LONGEST_LIST = 255
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_GREATEST = 10**12


def choices_of(column: SheetColumn) -> list[str]:
    """Return the words a column is chosen from; none where anything may stand."""
    if column.kind is Kind.YES_NO:
        return [TEMPLATE["yes"], TEMPLATE["no"]]
    return list(column.codes.labels.values()) if column.codes else []


class Limits:
    """The limits of a workbook, with the lists that need a page of their own."""

    def __init__(self) -> None:
        self._lists: dict[str, list[str]] = {}

    def put(self, page: Any, place: int, column: SheetColumn) -> None:
        """Limit a column of a page below its heading."""
        words = choices_of(column)
        rule = self._list(column, words) if words else _figures(column)
        if rule:
            page.data_validation(1, place, LAST_ROW, place, rule)

    def _list(self, column: SheetColumn, words: list[str]) -> dict[str, Any]:
        source: Any = words
        if len(",".join(words)) > _LONGEST_LIST:
            name = column.codes.name if column.codes else column.name
            self._lists.setdefault(name, words)
            letter = xl_col_to_name(list(self._lists).index(name))
            page_name = TEMPLATE["choices_sheet"]
            source = f"={page_name}!${letter}$1:${letter}${len(words)}"
        # Aliases and codes are understood too: a word of warning, no refusal.
        return {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": TEMPLATE["choice_title"],
            "error_message": TEMPLATE["choice_message"],
        }

    def add_lists(self, book: Any) -> None:
        """Write the lists too long for a cell on a hidden page."""
        if not self._lists:
            return
        page = book.add_worksheet(TEMPLATE["choices_sheet"])
        for place, words in enumerate(self._lists.values()):
            for row, word in enumerate(words):
                page.write_string(row, place, word)
        page.hide()


def _figures(column: SheetColumn) -> dict[str, Any]:
    kind = column.kind
    if kind is Kind.COUNT:
        return _between("integer", 0, 2**31 - 1, "number_title", "count_message")
    if kind is Kind.AMOUNT:
        return _between("decimal", 0, _GREATEST, "number_title", "amount_message")
    if kind is Kind.SHARE:
        return _between("decimal", 0, 1, "number_title", "share_message")
    if kind is Kind.DATE:
        return _between("date", _FIRST_DAY, _LAST_DAY, "date_title", "date_message")
    if kind is Kind.LONGITUDE:
        return _between("decimal", -180, 180, "degree_title", "degree_message")
    if kind is Kind.LATITUDE:
        return _between("decimal", -90, 90, "degree_title", "degree_message")
    return {}


def _between(kind: str, low: Any, high: Any, title: str, text: str) -> dict[str, Any]:
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": low,
        "maximum": high,
        "error_type": "stop",
        "error_title": TEMPLATE[title],
        "error_message": TEMPLATE[text],
    }
