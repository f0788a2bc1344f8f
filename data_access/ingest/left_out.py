"""Whose report of a month came in, yet none of its rows went into the store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.report import SheetSchools
from data_access.ingest.storing_sheets import MONTH_OF_SHEET, month_of
from data_access.messages import sentence

# The rule by which a batch remembers them.
LEFT_OUT = "rows_left_out"
UNKNOWN_MONTH = 0
Pair = tuple[int, int]


def left_out_pairs(clean: CleanTable, batch_id: int) -> Mapping[int, set[Pair]]:
    """Return batch → school and month (yyyymm) of whose rows not one goes in.

    A row without a month counts only for a school none of whose rows goes in.
    """
    found: dict[int, set[Pair]] = defaultdict(set)
    kept = {pair for _, pair in _pairs(clean, clean.kept())}
    whole = {school_id for school_id, _ in kept}
    for index, pair in _pairs(clean, sorted(clean.rejected)):
        is_stored = pair in kept or (pair[1] == UNKNOWN_MONTH and pair[0] in whole)
        if not is_stored:
            found[clean.batch_ids[index] if clean.batch_ids else batch_id].add(pair)
    return found


def _pairs(clean: CleanTable, indices: Iterable[int]) -> Iterator[tuple[int, Pair]]:
    name = MONTH_OF_SHEET.get(clean.sheet_id)
    owner = "delivering_school_id" if clean.sheet_id == "lesson" else "school_id"
    if name is None:
        return
    schools, months = clean.column(owner), clean.column(name)
    for index in indices:
        school_id, when = schools[index], months[index]
        if isinstance(school_id, int):
            month = UNKNOWN_MONTH if when is None else month_of(clean.sheet_id, when)
            yield index, (school_id, month)


def left_out_rows(sent: SheetSchools) -> list[dict[str, Any]]:
    """Return what the batch of a file remembers of a sheet, as its issues are kept."""
    return [
        {
            "severity": "info",
            "rule": LEFT_OUT,
            "sheet": sent.sheet,
            "column_name": sent.sheet_id,
            "value": f"{school_id} {month}",
            "message": sentence(LEFT_OUT),
        }
        for school_id, month in sorted(sent.left_out)
    ]
