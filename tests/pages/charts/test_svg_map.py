"""A map drawn flat shows what deck.gl would draw, in the same places and colours."""

import json
from typing import Any

import pandas as pd
import pytest
import shapely
import vl_convert

from pages.charts.arcs import arc_layer
from pages.charts.area_map import area_map
from pages.charts.flat_shapes import Ground, ringed
from pages.charts.map_frame import Canvas
from pages.charts.map_layers import Category
from pages.charts.map_shapes import Shapes
from pages.charts.svg_map import svg_map
from pages.ui.map_view import picked

HOLED = shapely.box(110, 38, 110.5, 38.5) - shapely.box(110.2, 38.2, 110.3, 38.3)
SHAPES = Shapes({2: HOLED}, shapely.box(110, 38, 111, 39))
AREAS = pd.DataFrame(
    {
        "area_id": [2],
        "key": ["9901"],
        "name": ["东区"],
        "short_name": ["东区"],
        "colour": ["#1B6CA8"],
        "line1": ["达标率 90%"],
        "line2": ["<b>已报</b>"],
    }
)
SCHOOLS = pd.DataFrame(
    {
        "longitude": [110.1, 110.2, 110.4],
        "latitude": [38.1, 38.15, 38.4],
        "code": ["A", "B", "C"],
        "name": ["甲小学", "乙小学", "丙小学"],
        "category": ["low", "low", "silent"],
        "line1": ["", "", ""],
        "line2": ["", "", ""],
        "is_sketched": [False, True, False],
    }
)
PAIRS = pd.DataFrame(
    {
        "from_longitude": [110.1],
        "from_latitude": [38.1],
        "to_longitude": [110.4],
        "to_latitude": [38.4],
        "lesson_count": [3],
        "name": ["甲小学 → 丙小学"],
        "line1": ["3节"],
        "line2": [""],
    }
)


@pytest.fixture(scope="module")
def flat() -> dict[str, Any]:
    deck = area_map(
        SHAPES,
        AREAS,
        SCHOOLS,
        [Category("low", "#8C2D04"), Category("silent", "#9AA0A6", True)],
        canvas=Canvas(800, 400),
        metric_words=("公里", "米"),
        is_dark=False,
        top_layers=[arc_layer(PAIRS, ("#0072B2", "#009E73"))],
    )
    assert deck is not None
    return svg_map(deck, width=800, height=400)


@pytest.fixture(scope="module")
def svg(flat: dict[str, Any]) -> str:
    drawn: str = vl_convert.vegalite_to_svg(flat)
    return drawn


def test_every_layer_is_drawn_with_its_colours_and_words(svg: str) -> None:
    for colour in ("#8c2d04", "#9aa0a6", "rgba(27,108,168,0.471)"):
        assert colour in svg
    for words in ("东区", "公里"):
        assert f">{words}<" in svg or words in svg
    for end in ("rgba(0,114,178,0.824)", "rgba(0,158,115,0.824)"):
        assert svg.count(end) == 1


def test_all_dots_are_one_choice_though_their_classes_differ(
    flat: dict[str, Any],
) -> None:
    choices = [p["name"] for layer in flat["layer"] for p in layer.get("params", [])]
    dots = [layer for layer in flat["layer"] if layer["mark"]["type"] == "circle"]

    assert choices == ["areas", "schools"]
    assert [row["code"] for row in dots[0]["data"]["values"]] == ["A", "B", "C"]


def test_a_place_lies_where_deck_would_draw_it(flat: dict[str, Any]) -> None:
    """The bounds fill nine tenths of the height, their middle is in the middle."""
    ground = flat["layer"][0]["data"]["values"][0]["geometry"]["coordinates"][0][0]
    xs, ys = zip(*ground, strict=True)

    assert max(ys) == pytest.approx(180, abs=1.5)
    assert min(ys) == pytest.approx(-180, abs=1.5)
    assert max(xs) == pytest.approx(-min(xs), abs=1)


def test_a_hole_runs_against_its_ring() -> None:
    ground = Ground.of_view({"longitude": 110.2, "latitude": 38.2, "zoom": 8})

    for shape in (HOLED, shapely.reverse(HOLED)):
        found = ringed(json.loads(shapely.to_geojson(shape)), ground)
        outer, hole = found["coordinates"][0]
        assert shapely.LinearRing(outer).is_ccw != shapely.LinearRing(hole).is_ccw


def test_what_is_no_surface_is_left_out() -> None:
    line = {"type": "LineString", "coordinates": [[110, 38], [111, 39]]}
    box = json.loads(shapely.to_geojson(shapely.box(110, 38, 111, 39)))
    ground = Ground(0, 0, 1)

    found = ringed({"type": "GeometryCollection", "geometries": [line, box]}, ground)

    assert len(found["coordinates"]) == 1


def test_a_click_on_a_flat_map_leads_the_same_ways() -> None:
    area = {"selection": {"areas": [{"key": "9901"}], "schools": []}}
    school = {"selection": {"areas": [{"key": "9901"}], "schools": [{"code": "2199"}]}}

    assert picked(area) == ("areas", "9901")
    assert picked(school) == ("schools", "2199")
    assert picked({"selection": {"areas": [], "schools": []}}) is None
