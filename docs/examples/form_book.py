"""A workbook as schools fill it in: titles, merged heads, rows, what follows."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

# Always the same day, so that the example stays the same byte for byte.
WRITTEN = datetime(2025, 11, 3)


class Book:
    """A workbook with the few formats that schools use."""

    def __init__(self, path: Path) -> None:
        self._book = xlsxwriter.Workbook(str(path))
        self._book.set_properties({"created": WRITTEN})
        base = {"border": 1, "align": "center"}
        self.title = self._book.add_format(
            {"bold": True, "font_size": 16, "align": "center"}
        )
        self.head = self._book.add_format({**base, "bold": True, "text_wrap": True})
        self.cell = self._book.add_format(base)

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *ended: object) -> None:
        self._book.close()

    def plain(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Write a sheet with its headings in the first row."""
        page = self._book.add_worksheet(name)
        page.set_column(0, len(rows[0]) - 1, 16)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row, self.cell if number else self.head)

    def form(
        self,
        name: str,
        title: str,
        line: str,
        heads: Sequence[tuple[str, Sequence[str]]],
        rows: Sequence[Sequence[Any]],
        below: Sequence[Sequence[Any]] = (),
    ) -> None:
        """Write a form: title, a line, a head of one or two rows, rows, what follows.

        A head is its group and the headings below it; without a group it stands alone.
        """
        page = self._book.add_worksheet(name)
        width = sum(len(names) for _, names in heads)
        page.set_column(0, width - 1, 14)
        page.merge_range(0, 0, 0, width - 1, title, self.title)
        page.write_string(1, 0, line)
        deep = any(group for group, _ in heads)
        place = 0
        for group, names in heads:
            self._head(page, place, group, names, deep=deep)
            place += len(names)
        first = 4 if deep else 3
        for number, row in enumerate([*rows, *below], start=first):
            page.write_row(number, 0, row, self.cell)

    def _head(
        self, page: Any, place: int, group: str, names: Sequence[str], *, deep: bool
    ) -> None:
        if not group and not deep:
            page.write_row(2, place, names, self.head)
        elif not group:
            for offset, name in enumerate(names):
                page.merge_range(2, place + offset, 3, place + offset, name, self.head)
        else:
            last = place + len(names) - 1
            page.merge_range(2, place, 2, last, group, self.head)
            page.write_row(3, place, names, self.head)
