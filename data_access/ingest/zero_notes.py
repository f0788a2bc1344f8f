"""Which words a table uses for nothing, and which its notes say are zero."""

from collections.abc import Iterator

from data_access.ingest.cleaning import BlankWords, blank_words, zero_words
from data_access.ingest.matching import Matching
from data_access.ingest.reading import RawTable

# Notes stand above the headings or at the end.
_LAST_ROWS = 15


def blank_words_of(table: RawTable, matching: Matching) -> BlankWords:
    """Return the words for nothing and for zero, as the table's notes have them."""
    return blank_words(zero=zero_words(_notes(table, matching)))


def _notes(table: RawTable, matching: Matching) -> Iterator[str]:
    start = matching.header.index + 1
    for row in (*table.rows[:start], *table.rows[start:][-_LAST_ROWS:]):
        yield from (cell for cell in row if isinstance(cell, str))
    yield from (note.text for note in table.notes)
