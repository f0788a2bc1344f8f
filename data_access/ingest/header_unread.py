"""The headings of a table of which it is known what it is, but not one heading."""

from collections.abc import Sequence

from data_access.ingest.header_shape import Header
from data_access.ingest.headings import read_heading
from data_access.ingest.reading import Cell, RawTable

_SEARCHED_ROWS = 30
_FEWEST = 2


def unread_header(table: RawTable) -> Header | None:
    """Return the first row that looks like headings above data; None: there is none.

    Every column can then be asked about, though no heading is one of ours.
    """
    for index, row in enumerate(table.rows[:_SEARCHED_ROWS]):
        below = table.rows[index + 1 : index + 2]
        if _is_wordy(row) and below and len(_filled(below[0])) >= _FEWEST:
            headings = tuple(read_heading(str(cell).strip()) for cell in row)
            candidates = tuple((heading,) for heading in headings)
            return Header(index, headings, 0, 1, candidates)
    return None


def _is_wordy(row: Sequence[Cell]) -> bool:
    """Tell whether a row is of words; a year may head a column among them."""
    filled = _filled(row)
    words = [cell for cell in filled if not cell[:1].isdigit()]
    return len(filled) >= _FEWEST and 2 * len(words) > len(filled)


def _filled(row: Sequence[Cell]) -> list[str]:
    return [text for text in (str(cell).strip() for cell in row) if text]
