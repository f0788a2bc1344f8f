"""How the schools in view came out in the assessments; no school is named."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.assessment import GRADES, SHOWN_DECIMALS
from data_access.catalogue.numbers import plain
from data_access.period import PeriodKind, period_of
from data_access.queries import assessment
from pages.ui import cached
from pages.ui.derived_value import Answer, Derived
from pages.ui.view import View

YEAR = "year"


def _scores(view: View, scheme: str, kind: PeriodKind) -> pd.DataFrame:
    """Return queries.assessment.scores of the month, term or school year in view."""
    period = period_of(view.period.last_month, kind)
    key = (view.scope, period, scheme)

    def build() -> pd.DataFrame:
        if not _has_weights(scheme):
            return pd.DataFrame({"score": [], "grade": []})
        return assessment.scores(cached.store(), view.scope, period, scheme)

    return cached.remember("assessment-scores", key, build)


def _has_weights(scheme: str) -> bool:
    return not assessment.weights(cached.store(), scheme).empty


def _mean(rows: pd.DataFrame) -> Derived | None:
    known = rows["score"].dropna()
    if known.empty:
        return None
    value = float(known.mean())
    shown = plain(value, SHOWN_DECIMALS)
    return Derived(value, text=f"平均{shown}分（参评{len(known)}／{len(rows)}所）")


def _month(view: View) -> Derived | None:
    return _mean(_scores(view, assessment.MONTH, PeriodKind.MONTH))


def _half_year(view: View) -> Derived | None:
    return _mean(_scores(view, assessment.HALF_YEAR, PeriodKind.TERM))


def _year_grade(view: View) -> Derived | None:
    """Count the grades; without weights of its own the year takes the half year's."""
    scheme = YEAR if _has_weights(YEAR) else assessment.HALF_YEAR
    grades = _scores(view, scheme, PeriodKind.SCHOOL_YEAR)["grade"]
    counts = {code: int((grades == code).sum()) for code in GRADES.labels}
    words = [f"{GRADES.label(code)}{n}所" for code, n in counts.items() if n]
    if not words:
        return None
    return Derived(float(sum(counts.values())), text="、".join(words))


SCORE_ANSWERS: Mapping[str, Answer] = {
    "asm_month_score": _month,
    "asm_half_score": _half_year,
    "asm_year_grade": _year_grade,
}
