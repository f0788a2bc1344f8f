"""The map's specification: what is drawn, how much of it, and no basemap."""

import json
from typing import Any

import pandas as pd
import pytest
import shapely

from pages.charts.area_map import EVERYTHING, Look, area_map
from pages.charts.map_frame import Canvas, around, fit, labels_that_fit, scale_bar
from pages.charts.map_layers import Category, without_braces
from pages.charts.map_shapes import Shapes

SHAPES = Shapes({2: shapely.box(110, 38, 110.5, 38.5)}, shapely.box(110, 38, 111, 39))
AREAS = pd.DataFrame(
    {
        "area_id": [2, 3],
        "key": ["9901", "9902"],
        "name": ["东区", "西区"],
        "short_name": ["东区", "西区"],
        "colour": ["#1B6CA8", "#1B6CA8"],
        "line1": ["达标率 90%", "未报送"],
        "line2": ["", ""],
    }
)
SCHOOLS = pd.DataFrame(
    {
        "longitude": [110.1, 110.2, None],
        "latitude": [38.1, 38.2, None],
        "code": ["A", "B", "C"],
        "name": ["甲{name}小学", "乙小学", "丙小学"],
        "category": ["low", "low", "low"],
        "line1": ["", "", ""],
        "line2": ["", "", ""],
        "is_sketched": [False, True, False],
    }
)
CANVAS = Canvas(800, 400)


def drawn(**changes: Any) -> dict[str, Any]:
    given = {"schools": SCHOOLS, "shapes": SHAPES, "look": EVERYTHING, **changes}
    text = area_map(
        given["shapes"],
        AREAS,
        given["schools"],
        [Category("low", "#8C2D04")],
        canvas=CANVAS,
        metric_words=("公里", "米"),
        is_dark=False,
        look=given["look"],
    )
    assert text is not None
    spec: dict[str, Any] = json.loads(text)
    return spec


def layers(spec: dict[str, Any]) -> dict[str, Any]:
    return {layer["id"]: layer for layer in spec["layers"]}


def test_only_areas_with_a_shape_are_drawn_with_their_key() -> None:
    features = layers(drawn())["areas"]["data"]["features"]

    assert [f["properties"]["key"] for f in features] == ["9901"]


def test_a_school_without_a_sure_position_is_hollow() -> None:
    found = layers(drawn())

    assert [p["code"] for p in found["schools-low"]["data"]] == ["A"]
    assert [p["code"] for p in found["schools-low-sketched"]["data"]] == ["B"]
    assert found["schools-low-sketched"]["getFillColor"] == [255, 255, 255, 255]


def test_a_name_cannot_open_the_tooltips_braces() -> None:
    assert layers(drawn())["schools-low"]["data"][0]["name"] == "甲name小学"
    assert without_braces("{key}") == "key"


def test_too_many_schools_are_not_drawn() -> None:
    many = pd.concat([SCHOOLS.head(1)] * 3001, ignore_index=True)

    assert "schools-low" not in layers(drawn(schools=many))


def test_nothing_is_fetched_from_outside() -> None:
    text = json.dumps(drawn())

    assert drawn()["mapStyle"] == "__MAP_STYLE__"
    assert "http" not in text


def test_without_any_position_there_is_no_map() -> None:
    spec = area_map(
        Shapes(),
        AREAS,
        SCHOOLS.head(0),
        [],
        canvas=CANVAS,
        metric_words=("公里", "米"),
        is_dark=False,
    )

    assert spec is None


def test_the_view_fits_the_bounds_whatever_their_form() -> None:
    wide = fit((110, 38, 120, 39), CANVAS)
    high = fit((110, 30, 111, 39), CANVAS)

    assert wide["longitude"] == 115
    assert wide["zoom"] > high["zoom"]


def test_a_name_stands_only_where_it_fits() -> None:
    shapes = {
        "大区": shapely.box(0, 0, 1, 1),
        "很小的区": shapely.box(1, 0, 1.01, 0.01),
        "同处": shapely.box(0.01, 0.01, 0.98, 0.98),
    }

    assert [label["text"] for label in labels_that_fit(shapes, 8)] == ["大区"]


def test_a_name_makes_room_for_a_sign_in_its_middle() -> None:
    shapes = {"大区": shapely.box(0, 0, 1, 1)}
    (free,) = labels_that_fit(shapes, 8)
    sign = (0.48, 0.48, 0.52, 0.52)
    (moved,) = labels_that_fit(shapes, 8, [sign])

    assert free["p"] == [0.5, 0.5]
    assert moved["p"][0] == 0.5
    assert abs(moved["p"][1] - 0.5) > 0.02


def test_a_map_may_look_at_some_schools_alone() -> None:
    near = around([(110.1, 38.1), (110.2, 38.2)])
    assert near is not None
    whole, part = drawn(), drawn(look=Look(near))

    assert part["initialViewState"]["zoom"] > whole["initialViewState"]["zoom"]
    assert part["initialViewState"]["longitude"] == pytest.approx(110.15)
    assert around([]) is None


def test_the_scale_has_a_round_length() -> None:
    _, metres = scale_bar((110, 38, 111, 39), 8)

    assert metres == 20_000


def test_the_scale_lies_in_a_free_corner_or_below() -> None:
    def place(*boxes: tuple[float, float, float, float]) -> tuple[float, float]:
        taken = [shapely.box(*box) for box in boxes]
        line, _ = scale_bar((110, 38, 111, 39), 8, taken)
        return line[0][0], line[0][1]

    west_half = (110, 38, 110.4, 39)
    assert place() == (110, 38)
    assert place(west_half)[0] > 110.4
    assert place((110, 38, 111, 38.5))[1] > 38.5
    assert place((110, 38, 111, 39))[1] < 38
