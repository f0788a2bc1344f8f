"""The yearly base as it was reported: shares that were estimated, put together."""

from collections.abc import Mapping, Sequence
from typing import Any

from data_access.tables.schools import BASE_AMOUNTS, BASE_COUNTS

_FIGURES = (*BASE_COUNTS, *BASE_AMOUNTS)
WHOLE = "unsplit"


def reported_base(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the rows of one year; an estimate is never shown as somebody's report.

    A whole school whose figures we shared among its stages is one row again.
    """
    if not any(row.get("is_estimated") for row in rows):
        return list(rows)
    whole = {**rows[0], "stage": WHOLE}
    for name in _FIGURES:
        known = [row[name] for row in rows if row[name] is not None]
        whole[name] = sum(known) if known else None
    return [whole]
