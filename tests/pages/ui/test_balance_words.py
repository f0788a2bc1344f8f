"""Sentences of 优质均衡 say what the numbers say, also where there are none."""

import pandas as pd
import pytest

from data_access.catalogue.balance import SEVEN
from data_access.period import month_period
from pages.ui import balance_words as words
from pages.ui.balance_tables import click_key, trend_rows, trend_table

NOTHING = float("nan")


def spread(*values: float) -> pd.DataFrame:
    return pd.DataFrame({"cv": values}, index=list(SEVEN[: len(values)]))


@pytest.mark.parametrize(
    ("values", "line", "title"),
    [
        ((0.3, 0.6, 0.2), 0.5, "小学：1项高于0.50，最高是百生骨干教师0.600"),
        ((0.5, 0.2), 0.5, "小学：2项都不高于0.50，最高是百生高学历教师0.500"),
        ((0.5,), None, "小学：没有登记门槛，最高是百生高学历教师0.500"),
        ((NOTHING, NOTHING), 0.5, "小学：没有学校报送，算不出差异系数"),
    ],
)
def test_bars_say_how_many_are_above(
    values: tuple[float, ...], line: float | None, title: str
) -> None:
    assert words.bars_title("primary", spread(*values), line) == title


def counties(*rows: tuple[int, str, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["group_key", "indicator", "cv", "line"])


def test_each_county_is_held_against_its_own_line() -> None:
    rows = counties((1, "bal_l1", 0.55, 0.5), (2, "bal_l1", 0.55, 0.6))

    assert words.above_own(rows)["group_key"].tolist() == [1]
    assert "1个县（区）1项高于本县（区）门槛" in words.matrix_title("primary", rows)
    same = counties((1, "bal_l1", 0.55, 0.5), (2, "bal_l1", NOTHING, 0.5))
    assert "1个县（区）1项高于0.50" in words.matrix_title("primary", same)
    without = counties((1, "bal_l1", 0.55, NOTHING))
    assert words.matrix_title("primary", without) == "小学：没有登记门槛"


@pytest.mark.parametrize(
    ("fewest", "line", "part"),
    [
        (3, 0.5, "至少把最低的3所补到门槛"),
        (0, 0.5, "现在就不高于0.50"),
        (None, 0.5, "全部补到门槛，差异系数仍高于0.50"),
        (None, None, "没有登记"),
    ],
)
def test_what_it_takes_is_a_sentence(
    fewest: int | None, line: float | None, part: str
) -> None:
    assert part in words.fewest_words(fewest, line, 9)


@pytest.mark.parametrize(
    ("item", "need", "text"),
    [
        ("dev_mmroom_per100", 37.0, "37间"),
        ("bal_l3", 12.0, "12人"),
        ("bal_l4", 1520.4, "1,520㎡"),
        ("dev_equip_value_per_stu", 3_105_000.0, "310.5万元"),
    ],
)
def test_needs_carry_their_unit(item: str, need: float, text: str) -> None:
    assert words.need_text(item, need) == text


def judged(*rows: tuple[float, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [(passes, ("bal_l1",) * short) for passes, short in rows],
        columns=["passes", "short"],
    )


def test_who_fails_is_counted_and_who_was_not_assessed_apart() -> None:
    title = words.failing_title("primary", judged((1, 0), (0, 1), (0, 5), (NOTHING, 0)))

    assert title == (
        "小学：参评3所，2所没有达到6项+85%，其中1所再补一两项就够"
        "；另有1所七项不全，未参评"
    )
    assert "都未参评" in words.failing_title("primary", judged((NOTHING, 0)))
    assert "都达到" in words.failing_title("primary", judged((1, 0)))
    assert "0所" not in words.failing_title("primary", judged((0, 5)))


def side(**values: float) -> "pd.Series[float]":
    given = {"ratio": NOTHING, "gap": NOTHING, "urban_expected": 1, "rural_expected": 1}
    return pd.Series({**given, "urban_reported": 1, "rural_reported": 1, **values})


def test_rural_and_urban_name_the_definition_in_use() -> None:
    def say(row: "pd.Series[float] | None", before: float | None = None) -> str:
        return words.rural_title("bal_l4", row, "town_rural", before)

    assert say(side(ratio=0.8, gap=1.2)) == (
        "生均教学用房：农村学校低于城区1.20㎡/人，城乡比0.80，上年没有可比的数（口径：城镇／乡村）"
    )
    assert "城乡比0.80，上年0.75，差距缩小" in say(side(ratio=0.8, gap=1.2), 0.75)
    assert "上年1.10，差距扩大" in say(side(ratio=0.8, gap=1.2), 1.1)
    assert "上年1.20，差距持平" in say(side(ratio=0.8, gap=1.2), 1.2)
    assert "高于" in say(side(ratio=1.2, gap=-1.2))
    assert "这里没有城区（城镇）学校" in say(side(urban_expected=0))
    assert "农村（乡村）学校都没有报送" in say(side(rural_reported=0))
    assert "没有报送的学校" in say(None)


def test_years_say_whether_it_shrank() -> None:
    values = [NOTHING, 0.6, 0.5]
    assert "由0.600缩小到0.500" in words.trend_title("primary", "bal_l1", values)
    assert "只有一年" in words.trend_title("primary", "bal_l1", [NOTHING, 0.5])
    assert "基本持平" in words.trend_title("primary", "bal_l1", [0.5, 0.5])


def test_a_click_carries_the_id_that_stands_in_the_address() -> None:
    assert click_key("primary", "dev_mmroom_per100") == "primary|bal_l7"
    assert click_key("990102", "bal_l4").rsplit("|", 1) == ["990102", "bal_l4"]


def test_the_years_begin_with_the_first_that_is_known() -> None:
    periods = [month_period(year * 100 + 10) for year in (2016, 2017, 2018)]
    rows = pd.DataFrame(
        [
            {"period_no": number, "indicator": item, "cv": cv}
            for number, cv in enumerate((float("nan"), 0.4, 0.3))
            for item in SEVEN
        ]
    )

    assert list(trend_rows(rows, periods, SEVEN[0])["moment"].unique()) == [
        "2017年",
        "2018年",
    ]
    assert list(trend_table(rows, periods)["年度"]) == ["2017年", "2018年"]


def test_a_city_of_which_nobody_reported_is_not_within_its_lines() -> None:
    found = {"primary": (0, 0), "junior_secondary": (0, 12)}

    assert words.city_headline(found) == (
        "小学没有县（区）报送，初中12个县（区）7项都不超线"
    )
