"""The pictures of a comparison: better up and right, gaps where nothing is known."""

import json
from typing import Any

import pandas as pd
import pytest

from pages.charts.dot_names import sides_of_names
from pages.charts.quadrants import MOST_NAMES, Axis, domain_of, quadrants
from pages.charts.small_multiples import columns_in, small_multiples

NAMES = {(True, True): "甲", (True, False): "乙", (False, True): "丙"}
NAMES |= {(False, False): "丁"}
AXES = (Axis("建", 0.9, is_share=True), Axis("比", 6.0, is_reversed=True))


def dots(count: int = 3) -> pd.DataFrame:
    texts = ["x"] * count
    values = {"x": [0.5 + i / 100 for i in range(count)], "y": [5.0] * count}
    words = {
        "quadrant": ["乙"] * count,
        "x_text": texts,
        "y_text": texts,
        "note": texts,
    }
    names = {"key": [*range(count)], "name": [f"第{i}" for i in range(count)]}
    return pd.DataFrame({**names, **values, **words})


def layers_of(spec: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == kind]


def test_what_is_better_when_low_runs_backwards() -> None:
    spec = quadrants(dots(), AXES, NAMES, is_dark=False)

    encoding = layers_of(spec, "circle")[0]["encoding"]
    assert encoding["y"]["scale"]["reverse"]
    assert "reverse" not in encoding["x"]["scale"]
    json.dumps(spec, allow_nan=False)


def test_lines_stand_at_their_values_inside_the_picture() -> None:
    spec = quadrants(dots(), AXES, NAMES, is_dark=True)

    lines = [rule["data"]["values"][0]["line"] for rule in layers_of(spec, "rule")]
    assert lines == [0.9, 6.0]
    low, high = layers_of(spec, "circle")[0]["encoding"]["x"]["scale"]["domain"]
    assert low < 0.5
    assert high > 0.9


def test_each_quadrant_is_named_in_its_corner() -> None:
    spec = quadrants(dots(), AXES, NAMES, is_dark=False)

    corners = {
        layer["data"]["values"][0]["word"]: (layer["mark"]["x"], layer["mark"]["y"])
        for layer in layers_of(spec, "text")
        if "data" in layer
    }
    assert corners["甲"] == ("width", 0)
    assert corners["丁"] == (0, "height")


@pytest.mark.parametrize(
    ("count", "is_narrow", "fewest", "most"),
    [(3, False, 3, 3), (40, False, 1, MOST_NAMES), (3, True, 0, 0)],
)
def test_dots_are_named_where_names_have_room(
    count: int, is_narrow: bool, fewest: int, most: int
) -> None:
    spec = quadrants(dots(count), AXES, NAMES, is_dark=False, is_narrow=is_narrow)

    sides = [row["side"] for row in spec["data"]["values"]]
    assert fewest <= sum(map(bool, sides)) <= most


def test_names_never_lie_on_dots_or_on_one_another() -> None:
    points = [(100.0, 100.0), (112.0, 100.0), (124.0, 100.0), (300.0, 100.0)]
    found = sides_of_names(points, ["东区小学"] * 4, [3, 0, 1, 2], (400, 200))

    # Those on the left stand too near: one above, one below, one beside the row.
    assert found == ["above", "below", "right", "above"]


def test_a_name_at_the_edge_moves_inside() -> None:
    (side,) = sides_of_names([(5.0, 20.0)], ["东区小学"], [0], (400, 200))

    assert side == "right"


def test_one_value_on_the_line_still_has_room_around_it() -> None:
    low, high = domain_of(pd.Series([0.0]), 0.0)

    assert low < 0 < high


def test_a_panel_keeps_its_gaps_and_its_order() -> None:
    rows = pd.DataFrame(
        {
            "name": ["乙", "乙", "甲", "甲"],
            "moment": ["2024", "2025"] * 2,
            "value": [0.1, float("nan"), 0.3, 0.4],
            "text": ["10%", "未报送", "30%", "40%"],
            "line": [0.5, 0.5, float("nan"), float("nan")],
        }
    )
    form = {"is_share": True, "is_dark": False}
    spec = small_multiples(rows, ["2024", "2025"], width=800, **form)

    assert [v["value"] for v in spec["data"]["values"]] == [0.1, None, 0.3, 0.4]
    assert spec["facet"]["sort"] == ["乙", "甲"]
    json.dumps(spec, allow_nan=False)


@pytest.mark.parametrize("width", [312, 800, 1318, 1752])
def test_panels_never_need_more_room_than_there_is(width: int) -> None:
    columns, panel = columns_in(width, 12)

    assert columns * panel <= width
    assert panel >= 130
