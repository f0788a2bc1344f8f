"""The sentences of 考核得分: what it is about, who leads, what stands behind."""

from data_access.catalogue.assessment import ABSENCES, GRADES, SHOWN_DECIMALS, ItemState
from data_access.catalogue.codes import ASSESSMENT_SCHEMES
from data_access.catalogue.numbers import month_text, plain
from data_access.catalogue.reporting_share import is_thin, reported_words
from data_access.period import Period, PeriodKind, period_of
from data_access.queries.assessed import Assessed
from data_access.queries.assessment import MONTH, YEAR
from pages.ui.score_data import AreaScore
from pages.ui.view import View, period_text

LOCAL = (
    "权重、满分值和等次线都是本地自定，不是国家标准；"
    "在“考核权重”“考核加减分”两张表里改。"
)
NOT_FOR_AREAS = (
    "名次只在同组学校之间排，区域不排名次（不适用）：各地学校的类型和条件不同；"
    "区域看平均分和参评面。"
)
ITEM_WORDS = {
    ItemState.COUNTED: "计入",
    ItemState.NOT_REPORTED: "未报送，不得分",
    ItemState.NOT_APPLICABLE: "不适用，不计入应得分",
    ItemState.NO_LINE: "没有满分值也没有目标，不计入",
}
CORE_SILENT = "核心项未报送，未参评"


def scheme_label(scheme: str) -> str:
    """Return 月通报, 半年考核 or 全年评比."""
    return ASSESSMENT_SCHEMES.label(scheme)


def when_text(found: Assessed) -> str:
    """Write what an assessment is about, and how far it goes if it is not complete."""
    period = found.period
    if found.scheme == MONTH:
        return month_text(period.last_month)
    whole = _whole(found)
    so_far = "" if whole == period else f"（到{month_text(period.last_month)}）"
    return period_text(whole) + so_far


def _whole(found: Assessed) -> Period:
    """Return the term or year that a period is the beginning of."""
    kind = PeriodKind.SCHOOL_YEAR if found.scheme == YEAR else PeriodKind.TERM
    return period_of(found.period.first_month, kind)


def score_text(value: float | None) -> str:
    """Write a score with its unit; nobody assessed: 未参评."""
    return "未参评" if value is None else f"{plain(value, SHOWN_DECIMALS)}分"


def title(view: View, found: Assessed, one: AreaScore, best: str) -> str:
    """Say how the area came out; only the best is ever named."""
    label = scheme_label(found.scheme)
    where = f"{view.node.name}{when_text(found)}{label}"
    if one.value is None:
        return f"{where}：没有学校参评"
    words = f"{where}：平均{score_text(one.value)}"
    if is_thin(one.assessed, one.due):
        words += f"，{reported_words(one.assessed, one.due, '参评')}"
    return f"{words}，{best}" if best else words


def best_words(names: list[str], value: float) -> str:
    """Name the best areas: one, or how many share the place."""
    if len(names) == 1:
        return f"{names[0]}最高（{score_text(value)}）"
    return f"{names[0]}等{len(names)}个最高（{score_text(value)}）"


def grade_words(found: Assessed) -> str:
    """Say how many schools came out in each grade."""
    grades = found.schools["grade"]
    counts = {code: int((grades == code).sum()) for code in GRADES.labels}
    return "、".join(f"{GRADES.label(code)}{n}所" for code, n in counts.items())


def absence_words(found: Assessed) -> str:
    """Say why schools are out, and how many for each reason."""
    absences = found.schools["absence"]
    counts = {code: int((absences == code).sum()) for code in ABSENCES.labels}
    words = [f"{ABSENCES.label(code)}{n}所" for code, n in counts.items() if n]
    return "；".join(words)
