"""How the schools in view came out in the assessments; no school is named."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.assessment import GRADES, SHOWN_DECIMALS
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import plain
from data_access.period import (
    Period,
    PeriodKind,
    period_of,
    school_year_of,
    term_period,
)
from data_access.queries import assessment
from data_access.queries.half_scores import half_scores, year_scores
from data_access.queries.provenance import tables_of
from pages.ui import cached
from pages.ui.derived_value import Answer, Derived
from pages.ui.origin import origin_of_tables
from pages.ui.view import View


def _month_scores(view: View) -> pd.DataFrame:
    """Return queries.assessment.scores of the month in view."""
    period = period_of(view.period.last_month, PeriodKind.MONTH)

    def build() -> pd.DataFrame:
        if not _has_weights(assessment.MONTH):
            return _nobody()
        return assessment.scores(cached.store(), view.scope, period)

    return cached.remember("month-scores", (view.scope, period), build)


def _half_scores(view: View, period: Period) -> pd.DataFrame:
    """Return queries.half_scores.half_scores of a term."""

    def build() -> pd.DataFrame:
        if not _has_weights(assessment.HALF_YEAR) or _is_ahead(period):
            return _nobody()
        return half_scores(cached.store(), view.scope, period)

    return cached.remember("half-scores", (view.scope, period), build)


def _is_ahead(term: Period) -> bool:
    """Tell whether no month of a term has come in yet: nobody has a score in it."""
    return not (cached.newest()["newest_month"].dropna() >= term.first_month).any()


def _nobody() -> pd.DataFrame:
    return pd.DataFrame({"school_id": [], "score": [], "grade": []})


def _has_weights(scheme: str) -> bool:
    return not assessment.weights(cached.store(), scheme).empty


def _mean(rows: pd.DataFrame, view: View, scheme: str) -> Derived | None:
    known = rows["score"].dropna()
    if known.empty:
        return None
    value = float(known.mean())
    shown = plain(value, SHOWN_DECIMALS)
    halves = (
        f"**分子**　参评学校得分之和：{plain(float(known.sum()), SHOWN_DECIMALS)}分",
        f"**分母**　参评学校：{len(known)}所（应参评{len(rows)}所）",
    )
    return Derived(
        value,
        len(known),
        len(rows),
        text=f"平均{shown}分（参评{len(known)}／{len(rows)}所）",
        brief=f"{shown}分",
        halves=halves,
        origin=_origin(view, scheme),
    )


def _origin(view: View, scheme: str) -> str:
    """Return the line below a score: as fresh as what it weighs."""
    rows = assessment.weights(cached.store(), scheme)
    names = tuple(name for name in rows["indicator_id"] if name in INDICATORS)
    return origin_of_tables(tables_of(names), view.period).line


def _month(view: View) -> Derived | None:
    return _mean(_month_scores(view), view, assessment.MONTH)


def _half_year(view: View) -> Derived | None:
    term = period_of(view.period.last_month, PeriodKind.TERM)
    return _mean(_half_scores(view, term), view, assessment.HALF_YEAR)


def _year_grade(view: View) -> Derived | None:
    """Count the grades of the school year, which needs both halves."""
    year = school_year_of(view.period.last_month)
    first, second = (_half_scores(view, term_period(year, no)) for no in (1, 2))
    if first.empty or second.empty:
        return None
    grades = year_scores(cached.store(), (first, second))["grade"]
    counts = {code: int((grades == code).sum()) for code in GRADES.labels}
    words = [f"{GRADES.label(code)}{n}所" for code, n in counts.items() if n]
    if not words:
        return None
    graded, due = sum(counts.values()), len(grades)
    return Derived(
        float(graded),
        graded,
        due,
        text="、".join(words),
        brief=f"{graded}所有等次",
        halves=(f"**各等次**　{'、'.join(words)}；应评{due}所",),
        origin=_origin(view, assessment.HALF_YEAR),
    )


SCORE_ANSWERS: Mapping[str, Answer] = {
    "asm_month_score": _month,
    "asm_half_score": _half_year,
    "asm_year_grade": _year_grade,
}
