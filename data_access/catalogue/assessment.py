"""Words and lines of the assessments: why a school is out, states of items, grades."""

from enum import StrEnum

from data_access.catalogue.codes import code_list

ALL_POINTS = 100.0
SHOWN_DECIMALS = 1
ONLINE_RATE = "use_online_rate"
# Measured once, over the half year up to its end; every other part month by month.
SNAPSHOT_PARTS = ("built", "result")


class ItemState(StrEnum):
    """How an item of a school counts."""

    COUNTED = "counted"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    NO_LINE = "no_line"


class Absence(StrEnum):
    """Why a school is 未参评."""

    NOT_REPORTED = "not_reported"
    OFFLINE = "offline"
    NOTHING_DUE = "nothing_due"
    NO_MONTH = "no_month"
    HALF_MISSING = "half_missing"


ABSENCES = code_list(
    "assessment_absence",
    "not_reported 核心项未报送",
    "offline 监测终端在线率低于90%",
    "nothing_due 没有适用的项目",
    "no_month 期内每个月都未参评",
    "half_missing 有半年未参评",
)
GRADES = code_list(
    "assessment_grade",
    "excellent 优秀",
    "good 良好",
    "pass 合格",
    "fail 不合格",
)
# At least so many points, the best grade first (P, a common pattern).
_LEAST = (("excellent", 90.0), ("good", 80.0), ("pass", 60.0))


def least_of(grade: str) -> float:
    """Return the least points of a grade that has a line."""
    return dict(_LEAST)[grade]


def grade_of(score: float | None) -> str:
    """Return the grade of a score as it is shown; "" without one."""
    if score is None or score != score:
        return ""
    shown = round(score, SHOWN_DECIMALS)
    return next((code for code, least in _LEAST if shown >= least), "fail")
