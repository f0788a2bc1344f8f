"""The headline of 数据质量 and its cards count the same schools."""

import pandas as pd
import pytest

from pages.ui.quality_data import Month
from pages.ui.quality_words import headline

SENT, SILENT, NOT_ASKED = "met", "not_reported", "not_applicable"


def month(*states: str) -> Month:
    rows = pd.DataFrame({"school_id": range(len(states)), "state": states})
    return Month(202607, rows)


@pytest.mark.parametrize(
    ("states", "text"),
    [
        ((SENT, SENT), "2 所学校中 2 所报齐（100.0%）"),
        ((SENT, SILENT), "2 所学校中 1 所报齐（50.0%）"),
        (
            (SENT, NOT_ASKED),
            "2 所学校中 1 所报齐（50.0%），1 所没有报但本月不要求",
        ),
        ((NOT_ASKED, NOT_ASKED), "是假期，没有应报的月报"),
    ],
)
def test_who_was_not_asked_is_told_apart_from_who_is_silent(
    states: tuple[str, ...], text: str
) -> None:
    assert headline(month(*states)).removeprefix("2026年7月").lstrip("：") == text
