"""What if the lowest schools of an item came up to their line: new spread, needs.

All functions take rows of queries.balance_schools: of one item, period and group,
`passing` of all seven items.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.catalogue.balance import LINES_TO_MEET, SEVEN
from data_access.catalogue.states import MET, MISSED

# As queries.balance compares: 0.9 × 1000 pupils is not exactly 900 in binary.
SLACK = 1e-9


@dataclass(frozen=True)
class Item:
    """How an item is counted: `per` pupils, and whether in whole pieces."""

    per: float
    is_whole: bool


def coefficient(values: "pd.Series[float]", pupils: "pd.Series[float]") -> float | None:
    """Return S ÷ X̄ weighted by pupils, None of nobody or of nothing."""
    total = float(pupils.sum())
    mean = float((values * pupils).sum()) / total if total > 0 else 0.0
    if mean <= 0:
        return None
    square = float((pupils * (values - mean) ** 2).sum()) / total
    return float(np.sqrt(square)) / mean


def below_line(rows: pd.DataFrame, item: Item) -> pd.DataFrame:
    """Return the schools below their line, the lowest share of it first.

    Columns added: need (what a school lacks: rooms and people in whole ones),
    new_value (once it has that).
    """
    needed = rows["line"] * rows["pupils"] / item.per
    amount = rows["value"] * rows["pupils"] / item.per
    found = rows[amount < needed * (1 - SLACK)]
    lacking = (needed - amount)[found.index].to_numpy(dtype=float)
    if item.is_whole:
        lacking = np.ceil(lacking - SLACK * needed[found.index].to_numpy(dtype=float))
    new_value = found["value"] + lacking / found["pupils"] * item.per
    found = found.assign(need=lacking, new_value=new_value)
    return found.sort_values(["ratio", "value", "school_id"], ignore_index=True)


def raised_values(rows: pd.DataFrame, raised: pd.DataFrame) -> "pd.Series[float]":
    """Return every school's value once the `raised` ones have what they lack."""
    new = raised.set_index("school_id")["new_value"]
    return rows["school_id"].map(new).fillna(rows["value"]).astype(float)


def coefficients(rows: pd.DataFrame, item: Item) -> list[float | None]:
    """Return the 差异系数 with the lowest 0, 1, 2 … of the schools below raised."""
    below = below_line(rows, item)
    return [
        coefficient(raised_values(rows, below.head(count)), rows["pupils"])
        for count in range(len(below) + 1)
    ]


def fewest_to_meet(found: list[float | None], line: float | None) -> int | None:
    """Return how many schools have to be raised until the 差异系数 keeps its line.

    None where there is no line, or raising all of them is not enough.
    """
    if line is None or line != line:
        return None
    kept = [n for n, cv in enumerate(found) if cv is not None and cv <= line]
    return kept[0] if kept else None


def passing(rows: pd.DataFrame, raised: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return one row per school: school_id, known_count, met_count, missed, passes.

    `rows` are of all seven items; `raised` (school_id, indicator) count as met.
    `missed` are the items below 85 %, `short` those below their line, both as ids;
    passes is 1 or 0, missing where not all seven are known.
    """
    standing = rows["standing"]
    if raised is not None and len(raised):
        own = pd.MultiIndex.from_frame(raised[["school_id", "indicator"]])
        every = pd.MultiIndex.from_frame(rows[["school_id", "indicator"]])
        standing = standing.mask(every.isin(own), MET.code)
    judged = rows.assign(standing=standing).dropna(subset="standing")
    records = [
        _judged(school_id, own["indicator"], own["standing"])
        for school_id, own in judged.groupby("school_id")
    ]
    return pd.DataFrame(records, columns=_PASSING)


_PASSING = ["school_id", "known_count", "met_count", "short", "missed", "passes"]


def _judged(
    school_id: object, items: "pd.Series[str]", standings: "pd.Series[str]"
) -> tuple[object, ...]:
    order = {name: place for place, name in enumerate(SEVEN)}
    pairs = sorted(zip(items, standings, strict=True), key=lambda one: order[one[0]])
    short = tuple(name for name, standing in pairs if standing != MET.code)
    missed = tuple(name for name, standing in pairs if standing == MISSED.code)
    met = len(pairs) - len(short)
    passes = float(met >= LINES_TO_MEET and not missed)
    known = len(pairs) == len(SEVEN)
    return school_id, len(pairs), met, short, missed, passes if known else np.nan
