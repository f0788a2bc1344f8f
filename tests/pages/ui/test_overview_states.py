"""Nobody is blamed for what was not due, and nothing missing is a zero."""

import pytest

from data_access.catalogue.indicators import INDICATORS
from pages.ui.overview_states import Reading


def row(value: float | None, reported: int, expected: int) -> dict[str, float | None]:
    return {"value": value, "reported": reported, "expected": expected}


@pytest.mark.parametrize(
    ("name", "reported", "expected", "text", "state"),
    [
        ("c3_open_rate", 7, 7, "没有应开的课", "不适用"),
        ("c3_open_rate", 0, 7, "未报送", "未报送"),
        ("c3_school_cover_rate", 0, 0, "没有应参与的学校", "不适用"),
        ("dev_stu_per_terminal", 0, 0, "没有应报学校", "不适用"),
        ("dev_mmroom_ratio", 3, 3, "普通教室总数为0", "不适用"),
    ],
)
def test_a_missing_value_says_why(
    name: str, reported: int, expected: int, text: str, state: str
) -> None:
    reading = Reading(INDICATORS[name], 1.0)

    assert reading.full(row(None, reported, expected)) == text
    assert reading.state(row(None, reported, expected)).label == state


def test_without_any_line_nobody_failed_to_report() -> None:
    reading = Reading(INDICATORS["net_bw_target_rate"], None, lacks_lines=True)

    assert reading.value(row(None, 0, 5)) == "没有设带宽目标"
    assert reading.state(row(None, 0, 5)).label == "无目标"


def test_a_value_is_judged_by_its_target() -> None:
    reading = Reading(INDICATORS["c3_open_rate"], 1.0)

    assert reading.full(row(1.0, 5, 5)) == "100.0%"
    assert reading.state(row(0.9, 5, 5)).label == "接近"
