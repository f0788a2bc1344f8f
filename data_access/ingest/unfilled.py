"""Rows of a template that nobody filled in: who and when stand there, nothing else.

They are no reports: without this, a template sent back as it came would make every
month a reported one. A row that the store knows is another matter: its figures were
taken out, and blank means 未报送.
"""

from collections.abc import Container, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from data_access.catalogue.sheets import SHEETS, Kind, Sheet
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.expanding import take_rows

_PERIODS = frozenset({Kind.MONTH, Kind.YEAR, Kind.SCHOOL_YEAR, Kind.TERM})
_NAMES = ("school_code", "school_name", "area_path")
_AT_ONCE = 500


def drop_without_key(clean: CleanTable) -> None:
    """Take out unfilled rows that lack a key, before that is called a fault."""
    columns = [
        clean.column(column.name)
        for column in SHEETS[clean.sheet_id].columns
        if (column.is_key or column.is_required)
        and not column.instead
        and column.default is None
    ]
    unfilled = _unfilled(clean)
    _drop(clean, {i for i in unfilled if any(c[i] is None for c in columns)})


def drop_unknown(connection: Connection, clean: CleanTable) -> None:
    """Take out unfilled rows that the store does not have; schools are known now."""
    unfilled = _unfilled(clean)
    if not unfilled or "school_id" not in clean.columns:
        return
    table = SHEETS[clean.sheet_id].table
    # A whole school's row is kept as that of its only stage.
    keys = [column.name for column in table.primary_key if column.name != "stage"]
    columns = [[_plain(v) for v in clean.column(name)] for name in keys]
    schools = {clean.columns["school_id"][index] for index in unfilled}
    stored: set[tuple[Any, ...]] = set()
    for some in _parts([school for school in schools if school is not None]):
        rows = select(*(table.c[k] for k in keys)).where(table.c.school_id.in_(some))
        stored |= {tuple(map(_plain, row)) for row in connection.execute(rows)}
    _drop(clean, {i for i in unfilled if _key(columns, i) not in stored})


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isdecimal() else value


def _key(columns: Sequence[Sequence[Any]], index: int) -> tuple[Any, ...]:
    return tuple(values[index] for values in columns)


def _parts(ids: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _unfilled(clean: CleanTable) -> set[int]:
    telling = [n for n in _telling(SHEETS[clean.sheet_id]) if n in clean.columns]
    if not telling or clean.sheet_id == "school":
        return set()
    columns = [clean.columns[name] for name in telling]
    return {
        index
        for index, values in enumerate(zip(*columns, strict=True))
        if index not in clean.rejected and not any(v is not None for v in values)
    }


def _drop(clean: CleanTable, gone: Container[int]) -> None:
    kept = [index for index in range(len(clean)) if index not in gone]
    if len(kept) < len(clean):
        clean.assumptions["row_unfilled"] += len(clean) - len(kept)
        take_rows(clean, kept)


def _telling(sheet: Sheet) -> Iterator[str]:
    """Yield the columns one of which a row needs to say anything.

    Of a sheet whose rows are but keys (a subject that a school lacks) these are its
    keys beyond school and period; of the others kinds and roles alone say nothing.
    """
    if not any(column.name.endswith("school_code") for column in sheet.columns):
        return
    said = [
        column
        for column in sheet.columns
        if not column.name.endswith(_NAMES)
        and not (column.kind in _PERIODS and (column.is_key or column.is_required))
    ]
    figures = [c for c in said if not (c.is_key and c.kind is Kind.CHOICE)]
    yield from (column.name for column in figures or said)
