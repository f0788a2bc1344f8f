"""Orders the columns that a heading may mean by how its cells go with each."""

import re
from dataclasses import dataclass
from functools import lru_cache

from data_access.catalogue.sheets import SHEETS, Kind
from data_access.ingest.headings import fold
from data_access.ingest.nearness.values import Fit, fit_of

_NUMERIC = frozenset({Kind.COUNT, Kind.AMOUNT})
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_COUNTER = re.compile(r"序号?|顺序号|行号|no\.?|#|第?\s*项")


@dataclass(frozen=True, slots=True)
class Fitting:
    """A column or spread that a heading may mean, and what its cells say of it.

    Attributes:
        name: of the column; of a spread its heading.
        header: as the template prints it.
        evidence: code of what the cells say; "" where they say nothing.
    """

    name: str
    header: str
    evidence: str


def is_counter(heading: str) -> bool:
    """Tell whether a column only counts the rows: nobody needs to say what it is."""
    return _COUNTER.fullmatch(fold(heading)) is not None


@lru_cache(maxsize=512)
def fitting_columns(sheet_id: str, sample: tuple[str, ...]) -> tuple[Fitting, ...]:
    """Return the columns and spreads of a sheet, the best fitting first."""
    sheet = SHEETS[sheet_id]
    parts = [(each.name, each.header, each) for each in sheet.columns]
    parts += [(s.header, s.header, sheet.by_name[s.column]) for s in sheet.spreads]
    are_figures = bool(sample) and all(map(_FIGURE.fullmatch, sample))
    found = []
    for name, header, column in parts:
        fit = fit_of(sheet_id, column, sample)
        rank, code = _RANKS[fit]
        if fit is Fit.POSSIBLE and are_figures and column.kind in _NUMERIC:
            rank, code = 2, "values_are_figures"
        found.append(((rank, column.is_required), Fitting(name, header, code)))
    found.sort(key=lambda each: each[0], reverse=True)
    return tuple(each for _, each in found)


_RANKS = {
    Fit.PROOF: (3, "values_fit"),
    Fit.POSSIBLE: (1, ""),
    Fit.UNKNOWN: (1, ""),
    Fit.NOT: (0, "values_differ"),
}
