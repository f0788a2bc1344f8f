"""Stacked shares, lines over time and quiet colours."""

import pandas as pd
import pytest

from pages.charts.shades import number_shades, share_shades
from pages.charts.theme import ink_on
from pages.charts.tier_bars import tier_bars
from pages.charts.trend import trend

SHARES = pd.DataFrame(
    {
        "row": ["东区", "东区", "西区"],
        "key": ["9901", "9901", "9902"],
        "class": ["百兆", "不足百兆", "百兆"],
        "count": [3, 1, 2],
        "share": [0.75, 0.25, 1.0],
    }
)
CLASSES = [("不足百兆", "#D94801"), ("百兆", "#C9DDF0")]
WORDS = ("档位", "学校", "占比")


def test_pieces_stand_in_the_order_of_the_classes() -> None:
    spec = tier_bars(SHARES, CLASSES, words=WORDS, is_dark=False)
    east = [v for v in spec["data"]["values"] if v["row"] == "东区"]

    assert [(v["class"], v["start"], v["end"]) for v in east] == [
        ("不足百兆", 0.0, 0.25),
        ("百兆", 0.25, 1.0),
    ]
    assert spec["encoding"]["y"]["sort"] == ["东区", "西区"]


def test_text_reads_on_its_colour() -> None:
    values = tier_bars(SHARES, CLASSES, words=WORDS, is_dark=False)["data"]["values"]

    assert {v["class"]: v["ink"] for v in values} == {
        "不足百兆": "#FFFFFF",
        "百兆": "#16202C",
    }


@pytest.mark.parametrize(
    ("colour", "ink"),
    [("#F0604D", "#16202C"), ("#C2410C", "#FFFFFF"), ("#E6A100", "#16202C")],
)
def test_letters_take_the_ink_of_more_contrast(colour: str, ink: str) -> None:
    assert ink_on(colour) == ink


def test_bars_lead_on_only_where_their_rows_have_a_key() -> None:
    leading = tier_bars(SHARES, CLASSES, words=WORDS, is_dark=False)
    resting = tier_bars(SHARES.assign(key=""), CLASSES, words=WORDS, is_dark=False)

    assert "params" in leading["layer"][0]
    assert "params" not in resting["layer"][0]


def test_an_unknown_value_leaves_a_gap() -> None:
    table = pd.DataFrame(
        {
            "moment": ["2018年9月", "2020年12月"],
            "group": ["城区", "城区"],
            "value": [None, 1.0],
        }
    )

    spec = trend(
        table,
        {"城区": "#1B6CA8"},
        target=1.0,
        is_share=True,
        target_word="目标",
        is_dark=False,
    )

    assert spec["data"]["values"][0]["value"] is None
    assert {layer["encoding"]["x"]["field"] for layer in spec["layer"][:2]} == {
        "moment"
    }
    assert spec["layer"][-1]["encoding"]["x"]["sort"] == ["2018年9月", "2020年12月"]


@pytest.mark.parametrize(
    ("value", "number"), [(0.0, 0), (0.6, 1), (0.899, 2), (0.95, 4), (1.0, 5)]
)
def test_full_marks_have_a_class_of_their_own(value: float, number: int) -> None:
    assert share_shades(False).class_of(value) == number


def test_unknown_has_a_colour_of_its_own() -> None:
    shades = share_shades(False)

    assert shades.colour(None) == shades.colour(float("nan")) == shades.unknown
    assert shades.unknown not in shades.colours


def test_the_better_class_is_darker_also_where_less_is_better() -> None:
    values = [3.0, 5.0, 8.0, 20.0]
    up = number_shades(values, False, False)
    down = number_shades(values, False, True)

    assert up.colour(20.0) == down.colour(3.0)
    assert number_shades([], False, False).colour(None) == up.unknown
