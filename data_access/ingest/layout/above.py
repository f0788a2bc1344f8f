"""Rows above the headings that look like data: they are not read, and that is told.

A table whose headings are printed twice in different words is found at the place that
is understood better; what stands above it must not be lost without a word.
"""

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.header import Header
from data_access.ingest.issues import Issue, Severity
from data_access.ingest.reading import Cell, RawTable

# Two are a label with its figure; a row of data has more.
_FEWEST_FILLED = 3


def tell_rows_above(clean: CleanTable, table: RawTable, header: Header) -> None:
    """Report each row above the headings that fills their columns, figures too."""
    places = [i for i, heading in enumerate(header.headings) if heading.whole]
    for index in range(header.start):
        row = table.rows[index]
        filled = [row[i] for i in places if i < len(row) and row[i] != ""]
        is_wide = len(filled) >= max(_FEWEST_FILLED, len(places) / 2)
        if is_wide and any(map(_is_figure, filled)):
            number = table.row_number(index)
            values = (("header_row", table.row_number(header.start)),)
            clean.add(
                Issue(
                    "row_above_header",
                    Severity.ERROR,
                    clean.file_name,
                    clean.sheet_name,
                    number,
                    values=values,
                )
            )


def _is_figure(cell: Cell) -> bool:
    if isinstance(cell, str):
        return cell.strip().replace(".", "", 1).isdecimal()
    return True
