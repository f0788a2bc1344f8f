"""Months without a single training are not told as trainings of nought."""

import pandas as pd

from pages.ui import teacher_tables, teacher_words

SILENT = pd.DataFrame(
    {"month": [202508, 202509], "sessions": [None, 2.0], "persons": [None, 45.0]}
).astype({"sessions": float, "persons": float})


def test_a_silent_month_says_so_once() -> None:
    notes = teacher_tables.month_rows(SILENT)["note"].tolist()

    assert notes == ["未报送", "2场　45人次"]


def test_a_silent_year_has_no_sum() -> None:
    assert teacher_words.events_title(SILENT) == "十二个月培训2场、45人次"
    assert "没有登记" in teacher_words.events_title(SILENT.head(1))
