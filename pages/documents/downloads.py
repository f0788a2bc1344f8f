"""A table offered as files: each is made only when the reader asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from pages.documents.tables import Notes, as_csv, as_xlsx

_FORMS = (("下载CSV", "csv", as_csv), ("下载XLSX", "xlsx", as_xlsx))


@dataclass(frozen=True)
class TableFile:
    """A file that a figure offers: its name, what makes its bytes, its button."""

    file_name: str
    build: Callable[[], bytes]
    label: str


def downloads_of(
    table: pd.DataFrame, title: str, lines: tuple[str, ...], stem: str
) -> list[TableFile]:
    """Return a table's CSV and XLSX, with its title and the lines below it."""
    notes = Notes(title, lines)
    return [
        TableFile(f"{stem}.{ending}", partial(write, table, notes), label)
        for label, ending, write in _FORMS
    ]
