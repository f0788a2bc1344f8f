"""Cleans the cells of a sheet's column to the values its table keeps."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, SmallInteger, String

from data_access.catalogue.sheets import SHEETS, Kind, SheetColumn
from data_access.ingest.amounts import clean_amounts, scale_bandwidths
from data_access.ingest.cleaning import (
    BlankWords,
    CleanedColumn,
    blank_words,
    clean_column,
    likely_degrees,
    settle_by_order,
)
from data_access.ingest.cleaning import Kind as CellKind
from data_access.ingest.cleaning.blanks import begin
from data_access.ingest.personal import without_personal

_PLAIN: dict[Kind, CellKind] = {
    Kind.TEXT: CellKind.TEXT,
    Kind.SHARE: CellKind.SHARE,
    Kind.BANDWIDTH: CellKind.BANDWIDTH,
    Kind.DATE: CellKind.DATE,
    Kind.MONTH: CellKind.MONTH,
    Kind.SCHOOL_YEAR: CellKind.SCHOOL_YEAR,
    Kind.TERM: CellKind.TERM,
    Kind.LONGITUDE: CellKind.DEGREES,
    Kind.LATITUDE: CellKind.DEGREES,
}
MEASURED = frozenset({Kind.COUNT, Kind.AMOUNT, Kind.SHARE, Kind.BANDWIDTH})
"""Kinds of figures: a word that says "nothing" there is not left to a default."""
# What a text may say of nothing; a place may well be called 无.
_USUAL = blank_words()
_LIST = re.compile(r"[、,，;；\n|]+")
_STEPS = re.compile(r"[/／>＞\\]+")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
_LARGEST = {SmallInteger: 2**15 - 1, Integer: 2**31 - 1}


def clean_cells(
    sheet_id: str,
    column: SheetColumn,
    cells: Sequence[Any],
    *,
    factor: float = 1.0,
    printed: str = "",
    blank: BlankWords = _USUAL,
) -> CleanedColumn:
    """Clean the cells of one column to plain values of its table.

    Args:
        sheet_id: the sheet the column belongs to.
        column: what the cells stand for.
        cells: the raw cells.
        factor: from the unit of the heading to the unit of the store.
        printed: the unit of the heading, which cells may repeat.
        blank: the words this table uses for nothing and for zero.

    Returns:
        Values in their order; yes/no as 1/0, codes as the table keeps them, a
        bandwidth as the lines it names, lists and paths as tuples of text.
    """
    cleaned = _cleaned(column, cells, factor, printed, blank)
    if column.kind in (Kind.TEXT, Kind.IDENTIFIER):
        cleaned = _scrubbed(cleaned, telephones=column.kind is Kind.TEXT)
    return _fitting(cleaned, sheet_id, column)


def _cleaned(
    column: SheetColumn,
    cells: Sequence[Any],
    factor: float,
    printed: str,
    blank: BlankWords,
) -> CleanedColumn:
    kind = column.kind
    if kind not in MEASURED and blank.zero:
        # That 无 is zero is said of figures; in a column of words it is nothing.
        blank = _USUAL
    if kind is Kind.CHOICE and column.codes is not None:
        words = column.codes.words
        return clean_column(cells, CellKind.CODE, blank=blank, words=words)
    if kind is Kind.YES_NO:
        return _mapped(clean_column(cells, CellKind.BOOLEAN, blank=blank), int)
    if kind is Kind.IDENTIFIER:
        return clean_identifiers(cells, blank)
    if kind in (Kind.NAMES, Kind.PATH):
        separator = _LIST if kind is Kind.NAMES else _STEPS
        texts = clean_column(cells, CellKind.TEXT, blank=blank)
        return _mapped(texts, lambda text: _split(text, separator))
    if kind is Kind.YEAR:
        return _clean_years(cells, blank)
    if kind in (Kind.COUNT, Kind.AMOUNT):
        return clean_amounts(column, cells, factor, printed, blank)
    if kind is Kind.BANDWIDTH and factor != 1.0:
        cells = scale_bandwidths(cells, factor)
    options = _options(column, printed)
    cleaned = clean_column(cells, _PLAIN[kind], blank=blank, **options)
    return settle_by_order(cleaned, cells) if kind is Kind.MONTH else cleaned


def _options(column: SheetColumn, printed: str) -> dict[str, object]:
    if column.kind is Kind.SHARE and printed in ("%", "百分比", "百分数"):
        return {"unit": "percent"}
    if column.kind in (Kind.LONGITUDE, Kind.LATITUDE):
        return {"axis": column.kind.value}
    return {}


def said_blank(cells: Sequence[Any], blank: BlankWords = _USUAL) -> set[int]:
    """Return the indices of cells in which a word says that there is no value."""
    words = {
        cell
        for cell in {cell for cell in cells if isinstance(cell, str)}
        if begin(cell, blank)[1] == "null_word"
    }
    return {index for index, cell in enumerate(cells) if cell in words}


def likely_value(problem: str, column: SheetColumn, cell: object) -> str:
    """Return what a cell that was refused may have meant; "": nothing likely."""
    if problem == "point_lost":
        return likely_degrees(cell, column.kind.value)
    return ""


def clean_identifiers(
    cells: Sequence[Any], blank: BlankWords = _USUAL
) -> CleanedColumn:
    """Clean codes that are names: numbers without a fraction, text as it stands."""
    if set(map(type, cells)) <= {str}:
        return _unspoilt(clean_column(cells, CellKind.TEXT, blank=blank))
    as_text = _unspoilt(
        clean_column(
            [cell if isinstance(cell, str) else "" for cell in cells],
            CellKind.TEXT,
            blank=blank,
        )
    )
    others = clean_column(
        ["" if isinstance(cell, str) else cell for cell in cells],
        CellKind.SCHOOL_CODE,
        blank=blank,
        length=None,
    )
    return CleanedColumn(
        [
            one if one is not None else other
            for one, other in zip(as_text.values, others.values, strict=True)
        ],
        as_text.problems | others.problems,
        as_text.assumptions + others.assumptions,
    )


def _unspoilt(cleaned: CleanedColumn) -> CleanedColumn:
    """Refuse 2.161E+09: the spreadsheet has already lost the digits."""
    spoilt = {
        text
        for text in set(cleaned.values)
        if isinstance(text, str) and _SCIENTIFIC.fullmatch(text)
    }
    if not spoilt:
        return cleaned
    return _refused(cleaned, spoilt, "scientific_notation")


def _clean_years(cells: Sequence[Any], blank: BlankWords) -> CleanedColumn:
    """Read 2026, 2026年, 2026-2027学年 and days as the year they (begin to) name."""
    years = clean_column(
        [_YEAR.sub(r"\1", c) if isinstance(c, str) else c for c in cells],
        CellKind.SCHOOL_YEAR,
        blank=blank,
    )
    years.assumptions.pop("single_year", None)
    cells = [_year_alone(cell) for cell in cells]
    months = clean_column(
        [cell if i in years.problems else "" for i, cell in enumerate(cells)],
        CellKind.MONTH,
        blank=blank,
    )
    values = [
        int(str(year)[:4])
        if year is not None
        else (None if month is None else int(str(month)) // 100)
        for year, month in zip(years.values, months.values, strict=True)
    ]
    problems = {i: "not_a_year" for i in months.problems}
    return CleanedColumn(list(values), problems, years.assumptions)


def _year_alone(cell: Any) -> Any:
    """Return 2024.1 as a year: whether January or October does not matter here."""
    if type(cell) is float and not cell.is_integer() and 1900 <= cell < 2101:
        return int(cell) * 100 + 1
    return cell


def _split(text: str, separator: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in separator.split(text) if part.strip())


def _mapped(cleaned: CleanedColumn, change: Any) -> CleanedColumn:
    """Return the column with each distinct value changed once."""
    changed = {v: change(v) for v in set(cleaned.values) if v is not None}
    changed[None] = None
    values = [changed[value] for value in cleaned.values]
    return CleanedColumn(values, cleaned.problems, cleaned.assumptions)


def _scrubbed(cleaned: CleanedColumn, *, telephones: bool) -> CleanedColumn:
    """Take identity and telephone numbers out of texts, and say how often."""
    texts = {text for text in set(cleaned.values) if isinstance(text, str)}
    clean = {t: without_personal(t, telephones=telephones).strip() for t in texts}
    dirty = {text for text in texts if clean[text] != text}
    if not dirty:
        return cleaned
    count = sum(value in dirty for value in cleaned.values)
    values = [(clean[v] or None) if v in dirty else v for v in cleaned.values]
    assumed = cleaned.assumptions + Counter(personal_removed=count)
    return CleanedColumn(list(values), cleaned.problems, assumed)


def _fitting(
    cleaned: CleanedColumn, sheet_id: str, column: SheetColumn
) -> CleanedColumn:
    """Refuse what the table cannot hold; keep codes as numbers where it does."""
    table = SHEETS[sheet_id].table
    if not column.field or column.field not in table.columns:
        return cleaned
    stored = table.columns[column.field].type
    if isinstance(stored, Integer) and column.kind is Kind.CHOICE:
        return _mapped(cleaned, int)
    distinct = set(cleaned.values)
    if isinstance(stored, String) and stored.length:
        length = stored.length
        long = {v for v in distinct if isinstance(v, str) and len(v) > length}
        return _refused(cleaned, long, "too_long") if long else cleaned
    if isinstance(stored, Integer) and column.kind is not Kind.IDENTIFIER:
        limit = _LARGEST[SmallInteger if isinstance(stored, SmallInteger) else Integer]
        big = {v for v in distinct if isinstance(v, int) and v > limit}
        return _refused(cleaned, big, "too_large") if big else cleaned
    return cleaned


def _refused(cleaned: CleanedColumn, values: set[Any], problem: str) -> CleanedColumn:
    faults = {i: problem for i, v in enumerate(cleaned.values) if v in values}
    kept = [None if value in values else value for value in cleaned.values]
    return CleanedColumn(kept, cleaned.problems | faults, cleaned.assumptions)
