"""Says what of a sheet is no value: notes, hidden rows, formulas without a value."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import replace

from data_access.catalogue.sheets import SHEETS, Kind
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.personal import without_personal
from data_access.ingest.reading import RawTable
from data_access.messages.templates import COMMENT_AUTHOR

_LONGEST_NOTE = 100
_PERSON = re.compile(
    r"(?:联系人|填表人|填报人|审核人|经办人|负责人|姓名|家长|监护人|学生|老师|教师)"
    r"\s*(?:是|为|[:：])\s*[\u4e00-\u9fff·]{2,4}"
)


def tell_notes(clean: CleanTable, table: RawTable) -> None:
    """List the comments on the cells of a table; our own are no news."""
    last_row = table.first_row + len(table.rows) - 1
    last_column = table.first_column + table.width - 1
    names = {place: name for name, place in clean.places.items()}
    for note in table.notes:
        is_row = table.first_row <= note.row <= last_row
        is_here = is_row and table.first_column <= note.column <= last_column
        if not is_here or note.author == COMMENT_AUTHOR:
            continue
        name = names.get(note.column, "")
        text = _PERSON.sub("", without_personal(" ".join(note.text.split())))
        issue = clean.issue(
            "cell_note", Severity.INFO, None, name, text[:_LONGEST_NOTE]
        )
        clean.add(replace(issue, row=note.row, column_no=note.column))


def tell_unsaved(
    clean: CleanTable, table: RawTable, columns: Mapping[int, str]
) -> None:
    """Say which cells hold a formula without a value; they are not reported.

    A row stays out only where such a cell is one that it cannot do without.

    Args:
        clean: the table.
        table: where it came from.
        columns: number of a column in the sheet → name of the column it fills.
    """
    if not table.unsaved:
        return
    index_of = {row: index for index, row in enumerate(clean.source_rows)}
    for row, column in sorted(table.unsaved):
        if row in index_of and column in columns:
            index, name = index_of[row], columns[column]
            issue = clean.issue(*_UNSAVED[_is_needed(clean, name)], index, name)
            clean.add(replace(issue, column_no=column), index)
            clean.said_blank.setdefault(name, set()).add(index)
            clean.refuse(index, name)


_UNSAVED = {
    True: ("formula_unsaved", Severity.ERROR),
    False: ("formula_unsaved_cell", Severity.WARNING),
}


def _is_needed(clean: CleanTable, name: str) -> bool:
    """Tell whether a row goes by this column: a key, required, or rows of its own."""
    column = SHEETS[clean.sheet_id].by_name[name]
    is_row = name not in clean.columns or column.kind is Kind.BANDWIDTH
    return column.is_key or column.is_required or bool(column.instead) or is_row


def tell_merged_values(
    clean: CleanTable, table: RawTable, columns: Mapping[int, str]
) -> None:
    """Warn of figures merged over several rows: only the first row has them."""
    rows = clean.source_rows
    for merge in table.merges if columns else ():
        start = bisect_left(rows, merge.top)
        own = rows[start : bisect_right(rows, merge.bottom)]
        if len(own) > 1 and own[0] == merge.top and merge.left in columns:
            issue = clean.issue(
                "value_merged",
                Severity.WARNING,
                None,
                columns[merge.left],
                other=merge.bottom,
            )
            clean.add(replace(issue, row=merge.top, column_no=merge.left))


def count_hidden(clean: CleanTable, table: RawTable, columns: Collection[int]) -> None:
    """Count hidden rows and columns: they are data like the others."""
    if table.hidden_rows:
        hidden = sum(row in table.hidden_rows for row in clean.source_rows)
        clean.assumptions["hidden_row_read"] += hidden
    hidden_columns = table.hidden_columns.intersection(columns)
    if hidden_columns:
        clean.assumptions["hidden_column_read"] += len(hidden_columns)


def tell_unchecked(clean: CleanTable, table: RawTable) -> None:
    """Say when hidden rows, notes and formulas could not be looked for."""
    if table.is_unchecked:
        clean.add(clean.issue("sheet_unchecked", Severity.WARNING))
