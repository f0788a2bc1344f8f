"""The pictures of a school's record: gaps stay gaps, better lies to the right."""

import json

import pandas as pd
import pytest

from pages.charts.peer_strip import Strip, peer_strips
from pages.charts.report_grid import readable_on, report_grid
from pages.charts.school_trend import trend_bars, trend_lines

ROWS = pd.DataFrame(
    {
        "x": ["2025-09", "2025-10", "2025-09", "2025-10"],
        "series": ["在线", "在线", "使用", "使用"],
        "value": [0.9, float("nan"), 0.8, 0.7],
    }
)


def test_a_missing_value_is_a_gap_and_never_zero() -> None:
    spec = trend_lines(ROWS, "比例", is_dark=False, is_share=True, lines=[("线", 0.8)])

    values = spec["layer"][0]["data"]["values"]
    assert [v["value"] for v in values] == [0.9, None, 0.8, 0.7]
    assert spec["layer"][0]["encoding"]["y"]["axis"]["format"] == ".0%"
    assert spec["layer"][1]["data"]["values"][0] == {"value": 0.8, "label": "线"}
    json.dumps(spec, allow_nan=False)


def test_one_series_needs_no_legend_and_two_stand_side_by_side() -> None:
    single = trend_bars(ROWS.head(2), "节", is_dark=True)["layer"][0]["encoding"]
    double = trend_bars(ROWS, "节", is_dark=True)["layer"][0]["encoding"]
    stacked = trend_bars(ROWS, "人", is_dark=True, is_stacked=True)

    assert single["color"]["legend"] is None
    assert double["xOffset"] == {"field": "series"}
    assert "xOffset" not in stacked["layer"][0]["encoding"]


def places(strip: Strip) -> dict[str, float]:
    spec = peer_strips([strip], "越靠右越好", is_dark=False)
    marks = spec["layer"][1]["data"]["values"]
    return {mark["kind"]: mark["place"] for mark in marks}


def test_the_better_school_stands_to_the_right() -> None:
    higher = Strip("带宽", [100.0, 200.0, 300.0], 300.0, "")
    lower = Strip("生机比", [2.0, 5.0, 9.0], 2.0, "", is_lower_better=True)

    assert places(higher)["own"] == 1.0
    assert places(lower)["own"] == 1.0
    assert higher.is_above_median
    assert lower.is_above_median


def test_a_school_without_a_value_has_no_dot() -> None:
    strip = Strip("带宽", [100.0, 100.0], None, "未报送")

    assert "own" not in places(strip)
    assert not strip.is_above_median


def test_the_grid_says_each_state_with_a_sign_that_can_be_read() -> None:
    rows = pd.DataFrame(
        {
            "month": ["2025-09", "2025-10"],
            "sheet": ["月报", "月报"],
            "state": ["met", "zero"],
            "sign": ["✓", "0"],
        }
    )
    colours = {"met": "#1B6CA8", "zero": "#B7D7EE"}
    spec = report_grid(rows, colours, {"met": "已报", "zero": "零报"}, is_dark=False)

    values = spec["data"]["values"]
    assert [v["state"] for v in values] == ["已报", "零报"]
    assert [v["ink"] for v in values] == ["#FFFFFF", "#16202C"]


@pytest.mark.parametrize(
    ("colour", "ink"), [("#000000", "#FFFFFF"), ("#FFFFFF", "#16202C")]
)
def test_ink_follows_the_ground(colour: str, ink: str) -> None:
    assert readable_on(colour) == ink


def test_a_range_is_drawn_from_end_to_end_and_an_open_one_says_so() -> None:
    rows = pd.DataFrame(
        {
            "x": ["2015", "2016", "2017"],
            "series": "带宽",
            "value": [100.0, 500.0, 1000.0],
            "high": [999.0, 500.0, float("nan")],
            "words": ["100–999M", "500M", "1,000M以上"],
        }
    )

    line, ranges, arrows, words = trend_lines(rows, "带宽", is_dark=False)["layer"]

    assert [v["value"] for v in line["data"]["values"]] == [None, 500.0, None]
    ends = [(v["value"], v["top"]) for v in ranges["data"]["values"]]
    assert ends == [(100.0, 999.0), (1000.0, 1000.0)]
    assert [v["value"] for v in arrows["data"]["values"]] == [1000.0]
    assert [v["words"] for v in words["data"]["values"]] == ["100–999M", "1,000M以上"]


def test_the_name_of_a_line_stands_beside_the_picture() -> None:
    spec = trend_lines(ROWS, "M", is_dark=False, lines=[("本校的线 100M", 100.0)])

    axis = spec["layer"][1]["encoding"]["y"]["axis"]
    assert (axis["orient"], axis["values"]) == ("right", [100.0])
    assert json.loads(axis["labelExpr"]) == ["本校的线", "100M"]


def test_a_single_bar_is_as_wide_as_one_of_many() -> None:
    few = trend_bars(ROWS.head(1), "人", is_dark=False)["layer"][0]["encoding"]["x"]

    assert few["scale"]["paddingOuter"] == 5
