"""The pictures of the three classrooms say what their rows say."""

import json

import pandas as pd
import pytest
import shapely

from data_access.catalogue.states import MET, MISSED, NEAR
from pages.charts.arcs import THICKEST, arc_layer
from pages.charts.area_map import area_map
from pages.charts.coverage_map import (
    MOST_SIGNS,
    coverage_areas,
    coverage_categories,
    pair_categories,
    sign_layer,
)
from pages.charts.lesson_trend import TrendWords, kind_trend, lesson_trend
from pages.charts.map_frame import Canvas
from pages.charts.map_shapes import Shapes
from pages.charts.share_bars import count_bars, share_bars
from pages.charts.subject_matrix import subject_matrix
from pages.ui.lesson_words import area_words

NOTHING = float("nan")
WORDS = TrendWords("应开", "实开", "节")


def pair(to_longitude: float, lessons: int, name: str = "甲 → 乙") -> dict[str, object]:
    return {
        "from_longitude": 110.0,
        "from_latitude": 30.0,
        "to_longitude": to_longitude,
        "to_latitude": 30.5,
        "lesson_count": lessons,
        "name": name,
        "line1": f"{lessons}节",
        "line2": "",
    }


def test_an_arc_is_as_wide_as_its_lessons() -> None:
    pairs = pd.DataFrame([pair(111.0, 10), pair(112.0, 5)])

    layer = arc_layer(pairs, ("#0072B2", "#E69F00"))

    widths = [one["width"] for one in layer["data"]]
    assert widths == [THICKEST, 4.0]
    assert layer["data"][0]["from"] == [110.0, 30.0]


def test_a_pair_without_a_place_is_not_drawn_and_braces_are_harmless() -> None:
    pairs = pd.DataFrame([pair(NOTHING, 10), pair(112.0, 5, "{line1}")])

    layer = arc_layer(pairs, ("#0072B2", "#E69F00"))

    assert [one["name"] for one in layer["data"]] == ["line1"]
    json.dumps(layer, allow_nan=False)


def test_no_pairs_are_no_arcs() -> None:
    empty = pd.DataFrame([pair(111.0, 1)]).head(0)

    assert arc_layer(empty, ("#0072B2", "#E69F00"))["data"] == []


@pytest.mark.parametrize("is_dark", [False, True])
def test_each_state_has_a_colour_of_its_own_and_silence_is_hollow(
    is_dark: bool,
) -> None:
    found = coverage_categories(is_dark)

    assert len({one.colour for one in found}) == 4
    assert [one.code for one in found if one.is_hollow] == ["not_reported"]
    assert found[-1].code == "absent"
    assert len({one.colour for one in pair_categories(is_dark)}) == 2


def schools(count: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "longitude": [110.0] * count,
            "latitude": [30.0] * count,
            "category": ["absent"] * count,
        }
    )


def test_absent_schools_carry_their_sign_where_it_can_be_read() -> None:
    assert [one["text"] for one in sign_layer(schools(2), is_dark=False)["data"]] == [
        "✕",
        "✕",
    ]
    assert sign_layer(schools(MOST_SIGNS + 1), is_dark=True)["data"] == []


def test_areas_are_shaded_by_share_and_told_in_words() -> None:
    areas = pd.DataFrame(
        {"area_id": [1, 2], "key": ["1", "2"], "name": "甲", "short_name": "甲"}
    )
    measures = pd.DataFrame(
        {
            "group_key": [1],
            "numerator": [1.0],
            "denominator": [2.0],
            "value": [0.5],
            "standing": ["第1，共2个"],
            "expected": [2],
        }
    )

    rows = coverage_areas(areas, measures, area_words, is_dark=False)

    assert list(rows["line1"]) == ["覆盖率 50.0%（1/2所）", "没有应参与学校"]
    assert list(rows["line2"]) == ["第1，共2个", ""]
    assert rows["colour"].nunique() == 2


def months(**second: object) -> pd.DataFrame:
    normal = {"planned": 10.0, "held": 9.0, "rate_text": "90.0%", "state": "normal"}
    first = {"label": "9月", **normal, "state_text": ""}
    blank = {"planned": NOTHING, "held": NOTHING, "rate_text": ""}
    return pd.DataFrame([first, {"label": "10月", **blank, **second}])


def test_a_holiday_is_a_word_and_no_bar() -> None:
    rows = months(state="holiday", state_text="假期")

    spec = lesson_trend(rows, WORDS, is_dark=False)

    assert [one["held"] for one in spec["data"]["values"]] == [9.0, None]
    assert spec["data"]["values"][1]["state_text"] == "假期"
    assert spec["encoding"]["x"]["scale"]["domain"] == ["9月", "10月"]
    json.dumps(spec, allow_nan=False)


