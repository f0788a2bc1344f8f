"""The one way in: a path becomes its tables, whatever the format."""

from collections.abc import Collection
from pathlib import Path

from data_access.ingest.reading.delimited import read_delimited
from data_access.ingest.reading.extent import refuse_vast_sheets
from data_access.ingest.reading.kinds import FileKind, find_kind
from data_access.ingest.reading.tables import RawTable
from data_access.ingest.reading.workbooks import read_workbook


def read_tables(
    path: Path, encoding: str | None = None, known_words: Collection[str] = ()
) -> list[RawTable]:
    """Read every table of a file.

    Args:
        path: an .xlsx, .xlsm, .xls, .ods, .csv, .tsv or .txt file.
        encoding: the encoding of a text file where it is known; else it is found.
        known_words: the catalogue's headings, evidence for encoding and delimiter.

    Returns:
        One table a sheet; a text file is one table named after the file.

    Raises:
        FileUnreadable: the file cannot be taken; the error says what to do.
    """
    kind = find_kind(path)
    if kind is FileKind.TEXT:
        return [read_delimited(path, encoding, known_words)]
    if kind is FileKind.XLSX:
        refuse_vast_sheets(path)
    return read_workbook(path, kind)
