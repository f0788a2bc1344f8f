"""Months such as 2026.1 that only their neighbours tell: January or a lost 10."""

import re
from collections.abc import Sequence

from data_access.ingest.cleaning.cleaned import CleanedColumn

UNSURE = "ambiguous_month"
_DECIMAL = re.compile(r"\s*(\d{4})\.1\s*")
_READINGS = (1, 10)


def settle_by_order(cleaned: CleanedColumn, cells: Sequence[object]) -> CleanedColumn:
    """Read 2026.9, 2026.1, 2026.11 as September, October, November.

    A column that runs up or down with one of the two readings and not with the other
    has said which it is; in any other column the cells stay unread.
    """
    unsure = {
        index: int(match[1])
        for index, problem in cleaned.problems.items()
        if problem == UNSURE and (match := _DECIMAL.fullmatch(str(cells[index])))
    }
    if not unsure:
        return cleaned
    tried = [_filled(cleaned.values, unsure, month) for month in _READINGS]
    ordered = [values for values in tried if _is_ordered(values)]
    if len(ordered) != 1:
        return cleaned
    problems = {i: p for i, p in cleaned.problems.items() if i not in unsure}
    cleaned.assumptions["month_by_order"] += len(unsure)
    return CleanedColumn(ordered[0], problems, cleaned.assumptions)


def _filled(
    values: Sequence[object], unsure: dict[int, int], month: int
) -> list[object]:
    found = list(values)
    for index, year in unsure.items():
        found[index] = year * 100 + month
    return found


def _is_ordered(values: Sequence[object]) -> bool:
    months = [value for value in values if isinstance(value, int)]
    rising = sorted(months)
    return months in (rising, rising[::-1])
