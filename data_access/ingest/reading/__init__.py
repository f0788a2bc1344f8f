"""Files in: spreadsheets and delimited text become plain tables of cells."""

from data_access.ingest.reading.encodings import Decoded, decode
from data_access.ingest.reading.files import read_tables
from data_access.ingest.reading.tables import (
    Cell,
    Merge,
    Note,
    RawTable,
    is_blank_row,
)

__all__ = [
    "Cell",
    "Decoded",
    "Merge",
    "Note",
    "RawTable",
    "decode",
    "is_blank_row",
    "read_tables",
]
