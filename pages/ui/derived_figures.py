"""Figures that are no quotient of two sums over schools: each by its own query."""

from collections.abc import Mapping

from pages.ui.derived_areas import AREA_ANSWERS
from pages.ui.derived_funds import FUND_ANSWERS
from pages.ui.derived_scores import SCORE_ANSWERS
from pages.ui.derived_value import Answer, Derived
from pages.ui.view import View

# Id of a derived indicator → what answers it; one without an answer is 未报送.
ANSWERS: Mapping[str, Answer] = {**FUND_ANSWERS, **SCORE_ANSWERS, **AREA_ANSWERS}

# Made of all that is weighed: they begin with no data of their own.
SCORES = frozenset(SCORE_ANSWERS)

_RANKED = (
    "不适用：名次只在同组学校之间排，区域之间学校的类型和条件不同，不排名次；"
    "区域看平均分和参评面"
)
# What only schools have, and why.
NOT_OF_AREAS: Mapping[str, str] = {"asm_rank": _RANKED, "asm_rank_change": _RANKED}


def value_of(indicator_id: str, view: View) -> Derived | None:
    """Return a derived figure of the area and period in view, None without one."""
    answer = ANSWERS.get(indicator_id)
    return answer(view) if answer else None
