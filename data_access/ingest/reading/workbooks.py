"""Reads workbooks (.xlsx, .xlsm, .xls, .ods) with calamine."""

from io import BytesIO
from pathlib import Path

import python_calamine as calamine

from data_access.errors import FileUnreadable
from data_access.ingest.reading.details import add_details
from data_access.ingest.reading.extent import refuse_long_table
from data_access.ingest.reading.kinds import FileKind
from data_access.ingest.reading.open_document import add_merges
from data_access.ingest.reading.tables import Cell, Merge, RawTable, is_blank_row

# Beyond this a float no longer holds every integer.
_EXACT_INTEGERS = 2.0**53
# No spreadsheet writes more into a cell; what follows would only cost time.
_LONGEST_TEXT = 32_767
# What calamine leaves out of a format is read from the package itself.
_ADDED = {FileKind.XLSX: add_details, FileKind.ODS: add_merges}


def read_workbook(path: Path, kind: FileKind) -> list[RawTable]:
    """Return every worksheet of a workbook, in its order, empty ones included."""
    try:
        with _open(path, kind) as workbook:
            names = tuple(workbook.sheet_names)
            tables = [
                _read_sheet(path.name, workbook, index, sheet, names)
                for index, sheet in enumerate(workbook.sheets_metadata)
                if sheet.typ is calamine.SheetTypeEnum.WorkSheet
            ]
        return _ADDED[kind](path, tables) if kind in _ADDED else tables
    except calamine.PasswordError as error:
        raise FileUnreadable("file_encrypted", file=path.name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise FileUnreadable("file_corrupt", file=path.name) from error
    except BaseException as error:
        # A panic of the Rust library is no Exception; it must not end the program.
        if type(error).__name__ != "PanicException":
            raise
        raise FileUnreadable("file_corrupt", file=path.name) from error


def _open(path: Path, kind: FileKind) -> calamine.CalamineWorkbook:
    """Open by path, or by content when the name tells another format."""
    if path.suffix.lower() == f".{kind.value}":
        return calamine.CalamineWorkbook.from_path(path)
    return calamine.CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))


def _read_sheet(
    file_name: str,
    workbook: calamine.CalamineWorkbook,
    index: int,
    metadata: calamine.SheetMetadata,
    siblings: tuple[str, ...],
) -> RawTable:
    sheet = workbook.get_sheet_by_index(index)
    refuse_long_table(file_name, metadata.name, sheet.height)
    rows: list[list[Cell]] = sheet.to_python(skip_empty_area=True)
    for row_index, row in enumerate(rows):
        rows[row_index] = [
            int(cell)
            if type(cell) is float
            and cell.is_integer()
            and -_EXACT_INTEGERS < cell < _EXACT_INTEGERS
            else (cell[:_LONGEST_TEXT] if type(cell) is str else cell)
            for cell in row
        ]
    while rows and is_blank_row(rows[-1]):
        rows.pop()
    top, left = sheet.start or (0, 0)
    return RawTable(
        file_name=file_name,
        sheet_name=metadata.name,
        rows=rows,
        first_row=top + 1,
        first_column=left + 1,
        is_hidden=metadata.visible is not calamine.SheetVisibleEnum.Visible,
        merges=_merges(sheet),
        siblings=siblings,
    )


def _merges(sheet: calamine.CalamineSheet) -> tuple[Merge, ...]:
    """Return the merged cells; a format that does not tell them has none."""
    return tuple(
        Merge(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
