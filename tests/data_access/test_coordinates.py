"""Coordinates: the vectors agree, and a conversion undone gives the point back."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access import coordinates as c

VECTORS = json.loads(
    Path(__file__).with_name("coords_test_vectors.json").read_text(encoding="utf-8")
)
LONGITUDES = st.floats(73.0, 135.0)
LATITUDES = st.floats(3.0, 54.0)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_known_places_convert_both_ways(vector: dict[str, list[float]]) -> None:
    wgs84, gcj02, bd09 = vector["wgs84"], vector["gcj02"], vector["bd09"]
    assert c.wgs84_to_gcj02(*wgs84) == pytest.approx(gcj02, abs=1e-7)
    assert c.wgs84_to_bd09(*wgs84) == pytest.approx(bd09, abs=1e-7)
    assert c.to_wgs84(*gcj02, c.CoordinateSystem.GCJ02) == pytest.approx(
        wgs84, abs=2e-7
    )
    assert c.to_wgs84(*bd09, c.CoordinateSystem.BD09) == pytest.approx(wgs84, abs=2e-7)


@given(LONGITUDES, LATITUDES)
def test_a_conversion_undone_gives_the_point_back(lon: float, lat: float) -> None:
    assert c.gcj02_to_wgs84(*c.wgs84_to_gcj02(lon, lat)) == pytest.approx(
        (lon, lat), abs=1e-9
    )
    assert c.bd09_to_wgs84(*c.wgs84_to_bd09(lon, lat)) == pytest.approx(
        (lon, lat), abs=1e-9
    )


def test_points_outside_china_stay_where_they_are() -> None:
    lon, lat = c.wgs84_to_bd09([-122.3, 28.8], [47.6, 47.0])
    assert np.array_equal(lon, [-122.3, 28.8])
    assert np.array_equal(lat, [47.6, 47.0])


def test_wgs84_points_are_taken_as_they_are() -> None:
    lon, lat = c.to_wgs84([101.14], [4.18], c.CoordinateSystem.WGS84)
    assert (lon.tolist(), lat.tolist()) == ([101.14], [4.18])
