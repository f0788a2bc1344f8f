"""Soft fills from school points where no outline is known."""

import pandas as pd
import shapely

from pages.charts.sketch import hull, sketched_areas

POINTS = pd.DataFrame(
    {
        "longitude": [110.0, 110.1, 110.2, 110.3, None],
        "latitude": [38.0, 38.0, 38.0, 38.0, None],
        "child_id": [1, 1, 2, 2, 2],
    }
)


def test_each_area_gets_the_ground_around_its_schools() -> None:
    fills = sketched_areas(POINTS, hull(POINTS))

    assert set(fills) == {1, 2}
    assert fills[1].contains(shapely.Point(110.1, 38.0))
    assert fills[2].contains(shapely.Point(110.2, 38.0))


def test_areas_do_not_overlap() -> None:
    fills = sketched_areas(POINTS, hull(POINTS))

    assert shapely.area(shapely.intersection(fills[1], fills[2])) < 1e-9


def test_fills_stay_on_the_ground() -> None:
    ground = shapely.box(110.05, 37.9, 110.25, 38.1)

    fills = sketched_areas(POINTS, ground)

    assert all(ground.buffer(1e-9).contains(fill) for fill in fills.values())


def test_no_position_no_shape() -> None:
    nowhere = POINTS[POINTS["longitude"].isna()]

    assert hull(nowhere) is None
    assert sketched_areas(nowhere, None) == {}


def test_two_islands_are_not_joined_over_the_sea() -> None:
    near = [100 + 0.05 * step for step in range(20)]
    far = [115 + 0.05 * step for step in range(20)]
    points = pd.DataFrame({"longitude": near + far, "latitude": [3.0] * 40})

    assert shapely.get_num_geometries(hull(points)) == 2


def test_a_lonely_school_has_ground() -> None:
    fills = sketched_areas(POINTS.head(1), hull(POINTS.head(1)))

    assert fills[1].area > 0
