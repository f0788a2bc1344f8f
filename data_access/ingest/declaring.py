"""A file may say that it stands for all there is of its schools and months."""

import re
from collections.abc import Iterable

from data_access.ingest.reading import Cell, RawTable

# Written into any cell above or below a table, or on the page of explanations.
_DECLARED = re.compile(r"填报方式[:：]?全量替换[。.]?")
_FIRST_ROWS, _LAST_ROWS = 30, 10


def declares_replacing(table: RawTable) -> bool:
    """Tell whether a sheet says 「填报方式：全量替换」, in one cell or in two."""
    rows = table.rows
    if len(rows) > _FIRST_ROWS + _LAST_ROWS:
        rows = [*rows[:_FIRST_ROWS], *rows[-_LAST_ROWS:]]
    return any(_declares(row) for row in rows)


def _declares(row: Iterable[Cell]) -> bool:
    texts = [re.sub(r"\s", "", cell) for cell in row if isinstance(cell, str)]
    filled = [text for text in texts if text]
    pairs = [a + b for a, b in zip(filled, filled[1:], strict=False)]
    return any(_DECLARED.fullmatch(text) for text in (*filled, *pairs))
