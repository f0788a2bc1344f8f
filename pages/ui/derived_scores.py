"""How the schools in view came out in the assessments; no school is named."""

from collections.abc import Mapping

from data_access.catalogue.assessment import GRADES, SHOWN_DECIMALS
from data_access.catalogue.numbers import plain
from data_access.queries.assessment import HALF_YEAR, MONTH, YEAR
from pages.ui import score_data
from pages.ui.derived_value import Answer, Derived
from pages.ui.view import View


def _mean(view: View, scheme: str) -> Derived | None:
    if not score_data.has_weights(scheme):
        return None
    found = score_data.assessed_of(view, scheme)
    own = score_data.area_score(found, view.node.area_id, found.schools)
    if own.value is None or own.mean is None:
        return None
    shown = plain(own.value, SHOWN_DECIMALS)
    total = plain(own.mean * own.assessed, SHOWN_DECIMALS)
    halves = [
        f"**分子**　参评学校得分之和（含学校加减分）：{total}分",
        f"**分母**　参评学校：{own.assessed}所（应参评{own.due}所）",
    ]
    if own.adjustment:
        halves.append(f"**区域加减分**　{own.adjustment:+g}分，加在平均分上")
    return Derived(
        own.value,
        own.assessed,
        own.due,
        text=f"平均{shown}分（参评{own.assessed}／{own.due}所）",
        brief=f"{shown}分",
        halves=tuple(halves),
        origin=score_data.origin_line(view, scheme),
    )


def _month(view: View) -> Derived | None:
    return _mean(view, MONTH)


def _half_year(view: View) -> Derived | None:
    return _mean(view, HALF_YEAR)


def _year_grade(view: View) -> Derived | None:
    """Count the grades of the school year: by its own weights, or of both halves."""
    if not score_data.has_weights(YEAR):
        return None
    grades = score_data.assessed_of(view, YEAR).schools["grade"]
    counts = {code: int((grades == code).sum()) for code in GRADES.labels}
    words = "、".join(f"{GRADES.label(code)}{n}所" for code, n in counts.items() if n)
    if not words:
        return None
    graded, due = sum(counts.values()), len(grades)
    return Derived(
        float(graded),
        graded,
        due,
        text=words,
        brief=f"{graded}所有等次",
        halves=(f"**各等次**　{words}；应评{due}所",),
        origin=score_data.origin_line(view, YEAR),
    )


SCORE_ANSWERS: Mapping[str, Answer] = {
    "asm_month_score": _month,
    "asm_half_score": _half_year,
    "asm_year_grade": _year_grade,
}
