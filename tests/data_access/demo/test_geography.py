"""The fictional city's areas."""

import json

import pandas as pd
import pytest
import shapely

from data_access.demo.geography import CITY_CODE, DEMO_SEED, ZONE_CODE, build_areas
from data_access.demo.outlines import outlines_geojson


@pytest.fixture(scope="module")
def areas() -> pd.DataFrame:
    return build_areas(DEMO_SEED)


def shapes(areas: pd.DataFrame, kind: str) -> list[shapely.Geometry]:
    return areas.loc[areas["kind"] == kind, "outline"].tolist()


def test_there_are_one_city_twelve_districts_and_180_towns(
    areas: pd.DataFrame,
) -> None:
    assert areas["kind"].value_counts().to_dict() == {
        "city": 1,
        "district": 12,
        "town": 180,
    }


def test_the_same_seed_gives_the_same_areas(areas: pd.DataFrame) -> None:
    again = build_areas(DEMO_SEED)
    assert shapely.to_wkb(again["outline"].to_numpy()).tolist() == (
        shapely.to_wkb(areas["outline"].to_numpy()).tolist()
    )
    pd.testing.assert_frame_equal(
        again.drop(columns="outline"), areas.drop(columns="outline")
    )


def test_another_seed_gives_another_city(areas: pd.DataFrame) -> None:
    other = build_areas(DEMO_SEED + 1)
    assert not shapely.equals(other["outline"][0], areas["outline"][0])


@pytest.mark.parametrize("seed", [1, 7, 2026])
def test_any_seed_gives_whole_areas(seed: int) -> None:
    outlines = build_areas(seed)["outline"].to_numpy()
    assert (shapely.get_type_id(outlines) == shapely.GeometryType.POLYGON).all()
    assert shapely.is_valid(outlines).all()


def test_neighbours_share_exactly_the_same_line(areas: pd.DataFrame) -> None:
    for kind in ("district", "town"):
        assert shapely.coverage_is_valid(shapes(areas, kind))


def test_children_fill_their_parent_without_gap_or_overlap(
    areas: pd.DataFrame,
) -> None:
    for parent in areas[areas["kind"] != "town"].itertuples():
        children = areas.loc[areas["parent_code"] == parent.area_code, "outline"]
        united = shapely.union_all(children.to_numpy())
        assert shapely.equals(united, parent.outline)
        total = sum(child.area for child in children)
        assert total == pytest.approx(parent.outline.area, rel=1e-12)


def test_each_point_lies_inside_its_area(areas: pd.DataFrame) -> None:
    inside = shapely.contains_xy(
        areas["outline"].to_numpy(), areas["longitude"], areas["latitude"]
    )
    assert inside.all()


def test_codes_follow_the_code_of_their_parent(areas: pd.DataFrame) -> None:
    towns = areas[areas["kind"] == "town"]
    assert areas["area_code"].is_unique
    assert towns["area_code"].is_monotonic_increasing
    assert (towns["area_code"].str[:6] == towns["parent_code"]).all()
    assert towns["area_code"].str.fullmatch(r"99\d{7}").all()
    serial = towns["area_code"].str[6:].astype(int)
    bounds = {"street": (1, 99), "town": (100, 199), "township": (200, 299)}
    for kind, (low, high) in bounds.items():
        assert serial[towns["town_kind"] == kind].between(low, high).all()
    assert areas["parent_code"][0] is None
    assert areas["sort_order"].tolist() == list(range(1, len(areas) + 1))


def test_the_zone_has_eight_streets_and_fourteen_rural_towns(
    areas: pd.DataFrame,
) -> None:
    kinds = areas.loc[areas["parent_code"] == ZONE_CODE, "town_kind"]
    assert kinds.value_counts().to_dict() == {"street": 8, "town": 12, "township": 2}
    assert (areas["name"] == "示范区").sum() == 1


def test_streets_are_small_and_rural_towns_large(areas: pd.DataFrame) -> None:
    size = areas["outline"].map(lambda outline: outline.area)
    median = size.groupby(areas["town_kind"]).median()
    assert median["street"] * 2 < median["town"]


def test_geojson_is_small_and_has_five_decimals(areas: pd.DataFrame) -> None:
    for kind, limit in (("town", 400_000), ("district", 100_000)):
        collection = outlines_geojson(areas, None, kind)
        text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
        assert len(text) < limit
        ring = collection["features"][0]["geometry"]["coordinates"][0]
        assert all(number == round(number, 5) for corner in ring for number in corner)
    corners = shapely.get_num_coordinates(shapes(areas, "town"))
    assert corners.max() <= 75


def test_geojson_gives_the_same_shape_back(areas: pd.DataFrame) -> None:
    collection = outlines_geojson(areas, ZONE_CODE, "town")
    mine = areas[areas["parent_code"] == ZONE_CODE]
    assert len(collection["features"]) == len(mine)
    feature = collection["features"][0]
    assert feature["properties"] == {
        "area_code": mine["area_code"].iloc[0],
        "name": mine["name"].iloc[0],
        "kind": "town",
        "parent_code": ZONE_CODE,
    }
    outline = shapely.from_geojson(json.dumps(feature["geometry"]))
    assert shapely.equals(outline, mine["outline"].iloc[0])
    assert outline.exterior.is_ccw


def test_geojson_of_the_city_is_valid_json(areas: pd.DataFrame) -> None:
    text = json.dumps(outlines_geojson(areas, None, "city"), allow_nan=False)
    assert f'"area_code": "{CITY_CODE}"' in text


def test_geojson_keeps_islands_and_holes() -> None:
    hole = shapely.box(0, 0, 3, 3).difference(shapely.box(1, 1, 2, 2))
    parts = shapely.MultiPolygon([hole, shapely.box(5, 5, 6, 6)])
    areas = pd.DataFrame(
        {
            "area_code": ["1"],
            "name": ["甲"],
            "kind": ["city"],
            "parent_code": [None],
            "outline": [shapely.normalize(parts)],
        }
    )
    geometry = outlines_geojson(areas, None, "city")["features"][0]["geometry"]
    assert shapely.equals(shapely.from_geojson(json.dumps(geometry)), parts)
