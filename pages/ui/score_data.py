"""考核得分 of the area in view, remembered: items, scores, points added or taken."""

from dataclasses import dataclass, replace

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from data_access.period import (
    Period,
    PeriodKind,
    month_period,
    months_of,
    period_of,
    previous,
)
from data_access.queries import assessment
from data_access.queries.adjustments import points_of_area
from data_access.queries.assessed import Assessed, assessed, halves_of, year_of_halves
from data_access.queries.assessment import HALF_YEAR, MONTH, YEAR
from data_access.queries.provenance import tables_of
from data_access.scope import Scope
from pages.ui import cached, lesson_data
from pages.ui.origin import origin_of_tables
from pages.ui.view import View

SCHEMES = (MONTH, HALF_YEAR, YEAR)
INDICATOR_OF = {
    MONTH: "asm_month_score",
    HALF_YEAR: "asm_half_score",
    YEAR: "asm_year_grade",
}
_KIND_OF = {HALF_YEAR: PeriodKind.TERM, YEAR: PeriodKind.SCHOOL_YEAR}


@dataclass(frozen=True)
class AreaScore:
    """How an area came out: the mean of its schools, and its own points added."""

    mean: float | None
    adjustment: float
    assessed: int
    due: int

    @property
    def value(self) -> float | None:
        """Return the area's score, None where no school was assessed."""
        return None if self.mean is None else self.mean + self.adjustment


def scheme_period(view: View, scheme: str) -> Period:
    """Return what an assessment is about: the last month taught, the term, the year.

    Months that no data has reached yet are no part of it.
    """
    newest = max(view.default_period.last_month, view.period.first_month)
    last = min(view.period.last_month, newest)
    if scheme == MONTH:
        return month_period(_last_taught(view, Period(view.period.first_month, last)))
    whole = period_of(last, _KIND_OF[scheme])
    return Period(whole.first_month, min(whole.last_month, newest))


def _last_taught(view: View, period: Period) -> int:
    """Return the newest month with teaching days, else the last one."""
    for month in reversed(months_of(period)):
        if lesson_data.days_in(replace(view, period=month_period(month))) != 0:
            return month
    return period.last_month


def assessed_of(view: View, scheme: str) -> Assessed:
    """Return queries.assessed.assessed of the area and period in view."""
    period = scheme_period(view, scheme)
    if not is_mean_of_halves(scheme):
        return _assessed(view.scope, period, scheme)

    def build() -> Assessed:
        halves = [_assessed(view.scope, half, HALF_YEAR) for half in halves_of(period)]
        return year_of_halves(cached.store(), period, halves)

    return cached.remember("year-of-halves", (view.scope, period), build)


def _assessed(scope: Scope, period: Period, scheme: str) -> Assessed:
    return cached.remember(
        "assessed",
        (scope, period, scheme),
        lambda: assessed(cached.store(), scope, period, scheme),
    )


def has_weights(scheme: str) -> bool:
    """Tell whether the zone says what an assessment weighs."""
    return not weights_of(scheme).empty


def weights_of(scheme: str) -> pd.DataFrame:
    """Return queries.assessment.weights; a year without own ones is both halves."""
    rows = _weights(scheme)
    return _weights(HALF_YEAR) if scheme == YEAR and rows.empty else rows


def is_mean_of_halves(scheme: str) -> bool:
    """Tell whether a year is the mean of its halves: it has no weights of its own."""
    return scheme == YEAR and _weights(YEAR).empty


def _weights(scheme: str) -> pd.DataFrame:
    return cached.remember(
        "assessment-weights",
        (scheme,),
        lambda: assessment.weights(cached.store(), scheme),
    )


def origin_line(view: View, scheme: str) -> str:
    """Return the line below a score: as fresh as what it weighs."""
    names = {n for n in weights_of(scheme)["indicator_id"] if n in INDICATORS}
    tables = tables_of(tuple(sorted(names)))
    return origin_of_tables(tables, scheme_period(view, scheme)).line


def area_score(found: Assessed, area_id: int, schools: pd.DataFrame) -> AreaScore:
    """Return how an area came out whose schools are the given rows of `found`."""
    known = schools["score"].dropna()
    return AreaScore(
        float(known.mean()) if len(known) else None,
        points_of_area(found.entries, area_id),
        len(known),
        len(schools),
    )


def areas_below(view: View, found: Assessed) -> list[tuple[int, AreaScore]]:
    """Return how each area just below came out, in 区划顺序; none at the bottom."""
    child = found.schools["school_id"].map(_children_of_schools(view))
    return [
        (node.area_id, area_score(found, node.area_id, own))
        for node in cached.tree().children(view.node)
        if len(own := found.schools[child == node.area_id])
    ]


def _children_of_schools(view: View) -> dict[int, int]:
    """Return school → the area just below the one in view that it lies in."""
    lineage = cached.lineage()
    depth = (view.node.depth or 0) + 1
    above = lineage[lineage["depth"] == depth].set_index("area_id")["ancestor_id"]
    rows = cached.schools()
    child = rows["area_id"].map(above)
    pairs = zip(rows["school_id"], child, strict=True)
    return {int(school): int(area) for school, area in pairs if area == area}


def entries_in(view: View, found: Assessed) -> pd.DataFrame:
    """Return the points added or taken that concern the area in view."""
    rows = found.entries
    lineage = cached.lineage()
    inside = set(lineage.loc[lineage["ancestor_id"] == view.node.area_id, "area_id"])
    if view.node.depth == 0:
        inside = {node.area_id for node in cached.tree().all}
    is_place = rows["area_id"].isin({*inside, view.node.area_id})
    is_school = rows["school_id"].isin(found.schools["school_id"])
    return rows[is_place | is_school]


def rank_changes_of(view: View, found: Assessed) -> dict[int, float]:
    """Return by how many ranks schools rose since the month before; fell: negative."""
    if found.scheme != MONTH:
        return {}
    before = _assessed(view.scope, previous(found.period), MONTH)
    rows = assessment.rank_changes(found.schools, before.schools).dropna()
    pairs = zip(rows["school_id"], rows["rank_change"], strict=True)
    return {int(key): float(change) for key, change in pairs}
