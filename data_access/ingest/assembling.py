"""From a matched table to clean columns: rows picked, cells cleaned, faults listed."""

from collections.abc import Sequence
from itertools import compress

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.deriving import derive
from data_access.ingest.expanding import expand_bandwidths, melt_spreads
from data_access.ingest.issues import Severity
from data_access.ingest.matching import Matched, Matching
from data_access.ingest.options import ImportOptions
from data_access.ingest.reading import Cell, RawTable
from data_access.ingest.telling_columns import read_columns, tell_columns
from data_access.ingest.unfilled import drop_without_key
from data_access.ingest.values import clean_cells

# Updated in place and referred to by everything: one bad cell costs the cell.
DIMENSIONS = frozenset({"area", "school"})
_EXAMPLE = ("示例：", "示例:", "例：", "例:")
_TOTALS = frozenset({"合计", "总计", "小计", "共计", "汇总", "全区合计", "全县合计"})
_NOTES = ("注：", "注:", "说明：", "说明:", "备注：", "备注:", "填报说明", "填表说明")

_ALLOWED_SHOWN = 12

# Rows that begin otherwise are data, whatever follows; "" and spaces are looked into.
_SUSPICIOUS = frozenset(
    {word[0] for word in (*_EXAMPLE, *_TOTALS, *_NOTES)} | set(" \t\u3000") | {""}
)


def assemble(table: RawTable, matching: Matching, options: ImportOptions) -> CleanTable:
    """Return the clean table of a sheet: every cell cleaned, every fault listed."""
    sheet = matching.sheet
    kept, skipped = _body(table, matching)
    first = table.row_number(matching.header.index + 1)
    rows = [first + index for index, is_kept in enumerate(kept) if is_kept]
    clean = CleanTable(sheet.id, table.file_name, table.sheet_name, rows, {})
    clean.assumptions.update(skipped)
    cells = _Cells(table, matching.header.index + 1, kept)
    clean.headings = {n: m.heading.text for n, m in matching.columns.items()}
    clean.places = _places(table, matching)
    clean.ignored_personal = list(matching.personal)
    if matching.decided:
        clean.assumptions["heading_decided"] += len(matching.decided)
    clean.read_columns = read_columns(matching, cells.of, table.first_column)
    tell_columns(clean, matching, cells.of)
    for found in matching.columns.values():
        _fill(clean, found, cells.of(found.index))
    melt_spreads(
        clean,
        [
            (found.spread, found.heading.text, cells.of(found.index))
            for found in matching.spreads
        ],
    )
    expand_bandwidths(clean)
    drop_without_key(clean)
    derive(clean, options)
    return clean


def _places(table: RawTable, matching: Matching) -> dict[str, int]:
    """Return heading → number of its column, then the same by the columns' names."""
    headings = matching.header.headings
    found = {
        heading.text: table.first_column + index
        for index, heading in enumerate(headings)
        if heading.text
    }
    own = {n: table.first_column + m.index for n, m in matching.columns.items()}
    return found | own


class _Cells:
    """The cells of the rows that are data, column by column."""

    def __init__(self, table: RawTable, start: int, kept: Sequence[bool]) -> None:
        self._table, self._start, self._kept = table, start, kept
        self._is_all = all(kept)

    def of(self, index: int) -> Sequence[Cell]:
        cells = self._table.column(index, self._start)
        return cells if self._is_all else list(compress(cells, self._kept))


def _body(table: RawTable, matching: Matching) -> tuple[list[bool], dict[str, int]]:
    """Tell which rows below the header are data, and how many were skipped as what."""
    header = table.rows[matching.header.index]
    kept, skipped = [], dict.fromkeys(("example_row", "total_row", "header_again"), 0)
    for row in table.rows[matching.header.index + 1 :]:
        kind = _row_kind(row, header)
        kept.append(kind is None)
        if kind in skipped:
            skipped[kind] += 1
    return kept, {kind: n for kind, n in skipped.items() if n}


def _row_kind(row: Sequence[Cell], header: Sequence[Cell]) -> str | None:
    first = next((cell for cell in row if cell != ""), "")
    if not isinstance(first, str):
        return None
    if first[:1] not in _SUSPICIOUS and first != header[0]:
        return None
    text = first.strip()
    if not text:
        return None if any(c != "" and str(c).strip() for c in row) else "blank"
    if text.startswith(_EXAMPLE):
        return "example_row"
    if text.replace(" ", "").replace("\u3000", "") in _TOTALS or text.startswith(
        _NOTES
    ):
        return "total_row"
    return "header_again" if list(row) == list(header) else None


def _allowed(column: SheetColumn) -> str:
    """Return the first labels of a column's code list."""
    labels = list(column.codes.labels.values()) if column.codes else []
    more = "……" if len(labels) > _ALLOWED_SHOWN else ""
    return "、".join(labels[:_ALLOWED_SHOWN]) + more


def _fill(clean: CleanTable, found: Matched, cells: Sequence[Cell]) -> None:
    column = found.column
    cleaned = clean_cells(
        clean.sheet_id, column, cells, factor=found.factor, printed=found.printed
    )
    clean.columns[column.name] = cleaned.values  # type: ignore[assignment]
    clean.assumptions.update(cleaned.assumptions)
    is_optional = not (column.is_required or column.is_key)
    is_spared = clean.sheet_id in DIMENSIONS and is_optional
    severity = Severity.WARNING if is_spared else Severity.ERROR
    for index, problem in cleaned.problems.items():
        cell = "" if column.kind is Kind.PATH else cells[index]
        issue = clean.issue(
            problem, severity, index, column.name, cell, allowed=_allowed(column)
        )
        clean.add(issue, index)
