"""One assessment worked out: items, scores of schools, points added or taken."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.period import Period, school_year_of, term_period
from data_access.queries.adjustments import adjustments, points_of_schools
from data_access.queries.assessment import (
    ITEM_COLUMNS,
    MONTH,
    YEAR,
    score_items,
    summed_points,
    with_places,
)
from data_access.queries.half_scores import (
    half_items,
    months_assessed,
    scores_of_half,
    told_by_month,
    year_scores,
)
from data_access.scope import Scope


@dataclass(frozen=True)
class Assessed:
    """An assessment of a scope in a period.

    Attributes:
        scheme: MONTH, HALF_YEAR or YEAR.
        period: what it is about.
        items: ITEM_COLUMNS, a row a school and item; none where a year is the mean of
            its halves.
        schools: a row a school: see queries.assessment.scores, half_scores and
            year_scores.
        entries: queries.adjustments.adjustments.
    """

    scheme: str
    period: Period
    items: pd.DataFrame
    schools: pd.DataFrame
    entries: pd.DataFrame


def assessed(engine: Engine, scope: Scope, period: Period, scheme: str) -> Assessed:
    """Return the assessment of the schools of a scope by a scheme's own weights."""
    entries = adjustments(engine, scheme, period)
    points = points_of_schools(entries)
    if scheme == MONTH:
        items = score_items(engine, scope, period)
        sums = summed_points(items, silence_is_zero=False)
        schools = with_places(engine, sums, points)
    else:
        monthly = told_by_month(engine, scope, period, scheme)
        out = months_assessed(engine, monthly)
        items = half_items(engine, scope, period, monthly, out)
        schools = scores_of_half(engine, items, out, adjustments=points)
    return Assessed(scheme, period, items, schools, entries)


def year_of_halves(
    engine: Engine, period: Period, halves: Sequence[Assessed]
) -> Assessed:
    """Return a year that has no weights of its own: the mean of its two halves.

    Args:
        engine: the store.
        period: the school year, as far as it has gone.
        halves: of its terms, in order; one that has not begun is missing.
    """
    entries = adjustments(engine, YEAR, period)
    none = pd.DataFrame({"school_id": [], "score": []})
    parts = [*(half.schools for half in halves), none, none]
    schools = year_scores(engine, (parts[0], parts[1]), points_of_schools(entries))
    items = pd.DataFrame(columns=list(ITEM_COLUMNS))
    return Assessed(YEAR, period, items, schools, entries)


def halves_of(period: Period) -> list[Period]:
    """Return the terms of a school year, as far as a period goes."""
    year = school_year_of(period.first_month)
    terms = [term_period(year, number) for number in (1, 2)]
    return [
        Period(term.first_month, min(term.last_month, period.last_month))
        for term in terms
        if term.first_month <= period.last_month
    ]
