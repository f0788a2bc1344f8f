"""The titles of the three classrooms count what the bars show."""

import pandas as pd
import pytest

from data_access.catalogue.areas import SCHOOL_LABEL
from pages.ui.lesson_words import rates_title

TARGET = 1.0


def title(*values: float) -> str:
    labels = [f"{number}区" for number in range(1, len(values) + 1)]
    rows = pd.DataFrame({"label": labels, "value": values})
    return rates_title("c3_open_rate", "区县", rows, TARGET)


def test_who_is_near_the_target_is_not_called_below_it() -> None:
    assert title(1.0, 0.99, 0.86, 0.5) == (
        "开课率：1个区县达标、2个接近、1个未达标"
        "，最好的是1区（100.0%）（竖线为目标100.0%）"
    )


def test_nobody_at_the_target_is_left_out() -> None:
    assert title(0.9).startswith("开课率：1个区县接近（竖线为目标")


def test_a_title_names_the_best_area_and_never_the_lowest() -> None:
    text = title(0.9, 0.8, 0.4)

    assert "最好的是1区（90.0%）" in text
    assert "3区" not in text
    assert "最好" not in title(0.9, 0.9, 0.4)


def test_everybody_at_the_target_is_one_sentence() -> None:
    assert title(1.0, 1.0) == "开课率：2个区县全部达标（竖线为目标100.0%）"


@pytest.mark.parametrize(
    ("target", "text"),
    [(None, "2所报送开课率"), (1.0, "开课率：1所达标、1所未达标（竖线为目标100.0%）")],
)
def test_a_title_never_names_the_lowest_school(target: float | None, text: str) -> None:
    rows = pd.DataFrame({"label": ["甲小学", "乙小学"], "value": [1.0, 0.3]})

    assert rates_title("c3_open_rate", SCHOOL_LABEL, rows, target) == text
