"""From a matched table to clean columns: rows picked, cells cleaned, faults listed."""

from collections.abc import Sequence
from itertools import compress, count

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.cleaning import BlankWords
from data_access.ingest.deriving import derive
from data_access.ingest.expanding import expand_bandwidths, melt_spreads
from data_access.ingest.issues import Severity
from data_access.ingest.layout import NOTHING_SAID, Surroundings
from data_access.ingest.layout.above import tell_rows_above
from data_access.ingest.layout.applying_units import apply_units
from data_access.ingest.layout.body import Body, Keys, find_body
from data_access.ingest.layout.fill_down import Filling, find_fillings
from data_access.ingest.layout.filling import fill_from_around
from data_access.ingest.layout.one_school import fill_only_school
from data_access.ingest.layout.remarks import (
    count_hidden,
    tell_merged_values,
    tell_notes,
    tell_unchecked,
    tell_unsaved,
)
from data_access.ingest.matching import Matched, Matching
from data_access.ingest.options import ImportOptions
from data_access.ingest.reading import Cell, RawTable
from data_access.ingest.telling_columns import read_columns, tell_columns
from data_access.ingest.unfilled import drop_without_key
from data_access.ingest.values import (
    MEASURED,
    clean_cells,
    likely_value,
    said_blank,
)
from data_access.ingest.zero_notes import blank_words_of

# Updated in place and referred to by everything: one bad cell costs the cell.
DIMENSIONS = frozenset({"area", "school"})
_ALLOWED_SHOWN = 12


def assemble(
    table: RawTable,
    matching: Matching,
    options: ImportOptions,
    around: Surroundings = NOTHING_SAID,
) -> CleanTable:
    """Return the clean table of a sheet: every cell cleaned, every fault listed.

    Args:
        table: one table of a sheet.
        matching: what its headings mean.
        options: what the person who imports says about it.
        around: what title, sheet, file and folder say of it.
    """
    told = apply_units(table, matching, around)
    clean, body, cells = _begin(table, matching)
    clean.issues.extend(told)
    clean.read_columns = read_columns(matching, cells.of, table.first_column)
    tell_columns(clean, matching, cells.of)
    tell_rows_above(clean, table, matching.header)
    blank = blank_words_of(table, matching)
    for found in matching.columns.values():
        beside = _names_beside(found, matching, cells)
        _fill(clean, found, cells.of(found.index), blank, beside)
    merged = {filling.column for filling in cells.fillings}
    fill_only_school(clean, matching, cells.of, merged)
    fill_from_around(clean, around, body, list(compress(count(body.start), body.kept)))
    _remark(clean, table, matching, cells.fillings)
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


def _begin(table: RawTable, matching: Matching) -> tuple[CleanTable, Body, "_Cells"]:
    """Return an empty clean table, which rows are data, and their cells."""
    fillings = list(find_fillings(table, matching.header.index + 1, _merging(matching)))
    body = find_body(table, matching.header, _keys(matching), _covered(fillings))
    first = table.first_row + body.start
    rows = list(compress(count(first), body.kept))
    clean = CleanTable(matching.sheet.id, table.file_name, table.sheet_name, rows, {})
    clean.assumptions.update(body.skipped)
    if matching.decided:
        clean.assumptions["heading_decided"] += len(matching.decided)
    clean.headings = {n: m.heading.text for n, m in matching.columns.items()}
    clean.places = _places(table, matching)
    clean.ignored_personal = list(matching.personal)
    return clean, body, _Cells(table, body, fillings)


def _keys(matching: Matching) -> Keys:
    columns = matching.columns
    named = [name for name in columns if name.endswith(("school_name", "area_path"))]
    own = ["name"] if matching.sheet.id in DIMENSIONS else []
    return Keys(
        [m.index for name, m in columns.items() if name.endswith("school_code")],
        [columns[name].index for name in (*named, *own) if name in columns],
        [columns["stage"].index] if "stage" in columns else [],
    )


