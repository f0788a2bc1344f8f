"""What a section of a school's record is: rows, a title, its sources.

A section is free of pictures: the page draws its `points` with a chart function.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from pages.ui.record_data import SchoolView

MONTHS_SHOWN = 24
LINES, BARS, STACKED, GRID = "lines", "bars", "stacked", "grid"
_NO_POINTS = pd.DataFrame({"x": [], "series": [], "value": []})


@dataclass(frozen=True)
class Section:
    """One figure of the record.

    `points` has x, series, value for the picture of `form`; no form: a table only.
    With high and words too, a value is the lower end of a range.
    `tables` are the tables of the store behind it. No rows: `empty` is said. A table
    of many columns is wide: it has the page's width.
    """

    key: str
    title: str
    table: pd.DataFrame
    tables: tuple[str, ...]
    empty: str
    points: pd.DataFrame = field(default_factory=_NO_POINTS.copy)
    form: str = ""
    y_title: str = ""
    is_share: bool = False
    lines: tuple[tuple[str, float], ...] = ()
    is_wide: bool = False


def in_rows(sections: Sequence[Section]) -> list[list[Section]]:
    """Return the sections as rows of two; a wide one has a row of its own."""
    rows: list[list[Section]] = []
    for section in sections:
        is_beside = bool(rows) and len(rows[-1]) == 1 and not rows[-1][0].is_wide
        if is_beside and not section.is_wide:
            rows[-1].append(section)
        else:
            rows.append([section])
    return rows


Build = Callable[[SchoolView], Section]


def short_month(month: int) -> str:
    """Write yyyymm as 2026-10, for axes."""
    return f"{month // 100}-{month % 100:02d}"
