"""Outlines that a bureau loads, and what stands in for them."""

import json
from pathlib import Path

import pandas as pd
import pytest
import shapely

from pages.charts.map_shapes import HEAVY, build_shapes

GEO = Path(__file__).resolve().parents[4] / "shared" / "test-geo" / "geo"
POINTS = pd.DataFrame(
    {"longitude": [1.5, 2.5], "latitude": [0.5, 0.5], "child_id": [2, 3]}
)


def outlines(**shapes: shapely.Geometry) -> pd.DataFrame:
    rows = [
        (int(key[1:]), shapely.to_geojson(shape), "局里的边界文件", "审号")
        for key, shape in shapes.items()
    ]
    return pd.DataFrame(rows, columns=["area_id", "geometry", "source", "approval_no"])


def test_outlines_are_taken_as_they_are() -> None:
    rows = outlines(a1=shapely.box(1, 0, 3, 1), a2=shapely.box(1, 0, 2, 1))

    shapes = build_shapes(rows, POINTS, 1)

    assert shapes.by_area[2].equals(shapely.box(1, 0, 2, 1))
    assert (shapes.source, shapes.approval_no) == ("局里的边界文件", "审号")


def test_a_child_without_outline_gets_what_its_sisters_leave() -> None:
    rows = outlines(a1=shapely.box(1, 0, 3, 1), a2=shapely.box(1, 0, 2, 1))

    shapes = build_shapes(rows, POINTS, 1)

    assert shapes.sketched == {3}
    assert shapes.by_area[3].area == pytest.approx(1)


def test_without_any_outline_all_is_a_sketch() -> None:
    shapes = build_shapes(outlines(), POINTS, 1)

    assert shapes.is_sketch
    assert shapes.is_ground_sketched
    assert set(shapes.by_area) == {2, 3}


def test_nothing_known_draws_nothing() -> None:
    assert build_shapes(outlines(), POINTS.head(0), 1).bounds is None


def test_real_outlines_become_light() -> None:
    if not GEO.exists():
        pytest.skip("real outlines are not beside the project")
    for path in sorted(GEO.glob("*_districts.geojson")):
        features = json.loads(path.read_text("utf-8"))["features"]
        rows = pd.DataFrame(
            {
                "area_id": range(2, len(features) + 2),
                "geometry": [json.dumps(f["geometry"]) for f in features],
                "source": "file",
                "approval_no": None,
            }
        )

        shapes = build_shapes(rows, POINTS.head(0), 1)

        corners = sum(shapely.get_num_coordinates(s) for s in shapes.by_area.values())
        assert corners <= HEAVY
        assert len(shapes.by_area) == len(features)