def _merging(matching: Matching) -> set[int]:
    """Return the columns whose merged cells hold for every row they cover."""
    return {
        found.index
        for name, found in matching.columns.items()
        if found.column.is_key or name in ("school_name", "area_path", "area_code")
    }


def _covered(fillings: Sequence[Filling]) -> set[int]:
    return {row for each in fillings for row in range(each.top, each.bottom + 1)}


def _remark(
    clean: CleanTable,
    table: RawTable,
    matching: Matching,
    fillings: Sequence[Filling],
) -> None:
    """Say what stands in the sheet beside values."""
    first = table.first_column
    read = {first + m.index: name for name, m in matching.columns.items()}
    read |= {first + m.index: m.spread.column for m in matching.spreads}
    keys = {first + index for index in _merging(matching)}
    figures = {place: name for place, name in read.items() if place not in keys}
    rows = set(clean.source_rows) if fillings else set()
    clean.assumptions["merged_filled"] += sum(
        table.first_row + row in rows
        for each in fillings
        for row in range(each.top + 1, each.bottom + 1)
    )
    tell_unchecked(clean, table)
    tell_notes(clean, table)
    tell_unsaved(clean, table, read)
    tell_merged_values(clean, table, figures)
    count_hidden(clean, table, read)
    clean.assumptions = +clean.assumptions


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

    def __init__(
        self, table: RawTable, body: Body, fillings: Sequence[Filling]
    ) -> None:
        self._table, self._body, self.fillings = table, body, fillings
        self._is_all = all(body.kept)

    def of(self, index: int) -> Sequence[Cell]:
        start = self._body.start
        cells = self._table.column(index, start)
        for each in self.fillings:
            if each.column == index:
                for row in range(each.top, each.bottom + 1):
                    cells[row - start] = each.value
        return cells if self._is_all else list(compress(cells, self._body.kept))


def _allowed(column: SheetColumn) -> str:
    """Return the first labels of a column's code list."""
    labels = list(column.codes.labels.values()) if column.codes else []
    more = "……" if len(labels) > _ALLOWED_SHOWN else ""
    return "、".join(labels[:_ALLOWED_SHOWN]) + more


def _names_beside(code: Matched, matching: Matching, cells: "_Cells") -> Sequence[Cell]:
    """Return the school names that can stand for codes which have lost digits."""
    name = code.column.name.replace("_code", "_name")
    is_code = code.column.name.endswith("school_code") and name in code.column.instead
    if not is_code or name not in matching.columns:
        return ()
    return cells.of(matching.columns[name].index)


def _fill(
    clean: CleanTable,
    found: Matched,
    cells: Sequence[Cell],
    blank: BlankWords,
    names: Sequence[Cell],
) -> None:
    column = found.column
    cleaned = clean_cells(
        clean.sheet_id,
        column,
        cells,
        factor=found.factor,
        printed=found.printed,
        blank=blank,
    )
    clean.columns[column.name] = cleaned.values  # type: ignore[assignment]
    clean.assumptions.update(cleaned.assumptions)
    if column.default is not None and column.kind in MEASURED:
        clean.said_blank[column.name] = said_blank(cells, blank)
    for index, problem in cleaned.problems.items():
        is_named = index < len(names) and str(names[index]).strip() != ""
        rule, severity = _judged(clean.sheet_id, column, problem, is_named=is_named)
        cell = "" if column.kind is Kind.PATH else cells[index]
        issue = clean.issue(
            rule,
            severity,
            index,
            column.name,
            cell,
            allowed=_allowed(column),
            likely=likely_value(problem, column, cells[index]),
        )
        clean.add(issue, index)
        if severity is not Severity.ERROR:
            clean.refuse(index, column.name)


def _judged(
    sheet_id: str, column: SheetColumn, problem: str, *, is_named: bool
) -> tuple[str, Severity]:
    """Return the rule a fault falls under, and whether it costs the row."""
    if problem == "scientific_notation" and is_named:
        return "code_spoilt", Severity.WARNING
    is_optional = not (column.is_required or column.is_key)
    is_spared = sheet_id in DIMENSIONS and is_optional
    return problem, Severity.WARNING if is_spared else Severity.ERROR
