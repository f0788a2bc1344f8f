"""Cleans the cells of one of our columns and reports what cannot be used."""

from collections.abc import Sequence
from typing import cast

from data_access.catalogue.sheets import KIND_LABELS, SHEETS, SheetColumn
from data_access.ingest.clean_table import Value
from data_access.ingest.cleaning import CleanedColumn, blank_words
from data_access.ingest.issues import Severity
from data_access.ingest.mapping.frame import Found, Frame
from data_access.ingest.values import clean_cells

# Null words are the mapping's own and already taken out.
_NO_WORDS = blank_words(null=())


def clean(sheet_id: str, name: str, cells: Sequence[Found]) -> CleanedColumn:
    """Return the values of a column, with the problem of each cell that has one."""
    column = SHEETS[sheet_id].by_name[name]
    return clean_cells(sheet_id, column, cells, blank=_NO_WORDS)


def allowed_text(column: SheetColumn) -> str:
    """Return what a column takes, in words."""
    if column.codes is not None:
        return "、".join(column.codes.labels.values())
    return KIND_LABELS[column.kind]


def fill(
    sheet_id: str, name: str, cells: Sequence[Found], frame: Frame, heading: str
) -> list[Value]:
    """Clean cells; what is missing or unusable is reported under its heading.

    Constants have no heading: nothing is missing where the file was not asked.
    """
    cleaned = clean(sheet_id, name, cells)
    frame.assumptions.update(cleaned.assumptions)
    allowed = allowed_text(SHEETS[sheet_id].by_name[name])
    for index in cleaned.problems:
        frame.find(
            "mapped_value_unreadable",
            Severity.WARNING,
            index,
            heading,
            cells[index],
            allowed=allowed,
        )
    told = {issue.row for issue in frame.issues.kept if issue.column == heading}
    for index, cell in enumerate(cells):
        if cell is None and heading and frame.rows[index] not in told:
            frame.find("mapped_value_missing", Severity.WARNING, index, heading)
    return cast(list[Value], cleaned.values)
