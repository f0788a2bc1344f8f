"""Shares of one or two teachers are not told: they would say who it is."""

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.teachers import SMALLEST_GROUP
from data_access.request import MeasureRequest

# Denominators that count teachers, one by one.
PERSONS = frozenset(
    {"due_teacher_count", "roster_teacher_count", "helper_member_count"}
)


def is_of_teachers(indicator_id: str) -> bool:
    """Tell whether an indicator is a share of single teachers."""
    below = INDICATORS[indicator_id].denominator
    return below is not None and bool(PERSONS.intersection(below.facts))


def without_small_groups(rows: pd.DataFrame, request: MeasureRequest) -> pd.DataFrame:
    """Return measures in which groups of too few teachers have no result.

    How many they are stays: it is no secret that a teaching point has two teachers.
    """
    is_small = small_groups(rows, request)
    if not is_small.any():
        return rows
    return rows.assign(
        numerator=rows["numerator"].mask(is_small), value=rows["value"].mask(is_small)
    )


def small_groups(rows: pd.DataFrame, request: MeasureRequest) -> "pd.Series[bool]":
    """Tell which rows of measures are shares of too few teachers."""
    of_teachers = [name for name in request.indicators if is_of_teachers(name)]
    is_small = rows["indicator"].isin(of_teachers)
    return is_small & rows["denominator"].between(1, SMALLEST_GROUP - 1)
