"""Rows of the equipment page: a single school has a thing or has it not."""

import pandas as pd

from data_access.catalogue.indicators import INDICATORS
from pages.ui.equipment_tables import area_table

RATE = INDICATORS["dev_recording_rate"]
ROW = {
    "name": "甲",
    "value": 1.0,
    "numerator": 1,
    "denominator": 1,
    "reported": 1,
    "expected": 1,
}


def test_a_single_school_has_it_or_has_it_not() -> None:
    rows = pd.DataFrame([ROW, {**ROW, "name": "乙", "value": 0.0}]).assign(school_id=1)

    assert area_table(RATE, rows, None, "学校")["录播室建成率"].tolist() == ["是", "否"]


def test_an_area_of_one_school_still_has_a_share() -> None:
    table = area_table(RATE, pd.DataFrame([ROW]), None, "乡镇")

    assert table["录播室建成率"].tolist() == ["100.0%"]
