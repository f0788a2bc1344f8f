"""What a bar or a dot tells when it is pointed at: value, rank, target, change."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data_access.catalogue.hover import HEADINGS, LABEL, TOLD, VALUE

NOTE = "note"  # the value in words, where nothing more is known of a row


def told_fields(rows: pd.DataFrame) -> list[str]:
    """Return the fields of rows that are told; a row without any has its note."""
    told = [name for name in TOLD if name in rows]
    return [LABEL, *(told or [NOTE])]


def tooltip(rows: pd.DataFrame) -> list[dict[str, str]]:
    """Return the tooltip of a Vega-Lite encoding for rows of bars or dots."""
    return [
        {"field": name, "type": "nominal", "title": HEADINGS.get(name, HEADINGS[VALUE])}
        for name in told_fields(rows)
    ]


def told_more(rows: pd.DataFrame, *given: str) -> list[dict[str, str]]:
    """Return the tooltip of `given` fields, which need no heading, and what rows tell.

    A value that is given in other words is not told twice.
    """
    told = [name for name in TOLD if name in rows]
    return [
        *({"field": name, "type": "nominal", "title": " "} for name in given),
        *({"field": n, "type": "nominal", "title": HEADINGS[n]} for n in told),
    ]


def told_values(row: Mapping[Any, Any]) -> dict[str, str]:
    """Return what a row says beyond its label and note."""
    return {name: str(row[name]) for name in TOLD if name in row}