def test_person_times_are_stacked_by_kind_with_their_sum_above() -> None:
    rows = pd.DataFrame(
        {
            "label": ["9月", "9月", "10月"],
            "kind": ["专递课堂", "名师课堂", NOTHING],
            "kind_order": [1.0, 2.0, NOTHING],
            "amount": [30.0, 12.0, NOTHING],
            "total_text": ["42", "42", NOTHING],
            "state": ["normal", "normal", "silent"],
            "state_text": ["", "", "未报送"],
        }
    )

    spec = kind_trend(rows, {"专递课堂": "#0072B2"}, "人次", is_dark=True)

    tops = spec["layer"][1]["data"]["values"]
    assert tops == [{"label": "9月", "total": 42.0, "text": "42"}]
    json.dumps(spec, allow_nan=False)


def bars(*values: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "key": [str(number) for number in range(len(values))],
            "label": [f"{number}区" for number in range(len(values))],
            "value": values,
            "note": "",
            "colour": "#1B6CA8",
        }
    )


def test_shares_start_at_zero_and_the_target_is_a_line() -> None:
    spec = share_bars(bars(0.9, NOTHING), 1.0, is_dark=False)

    assert spec["encoding"]["x"]["scale"]["domain"][0] == 0
    assert spec["data"]["values"][1]["value"] is None
    assert spec["layer"][2]["encoding"]["x"] == {"datum": 1.0}
    quiet = share_bars(bars(0.9), None, is_dark=False, leads=False)
    assert len(quiet["layer"]) == 2


def test_values_that_are_no_shares_have_room_for_their_longest_bar() -> None:
    longer = share_bars(bars(1.8), 0.5, is_dark=False, reach=2)

    assert longer["encoding"]["x"]["scale"]["domain"] == [0, 2]


def test_a_row_of_nought_can_be_clicked_over_its_whole_width() -> None:
    spec = share_bars(bars(0.0), None, is_dark=False)

    top = spec["layer"][-1]
    assert top["params"][0]["select"]["fields"] == ["key"]
    assert (top["encoding"]["x"], top["encoding"]["x2"]) == (
        {"value": 0},
        {"value": "width"},
    )


def test_counts_are_measured_against_the_largest() -> None:
    rows = pd.DataFrame({"label": ["网络故障", "其他"], "value": [4, 1], "note": ""})

    spec = count_bars(rows, is_dark=True)

    assert [one["value"] for one in spec["data"]["values"]] == [1.0, 0.25]


@pytest.mark.parametrize(
    ("share", "state"), [(1.0, MET), (0.9, NEAR), (0.5, MISSED), (0.0, MISSED)]
)
def test_a_cell_has_the_colour_of_its_state(share: float, state: object) -> None:
    cells = pd.DataFrame(
        [{"key": "1", "label": "甲", "subject": "音乐", "share": share, "text": "…"}]
    )

    spec = subject_matrix(cells, ["音乐"], is_dark=False)

    assert spec["data"]["values"][0]["colour"] == state.light


@pytest.mark.parametrize(
    ("head", "is_narrow", "angle"),
    [("百生体艺教师", True, -90), ("百生体艺教师", False, 0), ("音乐", True, 0)],
)
def test_long_heads_stand_upright_on_a_telephone(
    head: str, is_narrow: bool, angle: int
) -> None:
    cells = pd.DataFrame(
        [{"key": "1", "label": "甲", "subject": head, "share": 1.0, "text": "…"}]
    )

    spec = subject_matrix(cells, [head], is_dark=False, is_narrow=is_narrow)

    assert spec["encoding"]["x"]["axis"]["labelAngle"] == angle


def test_a_cell_may_bring_its_own_colour() -> None:
    cells = pd.DataFrame(
        [
            {
                "key": "1",
                "label": "甲",
                "subject": "音乐",
                "colour": "#123456",
                "text": "…",
            }
        ]
    )

    spec = subject_matrix(cells, ["音乐"], is_dark=False)

    assert spec["data"]["values"][0]["colour"] == "#123456"


def test_a_pages_own_layer_lies_above_the_schools_and_below_the_names() -> None:
    areas = pd.DataFrame(
        [{"area_id": 2, "key": "9901", "name": "东区", "short_name": "东区"}]
    ).assign(colour="#1B6CA8", line1="", line2="")
    dots = schools(1).assign(code="1", name="甲", line1="", line2="", is_sketched=False)
    shapes = Shapes({2: shapely.box(109, 29, 111, 31)})

    text = area_map(
        shapes,
        areas,
        dots,
        coverage_categories(is_dark=False),
        canvas=Canvas(800, 400),
        metric_words=("公里", "米"),
        is_dark=False,
        top_layers=[sign_layer(dots, is_dark=False)],
    )

    layers = json.loads(text or "")["layers"]
    order = [layer["id"] for layer in layers]
    assert order[1:4] == ["schools-absent", "signs", "labels"]
    assert [one["text"] for one in layers[3]["data"]] == ["东区"]


def test_upright_heads_take_no_height_from_the_rows() -> None:
    one = {"key": "k", "label": "甲", "subject": "生均教学用房", "text": "✓"}
    cells = pd.DataFrame([{**one, "share": 1.0}])
    heads = ["生均教学用房"]

    flat = subject_matrix(cells, heads, is_dark=False)
    upright = subject_matrix(cells, heads, is_dark=False, is_narrow=True)

    assert upright["height"] - flat["height"] == 12 * (len(heads[0]) - 1)
