"""A figure's table stands like a printed one: numbers end at one line."""

import pandas as pd

from pages.ui.figure import aligned_right


def test_texts_that_are_numbers_stand_at_the_right() -> None:
    table = pd.DataFrame(
        {
            "指标": ["带宽达标率", "生机比"],
            "现在": ["96.0%", "4.2:1"],
            "目标": [None, "5.0:1"],
            "较上年同期": ["提高0.3个百分点", "基本持平"],
            "已报／应报（所）": ["835/845", "243/251"],
            "线路（条）": [1, 2],
        }
    )

    config = aligned_right(table)

    assert list(config) == ["现在", "目标", "已报／应报（所）", "线路（条）"]
    whole = config.pop("线路（条）")
    # Whole numbers stand at the right by themselves, with separators: 11,079.
    assert whole["type_config"]["format"] == "localized"
    assert {setting["alignment"] for setting in config.values()} == {"right"}
