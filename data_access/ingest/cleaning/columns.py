"""Cleans whole columns, each distinct cell once."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Any

from data_access.ingest.cleaning.bandwidth import clean_bandwidth
from data_access.ingest.cleaning.booleans import clean_boolean
from data_access.ingest.cleaning.cleaned import Cleaned, CleanedColumn
from data_access.ingest.cleaning.codes import clean_code, clean_school_code
from data_access.ingest.cleaning.dates import clean_date, clean_month
from data_access.ingest.cleaning.degrees import clean_degrees
from data_access.ingest.cleaning.numeric import clean_integer, clean_number
from data_access.ingest.cleaning.school_years import clean_school_year, clean_term
from data_access.ingest.cleaning.shares import clean_share
from data_access.ingest.cleaning.texts import clean_text


class Kind(StrEnum):
    """The kinds of value a column can be declared as."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    SHARE = "share"
    BANDWIDTH = "bandwidth"
    DATE = "date"
    MONTH = "month"
    SCHOOL_YEAR = "school_year"
    TERM = "term"
    BOOLEAN = "boolean"
    CODE = "code"
    SCHOOL_CODE = "school_code"
    DEGREES = "degrees"


CLEANERS: dict[Kind, Callable[..., Cleaned[Any]]] = {
    Kind.TEXT: clean_text,
    Kind.INTEGER: clean_integer,
    Kind.NUMBER: clean_number,
    Kind.SHARE: clean_share,
    Kind.BANDWIDTH: clean_bandwidth,
    Kind.DATE: clean_date,
    Kind.MONTH: clean_month,
    Kind.SCHOOL_YEAR: clean_school_year,
    Kind.TERM: clean_term,
    Kind.BOOLEAN: clean_boolean,
    Kind.CODE: clean_code,
    Kind.SCHOOL_CODE: clean_school_code,
    Kind.DEGREES: clean_degrees,
}


def clean_column(
    values: Sequence[object], kind: Kind | str, **options: Any
) -> CleanedColumn:
    """Clean a column.

    Args:
        values: the raw cells.
        kind: the kind of value; its cleaner's other arguments are the options.
        options: handed to the cleaner of the kind (blank, unit, words, year …).

    Returns:
        The values in their order (None: nothing or a problem), the code of each
        problem by its index, and how often each thing was assumed.
    """
    clean = CLEANERS[Kind(kind)]
    keys = _keys(values)
    if keys is values:
        cleaned = {value: clean(value, **options) for value in dict.fromkeys(values)}
    else:
        first = dict(zip(keys, values, strict=True))
        cleaned = {key: clean(value, **options) for key, value in first.items()}
    return _assembled(keys, cleaned)


def _keys(values: Sequence[object]) -> Sequence[object]:
    """Return what tells cells apart: True is not 1, and a list has no hash."""
    kinds = set(map(type, values))
    if kinds <= {str, int, float, type(None)}:
        return values
    return [(type(value), _hashable(value)) for value in values]


def _hashable(value: object) -> object:
    try:
        hash(value)
    except TypeError:
        return id(value)
    return value


def _assembled(
    keys: Sequence[object], cleaned: dict[object, Cleaned[Any]]
) -> CleanedColumn:
    found = {key: one.value for key, one in cleaned.items()}
    problems = {key: one.problem for key, one in cleaned.items() if one.problem}
    assumed = {key: one.assumed for key, one in cleaned.items() if one.assumed}
    faults = {}
    if problems:
        faults = {i: problems[key] for i, key in enumerate(keys) if key in problems}
    counts = Counter(_flattened(assumed[key] for key in keys if key in assumed))
    return CleanedColumn([found[key] for key in keys], faults, counts)


def _flattened(groups: Iterable[tuple[str, ...]]) -> Iterable[str]:
    return (code for group in groups for code in group)
