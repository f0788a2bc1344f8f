"""What the cells of a column say of its heading: do they fit, do they prove it."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from data_access.catalogue.sheets import Kind, SheetColumn
from data_access.ingest.cleaning.month_order import UNSURE
from data_access.ingest.reading import Cell
from data_access.ingest.values import clean_cells

SAMPLE = 40
_FITS, _DIFFERS = 0.9, 0.5


class Fit(Enum):
    """How the cells of a column go with a column of a sheet."""

    PROOF = "proof"  # they are what hardly another column holds
    POSSIBLE = "possible"
    NOT = "not"
    UNKNOWN = "unknown"  # no cells to tell by


def fit_of(sheet_id: str, column: SheetColumn, cells: Sequence[Cell]) -> Fit:
    """Return how a sample of cells goes with a column."""
    sample = [cell for cell in cells if str(cell).strip()][:SAMPLE]
    if not sample:
        return Fit.UNKNOWN
    cleaned = clean_cells(sheet_id, column, sample)
    read = sum(value is not None for value in cleaned.values)
    # 2026.1 is a month, only not known which: it speaks for a column of months.
    faults = sum(problem != UNSURE for problem in cleaned.problems.values())
    fitting = 1 - faults / len(sample)
    if fitting < _DIFFERS or (_is_wordy(column) and _numbers(sample) > _DIFFERS):
        return Fit.NOT
    if fitting < _FITS or not read:
        return Fit.POSSIBLE
    proof = _proof(column)
    proven = sum(bool(proof(str(cell).strip())) for cell in sample)
    return Fit.PROOF if proven >= _FITS * len(sample) else Fit.POSSIBLE


def _is_wordy(column: SheetColumn) -> bool:
    return column.kind in (Kind.TEXT, Kind.NAMES, Kind.PATH)


def _numbers(sample: Sequence[Cell]) -> float:
    numbers = (isinstance(c, int | float) or _FIGURE.fullmatch(c) for c in sample
               if isinstance(c, str | int | float))  # fmt: skip
    return sum(map(bool, numbers)) / len(sample)


_FIGURE = re.compile(r"\s*\d+(?:\.\d+)?\s*")
_Proof = Callable[[str], object]
_SCHOOL = re.compile(r".*(?:学校|小学|中学|教学点|幼儿园|完小|中心校|一中|二中|校区)")
_PROOFS: Mapping[Kind, _Proof] = {
    Kind.CHOICE: lambda text: not text.isdigit(),
    Kind.YES_NO: lambda text: not text.isdigit(),
    Kind.DATE: re.compile(r".*\d.*").fullmatch,
    Kind.MONTH: re.compile(r".*\d.*").fullmatch,
    Kind.SCHOOL_YEAR: re.compile(r"\d{4}\D\d{2,4}.*").fullmatch,
    Kind.BANDWIDTH: re.compile(r".*\d\s*(?:[MmGg兆]|Mbps|千兆).*|[百千]兆").fullmatch,
    Kind.SHARE: re.compile(r".*[%％]").fullmatch,
    Kind.LONGITUDE: re.compile(r"1[0-3]\d\.\d{3,}|[7-9]\d\.\d{3,}").fullmatch,
    Kind.LATITUDE: re.compile(r"[1-5]\d\.\d{3,}").fullmatch,
}


def _proof(column: SheetColumn) -> _Proof:
    """Return the test of a cell that hardly fits any other column."""
    if column.name.endswith("school_code"):
        return re.compile(r"\d{10}(?:\.0)?").fullmatch
    if column.name.endswith("school_name"):
        return _SCHOOL.fullmatch
    return _PROOFS.get(column.kind, lambda _: False)
