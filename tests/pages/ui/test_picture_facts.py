"""What a picture says to who cannot see it: a title and three facts, no names."""

import pandas as pd
import pytest

from pages.ui.picture_facts import described, description, picture_text, three_facts
from tests.page_pictures import is_told_well


def table(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(columns)


def test_the_facts_are_highest_lowest_and_how_many() -> None:
    rows = table(区县=["甲县", "乙县", "丙县"], 达标率=["96.0%", "91.7%", "未报送"])
    assert three_facts(rows) == ("达标率最高96.0%", "最低91.7%", "共3个区县，2个有数")


def test_nobody_is_named_for_the_lowest_may_be_weak() -> None:
    rows = table(区县=["甲县", "乙县"], 达标率=["96.0%", "91.7%"])
    assert "县" not in "".join(three_facts(rows)).replace("区县", "")


def test_who_reported_is_added_up() -> None:
    rows = table(区县=["甲县", "乙县"], 数=["1", "2"])
    rows["已报／应报（所）"] = ["1,010/1,020", "5/6"]
    assert three_facts(rows)[2] == "共2个区县，2个有数，已报1,015／应报1,026所"


def test_a_rate_comes_before_what_it_is_made_of() -> None:
    rows = table(区县=["甲县", "乙县"])
    rows["实开（节）"], rows["开课率"] = [5, 9], ["50.0%", "90.0%"]
    assert three_facts(rows)[0] == "开课率最高90.0%"


def test_numbers_take_the_unit_of_their_heading() -> None:
    rows = table(年度=["2025", "2026"])
    rows["支出（万元）"] = [1200.5, 900.0]
    assert three_facts(rows)[:2] == ("支出最高1,200.5万元", "最低900万元")


def test_codes_and_places_in_a_row_are_no_values() -> None:
    rows = table(
        学校=["甲", "乙"], 名次=[1, 2], 学校标识码=["2199000001", "2199000002"]
    )
    assert three_facts(rows)[0] == "共2行，按学校列"


def test_a_range_among_numbers_is_left_out() -> None:
    cells: list[object] = ["100M", "200M", "300M", "400M", "20M—50M"]
    rows = table(学校=list("甲乙丙丁戊"), 带宽=cells)
    assert three_facts(rows)[2] == "共5个学校，4个有数"


@pytest.mark.parametrize(
    "rows",
    [
        table(区县=["甲县"], 达标率=["96.0%"]),
        table(区县=["甲县"], 情况=["正常"]),
        table(区县=["甲县"], 达标率=["未报送"]),
        table(区县=[]),
    ],
)
def test_every_table_has_three_facts(rows: pd.DataFrame) -> None:
    assert is_told_well(picture_text("一句话。", rows))


def test_a_picture_is_told_only_while_it_is_drawn() -> None:
    with described("甲", table(区县=["甲县"], 数=["1"])):
        assert description().startswith("图：甲。")
    assert description() == ""
