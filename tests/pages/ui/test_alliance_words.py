"""The headline of the alliances says when it counts only a part of their activities."""

import pandas as pd

from pages.ui.alliance_words import months_title, why_none

MONTHS = pd.DataFrame({"month": [202509], "amount": [2.0]})


def members(*roles: str) -> pd.DataFrame:
    return pd.DataFrame({"area_id": [91] * len(roles), "role": roles})


def test_activities_led_from_elsewhere_are_said_to_be_left_out() -> None:
    assert "这里的学校主办的" not in months_title(MONTHS, members("lead", "member"))
    assert "这里的学校主办的" in months_title(MONTHS, members("member", "member"))


def test_nothing_to_count_is_not_called_silence() -> None:
    assert why_none({"reported": 0.0, "expected": 0.0}) == "这里没有应报的学校"
    assert why_none({"reported": 4.0, "expected": 4.0}).startswith("期内没有活动")
    assert why_none({"reported": 0.0, "expected": 4.0}) == ""
